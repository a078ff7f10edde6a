import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { formatPeriod } from '../../utils/format/index.ts';
import type { Span } from '../../utils/model/article-document.ts';
import { subjectBehind } from '../figures/figure-groups.ts';
import { type AnalysisProps, Icon, Passage, spanOf } from '../ui/index.ts';
import styles from './MarginNotes.module.css';
import { type MarginNote, marginNotes } from './margin-notes.ts';

export interface MarginNotesProps extends AnalysisProps {
  /** How far below the top of the text a passage stands, in CSS pixels; null where it is not shown. */
  topOf: (span: Span) => number | null;
  /** Changes whenever the text is laid out in another way. */
  layout: string;
}

/** CSS pixels between two notes. */
const GAP = 8;

/** Where each note stands: beside its sentence, or below the note before it. */
function placed(wanted: readonly (number | null)[], heights: readonly number[]): (number | null)[] {
  let free = 0;
  return wanted.map((top, at) => {
    if (top === null) return null;
    const y = Math.max(top, free);
    free = y + heights[at]! + GAP;
    return y;
  });
}

/** Facts, figures and dates in the margin of the text, each beside its sentence. */
export function MarginNotes({ topOf, layout, ...view }: MarginNotesProps) {
  const { analysis, t } = view;
  const notes = useMemo(() => marginNotes(analysis), [analysis]);
  const list = useRef<HTMLOListElement>(null);
  const [tops, setTops] = useState<readonly (number | null)[]>([]);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(window.innerWidth));
    if (element.parentElement) observer.observe(element.parentElement);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    const heights = [...(list.current?.children ?? [])].map((each) => (each as HTMLElement).offsetHeight);
    setTops(
      placed(
        notes.map(({ at }) => topOf(at)),
        heights,
      ),
    );
  }, [notes, layout, width]);
  return (
    <ol ref={list} class={styles.notes} aria-label={t('reading_notes')}>
      {notes.map((note, at) => (
        <li
          key={note.at.start}
          class={styles.note}
          style={{ insetBlockStart: `${tops[at] ?? 0}px` }}
          hidden={tops.length > 0 && tops[at] === null}
        >
          <Note {...view} note={note} />
        </li>
      ))}
    </ol>
  );
}

function Note({ analysis, t, locale, onReveal, note }: AnalysisProps & { note: MarginNote }) {
  const { at, fact, sources, figures, dates } = note;
  return (
    <button
      type="button"
      class={styles.button}
      data-fact={fact ? '' : undefined}
      onClick={() => onReveal(at)}
    >
      {fact && (
        <span class={styles.status}>
          <Icon name={fact.status === 'stated' ? 'keep' : fact.status} size={14} />
          {fact.status === 'stated' ? t('reading_fact') : t(`status_${fact.status}`)}
        </span>
      )}
      {sources.map((source) => (
        <Passage key={source.start} analysis={analysis} span={source} class={styles.source} />
      ))}
      {figures.map((figure) => (
        <span key={figure.start} class={styles.line}>
          <strong>
            <Passage analysis={analysis} span={spanOf(figure)} />
          </strong>{' '}
          <bdi>{subjectBehind(figure)}</bdi>
        </span>
      ))}
      {dates.map((entry) => {
        const timex = entry.timex === null ? undefined : analysis.timexes[entry.timex];
        return (
          <time key={`${entry.start} ${entry.from}`} class={styles.line} dateTime={entry.from}>
            {formatPeriod({ ...entry, ...(timex && { value: timex.value }) }, t, locale, { brief: true })}
          </time>
        );
      })}
    </button>
  );
}
