import type { Translate } from '../../utils/i18n/index.ts';
import styles from './PageRail.module.css';
import { type RailMark, railBuckets } from './rail-buckets.ts';

export interface PageRailProps {
  t: Translate;
  marks: readonly RailMark[];
  /** Height of the window, in CSS pixels. */
  height: number;
  onGo: (mark: RailMark) => void;
}

/** Most labels that a tip holds. */
const MOST_LABELS = 4;

/**
 * A strip at the page's edge: facts and highlights where they stand in the article. For the pointer alone; the lists beside
 * it hold the same for the keys and for screen readers.
 */
export function PageRail({ t, marks, height, onGo }: PageRailProps) {
  if (marks.length === 0) return null;
  return (
    <div class={styles.rail} aria-hidden="true">
      {railBuckets(marks, height).map(({ place, marks: there }) => {
        const highlight = there.find(({ kind }) => kind === 'highlight');
        const first = highlight ?? there[0]!;
        return (
          <button
            key={first.key}
            type="button"
            tabIndex={-1}
            class={styles.mark}
            style={{ insetBlockStart: `${place * 100}%` }}
            data-kind={first.kind}
            data-colour={first.colour}
            data-many={there.length > 1 || undefined}
            onClick={() => onGo(first)}
          >
            <span class={styles.tip}>
              {there.slice(0, MOST_LABELS).map(({ key, kind, label }) => (
                <span key={key} class={styles.label} data-kind={kind} dir="auto">
                  {label}
                </span>
              ))}
              {there.length > MOST_LABELS && (
                <span class={styles.label}>{t('rail_more', there.length - MOST_LABELS)}</span>
              )}
            </span>
          </button>
        );
      })}
    </div>
  );
}
