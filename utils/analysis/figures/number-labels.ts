import { FUNCTION_WORDS } from '../lang/en/function-words.ts';
import { POS } from '../tokens/index.ts';
import { isPlural } from './nouns.ts';
import type { FigureNumeral } from './figure-numerals.ts';
import { NUMBER, type FigurePieces, WORD } from './figure-pieces.ts';
import { type FoundLike, lastWord } from './reference-numbers.ts';

/** Words that a number names a part or a kind with: "section 230", "phase 3", "No. 1". */
const LABELS = new Set(
  `no nos nr nrs number numbers section sections article articles chapter page pages pp figure fig table rule room route highway
  interstate exit channel flight phase step part type gate grade version season episode volume vol issue round stage lap
  platform runway district ward precinct apartment apt suite category tier row clause paragraph verse psalm formula model
  size zone division lot bed box lane level title annex appendix amendment proposition prop resolution hwy rte serial id
  extension ext mark bug revision rev changeset firmware iteration`.split(/\s+/),
);
export const MONTHS = new Set(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept
  oct nov dec`.split(/\s+/),
);
/** "Section 230", "No. 1", "phase 3"; a capitalised name right before a small plain number ("Boeing 737", "Windows 11"). */
export function isLabelled(p: FigurePieces, start: number, counts: boolean): boolean {
  const before = p.text[start - 1] === '.' ? start - 2 : start - 1;
  const word = p.lower[before] ?? '';
  // "sections 15 and 16"
  const isNext = /^(?:and|or|to|,|&|–)$/.test(p.lower[start - 1] ?? '') && p.kind[start - 2] === NUMBER;
  if (isNext && !counts && LABELS.has(p.lower[start - 3] ?? '')) return true;
  // "Python 2 and 3"
  const isSecondName = isNext && !counts && /^\p{Lu}/u.test(p.text[start - 3] ?? '');
  if (isSecondName && isLabelled(p, start - 2, false)) return true;
  if (p.kind[before] !== WORD) return false;
  if (LABELS.has(word) && !(word === 'number' && p.lower[before + 1] === 'of')) {
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
    !MONTHS.has(word) &&
    !WEEKDAYS.has(word);
  return isPlain && isName;
}
/** "RTX 3090", "iPhone 13 models": letters as no word has them, then a number. */
const isModelName = (p: FigurePieces, i: number): boolean =>
  (/\p{Ll}\p{Lu}/u.test(p.text[i] as string) || /^\p{Lu}{2,6}$/u.test(p.text[i] as string)) &&
  !NO_MODELS.has(p.text[i] as string) &&
  !FUNCTION_WORDS.has(p.lower[i] as string) &&
  !isShouted(p, i);

const GIVING = new Set(
  `cost costs costing give gives gave given giving offer offers offered lend lent save saves saved earn earned bring brought sell sold
  send sent owe owed owes pay paid pays win won beat beats`.split(/\s+/),
);
const PLACES_AND_TIMES = new Set('in at on by since near of from until to during'.split(' '));

/** "Python 3 mirrors", "Boeing 737 jets": not "In London 12 people" nor "cost Britain 500 jobs" nor "met Putin 4 times". */
const isProductName = (p: FigurePieces, i: number): boolean =>
  /^\p{Lu}\p{L}+$/u.test(p.text[i] as string) &&
  POS[p.pos[i] ?? 0] === 'PROPN' &&
  !MONTHS.has(p.lower[i] as string) &&
  !WEEKDAYS.has(p.lower[i] as string) &&
  /^\p{Ll}/u.test(p.text[i + 2] ?? '') &&
  p.lower[i + 2] !== 'times' &&
  !GIVING.has(p.lower[i - 1] ?? '') &&
  !(PLACES_AND_TIMES.has(p.lower[i - 1] ?? '') && i < 3);
const NO_MODELS = new Set(['US', 'UK', 'EU', 'UN']);
/** A sentence in capitals has no names to tell by them. */
const isShouted = (p: FigurePieces, i: number): boolean =>
  [i - 2, i - 1, i + 2].filter((at) => p.kind[at] === WORD && /^\p{Lu}{2,}$/u.test(p.text[at] as string))
    .length > 1;
const WEEKDAYS = new Set(
  'monday tuesday wednesday thursday friday saturday sunday the and in at on a'.split(' '),
);

/** What carries a number before it as its name: "the 2.8 release", "a 404 error", "the 1033 program". */
const NUMBERED = new Set(
  'release version edition build error status series model protocol standard program programme gene allele bus route highway freeway'.split(
    ' ',
  ),
);

/** A number that is part of what follows or precedes it: "a 404 error", "Windows 2000 Server". */
export function isBehindName(
  p: FigurePieces,
  { start, end, hasDigits, hasMagnitude }: FigureNumeral,
  unit: FoundLike | null,
): boolean {
  if (!hasDigits || hasMagnitude || end !== start + 1 || (unit && unit.kind !== 'count')) return false;
  const text = p.text[start] as string;
  if (!/^\d+(?:\.\d+)?$/.test(text) || text === '1') return false;
  if (NUMBERED.has(p.lower[end] ?? '') && !p.glued[end]) return true;
  const isNamed =
    POS[p.pos[start - 1] ?? 0] === 'PROPN' &&
    POS[p.pos[end] ?? 0] === 'PROPN' &&
    /^\p{Lu}\p{Ll}/u.test(p.text[start - 1] as string) &&
    /^\p{Lu}\p{Ll}/u.test(p.text[end] as string);
  const countsMany = unit !== null && isPlural(lastWord(p, unit));
  return (
    isNamed && !countsMany && !isPlural(p.lower[end] as string) && !MONTHS.has(p.lower[start - 1] as string)
  );
}
