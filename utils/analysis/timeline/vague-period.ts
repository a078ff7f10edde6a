import type { TimelineEntry, Timex } from '../../model/analysis.ts';
import { daysInMonth } from '../calendar.ts';
import type { Tense } from '../timex/index.ts';

type Period = Pick<TimelineEntry, 'from' | 'to' | 'precision'>;

const two = (number: number): string => String(number).padStart(2, '0');

/** First and last day of "early", "mid-" and "late" in a month. */
const MONTH_THIRDS = { START: [1, 10], MID: [11, 20], END: [21, 31] } as const;
/** First and last month of them in a year. */
const YEAR_PARTS = { START: [1, 3], MID: [5, 8], END: [10, 12] } as const;
/** First and last year of them in a decade. */
const DECADE_PARTS = { START: [0, 3], MID: [4, 6], END: [7, 9] } as const;

/** "late March", "early 2018", "the mid-1990s", "the end of last month". */
function partOf({ from, to, precision }: Period, mod: 'START' | 'MID' | 'END'): Period | null {
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  switch (precision) {
    case 'month': {
      const [first, last] = MONTH_THIRDS[mod];
      const stem = from.slice(0, 8);
      return {
        from: `${stem}${two(first)}`,
        to: `${stem}${two(Math.min(last, daysInMonth(year, month)))}`,
        precision,
      };
    }
    case 'year': {
      const [first, last] = YEAR_PARTS[mod];
      const stem = from.slice(0, 4);
      return {
        from: `${stem}-${two(first)}-01`,
        to: `${stem}-${two(last)}-${daysInMonth(year, last)}`,
        precision,
      };
    }
    case 'decade': {
      const [first, last] = DECADE_PARTS[mod];
      return { from: `${year + first}-01-01`, to: `${year + last}-12-31`, precision };
    }
    default:
      return from === to ? null : { from, to, precision };
  }
}

/**
 * The part of a period that its words and its verb mean, as exact as the period, or null for all of it: "late March", "earlier this year" (up to the day
 * of publication), "later this year" (from that day), and "this week" told in the past.
 */
export function narrowed(
  { mod }: Pick<Timex, 'mod'>,
  period: Period,
  opening: string,
  tense: Tense,
  published: string | null,
): Period | null {
  if (mod === 'START' || mod === 'MID' || mod === 'END') return partOf(period, mod);
  const { from, to } = period;
  if (published === null || from > published || to <= published || period.precision === 'span') return null;
  if (opening === 'earlier') return { from, to: published, precision: period.precision };
  if (opening === 'later') return { from: published, to, precision: period.precision };
  const isPast = tense === 'past' || tense === 'perfect' || tense === 'pluperfect';
  return isPast && period.precision === 'week' ? { from, to: published, precision: 'week' } : null;
}
