import type { Day } from '../../utils/format/index.ts';

/** The empty stretch of line above a row. */
export interface Gap {
  days: number;
  /** Drawn shorter than its share, and said in words. */
  folded: boolean;
  /** CSS pixels of line beyond what the rows' own text takes. */
  height: number;
}

/** A gap this many times longer than the usual one is folded. */
const FOLD_RATIO = 8;
/** Never fold what a reader takes in at a glance. Days. */
const FOLD_FROM = 60;
const TALLEST = 36;
const FOLDED_HEIGHT = 26;

const median = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? 0;

/**
 * How far apart rows stand: in proportion to the days between them, save that what would push all others together
 * is folded. So events minutes or centuries apart stay on one readable line.
 * @param starts the rows' first days, ascending
 */
export function rowGaps(starts: readonly Day[]): Gap[] {
  const days = starts.map((start, index) => (index === 0 ? 0 : start - starts[index - 1]!));
  const usual = median(days.filter((gap) => gap > 0).toSorted((a, b) => a - b));
  const folds = (gap: number): boolean => gap >= FOLD_FROM && gap > usual * FOLD_RATIO;
  const longest = Math.max(1, ...days.filter((gap) => !folds(gap)));
  return days.map((gap) => ({
    days: gap,
    folded: folds(gap),
    height: folds(gap) ? FOLDED_HEIGHT : Math.round((TALLEST * gap) / longest),
  }));
}

/** Where on the line a day lies, in pixels from the top: between two rows in proportion to the days; past the last, null. */
export type Scale = (day: Day) => number | null;

/**
 * The line as it was laid out, read as a scale.
 * @param starts the rows' first days, ascending
 * @param tops where the rows' dates stand, in pixels, ascending
 */
export function createScale(starts: readonly Day[], tops: readonly number[]): Scale {
  return (day) => {
    const after = starts.findIndex((start) => start >= day);
    if (after < 0) return null;
    if (after === 0 || starts[after] === day) return tops[after]!;
    const [from, to] = [starts[after - 1]!, starts[after]!];
    const [top, bottom] = [tops[after - 1]!, tops[after]!];
    return top + ((bottom - top) * (day - from)) / (to - from);
  };
}

/** A stretch of the line to be drawn beside others, both ends inclusive. */
export interface Stretch {
  from: Day;
  to: Day;
}

/** The first free lane for each stretch, so that no two lie on one another; at most `most` lanes, then they share. */
export function assignLanes(stretches: readonly Stretch[], most: number): number[] {
  const ends: number[] = [];
  return stretches.map(({ from, to }) => {
    const free = ends.findIndex((end) => end < from);
    const lane = free >= 0 ? free : Math.min(ends.length, most - 1);
    ends[lane] = Math.max(ends[lane] ?? to, to);
    return lane;
  });
}
