import type { Timex } from '../../model/analysis.ts';
import { daysBetween } from '../calendar.ts';
import { MONTH_ABBREVIATIONS, MONTHS } from '../lang/en/time-words.ts';
import type { Checker } from './kinds.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const YEAR = /^\d{4}$/;
const isExactDate = (value: string): boolean =>
  value.length === 10 ? DAY.test(value) : value.length === 4 && YEAR.test(value);
/** "four weeks from today", "ten days ago", "20 years ago": counted from the day of publication. */
const OFFSET = /\b(days?|weeks?|years?) (?:from (?:today|now)|ago|hence)$/i;
const EXACT = /\b(?:exactly|precisely) /i;
/** Words between a date and its repetition. */
const APPOSITION = /^(?:,| ?[(–—]| -{1,2})? ?(?:that is,?|which is|or|exactly|precisely|in|on|back in)? ?$/i;
const LONGEST_JOINT = 20;

const isPrinted = ({ value }: Timex, words: string): boolean =>
  DAY.test(value) &&
  /\d/.test(words) &&
  words
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => Object.hasOwn(MONTHS, word) || Object.hasOwn(MONTH_ABBREVIATIONS, word));

/** How many days a loose offset may be off: "four weeks ago" is said of any day of that week. */
const LOOSE_DAYS = 3;
/** So far apart, the date is hardly the one that the offset is in apposition to. */
const MOST_DAYS = 45;
const MOST_YEARS = 30;

interface Told {
  readonly timex: Timex;
  readonly words: string;
}

/** Whether a gap of days is an error, yet small enough for both to mean one date. */
function daysDisagree(printed: Told, offset: Told, exact: boolean): boolean {
  if (!DAY.test(printed.timex.value) || !isPrinted(printed.timex, printed.words)) return false;
  const apart = Math.abs(daysBetween(offset.timex.value, printed.timex.value));
  const loose = /\bdays?\b/i.test(offset.words) ? 1 : LOOSE_DAYS;
  return apart > (exact ? 0 : loose) && apart <= MOST_DAYS;
}

/** "20 years ago, in 1994": off by one is a birthday that has not come yet, by two in a round number a manner of speaking. */
function yearsDisagree(printed: Told, offset: Told, exact: boolean): boolean {
  if (!YEAR.test(printed.timex.value) || printed.words.trim() !== printed.timex.value) return false;
  if (offset.timex.mod !== undefined || !/^\d+ years/i.test(offset.words)) return false;
  const apart = Math.abs(Number(offset.timex.value) - Number(printed.timex.value));
  const isRound = Number.parseInt(offset.words, 10) % 5 === 0;
  return apart > (exact ? 0 : isRound ? 2 : 1) && apart <= MOST_YEARS;
}

/**
 * A date and, in apposition to it, how far it is from the day of publication: "on May 20, exactly four weeks from today",
 * "in 1994, 21 years ago". Silent where the offset may be loose ("four weeks ago") and lands near the date.
 */
export const checkOffsetDates: Checker = ({ text, publishedAt }, { timexes }) => {
  const reference = publishedAt?.slice(0, 10);
  if (!reference || !DAY.test(reference)) return [];
  const dates = timexes.filter(({ type, value }) => type === 'DATE' && isExactDate(value));
  return dates.flatMap((first, i): ReturnType<Checker> => {
    const second = dates[i + 1];
    if (!second || second.start < first.end || second.start - first.end > LONGEST_JOINT) return [];
    if (!APPOSITION.test(text.slice(first.end, second.start))) return [];
    const [one, other] = [first, second].map((timex) => ({
      timex,
      words: text.slice(timex.start, timex.end),
    })) as [Told, Told];
    const isFirst = OFFSET.test(one.words);
    if (!isFirst && !OFFSET.test(other.words)) return [];
    const [offset, printed] = isFirst ? [one, other] : [other, one];
    const before = text.slice(Math.max(0, offset.timex.start - 11), offset.timex.start);
    const exact = EXACT.test(before + offset.words);
    const inYears = YEAR.test(offset.timex.value);
    if (!(inYears ? yearsDisagree : daysDisagree)(printed, offset, exact)) return [];
    const told = { stated: printed.timex.value, offset: offset.words, computed: offset.timex.value };
    const spans = [printed, offset].map(({ timex: { start, end } }) => ({ start, end }));
    return inYears
      ? [
          {
            kind: 'offset-year',
            spans,
            values: {
              offset: told.offset,
              stated: Number(told.stated),
              computed: Number(told.computed),
              year: Number(reference.slice(0, 4)),
            },
          },
        ]
      : [{ kind: 'offset-date', spans, values: { ...told, reference } }];
  });
};
