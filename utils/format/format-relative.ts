import { type Day, dayToDate, localDay, parseDay } from '../analysis/calendar.ts';
import { relativeFormat } from './intl.ts';

const HOUR_MS = 3_600_000;
const TIME_OF_DAY = /T\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/;

/** Whole calendar months from one day to another; negative when `to` lies before `from`. */
function monthsBetween(from: Day, to: Day): number {
  if (to < from) return -monthsBetween(to, from);
  const [a, b] = [dayToDate(from), dayToDate(to)];
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
  return b.getUTCDate() < a.getUTCDate() ? months - 1 : months;
}

/** "yesterday", "3 weeks ago", "in 7 months": how far a day is from another, in the largest unit that says enough. */
export function relativeDay(day: Day, today: Day, locale: string): string {
  const days = day - today;
  if (Math.abs(days) < 14) return relativeFormat(locale, { numeric: 'auto' }).format(days, 'day');
  const plain = relativeFormat(locale, { numeric: 'always' });
  const months = monthsBetween(today, day);
  if (Math.abs(months) < 2) return plain.format(Math.trunc(days / 7), 'week');
  if (Math.abs(months) < 24) return plain.format(months, 'month');
  return plain.format(Math.trunc(months / 12), 'year');
}

/** As `relativeDay`, and by the hour for an exact moment less than a day away. Null for what is no date. */
export function relativeTime(iso: string, now: Date, locale: string): string | null {
  const day = parseDay(iso);
  if (day === null) return null;
  if (TIME_OF_DAY.test(iso)) {
    const away = Date.parse(iso) - now.getTime();
    if (Math.abs(away) < 24 * HOUR_MS) {
      const hours = Math.trunc(away / HOUR_MS);
      const format = relativeFormat(locale, { numeric: 'always' });
      return hours === 0 ? format.format(Math.trunc(away / 60_000), 'minute') : format.format(hours, 'hour');
    }
  }
  return relativeDay(day, localDay(now), locale);
}

/** "140 years ago", for days of which only the year, or less, is known. */
export function relativeYear(day: Day, today: Day, locale: string): string {
  const years = dayToDate(day).getUTCFullYear() - dayToDate(today).getUTCFullYear();
  return relativeFormat(locale, { numeric: 'auto' }).format(years, 'year');
}
