import { useState } from 'preact/hooks';
import { Button, Callout, Nothing, Page, PagePart } from '../ui/index.ts';
import { CaseName } from './CaseName.tsx';
import styles from './Threads.module.css';
import { ThreadView } from './ThreadView.tsx';
import { Topics } from './Topics.tsx';
import type { ThreadsViewProps } from './thread-props.ts';

/** Names and cases of all that was read: the list of them, or one with its timeline. */
export function ThreadsView(props: ThreadsViewProps) {
  const { state, page, t, locale } = props;
  const { phase, query, thread, removed } = state;
  return (
    <Page
      locale={locale}
      title={thread?.title || t('threads_title')}
      {...(!query && { lead: t('threads_lead') })}
      actions={
        <a class={styles.back} href={query ? '#' : props.libraryPage}>
          {t(query ? 'threads_title' : 'library_open')}
        </a>
      }
    >
      {phase === 'failed' && (
        <Callout tone="warn" icon="warning" title={t('library_problem_unavailable')}>
          <Button onClick={() => void page.load()}>{t('retry')}</Button>
        </Callout>
      )}
      {phase === 'loading' && <p role="status">{t('library_loading')}</p>}
      {removed && (
        <p role="status" class={styles.line}>
          {t('case_deleted', removed.name)} <Button onClick={page.onUndo}>{t('undo')}</Button>
        </p>
      )}
      {phase === 'ready' && !query && <Index {...props} />}
      {phase === 'ready' && thread && <ThreadView {...props} thread={thread} />}
    </Page>
  );
}

function Index(props: ThreadsViewProps) {
  const { state, page, t, threadPage } = props;
  const { names, topics, cases, search } = state;
  const [typed, setTyped] = useState(search);
  return (
    <>
      <PagePart name="cases" title={t('cases_title')} hint={t('cases_hint')}>
        {cases.length > 0 && (
          <ul class={styles.tags}>
            {cases.map(({ id, name, articles }) => (
              <li key={id}>
                <a class={styles.tag} href={threadPage({ kind: 'case', id })}>
                  {name} <span class={styles.count}>{articles.filter(({ out }) => !out).length}</span>
                </a>
              </li>
            ))}
          </ul>
        )}
        <CaseName t={t} cases={cases} label={t('case_new')} onName={page.onNewCase} />
      </PagePart>
      <PagePart name="names" title={t('threads_names')}>
        <input
          type="search"
          class={styles.field}
          value={typed}
          placeholder={t('threads_search')}
          aria-label={t('threads_search')}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            page.onSearch(event.currentTarget.value);
          }}
        />
        {names.length === 0 ? (
          <Nothing>{t(search ? 'threads_no_match' : 'threads_none')}</Nothing>
        ) : (
          <ul class={styles.tags}>
            {names.map(({ key, articles }) => (
              <li key={key}>
                <a class={styles.tag} href={threadPage({ kind: 'name', key })}>
                  {key} <span class={styles.count}>{articles}</span>
                </a>
              </li>
            ))}
          </ul>
        )}
      </PagePart>
      <Topics {...props} topics={topics} />
    </>
  );
}
