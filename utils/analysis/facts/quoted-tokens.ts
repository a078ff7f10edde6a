import { uint8s } from '../arrays.ts';
import type { Sentence, TokenLayer, Tokens } from '../tokens/index.ts';

/** Marks the tokens that stand inside double quotation marks; a quotation ends with its block at the latest. */
export function quotedTokens(tokens: Tokens, sentences: TokenLayer['sentences']): Uint8Array {
  const quoted = uint8s(tokens.length);
  let inside = false;
  let block = -1;
  for (const sentence of sentences) {
    if (sentence.block !== block) inside = false;
    block = sentence.block;
    for (let token = sentence.firstToken; token < sentence.endToken; token++) {
      const text = tokens.text[token];
      if (text === '"') inside = !inside;
      else if (text === '“' || text === '``') inside = true;
      else if (text === '”' || text === "''") inside = false;
      else if (inside) quoted[token] = 1;
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
