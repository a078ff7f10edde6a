import type { ThreadTopic } from '../../utils/memory/read-thread.ts';
import { PagePart } from '../ui/index.ts';
import styles from './Threads.module.css';
import type { ThreadsViewProps } from './thread-props.ts';

/** Topics, each of which leads to its own line of articles; nothing where there is none. */
export function Topics({ topics, t, threadPage }: ThreadsViewProps & { topics: readonly ThreadTopic[] }) {
  if (topics.length === 0) return null;
  return (
    <PagePart name="topics" title={t('section_topics')}>
      <ul class={styles.tags}>
        {topics.map(({ code, label, articles }) => (
          <li key={code}>
            <a class={styles.tag} href={threadPage({ kind: 'topic', code })}>
              {label} <span class={styles.count}>{articles}</span>
            </a>
          </li>
        ))}
      </ul>
    </PagePart>
  );
}
