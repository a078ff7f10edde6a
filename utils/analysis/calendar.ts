/**
 * Arithmetic on days of the proleptic Gregorian calendar, the one place that does any. A day is a whole number, 0 for
 * 1970-01-01: it carries no clock and no zone, so days are counted and never shifted. Without the quirks of `Date` for
 * years below 100. Method: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
 */

/** Days since 1970-01-01. */
export type Day = number;

const DAY_MS = 86_400_000;

export const FIRST_YEAR = 0;
export const LAST_YEAR = 9999;

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The number of days of a month (1 to 12); 0 where there is no such month. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/** True for a day that the calendar has; February 29 counts where the year is unknown (null). */
export function isDate(year: number | null, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= daysInMonth(year ?? 2000, month);
}

/** The number of a day from its year, month (1 to 12) and day of the month. */
export function dayNumber(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719468
  );
}

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The year, month and day of the month of a day. */
export function civilDate(number: Day): CivilDate {
  const z = number + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted + (shifted < 10 ? 3 : -9);
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(number: Day): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** ISO 8601 week: its year, its number, and the number of its Monday. */
export function isoWeek(number: number): { year: number; week: number; monday: number } {
  const monday = number - weekdayOf(number) + 1;
  const { year } = civilDate(monday + 3);
  const firstMonday = mondayOfWeek(year, 1);
  return { year, week: Math.round((monday - firstMonday) / 7) + 1, monday };
}

/** The Monday of an ISO week. */
export function mondayOfWeek(year: number, week: number): number {
  const fourth = dayNumber(year, 1, 4);
  return fourth - weekdayOf(fourth) + 1 + 7 * (week - 1);
}

/** The day's number of the nth `weekday` (1 to 7) of a month; counted from the end for a negative n. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  if (nth > 0) {
    const first = dayNumber(year, month, 1);
    return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1);
  }
  const last = dayNumber(year, month, daysInMonth(year, month));
  return last - ((weekdayOf(last) - weekday + 7) % 7) + 7 * (nth + 1);
}

/** Western Easter Sunday (the "anonymous Gregorian" computus). */
export function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(n / 31), (n % 31) + 1);
}

const pad = (number: number, width: number): string => String(number).padStart(width, '0');

/** YYYY, YYYY-MM or YYYY-MM-DD. */
export function isoDate(year: number, month = 0, day = 0): string {
  const head = pad(year, 4);
  if (!month) return head;
  return day ? `${head}-${pad(month, 2)}-${pad(day, 2)}` : `${head}-${pad(month, 2)}`;
}

/** YYYY-MM-DD. */
export function isoDay(number: Day): string {
  const { year, month, day } = civilDate(number);
  return isoDate(year, month, day);
}

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})/;

/** The day at the head of an ISO date or date-time, as its writer's calendar had it; null where there is none. */
export function parseDay(iso: string): Day | null {
  const parts = ISO_DAY.exec(iso);
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return isDate(year, month, day) ? dayNumber(year, month, day) : null;
}

/** Days from one ISO date to another; NaN where one of them is none. */
export const daysBetween = (from: string, to: string): number =>
  (parseDay(to) ?? Number.NaN) - (parseDay(from) ?? Number.NaN);

/** The UTC day of a moment in milliseconds since 1970. */
export const dayOfTime = (time: number): Day => Math.floor(time / DAY_MS);

/** Midnight UTC of a day, to be formatted with `timeZone: 'UTC'`. */
export const dayToDate = (day: Day): Date => new Date(day * DAY_MS);

/** The day that the reader's own calendar shows. */
export const localDay = (now: Date): Day => dayNumber(now.getFullYear(), now.getMonth() + 1, now.getDate());
