import { formatDay } from '../../utils/format/index.ts';
import type { MemoryRow } from '../../utils/memory/memory-database.ts';
import styles from './Threads.module.css';
import type { ThreadsViewProps } from './thread-props.ts';

/** Site and day of an article. */
export const sourceOf = (row: MemoryRow, locale: string): string =>
  [row.siteName, formatDay((row.publishedAt ?? row.firstSeen).slice(0, 10), locale)]
    .filter(Boolean)
    .join(' · ');

export interface QuoteProps extends ThreadsViewProps {
  row: MemoryRow;
  text: string;
  at?: { start: number; end: number; text: string };
}

/** Words of an article, with a link to them. */
export function Quote({ row, text, at, articlePage, locale }: QuoteProps) {
  return (
    <>
      <a class={styles.quote} href={articlePage(row, at)} dir="auto">
        {text}
      </a>
      <span class={styles.line}>
        <bdi>{sourceOf(row, locale)}</bdi>
      </span>
    </>
  );
}
