import type { Timex } from '../analysis.ts';
import { MONTH_ABBREVIATIONS, MONTHS } from '../lang/en/time-words.ts';
import type { Checker } from './kinds.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** "four weeks from today", "ten days ago": counted from the day of publication, in days or weeks. */
const OFFSET = /\b(days?|weeks?)\s+(?:from\s+(?:today|now)|ago|hence)$/i;
const EXACT = /\b(?:exactly|precisely)\s/i;
/** What may stand between a date and the words that say it again. */
const APPOSITION = /^(?:,|\s*[(–—-]+)?\s*(?:that is,?|which is|or|exactly|precisely)?\s*$/i;

const isPrinted = ({ value }: Timex, words: string): boolean =>
  DAY.test(value) &&
  /\d/.test(words) &&
  words
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => Object.hasOwn(MONTHS, word) || Object.hasOwn(MONTH_ABBREVIATIONS, word));

const days = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

/** How many days a loose offset may be off: "four weeks ago" is said of any day of that week. */
const LOOSE_DAYS = 3;

/**
 * A date and, in apposition to it, how far it is from the day of publication: "on May 20, exactly four weeks from today".
 * Silent where the offset may be loose ("four weeks ago") and lands near the date.
 */
export const checkOffsetDates: Checker = ({ text, publishedAt }, { timexes }) => {
  const reference = publishedAt?.slice(0, 10);
  if (!reference || !DAY.test(reference)) return [];
  const dates = timexes.filter(({ type, value }) => type === 'DATE' && DAY.test(value));
  return dates.flatMap((first, i) => {
    const second = dates[i + 1];
    if (!second || second.start < first.end || !APPOSITION.test(text.slice(first.end, second.start)))
      return [];
    const words = [first, second].map(({ start, end }) => text.slice(start, end)) as [string, string];
    const isFirst = OFFSET.test(words[0]);
    if (!isFirst && !OFFSET.test(words[1])) return [];
    const [offset, printed] = isFirst ? [first, second] : [second, first];
    const [offsetWords, printedWords] = isFirst ? words : [words[1], words[0]];
    if (!isPrinted(printed, printedWords) || offset.value === printed.value) return [];
    const before = text.slice(Math.max(0, offset.start - 11), offset.start);
    const isExact = EXACT.test(before + offsetWords);
    const apart = Math.abs(days(offset.value) - days(printed.value));
    const isInDays = /\bdays?\b/i.test(offsetWords);
    if (!isExact && apart <= (isInDays ? 1 : LOOSE_DAYS)) return [];
    // So far apart, the date is hardly the one that the offset is in apposition to.
    if (apart > 45) return [];
    const values = { stated: printed.value, offset: offsetWords, computed: offset.value, reference };
    return [
      { kind: 'offset-date', spans: [printed, offset].map(({ start, end }) => ({ start, end })), values },
    ];
  });
};
