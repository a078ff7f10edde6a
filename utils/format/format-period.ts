import { type Day, dayToDate, parseDay } from '../analysis/calendar.ts';
import type { Translate } from '../i18n/index.ts';
import type { TimelineEntry } from '../model/analysis.ts';
import { dateFormat } from './intl.ts';

export type Precision = TimelineEntry['precision'];

/** The parts that a date is written from: its ends, inclusive, and its precision. */
export interface Period {
  from: string;
  to: string;
  precision: Precision;
  /** The TIMEX3 value where there is one: it alone names a season. */
  value?: string;
}

const SEASONS = { SP: 'season_spring', SU: 'season_summer', FA: 'season_fall', WI: 'season_winter' } as const;

const DAY_OPTIONS: Intl.DateTimeFormatOptions = { dateStyle: 'long', timeZone: 'UTC' };
const BRIEF_DAY_OPTIONS: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeZone: 'UTC' };
const MONTH_OPTIONS: Intl.DateTimeFormatOptions = { month: 'long', year: 'numeric', timeZone: 'UTC' };
const BRIEF_MONTH_OPTIONS: Intl.DateTimeFormatOptions = { month: 'short', year: 'numeric', timeZone: 'UTC' };
const YEAR_OPTIONS: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' };

/** "April 21, 2026", in the reader's language. Null for what is no date. */
export function formatDay(iso: string, locale: string): string | null {
  const day = parseDay(iso);
  return day === null ? null : dateFormat(locale, DAY_OPTIONS).format(dayToDate(day));
}

/** "Monday", the weekday of a date in the reader's language. Null for what is no date. */
export function formatWeekday(iso: string, locale: string): string | null {
  const day = parseDay(iso);
  return day === null
    ? null
    : dateFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(dayToDate(day));
}

function range(from: Day, to: Day, locale: string, options: Intl.DateTimeFormatOptions): string {
  const format = dateFormat(locale, options);
  return from === to ? format.format(dayToDate(from)) : format.formatRange(dayToDate(from), dayToDate(to));
}

function season(value: string | undefined): (typeof SEASONS)[keyof typeof SEASONS] | null {
  const code = value?.slice(5, 7);
  return code && code in SEASONS ? SEASONS[code as keyof typeof SEASONS] : null;
}

/**
 * A date no more precise than it is known: "May 20, 2026", "second half of 2026", "the 1990s".
 * @param options.brief months in short form, for narrow columns
 */
export function formatPeriod(
  period: Period,
  t: Translate,
  locale: string,
  { brief = false }: { brief?: boolean } = {},
): string {
  const dayOptions = brief ? BRIEF_DAY_OPTIONS : DAY_OPTIONS;
  const monthOptions = brief ? BRIEF_MONTH_OPTIONS : MONTH_OPTIONS;
  const from = parseDay(period.from);
  const to = parseDay(period.to);
  if (from === null || to === null) return period.from;
  const start = dayToDate(from);
  const year = range(from, from, locale, YEAR_OPTIONS);
  const month = start.getUTCMonth();
  switch (period.precision) {
    case 'week':
      return t('period_week', range(from, from, locale, dayOptions));
    case 'month':
      return range(from, to, locale, monthOptions);
    case 'quarter':
      return t('period_quarter', Math.floor(month / 3) + 1, year);
    case 'half':
      return t(month < 6 ? 'period_first_half' : 'period_second_half', year);
    case 'season': {
      const name = season(period.value);
      return name ? t(name, year) : range(from, to, locale, monthOptions);
    }
    case 'decade':
      return t('period_decade', String(start.getUTCFullYear()));
    case 'year':
    case 'century':
      return range(from, to, locale, YEAR_OPTIONS);
    case 'day':
    case 'span':
      return range(from, to, locale, dayOptions);
  }
}
