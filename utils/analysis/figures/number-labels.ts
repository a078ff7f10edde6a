import { MONTH_FORMS } from '../lang/en/calendar-words.ts';
import { FUNCTION_WORDS } from '../lang/en/function-words.ts';
import {
  COUNTRY_ACRONYMS,
  GIVING_VERBS,
  LABEL_NOUNS,
  NAME_STOPPERS,
  NUMBERED_NOUNS,
  PLACE_TIME_PREPOSITIONS,
} from '../lang/en/label-words.ts';
import { POS } from '../tokens/index.ts';
import type { FigureNumeral } from './figure-numerals.ts';
import { type FigurePieces, NUMBER, WORD } from './figure-pieces.ts';
import { isPlural } from './nouns.ts';
import { type FoundLike, lastWord } from './reference-numbers.ts';

/** "Section 230", "No. 1", "phase 3"; a capitalised name right before a small plain number ("Boeing 737", "Windows 11"). */
export function isLabelled(p: FigurePieces, start: number, counts: boolean): boolean {
  const before = p.text[start - 1] === '.' ? start - 2 : start - 1;
  const word = p.lower[before] ?? '';
  // "sections 15 and 16"
  const isNext = /^(?:and|or|to|,|&|–)$/.test(p.lower[start - 1] ?? '') && p.kind[start - 2] === NUMBER;
  if (isNext && !counts && LABEL_NOUNS.has(p.lower[start - 3] ?? '')) return true;
  // "Python 2 and 3"
  const isSecondName = isNext && !counts && /^\p{Lu}/u.test(p.text[start - 3] ?? '');
  if (isSecondName && isLabelled(p, start - 2, false)) return true;
  if (p.kind[before] !== WORD) return false;
  if (LABEL_NOUNS.has(word) && !(word === 'number' && p.lower[before + 1] === 'of')) {
    return word !== 'no' || p.text[start - 1] === '.' || p.text[before] === 'No';
  }
  if (before !== start - 1 || !/^\d/.test(p.text[start] as string)) return false;
  const text = p.text[start] as string;
  const isPlain = /^\d{1,4}(?:\.\d{1,2})?$/.test(text);
  if (isPlain && isModelName(p, before)) return true;
  if (counts) return isPlain && isProductName(p, before);
  const isVersion = text.includes('.') && POS[p.pos[before] ?? 0] === 'PROPN';
  const isName =
    /^\p{Lu}/u.test(p.text[before] as string) &&
    (before > 0 || isVersion) &&
    !MONTH_FORMS.has(word) &&
    !NAME_STOPPERS.has(word);
  return isPlain && isName;
}
/** "RTX 3090", "iPhone 13 models": letters as no word has them, then a number. */
const isModelName = (p: FigurePieces, i: number): boolean =>
  (/\p{Ll}\p{Lu}/u.test(p.text[i] as string) || /^\p{Lu}{2,6}$/u.test(p.text[i] as string)) &&
  !COUNTRY_ACRONYMS.has(p.text[i] as string) &&
  !FUNCTION_WORDS.has(p.lower[i] as string) &&
  !isShouted(p, i);

/** "Python 3 mirrors", "Boeing 737 jets": not "In London 12 people" nor "cost Britain 500 jobs" nor "met Putin 4 times". */
const isProductName = (p: FigurePieces, i: number): boolean =>
  /^\p{Lu}\p{L}+$/u.test(p.text[i] as string) &&
  POS[p.pos[i] ?? 0] === 'PROPN' &&
  !MONTH_FORMS.has(p.lower[i] as string) &&
  !NAME_STOPPERS.has(p.lower[i] as string) &&
  /^\p{Ll}/u.test(p.text[i + 2] ?? '') &&
  p.lower[i + 2] !== 'times' &&
  !GIVING_VERBS.has(p.lower[i - 1] ?? '') &&
  !(PLACE_TIME_PREPOSITIONS.has(p.lower[i - 1] ?? '') && i < 3);
/** A sentence in capitals has no names to tell by them. */
const isShouted = (p: FigurePieces, i: number): boolean =>
  [i - 2, i - 1, i + 2].filter((at) => p.kind[at] === WORD && /^\p{Lu}{2,}$/u.test(p.text[at] as string))
    .length > 1;

/** A number that is part of what follows or precedes it: "a 404 error", "Windows 2000 Server". */
export function isBehindName(
  p: FigurePieces,
  { start, end, hasDigits, hasMagnitude }: FigureNumeral,
  unit: FoundLike | null,
): boolean {
  if (!hasDigits || hasMagnitude || end !== start + 1 || (unit && unit.kind !== 'count')) return false;
  const text = p.text[start] as string;
  if (!/^\d+(?:\.\d+)?$/.test(text) || text === '1') return false;
  if (NUMBERED_NOUNS.has(p.lower[end] ?? '') && !p.glued[end]) return true;
  const isNamed =
    POS[p.pos[start - 1] ?? 0] === 'PROPN' &&
    POS[p.pos[end] ?? 0] === 'PROPN' &&
    /^\p{Lu}\p{Ll}/u.test(p.text[start - 1] as string) &&
    /^\p{Lu}\p{Ll}/u.test(p.text[end] as string);
  const countsMany = unit !== null && isPlural(lastWord(p, unit));
  return (
    isNamed &&
    !countsMany &&
    !isPlural(p.lower[end] as string) &&
    !MONTH_FORMS.has(p.lower[start - 1] as string)
  );
}
