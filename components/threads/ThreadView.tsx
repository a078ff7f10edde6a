import { useMemo, useState } from 'preact/hooks';
import { formatPeriod } from '../../utils/format/index.ts';
import type { Thread } from '../../utils/memory/read-thread.ts';
import { Timeline } from '../timeline/index.ts';
import { Button, Nothing, PagePart } from '../ui/index.ts';
import { Bearers } from './Bearers.tsx';
import { CaseName } from './CaseName.tsx';
import { CaseParts } from './CaseParts.tsx';
import { Quote, sourceOf } from './Quote.tsx';
import styles from './Threads.module.css';
import { Topics } from './Topics.tsx';
import type { ThreadsViewProps } from './thread-props.ts';

/** Formats that the timeline leaves in. */
const FORMATS = ['markdown', 'csv', 'ics', 'timelinejs', 'html'] as const;
const CASE_FORMATS = [...FORMATS, 'folder'] as const;

/** One line of articles: who or what it is, its merged timeline, the numbers that moved, its articles. */
export function ThreadView(props: ThreadsViewProps & { thread: Thread }) {
  const { thread, state, page, t } = props;
  const { query, cases } = state;
  const own = query?.kind === 'case' ? cases.find(({ id }) => id === query.id) : undefined;
  const keys = thread.articles.map(({ row }) => row.key);
  return (
    <>
      {thread.told.length > 0 && (
        <PagePart name="told" title={t('thread_told')}>
          <ul class={styles.list}>
            {thread.told.slice(0, 5).map(({ row, text }) => (
              <li key={row.key}>
                <Quote {...props} row={row} text={text} />
              </li>
            ))}
          </ul>
        </PagePart>
      )}
      {props.lookup}
      {thread.bearers.length > 1 && <Bearers {...props} />}
      <PagePart name="timeline" title={t('section_timeline')}>
        {thread.events.length === 0 ? <Nothing>{t('thread_no_events')}</Nothing> : <Events {...props} />}
        <div class={styles.buttons}>
          {(own ? CASE_FORMATS : FORMATS).map((format) => (
            <Button key={format} onClick={() => void page.onExport(format)}>
              {t(`thread_export_${format}`)}
            </Button>
          ))}
        </div>
      </PagePart>
      <CaseParts {...props} own={own} />
      {thread.moved.length > 0 && (
        <PagePart name="moved" title={t('before_moved')}>
          <ul class={styles.list}>
            {thread.moved.map(({ here, there, other }, at) => (
              <li key={at}>
                <p class={styles.quote}>{here.sentence.text}</p>
                <Quote {...props} row={other.row} text={there.sentence.text} at={there.sentence} />
              </li>
            ))}
          </ul>
        </PagePart>
      )}
      {thread.names.length > 0 && (
        <PagePart name="names" title={t('thread_names')}>
          <Names {...props} names={thread.names} />
        </PagePart>
      )}
      <Topics {...props} topics={thread.topics} />
      <PagePart name="articles" title={t('thread_articles')}>
        {thread.articles.length === 0 && <Nothing>{t('thread_no_articles')}</Nothing>}
        <ul class={styles.list}>
          {thread.articles.map(({ row }) => (
            <li key={row.key} class={styles.article}>
              <a href={props.articlePage(row)} dir="auto">
                {row.title || row.url}
              </a>
              <span class={styles.line}>{sourceOf(row, props.locale)}</span>
              {own && (
                <Button onClick={() => page.onTakeOut(own, [row.key, ...row.keys])}>
                  {t('case_take_out')}
                </Button>
              )}
            </li>
          ))}
        </ul>
        {own ? (
          <div class={styles.buttons}>
            <CaseName t={t} cases={[]} label={t('case_rename')} onName={(name) => page.onRename(own, name)} />
            <Button icon="trash" onClick={() => page.onRemoveCase(own)}>
              {t('case_delete')}
            </Button>
          </div>
        ) : (
          keys.length > 0 && (
            <CaseName
              t={t}
              cases={cases}
              label={t('case_put_into')}
              onName={(name) => page.onPutInto(name, keys)}
            />
          )
        )}
      </PagePart>
    </>
  );
}

function Names({ names, threadPage }: ThreadsViewProps & { names: Thread['names'] }) {
  return (
    <ul class={styles.tags}>
      {names.map(({ name, key, articles }) => (
        <li key={key}>
          <a class={styles.tag} href={threadPage({ kind: 'name', key })}>
            {name} <span class={styles.count}>{articles}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The picture of the timeline, or the events that several articles tell, with all their sources. */
function Events(props: ThreadsViewProps & { thread: Thread }) {
  const { thread, pictureOf, t, locale, now, articlePage } = props;
  const [only, setOnly] = useState<'all' | 'several' | 'differ'>('all');
  const events = thread.events.filter(
    ({ tellings, disagree }) =>
      only === 'all' || (only === 'several' ? tellings.length > 1 : disagree.length > 0),
  );
  const picture = useMemo(
    () => pictureOf(thread.title, events, now.toISOString().slice(0, 10)),
    [thread, only],
  );
  const filters = (['all', 'several', 'differ'] as const).filter(
    (each) => each !== 'differ' || thread.events.some(({ disagree }) => disagree.length > 0),
  );
  return (
    <>
      <fieldset class={styles.buttons} aria-label={t('library_filters')}>
        {filters.map((each) => (
          <label key={each} class={styles.choice}>
            <input type="radio" name="events" checked={only === each} onChange={() => setOnly(each)} />
            {t(`thread_events_${each}`)}
          </label>
        ))}
      </fieldset>
      {only === 'all' && (
        <Timeline
          analysis={picture.analysis}
          t={t}
          locale={locale}
          now={now}
          onReveal={(span) => {
            const telling = picture.tellingAt(span);
            if (telling)
              window.open(
                articlePage(telling.other.row, telling.other.lean.sentences[telling.event.sentence]),
              );
          }}
        />
      )}
      {only !== 'all' && (
        <ul class={styles.list}>
          {events.map((event, at) => (
            <li key={at}>
              <p class={styles.name}>
                {formatPeriod(event, t, locale)}
                {event.disagree.length > 0 && <strong> · {t('thread_differ')}</strong>}
              </p>
              {event.tellings.map((telling) => (
                <Quote
                  key={telling.other.row.key}
                  {...props}
                  row={telling.other.row}
                  text={telling.clause}
                  at={telling.other.lean.sentences[telling.event.sentence]!}
                />
              ))}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
