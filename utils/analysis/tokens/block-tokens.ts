import type { TokenBuffer } from './token-buffer.ts';

const OPENING = new Set(['“', '‘', '«', '„', '(', '[', '{', '``', '¿', '¡', '「', '『', '《']);

/** One block's tokens, as the rules for sentence ends look at them. */
export interface BlockTokens {
  readonly buffer: TokenBuffer;
  readonly first: number;
  readonly end: number;
}

export const wordAt = (buffer: TokenBuffer, token: number): string =>
  buffer.words[buffer.word[token] as number] as string;

/** Whether white space stands before a token. */
export const isSpaced = (buffer: TokenBuffer, token: number): boolean =>
  token === 0 || buffer.start[token] !== buffer.end[token - 1];

/** The first token from `at` on that is no opening quotation mark, bracket or dash; `end` where there is none. */
export function skipOpening({ buffer, end }: BlockTokens, at: number): number {
  let token = at;
  while (token < end) {
    const word = wordAt(buffer, token);
    if (
      !OPENING.has(word) &&
      word !== '"' &&
      word !== "'" &&
      word !== '—' &&
      word !== '–' &&
      !word.startsWith('--')
    )
      break;
    token += 1;
  }
  return token;
}
