import { uint8s } from '../arrays.ts';
import type { Sentence, Tokens } from '../tokens/index.ts';
import { STATUS_TRAIT, statusWordTraits } from './status-word-traits.ts';

const MARKS = STATUS_TRAIT.straightQuote | STATUS_TRAIT.openingQuote | STATUS_TRAIT.closingQuote;

/** Marks the tokens that stand inside double quotation marks; a quotation ends with its block at the latest. */
export function quotedTokens(tokens: Tokens, sentences: readonly Sentence[]): Uint8Array {
  const traits = statusWordTraits.ofTokens(tokens);
  const quoted = uint8s(tokens.length);
  let inside = false;
  let block = -1;
  for (const sentence of sentences) {
    if (sentence.block !== block) inside = false;
    block = sentence.block;
    for (let token = sentence.firstToken; token < sentence.endToken; token++) {
      const mark = (traits[token] as number) & MARKS;
      if (mark === 0) quoted[token] = inside ? 1 : 0;
      else if (mark === STATUS_TRAIT.straightQuote) inside = !inside;
      else inside = mark === STATUS_TRAIT.openingQuote;
    }
  }
  return quoted;
}

/** True for a sentence that goes on with a quotation which an earlier one opened. */
export function opensInside({ text }: Tokens, quoted: Uint8Array, { firstToken }: Sentence): boolean {
  const first = text[firstToken] as string;
  return quoted[firstToken] === 1 && first !== '“' && first !== '"' && first !== '``';
}

/** Share of a sentence's tokens that stand inside quotation marks, the marks left out of the count. */
export function quotedShare(quoted: Uint8Array, { firstToken, endToken }: Sentence): number {
  let inside = 0;
  for (let token = firstToken; token < endToken; token++) inside += quoted[token] as number;
  return inside / Math.max(1, endToken - firstToken);
}
