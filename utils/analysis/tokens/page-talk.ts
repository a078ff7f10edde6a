import {
  BOILERPLATE_ANYWHERE,
  BOILERPLATE_OPENERS,
  PICTURE_CREDITS,
} from '../lang/en/boilerplate-phrases.ts';
import { byFirstWord, matches, type Phrases } from './phrase-index.ts';
import { KIND } from './token-buffer.ts';
import type { Sentence, Tokens } from './tokens.ts';
import { WordColumn, wordMarks } from './vocabulary.ts';

const openers = byFirstWord(BOILERPLATE_OPENERS);
const anywhere = byFirstWord(BOILERPLATE_ANYWHERE);
const credits = byFirstWord(PICTURE_CREDITS);

/** Phrases that a word may begin, a bit each. */
const BEGINS = { anywhere: 1, credit: 2 } as const;
const begins = wordMarks([
  [BEGINS.anywhere, anywhere.keys()],
  [BEGINS.credit, credits.keys()],
]);
const beginnings = new WordColumn((_, lower) => begins.get(lower) ?? 0);
/** By the numbers of a text's words, for as long as these are needed. */
const read = new WeakMap<Uint32Array, Int32Array>();

/** For each of a text's words the phrases that it may begin. */
function beginningsIn({ vocabulary, numbers }: Tokens): Int32Array {
  let found = read.get(numbers);
  if (!found) {
    found = beginnings.of(vocabulary, numbers);
    read.set(numbers, found);
  }
  return found;
}

function holds(tokens: Tokens, first: number, end: number, beginning: number, phrases: Phrases): boolean {
  const { lower, word } = tokens;
  const marks = beginningsIn(tokens);
  for (let token = first; token < end; token++) {
    if ((marks[word[token] as number] as number) & beginning && matches(lower, token, end, phrases))
      return true;
  }
  return false;
}

/** True for a sentence about the page rather than of its story: a call to the reader, a note of the publisher, a link. */
export function speaksOfThePage(tokens: Tokens, { firstToken, endToken }: Sentence): boolean {
  let first = firstToken;
  while (first < endToken && tokens.kind[first] === KIND.PUNCTUATION) first += 1;
  if (first < endToken && matches(tokens.lower, first, endToken, openers)) return true;
  return holds(tokens, firstToken, endToken, BEGINS.anywhere, anywhere);
}

/** True where the tokens from `first` to `end` hold words that credit a picture: "(Image: …", "hide caption". */
export const creditsPicture = (tokens: Tokens, first: number, end: number): boolean =>
  holds(tokens, behindDateline(tokens, first, end), end, BEGINS.credit, credits);

/** A dateline has no more tokens up to its dash. */
const DATELINE_TOKENS = 14;
const DASH = /^(?:-+|–|—)$/;

/** The first token behind a dateline with its agency, "MOSCOW (Reuters) -", which credits no picture; `first` without one. */
function behindDateline({ text }: Tokens, first: number, end: number): number {
  const last = Math.min(end, first + DATELINE_TOKENS) - 1;
  for (let token = first + 2; token < last; token++)
    if (text[token] === ')' && DASH.test(text[token + 1] as string)) return token + 2;
  return first;
}
