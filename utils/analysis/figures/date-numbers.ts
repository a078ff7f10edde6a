import { YEAR_SIZED_APPROXIMATORS } from '../lang/en/approximation-words.ts';
import { CLOCK_SUFFIXES, CLOCK_VERBS, DAY_TIMES, ERAS, MONTH_FORMS } from '../lang/en/calendar-words.ts';
import { COUNT_HEADS } from '../lang/en/counting-words.ts';
import { DATED_NOUNS } from '../lang/en/label-words.ts';
import { POS } from '../tokens/index.ts';
import type { FigureNumeral } from './figure-numerals.ts';
import { type FigurePieces, NUMBER, WORD } from './figure-pieces.ts';
import { isListedPersonNoun } from './nouns.ts';
import { type FoundLike, lastWord } from './reference-numbers.ts';

/** A sentence that was split behind "Nov.". */
const MONTH_BEFORE = /\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?\s*$/i;
const isInteger = (text: string): boolean => /^\d+$/.test(text);

/** "10:30", "2.17pm", "5 p.m.", "9 o'clock". */
export function isClockTime(p: FigurePieces, { start, end }: FigureNumeral): boolean {
  if (p.text[end] === ':' && p.glued[end] && p.kind[end + 1] === NUMBER && p.glued[end + 1]) return true;
  if (p.text[start - 1] === ':' && p.glued[start] && p.glued[start - 1] && p.kind[start - 2] === NUMBER)
    return true;
  const next = p.lower[end] ?? '';
  if (/\.(?:\d|\d{3,})$/.test(p.text[start] as string)) return false;
  if (CLOCK_SUFFIXES.has(next))
    return !(next === 'et' && p.text[end] !== 'ET') && !(next === 'est' && p.text[end] !== 'EST');
  if ((next === 'a' || next === 'p') && p.text[end + 1] === '.' && p.lower[end + 2] === 'm') return true;
  if (next === 'local' && p.lower[end + 1] === 'time') return true;
  return next === 'o' && /^['’]$/.test(p.text[end + 1] ?? '');
}

/** Years, days of months, "5/17/2018", "2008-03-01", "1990s", "'90s". */
export function isCalendarDate(p: FigurePieces, numeral: FigureNumeral, unit: FoundLike | null): boolean {
  const hasUnit = unit !== null;
  const { start, end } = numeral;
  const text = p.text[start] as string;
  if (end !== start + 1 || !isInteger(text)) return false;
  const value = Number(text);
  if (p.lower[end] === 's' && p.glued[end] && value % 10 === 0) return true;
  if (ERAS.has(p.lower[end] ?? '') && p.text[end] === p.text[end]?.toUpperCase()) return true;
  if (value <= 31 && text.length <= 2) {
    const next = p.lower[end] ?? '';
    const ofNext = next === 'of' ? (p.lower[end + 1] ?? '') : next;
    if (MONTH_FORMS.has(ofNext) && isMonthHere(p, next === 'of' ? end + 1 : end)) return true;
    const before = p.text[start - 1] === '.' || p.text[start - 1] === ',' ? start - 2 : start - 1;
    if (MONTH_FORMS.has(p.lower[before] ?? '') && isMonthHere(p, before))
      return !hasUnit || p.lower[before - 1] !== 'in';
    // "November 4 and 5"
    const isPaired =
      !hasUnit && p.kind[start - 2] === NUMBER && /^(?:and|or|,|–|-)$/.test(p.lower[start - 1] ?? '');
    if (isPaired && MONTH_FORMS.has(p.lower[start - 3] ?? '')) return true;
    if (
      start === 0 &&
      MONTH_BEFORE.test(p.source.slice(Math.max(0, (p.start[0] as number) - 12), p.start[0]))
    )
      return true;
    if ((next === 'may' || next === 'march') && p.lower[start - 1] === 'on') return true;
  }
  if (isDayBesideMonth(p, numeral, value, hasUnit)) return true;
  if (text.length !== 4) return false;
  if (value >= 2100 && value < 2200) return unit === null && YEAR_PREPOSITIONS.test(p.lower[start - 1] ?? '');
  if (value < 1500 || value >= 2200) return false;
  if (unit?.kind === 'count') return isYearBeforeNoun(p, numeral, unit, value);
  if (unit)
    return (
      !(YEAR_SIZED_APPROXIMATORS.has(p.lower[start - 1] ?? '') || value % 100 === 0) ||
      /^(?:in|since|of|until|by|during|from)$/.test(p.lower[start - 1] ?? '')
    );
  const isAround = p.lower[start - 1] === 'around' && value >= 1900;
  return isAround || !YEAR_SIZED_APPROXIMATORS.has(p.lower[start - 1] ?? '') || value % 50 !== 0;
}

const YEAR_PREPOSITIONS = /^(?:by|in|until|till|before|since|through|after|from|around)$/;
const DAY_JOINTS = /^(?:to|and|or|through|until|till|,|&|-|–|—)$/;
const MOST_DAYS = 4;
const isDay = (p: FigurePieces, i: number): boolean =>
  p.kind[i] === NUMBER && /^(?:[1-9]|[12]\d|3[01])$/.test(p.text[i] as string);

/** "2 to 5 June", "11 or 12 May", "June 9, 10 and 12", "Oct. 18-22": the days that share a month's name. */
function isDayBesideMonth(
  p: FigurePieces,
  { start, end }: FigureNumeral,
  value: number,
  hasUnit: boolean,
): boolean {
  if (hasUnit || value < 1 || value > 31) return false;
  let at = end;
  for (let days = 0; days < MOST_DAYS && DAY_JOINTS.test(p.lower[at] ?? '') && isDay(p, at + 1); days++)
    at += 2;
  const month = p.lower[at] === 'of' ? at + 1 : at;
  if (at > end && MONTH_FORMS.has(p.lower[month] ?? '') && isMonthHere(p, month)) return true;
  at = start;
  for (let days = 0; days < MOST_DAYS && DAY_JOINTS.test(p.lower[at - 1] ?? '') && isDay(p, at - 2); days++)
    at -= 2;
  const before = p.text[at - 1] === '.' ? at - 2 : at - 1;
  return at < start && MONTH_FORMS.has(p.lower[before] ?? '') && isMonthHere(p, before);
}

/** "its 2019 results", "In 2020 sales rose" name a year; "counted 1984 cars", "a town of 1950 residents" count. */
function isYearBeforeNoun(
  p: FigurePieces,
  { start }: FigureNumeral,
  unit: FoundLike,
  value: number,
): boolean {
  const before = p.lower[start - 1] ?? '';
  if (YEAR_SIZED_APPROXIMATORS.has(before)) return false;
  const noun = lastWord(p, unit);
  let behind = start + 1;
  while (behind < p.length && (p.end[behind - 1] as number) < (unit.unitEnd ?? 0)) behind++;
  const follower = POS[p.pos[behind] ?? 0];
  if (before === 'and' && p.kind[start - 2] === NUMBER && p.lower[start - 3] === 'between')
    return (follower === 'VERB' || follower === 'AUX') && !isListedPersonNoun(noun);
  if (before === 'of') return !COUNT_HEADS.has(p.lower[start - 2] ?? '');
  if (before === 'in')
    return (value >= 1900 && value % 100 !== 0) || (follower !== 'DET' && follower !== 'PRON');
  if (YEAR_PREPOSITIONS.test(before) || before === 'during') return true;
  if (value < 1900 && value % 100 === 0) return false;
  const previous = POS[p.pos[start - 1] ?? 0];
  const isVerb =
    start > 0 &&
    p.kind[start - 1] === WORD &&
    (previous === 'VERB' || previous === 'AUX' || before === 'with');
  if (isVerb) return DATED_NOUNS.has(noun);
  return value >= 1900 || previous === 'DET' || p.lower[start - 1] === 's';
}

/** "may" and "march" are months in capitals, or with a number behind and nothing like a verb. */
const isMonthHere = (p: FigurePieces, i: number): boolean => {
  const word = p.lower[i] as string;
  return (word !== 'may' && word !== 'march') || p.text[i] !== word || p.kind[i + 1] === NUMBER;
};

const CLOCK_FRACTIONS = /^(?:half|quarter|five|ten|twenty|minutes)$/;

/** "Doors open at six", "shut at 10", "seven in the morning", "half past three", "a quarter to nine". */
export function isClockHour(p: FigurePieces, { start, end, value, hasDigits }: FigureNumeral): boolean {
  if (value === null || !Number.isInteger(value) || value < 1 || value > 12) return false;
  const before = p.lower[start - 1] ?? '';
  if (before === 'past') return CLOCK_FRACTIONS.test(p.lower[start - 2] ?? '');
  if (before === 'to' && /^(?:half|quarter)$/.test(p.lower[start - 2] ?? ''))
    return p.lower[start - 3] === 'a' || p.lower[start - 3] === 'at';
  const isInDay =
    p.lower[end] === 'in' && p.lower[end + 1] === 'the' && DAY_TIMES.has(p.lower[end + 2] ?? '');
  if (isInDay || (p.lower[end] === 'at' && p.lower[end + 1] === 'night')) return true;
  if (before !== 'at') return false;
  const isClauseEnd =
    end >= p.length || /^[,.;:!?]$/.test(p.text[end] as string) || CLOCK_FOLLOWERS.test(p.lower[end] ?? '');
  if (!isClauseEnd) return false;
  return !hasDigits || DAY_TIMES.has(p.lower[start - 2] ?? '') || CLOCK_VERBS.has(p.lower[start - 2] ?? '');
}
const CLOCK_FOLLOWERS = /^(?:on|tonight|today|tomorrow|sharp|and)$/;
