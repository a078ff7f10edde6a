import { civilDate, isDate, weekdayOf } from '../calendar.ts';
import {
  dayPoint,
  firstDay,
  type Grain,
  type Point,
  point,
  pointAt,
  shift,
  weekPoint,
} from './calendar-point.ts';
import type { Direction, TimexScan } from './timex-scan.ts';

/** The letter that TIMEX3 gives a unit, as a grain of the calendar; undefined for units below the day. */
export const GRAIN_OF_UNIT: Readonly<Record<string, Grain>> = {
  D: 'day',
  W: 'week',
  WE: 'weekend',
  M: 'month',
  Q: 'quarter',
  Y: 'year',
  E: 'decade',
  C: 'century',
  S: 'season',
};

/** The value of a grain of which nothing is known. */
export const OPEN_VALUE: Readonly<Record<Grain, string>> = {
  century: 'XX',
  decade: 'XXX',
  year: 'XXXX',
  half: 'XXXX-HX',
  quarter: 'XXXX-QX',
  season: 'XXXX-XX',
  month: 'XXXX-XX',
  week: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  day: 'XXXX-XX-XX',
};

/** The stretch of the document's own, `steps` of `grain` away: last month, this week, next year. */
export const fromDocument = (scan: TimexScan, grain: Grain, steps: number): Point | null =>
  scan.document === null ? null : shift(pointAt(scan.document, grain), steps);

/** The same counted from the date that the text spoke of last, or from the document where it spoke of none. */
export function fromReference(scan: TimexScan, grain: Grain, steps: number): Point | null {
  if (!scan.reference) return fromDocument(scan, grain, steps);
  return shift(pointAt(firstDay(scan.reference), grain), steps);
}

/**
 * A part of a year without the year: a month (with or without a day), season, quarter or half.
 * Looking back it is the last one that has begun, looking ahead the next that has not ended; else the nearest.
 */
export function inSomeYear(
  scan: TimexScan,
  make: (year: number) => Point,
  direction: Direction,
): Point | null {
  if (scan.document === null) return null;
  const here = scan.document;
  const { year } = civilDate(here);
  const own = make(year);
  const start = firstDay(own);
  if (direction < 0) return start <= here ? own : make(year - 1);
  if (direction > 0) return firstDay(shift(own, 1)) > here ? own : make(year + 1);
  return [make(year - 1), own, make(year + 1)].reduce((best, candidate) =>
    Math.abs(firstDay(candidate) - here) < Math.abs(firstDay(best) - here) ? candidate : best,
  );
}

/** A date this near needs no verb to say which year it is in. */
const NEAR_DAYS = 120;

/**
 * A day of a month: the nearest one, or by the direction where that is far, or where it is `isOver` for sure; null where no
 * such day exists.
 */
export function dayInSomeYear(
  scan: TimexScan,
  month: number,
  day: number,
  direction: Direction,
  sure = false,
  isOver = false,
): Point | null {
  if (!isDate(null, month, day)) return null;
  const make = (year: number) => point('day', year, month, day);
  const nearest = inSomeYear(scan, make, 0);
  if (!nearest || scan.document === null) return null;
  const ahead = firstDay(nearest) - scan.document;
  const near = !sure && Math.abs(ahead) <= NEAR_DAYS && !(isOver && ahead > 0);
  const found = near ? nearest : inSomeYear(scan, make, direction);
  if (!found || isDate(found.year, month, day)) return found;
  // February 29: the nearest year that has one, the same way.
  const step = direction > 0 ? 1 : -1;
  for (let year = found.year + step; Math.abs(year - found.year) < 9; year += step) {
    if (isDate(year, month, day)) return point('day', year, month, day);
  }
  return null;
}

/**
 * A bare weekday: the nearest one in the direction, the document's own day included; and the day after it, where the article
 * was changed then: "on Saturday" in a story of Friday night that went on.
 */
export function weekdayNear(scan: TimexScan, weekday: number, direction: Direction): Point | null {
  if (scan.document === null) return null;
  const ahead = (weekday - weekdayOf(scan.document) + 7) % 7;
  if (ahead === 0) return dayPoint(scan.document);
  if (ahead === 1 && scan.updated === scan.document + 1) return dayPoint(scan.updated);
  return dayPoint(scan.document + (direction > 0 ? ahead : ahead - 7));
}

/** "last Friday", "next Friday": never the day itself. */
export function weekdayBeside(from: number, weekday: number, direction: -1 | 1): Point {
  const ahead = (weekday - weekdayOf(from) + 7) % 7;
  if (direction > 0) return dayPoint(from + (ahead || 7));
  return dayPoint(from + ahead - 7);
}

/** The day, week or month at a distance in units; years and decades keep no more than the year. */
export function offset(from: number, unit: string, steps: number): Point | null {
  const grain = GRAIN_OF_UNIT[unit];
  const day = pointAt(from, 'day');
  if (unit === '2W') return weekPoint(from + 14 * steps);
  if (unit === 'L') return shift(pointAt(from, 'year'), 1000 * steps, 'year');
  if (!grain) return null;
  if (grain === 'decade' || grain === 'century') return shift(pointAt(from, 'year'), steps, grain);
  if (!Number.isInteger(steps)) {
    const months = Math.round(steps * (grain === 'year' ? 12 : 1));
    return grain === 'year' || grain === 'month' ? shift(pointAt(from, 'month'), months) : day;
  }
  return shift(pointAt(from, grain), steps);
}
