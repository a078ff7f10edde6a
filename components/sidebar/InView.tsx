import { useState } from 'preact/hooks';
import type { Analysis } from '../../utils/model/analysis.ts';
import type { Span } from '../../utils/model/article-document.ts';
import { type AnalysisProps, Icon, type IconName, Passage, spansOverlap } from '../ui/index.ts';
import styles from './InView.module.css';

/** Something that the article tells in the part of the page that is in view. */
export interface ViewedEntry {
  kind: 'fact' | 'figure' | 'date';
  /** The words shown of it. */
  span: Span;
  /** Where it stands. */
  place: Span;
}

const ICONS = { fact: 'stated', figure: 'number', date: 'calendar' } as const satisfies Record<
  ViewedEntry['kind'],
  IconName
>;

/** Facts, figures and dates of an analysis that can come into view, in the article's order. */
export function viewedEntries({ keyFacts, figures, timeline }: Analysis): ViewedEntry[] {
  /** A fact says it already. */
  const isTold = (span: Span): boolean => keyFacts.some((fact) => spansOverlap(fact, span));
  const entries: ViewedEntry[] = [
    ...keyFacts.map(
      ({ start, end }): ViewedEntry => ({ kind: 'fact', span: { start, end }, place: { start, end } }),
    ),
    ...figures
      .filter((figure) => figure.of !== null && !isTold(figure))
      .map(({ start, end, of }): ViewedEntry => {
        // "1,200 jobs": the number with what it counts, where the one follows the other.
        const subject = of!.spans.find((span) => span.start >= end && span.start - end <= 4);
        return { kind: 'figure', span: { start, end: subject?.end ?? end }, place: { start, end } };
      }),
    ...timeline
      .filter((entry) => entry.basis !== 'document' && !isTold(entry))
      .map(({ start, end }): ViewedEntry => ({ kind: 'date', span: { start, end }, place: { start, end } })),
  ];
  const seen = new Set<string>();
  return entries
    .filter(({ kind, span }) => {
      const key = `${kind} ${span.start}`;
      return !seen.has(key) && seen.add(key);
    })
    .toSorted((a, b) => a.place.start - b.place.start);
}

export interface InViewProps extends Pick<AnalysisProps, 'analysis' | 't' | 'onReveal'> {
  entries: readonly ViewedEntry[];
}

/** Facts, figures and dates where the reader is: under the lists, which it leaves where they stand. */
export function InView({ analysis, t, entries, onReveal }: InViewProps) {
  const [open, setOpen] = useState(true);
  return (
    <section class={styles.view} aria-labelledby="sidelight-in-view">
      <h2 id="sidelight-in-view">
        <button type="button" class={styles.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon name={open ? 'more' : 'less'} size={14} />
          {t('in_view_title')}
        </button>
      </h2>
      {open && entries.length === 0 && <p class={styles.none}>{t('in_view_none')}</p>}
      {open && entries.length > 0 && (
        <ul class={styles.list}>
          {entries.map(({ kind, span, place }) => (
            <li key={`${kind} ${span.start}`}>
              <button type="button" class={styles.entry} onClick={() => onReveal(place)}>
                <Icon name={ICONS[kind]} size={14} class={styles.icon} />
                <Passage analysis={analysis} span={span} class={styles.words} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
