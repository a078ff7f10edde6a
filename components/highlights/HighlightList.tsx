import type { Translate } from '../../utils/i18n/index.ts';
import type { HighlightViewModel } from '../../utils/panel/highlight-view-model.ts';
import { Nothing } from '../ui/index.ts';
import { HighlightEntry, type HighlightEntryProps } from './HighlightEntry.tsx';
import styles from './HighlightList.module.css';

export interface HighlightListProps extends Omit<HighlightEntryProps, 'highlight'> {
  t: Translate;
  highlights: readonly HighlightViewModel[];
}

/** The highlights of one page: those in place in page order, then those that are lost. */
export function HighlightList({ highlights, ...entry }: HighlightListProps) {
  if (highlights.length === 0) return <Nothing>{entry.t('highlights_none')}</Nothing>;
  return (
    <ul class={styles.list}>
      {highlights.map((highlight) => (
        <li key={highlight.id} class={styles.item}>
          <HighlightEntry {...entry} highlight={highlight} />
        </li>
      ))}
    </ul>
  );
}
