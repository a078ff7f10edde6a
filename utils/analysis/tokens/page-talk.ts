import { BOILERPLATE_ANYWHERE, BOILERPLATE_OPENERS, PICTURE_CREDITS } from '../lang/en/boilerplate.ts';
import { byFirstWord, matches, type Phrases } from './phrases.ts';
import { KIND } from './token-buffer.ts';
import type { Sentence, Tokens } from './tokens.ts';

const openers = byFirstWord(BOILERPLATE_OPENERS);
const anywhere = byFirstWord(BOILERPLATE_ANYWHERE);
const credits = byFirstWord(PICTURE_CREDITS);

function holds({ lower }: Tokens, first: number, end: number, phrases: Phrases): boolean {
  for (let token = first; token < end; token++) if (matches(lower, token, end, phrases)) return true;
  return false;
}

/** True for a sentence about the page rather than of its story: a call to the reader, a note of the publisher, a link. */
export function speaksOfThePage(tokens: Tokens, { firstToken, endToken }: Sentence): boolean {
  let first = firstToken;
  while (first < endToken && tokens.kind[first] === KIND.PUNCTUATION) first += 1;
  if (matches(tokens.lower, first, endToken, openers)) return true;
  return holds(tokens, firstToken, endToken, anywhere);
}

/** True where the tokens from `first` to `end` hold words that credit a picture: "(Image: …", "hide caption". */
export const creditsPicture = (tokens: Tokens, first: number, end: number): boolean =>
  holds(tokens, first, end, credits);
