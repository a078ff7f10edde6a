import type { Day } from '../../utils/format/index.ts';
import styles from './Rail.module.css';
import type { MarkName, TimelineRow } from './timeline-rows.ts';
import { assignLanes, createScale, type Gap } from './timeline-scale.ts';

export interface RailProps {
  rows: readonly TimelineRow[];
  gaps: readonly Gap[];
  lanes: Lanes;
  /** Where each row's date stands, and the height of all, in CSS pixels. */
  tops: readonly number[];
  height: number;
  today: Day;
  /** The row under the pointer or the focus. */
  active: number | null;
  onHover: (row: number | null) => void;
  onPick: (row: number) => void;
}

const AXIS = 7;
const FIRST_LANE = 19;
const LANE = 9;
const MOST_LANES = 3;
const LANE_SPACE = 3;
const BAR = 6;
const SHORTEST_BAR = 12;
/** A stretch of more days than this ("the last two years", "2026") would lie through everything as a bar. */
const LONG_DAYS = 100;
const BAND = 2;

/** The lane of each row that is a stretch, null for days. */
export type Lanes = readonly (number | null)[];

/** Stretches that overlap in time stand side by side. */
export function railLanes(rows: readonly TimelineRow[]): Lanes {
  const stretches = rows.filter((row) => row.to !== row.from);
  const lanes = assignLanes(stretches, MOST_LANES);
  return rows.map((row) => {
    const index = stretches.indexOf(row);
    return index < 0 ? null : lanes[index]!;
  });
}

/** How much room the drawing takes beside the text, in CSS pixels. */
export function railWidth(lanes: Lanes): number {
  const most = lanes.reduce<number>((width, lane) => Math.max(width, lane === null ? 0 : lane + 1), 0);
  return FIRST_LANE + most * LANE + (most > 0 ? LANE_SPACE : 0);
}

interface Bar {
  row: number;
  top: number;
  bottom: number;
  /** Where today cuts it. */
  done: number;
  /** In CSS pixels; a long stretch is a thin band beside the line. */
  width: number;
  /** It goes on below the last row: cut off by the picture's edge. */
  open: boolean;
}

/** The drawn line: days as points, stretches as bars, folds as breaks. The list beside it says the same in words. */
export function Rail({ rows, gaps, lanes, tops, height, today, active, onHover, onPick }: RailProps) {
  const starts = rows.map((row) => row.from);
  const scale = createScale(starts, tops);
  const bars: Bar[] = rows.flatMap((row, index) => {
    if (row.to === row.from) return [];
    const top = tops[index]!;
    const end = scale(row.to + 1);
    const bottom = Math.max(top + SHORTEST_BAR, end ?? height);
    const now = scale(today);
    const done = now === null || row.to < today ? bottom : Math.min(bottom, Math.max(top, now));
    const width = row.to - row.from > LONG_DAYS ? BAND : BAR;
    return [{ row: index, top, bottom, done, width, open: end === null }];
  });
  const handlers = (row: number) => ({
    'data-active': row === active || undefined,
    onMouseEnter: () => onHover(row),
    onMouseLeave: () => onHover(null),
    onClick: () => onPick(row),
  });
  return (
    <svg class={styles.rail} width={railWidth(lanes)} height={height} aria-hidden="true" focusable="false">
      {rows.map((row, index) =>
        index === 0 ? null : (
          <line
            key={`${row.kind} ${row.from} ${row.to}`}
            class={styles.axis}
            data-folded={gaps[index]!.folded || undefined}
            x1={AXIS}
            x2={AXIS}
            y1={tops[index - 1]}
            y2={tops[index]}
          />
        ),
      )}
      {bars.map((bar) => {
        const x = FIRST_LANE + (lanes[bar.row] ?? 0) * LANE;
        return (
          <g key={bar.row} class={styles.bar} {...handlers(bar.row)}>
            <line class={styles.arm} x1={AXIS} x2={x} y1={bar.top} y2={bar.top} />
            <rect
              class={styles.whole}
              x={x - bar.width / 2}
              y={bar.top - bar.width / 2}
              width={bar.width}
              height={bar.bottom - bar.top + bar.width / 2 + (bar.open ? BAR : 0)}
              rx={bar.width / 2}
            />
            {bar.width === BAR && bar.done > bar.top && (
              <rect
                class={styles.done}
                x={x - BAR / 2}
                y={bar.top - BAR / 2}
                width={BAR}
                height={bar.done - bar.top + BAR / 2}
                rx={BAR / 2}
              />
            )}
          </g>
        );
      })}
      {rows.map((row, index) => (
        <g key={`${row.kind} ${row.from} ${row.to}`} class={styles.point} {...handlers(index)}>
          <circle class={styles.reach} cx={AXIS} cy={tops[index]} r="12" />
          <Point row={row} y={tops[index]!} today={today} />
        </g>
      ))}
    </svg>
  );
}

/** A day: filled in the past, hollow in the future, a ring with a core for a plan with a past date. */
function Point({ row, y, today }: { row: TimelineRow; y: number; today: Day }) {
  if (row.kind !== 'event') return <MarkPoint mark={row.kind} y={y} />;
  if (row.to !== row.from) return <circle class={styles.start} cx={AXIS} cy={y} r="2.5" />;
  if (row.from > today) return <circle class={styles.ahead} cx={AXIS} cy={y} r="4" />;
  const planned = row.events.every(({ entry }) => entry.tense === 'future');
  return (
    <>
      <circle class={planned ? styles.ahead : styles.passed} cx={AXIS} cy={y} r="4" />
      {planned && <circle class={styles.core} cx={AXIS} cy={y} r="1.75" />}
    </>
  );
}

function MarkPoint({ mark, y }: { mark: MarkName; y: number }) {
  return mark === 'today' ? (
    <circle class={styles.today} cx={AXIS} cy={y} r="5" />
  ) : (
    <path class={styles.published} d={`M${AXIS - 5} ${y}h10`} />
  );
}
