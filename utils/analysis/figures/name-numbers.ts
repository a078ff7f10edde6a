import { CALENDAR_NOUNS } from '../lang/en/calendar-words.ts';
import { FUNCTION_WORDS } from '../lang/en/function-words.ts';
import { GROUP_NAMES, NAME_STOPPERS, NUMBERED_TIMES } from '../lang/en/label-words.ts';
import { SMALL_NUMBERS } from '../lang/en/number-words.ts';
import { UNIT_NAMES } from '../lang/en/units.ts';
import { POS } from '../tokens/index.ts';
import { isEuroEvent } from './currency.ts';
import type { FigureNumeral } from './figure-numerals.ts';
import { type FigurePieces, NUMBER, WORD } from './figure-pieces.ts';
import { isHyphen } from './noun-phrases.ts';
import { isPlural } from './nouns.ts';
import type { FoundLike } from './reference-numbers.ts';

const isCapitalised = (p: FigurePieces, i: number): boolean => /^\p{Lu}\p{Ll}/u.test(p.text[i] ?? '');
const tagOf = (p: FigurePieces, i: number): string => POS[p.pos[i] ?? 0] as string;

/** "a 737 Max", "its own 787 Dreamliner": digits before a capitalised word that they neither count nor date. */
function isModelBeforeName(p: FigurePieces, { start, end, hasDigits, hasMagnitude }: FigureNumeral): boolean {
  if (!hasDigits || hasMagnitude || end !== start + 1 || p.glued[end] || start === 0) return false;
  if (!/^\d{1,4}$/.test(p.text[start] as string) || !isCapitalised(p, end)) return false;
  const isTime = CALENDAR_NOUNS.has(p.lower[end] as string) || NAME_STOPPERS.has(p.lower[end] as string);
  return (
    !isTime &&
    p.kind[start - 1] === WORD &&
    !isCapitalised(p, start - 1) &&
    !FUNCTION_WORDS.has(p.lower[end] as string)
  );
}

/** "Studio 54 reopened", "Apollo 13 limped home": a noun that begins the sentence, right before a number that counts nothing. */
function isNameAtStart(p: FigurePieces, { start, end }: FigureNumeral): boolean {
  if (start !== 1 || end !== 2 || !isCapitalised(p, 0) || !/^\d{1,4}$/.test(p.text[1] as string))
    return false;
  const tag = tagOf(p, 0);
  const isNoun = (tag === 'PROPN' || tag === 'NOUN') && !isPlural(p.lower[0] as string);
  return isNoun && !FUNCTION_WORDS.has(p.lower[0] as string) && !NAME_STOPPERS.has(p.lower[0] as string);
}

/** "On day 100 of the war", "Year 2 of the drought": a unit of time before the number that numbers it. */
function isNumberedTime(p: FigurePieces, { start, end }: FigureNumeral): boolean {
  if (!NUMBERED_TIMES.has(p.lower[start - 1] ?? '')) return false;
  const before = p.lower[start - 2] ?? '';
  const isQuantified = start > 1 && p.kind[start - 2] === WORD && !DAY_LEADERS.test(before);
  return (
    !isQuantified &&
    (p.lower[end] === 'of' || end >= p.length || p.kind[end] !== WORD || tagOf(p, end) !== 'NOUN')
  );
}
const DAY_LEADERS = /^(?:on|by|is|was|in|from|since|until|to|for|reached|at|and|entering)$/;

/** "the Group of 77", "a Gang of Four". */
const isGroupName = (p: FigurePieces, { start }: FigureNumeral): boolean =>
  p.lower[start - 1] === 'of' && GROUP_NAMES.has(p.text[start - 2] ?? '');

/** "7-Eleven", "nine-to-five". */
function isNumberPair(p: FigurePieces, { start, end }: FigureNumeral): boolean {
  const isHyphened = isHyphen(p, end) && p.glued[end] === true;
  if (isHyphened && isCapitalised(p, end + 1) && SMALL_NUMBERS.has(p.lower[end + 1] as string)) return true;
  const isSecond =
    isHyphen(p, start - 1) &&
    p.glued[start] === true &&
    isCapitalised(p, start) &&
    p.kind[start - 2] === NUMBER;
  if (isSecond && SMALL_NUMBERS.has(p.lower[start] as string)) return true;
  const isNine =
    p.lower[start] === 'nine' && isHyphened && p.lower[end + 1] === 'to' && p.lower[end + 3] === 'five';
  const isFive =
    p.lower[start] === 'five' &&
    isHyphen(p, start - 1) &&
    p.lower[start - 2] === 'to' &&
    p.lower[start - 4] === 'nine';
  return isNine || isFive;
}

/** "DIN 4102-1": a part of a numbered standard. */
const isStandardPart = (p: FigurePieces, { start }: FigureNumeral): boolean =>
  isHyphen(p, start - 1) &&
  p.glued[start] === true &&
  p.glued[start - 1] === true &&
  p.kind[start - 2] === NUMBER &&
  /^\p{Lu}{2,}$/u.test(p.text[start - 3] ?? '');

/** "Three Mile Island": a singular unit with a capital behind more than one. */
function isUnitInName(p: FigurePieces, { end, value }: FigureNumeral): boolean {
  if (value === null || value <= 1 || p.kind[end] !== WORD || p.glued[end]) return false;
  return (
    isCapitalised(p, end) &&
    isCapitalised(p, end + 1) &&
    !isPlural(p.lower[end] as string) &&
    UNIT_NAMES.has(p.lower[end] as string)
  );
}

/** Whether a number is part of a name: of a product, a place, a group, a championship, a standard or a day of a war. */
export function isNumberInName(p: FigurePieces, numeral: FigureNumeral, unit: FoundLike | null): boolean {
  const { start } = numeral;
  if (isNumberPair(p, numeral) || isStandardPart(p, numeral)) return true;
  // "P5+1"
  if (p.text[start - 1] === '+' && p.glued[start] && p.glued[start - 1] && p.kind[start - 2] === WORD)
    return true;
  if (unit?.kind === 'measure' || unit?.kind === 'duration') return isUnitInName(p, numeral);
  if (isNumberedTime(p, numeral)) return true;
  if (isUnitInName(p, numeral)) return true;
  if (unit) return false;
  return (
    (start > 0 && isEuroEvent(p, start - 1)) ||
    isModelBeforeName(p, numeral) ||
    isNameAtStart(p, numeral) ||
    isGroupName(p, numeral)
  );
}
