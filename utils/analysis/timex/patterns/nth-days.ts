import { dayNumber, daysInMonth, nthWeekday, weekdayOf } from '../../calendar.ts';
import { dayPoint, firstDay, type Point, point, weekPoint } from '../calendar-point.ts';
import { fromDocument, inSomeYear, OPEN_VALUE } from '../resolve-date.ts';
import { mayBeginOrdinal, readOrdinal } from '../timex-numerals.ts';
import {
  dateMatch,
  pieceWord,
  RELATIVE_STEPS,
  type TimexMatch,
  type TimexPattern,
  type TimexScan,
} from '../timex-scan.ts';
import { readMonth, yearBehind } from './day-and-month.ts';

/** No month has more of one weekday. */
const MOST_WEEKS = 5;
const SATURDAY = 6;

/** Which one is meant: 1 for the first, -1 for the last. */
function readNth(scan: TimexScan, i: number): { nth: number; to: number } | null {
  const at = pieceWord(scan, i) === 'the' ? i + 1 : i;
  if (pieceWord(scan, at) === 'last' || pieceWord(scan, at) === 'final') return { nth: -1, to: at + 1 };
  const ordinal = readOrdinal(scan.pieces, at);
  return ordinal?.value ? { nth: ordinal.value, to: ordinal.to } : null;
}

interface Period {
  /** A month or year; null where the text does not tell which. */
  readonly at: Point | null;
  readonly to: number;
  readonly printed: boolean;
}

/** The month or year whose days are counted: "of June", "in November 2027", "of next month", "of the year". */
function readPeriod(scan: TimexScan, from: number, i: number): Period | null {
  if (pieceWord(scan, i) !== 'of' && pieceWord(scan, i) !== 'in') return null;
  const month = readMonth(scan, i + 1);
  if (month) {
    const year = yearBehind(scan, month.to);
    const make = (y: number) => point('month', y, month.month);
    if (year) return { at: make(year.year), to: year.to, printed: true };
    return { at: inSomeYear(scan, make, scan.direction(from, month.to, true)), to: month.to, printed: false };
  }
  const grain = pieceWord(scan, i + 2);
  if (grain !== 'month' && grain !== 'year') return null;
  const word = pieceWord(scan, i + 1);
  const steps = word === 'the' || word === 'each' ? 0 : RELATIVE_STEPS.get(word);
  return steps === undefined || word === 'each'
    ? null
    : { at: fromDocument(scan, grain, steps), to: i + 3, printed: false };
}

/** The nth day of a weekday, a weekend, or any day of the period, as its first day; null where it has none. */
function nthDay({ grain, year, part }: Point, weekday: number, nth: number): number | null {
  const first = firstDay(point(grain, year, part));
  const month = grain === 'month' ? part : nth > 0 ? 1 : 12;
  const last = dayNumber(year, month, daysInMonth(year, month));
  if (weekday === 0) return nth > 0 ? first + nth - 1 : last + nth + 1;
  if (grain === 'month' && nth > MOST_WEEKS) return null;
  const day = nthWeekday(year, month, weekday, nth);
  return day > last && grain === 'month' ? null : day;
}

/**
 * Days counted in a month or year: "the first Tuesday of June", "the last Sunday in October", "the second Saturday of next
 * month", "the last day of March", "the last weekend of September".
 */
function matchNthDay(scan: TimexScan, i: number): TimexMatch | null {
  const nth = readNth(scan, i);
  if (!nth) return null;
  const head = scan.pieces.at(nth.to);
  if (!head || head.lexeme.plural) return null;
  const isWeekday = head.lexeme.weekday > 0 && head.capital && !head.lexeme.short;
  const isWeekend = head.word === 'weekend';
  if (!isWeekday && !isWeekend && head.word !== 'day') return null;
  const period = readPeriod(scan, i, nth.to + 1);
  if (!period) return null;
  const weekday = isWeekend ? SATURDAY : isWeekday ? head.lexeme.weekday : 0;
  const day = period.at && nthDay(period.at, weekday, nth.nth);
  const open = isWeekend ? OPEN_VALUE.weekend : OPEN_VALUE.day;
  if (day === null) return dateMatch(i, period.to, null, open, true);
  // The Sunday of the last weekend may lie in the month behind.
  const at = isWeekend ? weekPoint(day - weekdayOf(day) + 1, 'weekend') : dayPoint(day);
  return dateMatch(i, period.to, at, open, !period.printed);
}

export const nthDays: TimexPattern = {
  match: matchNthDay,
  beginsWith: (word, lexeme) =>
    word === 'the' || word === 'last' || word === 'final' || mayBeginOrdinal(lexeme),
  beginsWithDigits: true,
};
