import { AGE_COPULAS, AGE_LEADERS, AGE_MEASURES, AGED_PEOPLE } from '../lang/en/age-words.ts';
import { SHARE_APPROXIMATORS } from '../lang/en/approximation-words.ts';
import { CAPITALISED_MONTH } from '../lang/en/calendar-words.ts';
import { POS } from '../tokens/index.ts';
import { type FigurePieces, NUMBER, WORD } from './figure-pieces.ts';
import type { Quantity } from './figure-quantity.ts';
import { unitSpan } from './measures.ts';
import { isListedPersonNoun } from './nouns.ts';

/** Years. */
export const OLDEST_AGE = 115;

/** A bare number that the words around it make a person's age in years; any other quantity as it is. */
export function withAge(p: FigurePieces, i: number, quantity: Quantity): Quantity {
  const { kind, value, isFraction, hasMagnitude, end } = quantity;
  if (kind !== 'none' || isFraction || hasMagnitude || value === null || !(value > 0 && value <= OLDEST_AGE))
    return quantity;
  const before = beforeAdverbs(p, i);
  const leader = p.lower[before] === 'of' ? before - 1 : before;
  if (AGE_LEADERS.has(p.lower[leader] ?? ''))
    return { ...quantity, kind: 'duration', code: 'a', ...unitSpan(p, leader, leader + 1), isAge: true };
  const isAge =
    isPersonsAge(p, i, end, value) ||
    isApposedAge(p, i, end, value) ||
    isBracketedAge(p, i, end, value) ||
    isMeasuredAge(p, before) ||
    isAgeOfPerson(p, i, end) ||
    isOpeningAge(p, i, end);
  return isAge ? { ...quantity, kind: 'duration', code: 'a', isAge: true } : quantity;
}

const AGE_ADVERBS = new Set(['now', 'then', 'just', 'only', 'still', 'aged']);

/** The piece before the adverbs and approximators that stand before a number: "is *now about* 41". */
function beforeAdverbs(p: FigurePieces, i: number): number {
  let at = i - 1;
  while (
    at > 0 &&
    i - at < 4 &&
    (SHARE_APPROXIMATORS.has(p.lower[at] as string) || AGE_ADVERBS.has(p.lower[at] as string)) &&
    !AGE_LEADERS.has(p.lower[at] as string) &&
    p.lower[at] !== 'over' &&
    p.lower[at] !== 'under' &&
    p.lower[at] !== 'than' &&
    p.lower[at] !== 'up'
  )
    at--;
  return at;
}

const isClauseEnd = (p: FigurePieces, end: number): boolean =>
  end >= p.length || /^[,.;:)!?—–]$/.test(p.text[end] as string);

/** "Jo Smith, 47, of Hull", "Oram, now 41, won": between commas behind a person. */
function isApposedAge(p: FigurePieces, i: number, end: number, value: number): boolean {
  const adverb = p.lower[i - 1] === 'now' || p.lower[i - 1] === 'then' ? 1 : 0;
  const comma = i - 1 - adverb;
  return (
    p.text[comma] === ',' &&
    p.kind[comma - 1] === WORD &&
    (/^\p{Lu}/u.test(p.text[comma - 1] as string) ||
      isListedPersonNoun(p.lower[comma - 1] as string) ||
      isTheOne(p, comma + 1, end, value)) &&
    !CAPITALISED_MONTH.test(p.text[comma - 1] as string) &&
    (end >= p.length || /^[,.;)]$/.test(p.text[end] as string)) &&
    p.kind[end + 1] !== NUMBER &&
    Number.isInteger(value)
  );
}

const isNounAt = (p: FigurePieces, i: number): boolean =>
  p.kind[i] === WORD && /^(?:NOUN|PROPN)$/.test(POS[p.pos[i] ?? 0] as string);
/** "The mayor, 47, was": one that is known, with a number such as grown-ups' ages between commas. */
const isTheOne = (p: FigurePieces, i: number, end: number, value: number): boolean =>
  value >= 16 &&
  value < 100 &&
  p.text[end] === ',' &&
  isNounAt(p, i - 2) &&
  [i - 3, i - 4].some((at) => /^(?:the|a|an|his|her)$/.test(p.lower[at] ?? ''));

