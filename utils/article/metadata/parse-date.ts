import { dayNumber, dayOfTime, isDate, isoDate } from '../../analysis/calendar.ts';
import { MONTH_PATTERN } from '../../analysis/lang/en/publication-words.ts';

/** Earlier years are from before the web. */
const MIN_YEAR = 1990;
/** Clocks ahead of the reader's, and embargoes. */
const DAYS_AHEAD = 2;

const MONTH_NAMES =
  'january february march april may june july august september october november december'.split(' ');
const monthOf = (word: string): number => {
  const short = word.toLowerCase().replace('.', '');
  return short.length < 3
    ? 0
    : MONTH_NAMES.findIndex((name) => name.startsWith(short === 'sept' ? 'sep' : short)) + 1;
};

const pad = (value: number | string) => String(value).padStart(2, '0');

/** An ISO date of a day that exists and is not in the future, else null. */
export function publicationDay(year: number, month: number, day: number, now = Date.now()): string | null {
  if (!(year >= MIN_YEAR) || !isDate(year, month, day)) return null;
  return dayNumber(year, month, day) > dayOfTime(now) + DAYS_AHEAD ? null : isoDate(year, month, day);
}

const CLOCK =
  '(?:[T\\s]\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:[.,]\\d+)?\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?)?';

const ISO = new RegExp(`(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)${CLOCK}`, 'i');
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2}):?(\d{2}):?(\d{2})?(Z)?)?(?!\d)/;
const MONTH_FIRST = new RegExp(`\\b${MONTH_PATTERN}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`, 'i');
const DAY_FIRST = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?${MONTH_PATTERN},?[\\s-]+(\\d{4})(?!\\d)`,
  'i',
);
const SLASHED = /(?<![\d/.-])(\d{1,2})(?:([/.])(\d{1,2})\2(\d{4}|\d{2})|-(\d{1,2})-(\d{4}))(?![\d/-]|\.\d)/;
const RFC_YEAR_LAST = new RegExp(
  `\\b${MONTH_PATTERN}\\s+(\\d{1,2})\\s+\\d{1,2}:\\d{2}:\\d{2}\\s+\\S+\\s+(\\d{4})`,
  'i',
);
const PRINTED_CLOCK =
  /(?<!\d)(\d{1,2})[:.](\d{2})(?::(\d{2}))?\s*(?:([ap])\.?m\b\.?)?\s*(Z\b|UTC\b|GMT\b|[ECMP][SD]T\b|[+-]\d{2}:?\d{2})?/i;

/** Hours from UTC of the zones that English-language publishers abbreviate without doubt. */
const ZONE_HOURS: Record<string, number> = {
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
};

function zone(text: string | undefined): string {
  if (!text) return '';
  if (/^[+-]/.test(text)) return text.replace(/^(...)(\d\d)$/, '$1:$2');
  const hours = ZONE_HOURS[text.toUpperCase()];
  return hours === undefined ? 'Z' : `-${pad(-hours)}:00`;
}

function withClock(
  day: string | null,
  hours?: string,
  minutes?: string,
  seconds?: string,
  offset?: string,
): string | null {
  if (!day || hours === undefined || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59)
    return day;
  return `${day}T${pad(hours)}:${minutes}:${seconds ?? '00'}${zone(offset)}`;
}

/** A clock printed right behind a date: "at 6:47 p.m. EST". */
function withPrintedClock(day: string | null, rest: string): string | null {
  const clock = PRINTED_CLOCK.exec(rest.slice(0, 30));
  if (!clock) return day;
  const [, hours, minutes, seconds, half, offset] = clock;
  const noon = half?.toLowerCase() === 'p' ? 12 : 0;
  return withClock(day, half ? String((Number(hours) % 12) + noon) : hours, minutes, seconds, offset);
}

/** A date in a text: ISO 8601 with the offset that stood there, and where it stands. */
export interface FoundDate {
  date: string;
  index: number;
  length: number;
}

/**
 * Finds a date as publishers write it: ISO 8601, RFC 2822, printed dates in English, slashed and dotted dates
 * (dotted ones day first; slashed ones month first unless `dayFirst` or the figures say otherwise).
 */
export function findDate(text: string, { dayFirst = false } = {}): FoundDate | null {
  const source = text.slice(0, 400);
  const found = (match: RegExpExecArray, date: string | null): FoundDate | null =>
    date ? { date, index: match.index, length: match[0].length } : null;
  const rest = (match: RegExpExecArray) => source.slice(match.index + match[0].length);
  const iso = ISO.exec(source);
  if (iso)
    return found(
      iso,
      withClock(publicationDay(+iso[1]!, +iso[2]!, +iso[3]!), iso[4], iso[5], iso[6], iso[7]),
    );
  const monthFirst = MONTH_FIRST.exec(source);
  const dayMonth = DAY_FIRST.exec(source);
  if (monthFirst && !(dayMonth && dayMonth.index < monthFirst.index)) {
    const day = publicationDay(+monthFirst[3]!, monthOf(monthFirst[1]!), +monthFirst[2]!);
    return found(monthFirst, withPrintedClock(day, rest(monthFirst)));
  }
  if (dayMonth) {
    const day = publicationDay(+dayMonth[3]!, monthOf(dayMonth[2]!), +dayMonth[1]!);
    return found(dayMonth, withPrintedClock(day, rest(dayMonth)));
  }
  const slashed = SLASHED.exec(source);
  if (!slashed) return null;
  const [a, b, year] = [+slashed[1]!, +(slashed[3] ?? slashed[5]!), +(slashed[4] ?? slashed[6]!)];
  const [month, day] = ((dayFirst || slashed[2] === '.') && b <= 12) || a > 12 ? [b, a] : [a, b];
  return found(
    slashed,
    withPrintedClock(publicationDay(year < 100 ? 2000 + year : year, month, day), rest(slashed)),
  );
}

/** Reads a field that holds a date: what `findDate` finds, Unix time, `20261231` and RFC 2822. */
export function parseDate(text: string, options: { dayFirst?: boolean } = {}): string | null {
  const source = text.trim();
  if (/^\d{10}(?:\d{3})?$/.test(source)) {
    const [day, clock] = new Date(Number(source.padEnd(13, '0'))).toISOString().split('T') as [
      string,
      string,
    ];
    const [year, month, date] = day.split('-').map(Number) as [number, number, number];
    return publicationDay(year, month, date) && `${day}T${clock.slice(0, 8)}Z`;
  }
  const compact = COMPACT.exec(source);
  if (compact) {
    const day = publicationDay(+compact[1]!, +compact[2]!, +compact[3]!);
    return withClock(day, compact[4], compact[5], compact[6], compact[7]);
  }
  const unix = RFC_YEAR_LAST.exec(source);
  if (unix) return publicationDay(+unix[3]!, monthOf(unix[1]!), +unix[2]!);
  return findDate(source, options)?.date ?? null;
}

const QUARTER_MS = 900_000;

/**
 * The instant `utc` as the clock of `local` shows it, where both are one instant: they differ by quarters of an hour,
 * by no more than the world's zones do. Null otherwise.
 */
export function withZoneOf(utc: string, local: string): string | null {
  const [, clock, offset] = /T(\d\d:\d\d:\d\d)(Z|[+-]\d\d:\d\d)?$/.exec(local) ?? [];
  if (!clock) return null;
  const shown = Date.parse(`${local.slice(0, 10)}T${clock}Z`);
  const instant = Date.parse(utc);
  const difference = clock.endsWith(':00')
    ? Math.round((shown - instant) / 60_000) * 60_000
    : shown - instant;
  const known = offset && offset !== 'Z' ? Date.parse(local) === instant : difference % QUARTER_MS === 0;
  if (!known || Math.abs(difference) > 14 * 3_600_000 || difference === 0) return null;
  const minutes = Math.abs(difference) / 60_000;
  return `${local.slice(0, 10)}T${clock}${difference < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

const URL_DAY = /[/_.-](\d{4})[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_.-]|$)/;
const URL_MONTH = new RegExp(`/(\\d{4})/${MONTH_PATTERN}/(\\d{1,2})(?=/|$)`, 'i');
const URL_COMPACT = /[/_-]((?:19|20)\d{2})(\d{2})(\d{2})(?=[/_.-]|$)/;

/** The day that an address names. */
export function dayInUrl(url: string): string | null {
  const numeric = URL_DAY.exec(url) ?? URL_COMPACT.exec(url);
  const day = numeric && publicationDay(+numeric[1]!, +numeric[2]!, +numeric[3]!);
  if (day) return day;
  const named = URL_MONTH.exec(url);
  return named && publicationDay(+named[1]!, monthOf(named[2]!), +named[3]!);
}
