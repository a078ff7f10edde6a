import { useMemo, useRef, useState } from 'preact/hooks';
import { formatStretch, localDay } from '../../utils/format/index.ts';
import { type AnalysisProps, MoreButton, Nothing, spanOf, textRoom, withinRoom } from '../ui/index.ts';
import { EventEntry } from './EventEntry.tsx';
import { Rail, railLanes, railWidth } from './Rail.tsx';
import styles from './Timeline.module.css';
import { TimelineMark } from './TimelineMark.tsx';
import { useRowLayout } from './timeline-layout.ts';
import { type EventRow, foremost, nearestRows, timelineRows } from './timeline-rows.ts';
import { rowGaps } from './timeline-scale.ts';

/** Events of one date that are shown at first; fewer where many dates make a dozen. */
const MOST_OF_A_DATE = 3;
/** How many dates each step of "show more" shows. */
const STEPS = [12, 60, Number.POSITIVE_INFINITY] as const;

/** Dates of an article of any length, and the characters of a date. */
const LEAST = 3;
const DATE = 20;
const lengthOf = ({ events }: EventRow): number =>
  foremost(events, MOST_OF_A_DATE).reduce((sum, { entry }) => sum + entry.end - entry.start, DATE);

/** Past and coming events from top to bottom, as seen from today. */
export function Timeline(view: AnalysisProps) {
  const { analysis, t, locale, now, onReveal } = view;
  const [step, setStep] = useState(0);
  const [active, setActive] = useState<number | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const all = useMemo(() => {
    const rows = timelineRows(analysis, now);
    const events = rows.filter((row) => row.kind === 'event');
    const room = textRoom(analysis, 'timeline');
    return nearestRows(rows, withinRoom(events, room, LEAST, lengthOf).length);
  }, [analysis, now]);
  const rows = useMemo(() => nearestRows(all, STEPS[step] ?? all.length), [all, step]);
  const gaps = useMemo(() => rowGaps(rows.map((row) => row.from)), [rows]);
  const lanes = useMemo(() => railLanes(rows), [rows]);
  const layout = useRowLayout(list, rows.length);
  const undated = analysis.article.publishedAt === null;
  if (rows.length === 0) return <Nothing>{t(undated ? 'timeline_none_undated' : 'timeline_none')}</Nothing>;
  const today = localDay(now);
  const dates = rows.filter(({ kind }) => kind === 'event').length;
  const most = Math.min(MOST_OF_A_DATE, Math.max(1, Math.floor(STEPS[0] / dates)));
  const pick = (index: number): void => {
    const row = rows[index];
    const first = row?.kind === 'event' ? foremost(row.events, 1)[0] : undefined;
    if (first) onReveal(spanOf(first.entry), first.mentions.map(spanOf));
  };
  return (
    <>
      {undated && <Nothing>{t('timeline_undated')}</Nothing>}
      <div class={styles.picture}>
        {layout && layout.tops.length === rows.length && (
          <Rail
            rows={rows}
            gaps={gaps}
            lanes={lanes}
            tops={layout.tops}
            height={layout.height}
            today={today}
            active={active}
            onHover={setActive}
            onPick={pick}
          />
        )}
        <ol class={styles.rows} ref={list} style={{ paddingInlineStart: `${railWidth(lanes)}px` }}>
          {rows.map((row, index) => {
            const gap = gaps[index]!;
            return (
              <li
                key={`${row.kind} ${row.from} ${row.to}`}
                class={styles.row}
                data-kind={row.kind}
                data-active={index === active || undefined}
                style={{ paddingBlockStart: `${gap.height}px` }}
                onMouseEnter={() => setActive(index)}
                onMouseLeave={() => setActive(null)}
                onFocusCapture={() => setActive(index)}
                onBlurCapture={() => setActive(null)}
              >
                {gap.folded && (
                  <span class={styles.gap} aria-hidden="true">
                    {t('timeline_gap', formatStretch(gap.days, locale))}
                  </span>
                )}
                {row.kind === 'event' ? (
                  <EventEntry {...view} row={row} most={most} />
                ) : (
                  <TimelineMark {...view} row={row} />
                )}
              </li>
            );
          })}
        </ol>
      </div>
      {rows.length < all.length && (
        <MoreButton
          label={t.plural('show_more', nearestRows(all, STEPS[step + 1] ?? all.length).length - rows.length)}
          onClick={() => setStep(step + 1)}
        />
      )}
    </>
  );
}