const YOUNGEST_IN_BRACKETS = 14;
const MOST_BRACKETS = 2;
/** Pieces that are looked at on either side. */
const AROUND = 60;

/** "Kerr (34) and Oram": in brackets behind a name, where the sentence is no list of such. */
function isBracketedAge(p: FigurePieces, i: number, end: number, value: number): boolean {
  const isBracketed = p.text[i - 1] === '(' && p.text[end] === ')' && Number.isInteger(value);
  if (!isBracketed || value < YOUNGEST_IN_BRACKETS || value > 100) return false;
  if (!/^\p{Lu}\p{Ll}/u.test(p.text[i - 2] ?? '') || POS[p.pos[i - 2] ?? 0] !== 'PROPN') return false;
  let brackets = 0;
  let hasVerb = false;
  for (let at = Math.max(0, i - AROUND); at < Math.min(p.length, i + AROUND); at++) {
    if (p.text[at] === '(' && p.kind[at + 1] === NUMBER) brackets++;
    hasVerb ||= POS[p.pos[at] ?? 0] === 'VERB';
  }
  return hasVerb && brackets <= MOST_BRACKETS;
}

/** "life expectancy is around 73", "the average age was 41". */
function isMeasuredAge(p: FigurePieces, before: number): boolean {
  if (!AGE_COPULAS.has(p.lower[before] ?? '')) return false;
  for (let at = before - 1; at >= 0 && before - at < 10; at--) {
    if (p.kind[at] !== WORD) return false;
    if (AGE_MEASURES.has(p.lower[at] as string)) return true;
  }
  return false;
}

/** "a woman of 82", "a man of 71 drowned". */
const isAgeOfPerson = (p: FigurePieces, i: number, end: number): boolean =>
  p.lower[i - 1] === 'of' &&
  isListedPersonNoun(p.lower[i - 2] ?? '') &&
  (p.lower[i - 3] === 'a' || p.lower[i - 3] === 'an' || /^(?:a|an)$/.test(p.lower[i - 4] ?? '')) &&
  !isNounAt(p, end);

/** "At 22, she bought her first boat", "Now 64, he teaches". */
const isOpeningAge = (p: FigurePieces, i: number, end: number): boolean =>
  (i === 1 || p.text[i - 2] === ',') &&
  /^(?:at|now)$/.test(p.lower[i - 1] ?? '') &&
  p.text[end] === ',' &&
  /^(?:he|she|i)$/.test(p.lower[end + 1] ?? '');

const BEHIND_AGES = /^(?:when|by|today|now|on|and|next|this|in)$/;

/** "was 23 when", "only 17 at the time", "who is 29", "people under 18", "when they turn 18". */
function isPersonsAge(p: FigurePieces, i: number, end: number, value: number): boolean {
  const before =
    p.lower[i - 1] === 'only' || p.lower[i - 1] === 'just' || p.lower[i - 1] === 'now' ? i - 2 : i - 1;
  const word = p.lower[before] ?? '';
  if (word === 'under' || word === 'over') return AGED_PEOPLE.has(p.lower[before - 1] ?? '');
  if (word === 'than' && /^(?:young|old)er$/.test(p.lower[before - 1] ?? '')) return !isNounAt(p, end);
  if (/^turn(?:s|ed|ing)?$/.test(word)) return isClauseEnd(p, end) || BEHIND_AGES.test(p.lower[end] ?? '');
  if (!AGE_COPULAS.has(word)) return false;
  // "She is 47.", "He will be 35 by then", "who was 9"
  const subject = word === 'be' ? p.lower[before - 2] : p.lower[before - 1];
  const isSomebody = /^(?:he|she|i|who)$/.test(subject ?? '');
  const isFollowed = isClauseEnd(p, end) || (BEHIND_AGES.test(p.lower[end] ?? '') && p.lower[end] !== 'in');
  if (isSomebody && isFollowed && Number.isInteger(value)) return true;
  return (
    p.lower[end] === 'when' ||
    (p.lower[end] === 'at' && p.lower[end + 1] === 'the' && p.lower[end + 2] === 'time')
  );
}
