import {
  type CivilDate,
  civilDate,
  dayNumber,
  daysInMonth,
  FIRST_YEAR,
  isoDate,
  isoDay,
  isoWeek,
  LAST_YEAR,
  mondayOfWeek,
} from '../calendar.ts';

/** How exact a date is. */
export type Grain =
  | 'century'
  | 'decade'
  | 'year'
  | 'half'
  | 'quarter'
  | 'season'
  | 'month'
  | 'week'
  | 'weekend'
  | 'day';

/** A stretch of the calendar that TIMEX3 has one value for. */
export interface Point {
  readonly grain: Grain;
  /** The calendar year; the ISO week's year for weeks; the first year of a decade or century. */
  readonly year: number;
  /** Which half, quarter, season (1 spring to 4 winter), month or ISO week; 0 for none. */
  readonly part: number;
  /** Day of the month, 0 for none. */
  readonly day: number;
}

export const SEASON_CODES = ['SP', 'SU', 'FA', 'WI'] as const;

export const point = (grain: Grain, year: number, part = 0, day = 0): Point => ({ grain, year, part, day });

export function dayPoint(number: number): Point {
  const { year, month, day } = civilDate(number);
  return point('day', year, month, day);
}

export function weekPoint(number: number, grain: 'week' | 'weekend' = 'week'): Point {
  const { year, week } = isoWeek(number);
  return point(grain, year, week);
}

const two = (number: number): string => String(number).padStart(2, '0');

/** The TIMEX3 value, or null outside of the years 0 to 9999. */
export function pointValue({ grain, year, part, day }: Point): string | null {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return null;
  const head = isoDate(year);
  switch (grain) {
    case 'century':
      return head.slice(0, 2);
    case 'decade':
      return head.slice(0, 3);
    case 'year':
      return head;
    case 'half':
      return `${head}-H${part}`;
    case 'quarter':
      return `${head}-Q${part}`;
    case 'season':
      return `${head}-${SEASON_CODES[part - 1]}`;
    case 'month':
      return isoDate(year, part);
    case 'week':
      return `${head}-W${two(part)}`;
    case 'weekend':
      return `${head}-W${two(part)}-WE`;
    case 'day':
      return isoDate(year, part, day);
  }
}

/** The stretch as day numbers, both inclusive. Seasons are the meteorological ones of the northern half. */
export function pointDays({ grain, year, part, day }: Point): { first: number; last: number } {
  const months = (from: number, count: number, y = year) => {
    const end = from + count - 1;
    const endYear = y + Math.floor((end - 1) / 12);
    const endMonth = ((end - 1) % 12) + 1;
    return {
      first: dayNumber(y, from, 1),
      last: dayNumber(endYear, endMonth, daysInMonth(endYear, endMonth)),
    };
  };
  switch (grain) {
    case 'century':
      return months(1, 1200);
    case 'decade':
      return months(1, 120);
    case 'year':
      return months(1, 12);
    case 'half':
      return months(6 * part - 5, 6);
    case 'quarter':
      return months(3 * part - 2, 3);
    case 'season':
      return months(3 * part, 3);
    case 'month':
      return months(part, 1);
    case 'week':
    case 'weekend': {
      const monday = mondayOfWeek(year, part);
      return { first: monday + (grain === 'weekend' ? 5 : 0), last: monday + 6 };
    }
    case 'day': {
      const number = dayNumber(year, part, day);
      return { first: number, last: number };
    }
  }
}

/** The day number that stands for the point when others are counted from it. */
export const firstDay = (of: Point): number => pointDays(of).first;

/** First and last day as ISO dates, clipped to the years 0 to 9999. */
export function pointDates(of: Point): { from: string; to: string } {
  const { first, last } = pointDays(of);
  const clip = (number: number) =>
    Math.min(Math.max(number, dayNumber(FIRST_YEAR, 1, 1)), dayNumber(LAST_YEAR, 12, 31));
  return { from: isoDay(clip(first)), to: isoDay(clip(last)) };
}

/** The same day `months` later, or the last of the month where that has no such day. */
export function addMonths({ year, month, day }: CivilDate, months: number): CivilDate {
  const index = year * 12 + month - 1 + months;
  const y = Math.floor(index / 12);
  const m = index - y * 12 + 1;
  return { year: y, month: m, day: Math.min(day, daysInMonth(y, m)) };
}

/** The point of grain `grain` that holds the day. */
export function pointAt(number: number, grain: Grain): Point {
  const { year, month, day } = civilDate(number);
  switch (grain) {
    case 'century':
      return point('century', year - (((year % 100) + 100) % 100));
    case 'decade':
      return point('decade', year - (((year % 10) + 10) % 10));
    case 'year':
      return point('year', year);
    case 'half':
      return point('half', year, month <= 6 ? 1 : 2);
    case 'quarter':
      return point('quarter', year, Math.ceil(month / 3));
    case 'season':
      // January and February belong to the winter that began the year before.
      return month <= 2 ? point('season', year - 1, 4) : point('season', year, Math.floor(month / 3));
    case 'month':
      return point('month', year, month);
    case 'week':
    case 'weekend':
      return weekPoint(number, grain);
    case 'day':
      return point('day', year, month, day);
  }
}

const MONTHS_OF: Partial<Record<Grain, number>> = {
  century: 1200,
  decade: 120,
  year: 12,
  half: 6,
  quarter: 3,
  season: 3,
  month: 1,
};

/** The point of the same grain `steps` further on. */
export function shift(of: Point, steps: number, unit: Grain = of.grain): Point {
  const first = firstDay(of);
  const months = MONTHS_OF[unit];
  if (months === undefined) {
    const days = unit === 'day' ? 1 : 7;
    return pointAt(first + days * steps, of.grain);
  }
  if (of.grain === 'day') {
    const { year, month, day } = addMonths(civilDate(first), months * steps);
    return point('day', year, month, day);
  }
  const middle = of.grain === 'week' || of.grain === 'weekend' ? first + 3 : first;
  const { year, month, day } = addMonths(civilDate(middle), months * steps);
  return pointAt(dayNumber(year, month, day), of.grain);
}
