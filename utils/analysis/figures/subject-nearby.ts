import { NUMBER_FILLERS } from '../lang/en/approximation-words.ts';
import { FALL_WORDS, RISE_WORDS } from '../lang/en/change-words.ts';
import { EXTENT_ADJECTIVES } from '../lang/en/dimension-words.ts';
import {
  BARE_AMOUNT_NOUNS,
  BOUND_PREPOSITIONS,
  NOUN_LEADERS,
  TIME_EXTENT_NOUNS,
} from '../lang/en/figure-clause-words.ts';
import { FUNCTION_WORDS } from '../lang/en/function-words.ts';
import { WORTH_WORDS } from '../lang/en/money-words.ts';
import { type FigurePieces, NUMBER, WORD } from './figure-pieces.ts';
import type { Quantity } from './figure-quantity.ts';
import { isNoun, isTaggedVerb, nounPhraseAt, nounPhraseBefore, type Phrase } from './noun-phrases.ts';
import { isTime } from './subject-in-clause.ts';

const MOST_MODIFIERS = 4;

/** "10 percent of all known species": the noun behind determiners and participles that the tagger takes for verbs. */
export function nounBehindModifiers(p: FigurePieces, i: number): Phrase | null {
  let start = i;
  while (/^(?:all|the|its|their|these|those)$/.test(p.lower[start] ?? '')) start++;
  let at = start;
  while (at < start + MOST_MODIFIERS && p.kind[at] === WORD && !isNoun(p, at)) {
    const isModifier =
      /(?:ed|ing|wn|en)$/.test(p.lower[at] as string) && !FUNCTION_WORDS.has(p.lower[at] as string);
    if (at === start && !isModifier) return null;
    at++;
  }
  const phrase = at > start && isNoun(p, at) ? nounPhraseAt(p, at, false) : null;
  return phrase && { start, end: phrase.end };
}

/** "half the aid", "a warming of 2.4°C: what stands behind an article is a noun, whatever the tagger says. */
export const wordBehindArticle = (p: FigurePieces, i: number): Phrase | null =>
  NOUN_LEADERS.has(p.lower[i] ?? '') &&
  p.kind[i + 1] === WORD &&
  !FUNCTION_WORDS.has(p.lower[i + 1] as string)
    ? { start: i + 1, end: i + 2 }
    : null;

const MOVES = new Set(['up', 'down']);

/** "costs down 60%", "shares up 5%": the noun right before the word of movement. */
export function nounBeforeMove(p: FigurePieces, start: number): Phrase | null {
  let at = start - 1;
  while (
    at > 0 &&
    start - at < 4 &&
    NUMBER_FILLERS.has(p.lower[at] as string) &&
    !MOVES.has(p.lower[at] as string)
  )
    at--;
  // "emissions decline by 45%": the tagger takes the verb for a noun.
  const before = p.lower[at - 1] ?? '';
  const isVerbLike = p.lower[at] === 'by' && isNoun(p, at - 1) && isNoun(p, at - 2);
  if (isVerbLike && (RISE_WORDS.has(before) || FALL_WORDS.has(before)))
    return nounPhraseBefore(p, at - 1, true);
  return MOVES.has(p.lower[at] ?? '') && p.lower[at + 1] !== 'to' && !isTime(p, at - 1)
    ? nounPhraseBefore(p, at)
    : null;
}

/** "increased to a maximum of £10,000": what was increased is meant. */
export const isBareAmount = (p: FigurePieces, { start, end }: Phrase): boolean =>
  end - start === 1 && BARE_AMOUNT_NOUNS.has(p.lower[start] as string);

const DASHES = /^[—–:]$/;

/** "its forecast for growth this year — a modest 3.2%", "a narrow area, perhaps 30 miles across". */
export function nounBeforeDash(p: FigurePieces, { start, end, kind }: Quantity): Phrase | null {
  if (kind !== 'percent' && kind !== 'currency' && kind !== 'measure') return null;
  let at = start - 1;
  while (at > 0 && start - at < 4 && p.kind[at] === WORD && !isTaggedVerb(p, at) && !isNoun(p, at)) at--;
  const isExtent = EXTENT_ADJECTIVES.has(p.lower[end] ?? '') || p.lower[end] === 'across';
  if (!DASHES.test(p.text[at] ?? '') && !(isExtent && p.text[at] === ',')) return null;
  if (p.glued[at] && p.kind[at - 1] === NUMBER) return null;
  while (at > 1 && (isTime(p, at - 1) || p.lower[at - 1] === 'this')) at--;
  return nounPhraseBefore(p, at, true);
}

/** "followed by heart disease, 19.7%, and": a share between commas is of what stands before them. */
export function nounBeforeComma(p: FigurePieces, { start, end, kind }: Quantity): Phrase | null {
  const isBetween = p.text[start - 1] === ',' && (end >= p.length || /^[,.;)]$/.test(p.text[end] as string));
  if (kind !== 'percent' || !isBetween || isTime(p, start - 2)) return null;
  return nounPhraseBefore(p, start - 1);
}

/** "an unemployment rate *under* 4%": the noun right before the bound. */
export function nounBeforeBound(p: FigurePieces, { start, kind }: Quantity): Phrase | null {
  if (kind !== 'percent' && kind !== 'currency') return null;
  let at = start - 1;
  while (
    at > 0 &&
    start - at < 4 &&
    NUMBER_FILLERS.has(p.lower[at] as string) &&
    !BOUND_PREPOSITIONS.has(p.lower[at] as string)
  )
    at--;
  // "4 percent lower at 61 million"
  const isLevel = /^(?:higher|lower|up|down|more|less)$/.test(p.lower[at - 1] ?? '');
  return BOUND_PREPOSITIONS.has(p.lower[at] ?? '') && !isLevel && !isTime(p, at - 1)
    ? nounPhraseBefore(p, at)
    : null;
}

/** "a price of $98", "revenue of about $14 million": the noun right before "of". */
export function nounBehindPreposition(
  p: FigurePieces,
  start: number,
  isLengthOfTime: boolean,
): Phrase | null {
  let at = start - 1;
  while (at > 0 && start - at < 5 && NUMBER_FILLERS.has(p.lower[at] as string)) at--;
  if (isLengthOfTime && TIME_EXTENT_NOUNS.has(p.lower[at - 1] ?? '')) return null;
  if (p.lower[at] !== 'of' && !WORTH_WORDS.has(p.lower[at] ?? '')) return null;
  const isThing = p.kind[at - 1] === WORD && !FUNCTION_WORDS.has(p.lower[at - 1] as string);
  // "a buried treasure worth $10 million", whatever the tagger says
  const isWorth = p.lower[at] === 'worth' && isThing;
  return (
    nounPhraseBefore(p, at, p.lower[at]?.startsWith('total')) ??
    (isWorth ? { start: at - 1, end: at } : wordBehindArticle(p, at - 2))
  );
}
