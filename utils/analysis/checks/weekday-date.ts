import { dayNumber, isDate, weekdayOf } from '../calendar.ts';
import { MONTH_ABBREVIATIONS, MONTHS, WEEKDAYS } from '../lang/en/time-words.ts';
import { WordColumn } from '../tokens/index.ts';
import type { Tokens } from '../tokens/tokens.ts';
import type { Checker } from './kinds.ts';

const NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const MONTH_NUMBERS = new Map(Object.entries({ ...MONTHS, ...MONTH_ABBREVIATIONS }));
const WEEKDAY_NUMBERS = new Map(Object.entries(WEEKDAYS));
const monthOf = (word: string | undefined): number | undefined => MONTH_NUMBERS.get(word ?? '');
const dayOf = (word = ''): number => {
  // The first letter rules out nearly all words.
  if (word < '0' || word > ':') return 0;
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word);
  return match ? Number(match[1]) : 0;
};
const yearOf = (word: string | undefined): number => (/^(?:19|20)\d\d$/.test(word ?? '') ? Number(word) : 0);

interface DayAndMonth {
  readonly month: number;
  readonly day: number;
  /** 0 where none is printed. */
  readonly year: number;
  /** Tokens, half-open. */
  readonly start: number;
  readonly end: number;
}

/** "May 4", "4 May", "the 4th of May", each with a year perhaps, at token `i`. */
function readDate({ lower }: Tokens, i: number): DayAndMonth | null {
  const start = lower[i] === 'the' ? i + 1 : i;
  const monthFirst = monthOf(lower[start]);
  let at = start + 1;
  let day = 0;
  let month = monthFirst;
  if (monthFirst !== undefined) {
    if (lower[at] === '.') at++;
    day = dayOf(lower[at]);
    at++;
  } else {
    day = dayOf(lower[start]);
    if (!day) return null;
    if (/^(?:st|nd|rd|th)$/.test(lower[at] ?? '')) at++;
    if (lower[at] === 'of') at++;
    month = monthOf(lower[at]);
    at++;
    if (lower[at] === '.') at++;
  }
  if (!day || month === undefined || day > 31) return null;
  const next = lower[at] === ',' ? at + 1 : at;
  const year = yearOf(lower[next]);
  return { month, day, year, start, end: year ? next + 1 : at };
}

/** The weekday of a date, 0 for Sunday, or −1 where there is no such day. */
const weekdayOfDate = (year: number, month: number, day: number): number =>
  isDate(year, month, day) ? weekdayOf(dayNumber(year, month, day)) % 7 : -1;

const two = (value: number): string => String(value).padStart(2, '0');

/** Where the date begins that the weekday at token `i` stands before: "Monday, May 4", "Mon. May 4", "Monday (May 4". */
function dateBehind({ lower }: Tokens, i: number): number {
  let at = i + 1;
  if (lower[at] === '.') at++;
  if (lower[at] === ',' || lower[at] === '(') at++;
  return at;
}

/** Where a date ends to which the weekday at token `i` stands in apposition: "May 4 (Monday)", "May 4, a Monday"; or null. */
function endBefore({ lower }: Tokens, i: number): number | null {
  if (lower[i - 1] === '(' && lower[i + 1] === ')') return i - 1;
  return lower[i - 1] === 'a' && lower[i - 2] === ',' ? i - 2 : null;
}

/** Tokens of a date at most: "4", "th", "of", "Sept", ".", ",", "2015". */
const LONGEST_DATE = 7;

interface Pair {
  /** Token. */
  readonly weekday: number;
  readonly date: DayAndMonth;
}

/** 1 for a weekday. */
const weekdays = new WordColumn((_, lower) => (WEEKDAY_NUMBERS.has(lower) ? 1 : 0));

/** Weekdays with the dates that they stand beside, in order. */
function weekdaysAndDates(tokens: Tokens): Pair[] {
  const pairs: Pair[] = [];
  const isWeekday = weekdays.of(tokens.vocabulary, tokens.numbers);
  for (let i = 0; i < tokens.length; i++) {
    if (isWeekday[tokens.word[i] as number] === 0) continue;
    const end = endBefore(tokens, i);
    for (let start = Math.max(0, i - LONGEST_DATE - 2); end !== null && start < end; start++) {
      const date = tokens.lower[start] === 'the' ? null : readDate(tokens, start);
      if (date?.end === end) pairs.push({ weekday: i, date });
    }
    const date = readDate(tokens, dateBehind(tokens, i));
    if (date) pairs.push({ weekday: i, date });
  }
  return pairs;
}

/**
 * A weekday printed beside its date: "Monday, May 4, 2015", "May 4 (Monday)". Where no year is printed it speaks only if
 * neither the year of publication nor the one before or behind makes the two agree.
 */
export const checkWeekdays: Checker = ({ publishedAt }, { tokens }) => {
  const published = Number(publishedAt?.slice(0, 4) ?? 0);
  return weekdaysAndDates(tokens).flatMap(({ weekday, date }) => {
    if (tokens.sentence[date.end - 1] !== tokens.sentence[weekday]) return [];
    const year = date.year || published;
    if (year < 1900) return [];
    const years = date.year ? [year] : [year, year - 1, year + 1];
    const actual = years.map((each) => weekdayOfDate(each, date.month, date.day));
    const stated = WEEKDAY_NUMBERS.get(tokens.lower[weekday] as string) as number;
    if (actual[0] === -1 || actual.includes(stated % 7)) return [];
    const spans = [
      { start: tokens.start[weekday] as number, end: tokens.end[weekday] as number },
      { start: tokens.start[date.start] as number, end: tokens.end[date.end - 1] as number },
    ];
    const values = {
      weekday: tokens.text[weekday] as string,
      date: `${year}-${two(date.month)}-${two(date.day)}`,
      actual: NAMES[actual[0] as number] as string,
    };
    return [{ kind: 'weekday-date' as const, spans, values }];
  });
};
