import type { Thread } from '../../utils/memory/read-thread.ts';
import { Button, PagePart } from '../ui/index.ts';
import styles from './Threads.module.css';
import type { ThreadsViewProps } from './thread-props.ts';

/** Others of the same name: who they are, and the reader's word on whether they are one. */
export function Bearers({ thread, state, page, t, threadPage }: ThreadsViewProps & { thread: Thread }) {
  const { query } = state;
  const shown = thread.articles[0]?.row.key;
  if (query?.kind !== 'name' || !shown) return null;
  const isShown = (articles: readonly string[]): boolean => articles.includes(shown);
  return (
    <PagePart name="bearers" title={t('thread_bearers')} hint={t('thread_bearers_hint')}>
      <ul class={styles.list}>
        {thread.bearers
          .filter(({ articles }) => !isShown(articles))
          .map(({ id, articles, told }) => (
            <li key={id}>
              <a class={styles.quote} href={threadPage({ ...query, bearer: id })} dir="auto">
                {told || id}
              </a>
              <span class={styles.line}>{t.plural('library_articles', articles.length)}</span>
              <div class={styles.buttons}>
                <Button onClick={() => page.onDecide(query.key, [shown, id], true)}>
                  {t('thread_same')}
                </Button>
                <Button onClick={() => page.onDecide(query.key, [shown, id], false)}>
                  {t('thread_not_same')}
                </Button>
              </div>
            </li>
          ))}
      </ul>
    </PagePart>
  );
}
