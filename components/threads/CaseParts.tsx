import { formatPeriod } from '../../utils/format/index.ts';
import type { Thread } from '../../utils/memory/read-thread.ts';
import type { CaseRecord } from '../../utils/model/records.ts';
import { Button, PagePart } from '../ui/index.ts';
import { Quote } from './Quote.tsx';
import styles from './Threads.module.css';
import type { ThreadsViewProps } from './thread-props.ts';

/** Contradictions, figures, speakers and highlights of a case; of another line of articles those that it has. */
export function CaseParts(props: ThreadsViewProps & { thread: Thread; own: CaseRecord | undefined }) {
  const { thread, state, page, own, t, locale } = props;
  const differing = own ? thread.events.filter(({ disagree }) => disagree.length > 0) : [];
  return (
    <>
      {differing.length > 0 && (
        <PagePart name="differ" title={t('thread_events_differ')}>
          <ul class={styles.list}>
            {differing.map((event, at) => (
              <li key={at}>
                <p class={styles.name}>{formatPeriod(event, t, locale)}</p>
                {event.disagree.map(({ other, clause, event: { sentence } }) => (
                  <Quote
                    key={other.row.key}
                    {...props}
                    row={other.row}
                    text={clause}
                    at={other.lean.sentences[sentence]!}
                  />
                ))}
              </li>
            ))}
          </ul>
        </PagePart>
      )}
      {thread.figures.length > 0 && (
        <PagePart name="figures" title={t('section_figures')}>
          <ul class={styles.list}>
            {thread.figures.map(({ row, sentence, figure }, at) => (
              <li key={at}>
                <strong>{sentence.text.slice(...figure.at)}</strong>
                <Quote {...props} row={row} text={sentence.text} at={sentence} />
              </li>
            ))}
          </ul>
        </PagePart>
      )}
      {thread.speakers.length > 0 && (
        <PagePart name="speakers" title={t('speakers_title')}>
          <ul class={styles.list}>
            {thread.speakers.map(({ name, key, quotes, row, sentence }) => (
              <li key={key}>
                <a class={styles.tag} href={props.threadPage({ kind: 'name', key })}>
                  {name} <span class={styles.count}>{quotes}</span>
                </a>
                <Quote {...props} row={row} text={sentence.text} at={sentence} />
              </li>
            ))}
          </ul>
        </PagePart>
      )}
      {state.highlights.length > 0 && (
        <PagePart name="highlights" title={t('case_highlights')}>
          <ul class={styles.list}>
            {state.highlights.map(({ id, quote, note, isOwn }) => (
              <li key={id}>
                <p class={styles.quote} dir="auto">
                  {quote}
                </p>
                {note && (
                  <p class={styles.line} dir="auto">
                    {note}
                  </p>
                )}
                {own && isOwn && (
                  <Button onClick={() => page.onTakeOut(own, [], [id])}>{t('case_take_out')}</Button>
                )}
              </li>
            ))}
          </ul>
        </PagePart>
      )}
    </>
  );
}
