import type { Tokens } from '../tokens/index.ts';
import { SYNTACTIC_CLASS } from './syntactic-classes.ts';

/** The words of a text as the readers of chunks see them, up to the end of the sentence at hand. */
export interface ChunkerTokens {
  readonly tokens: Tokens;
  readonly traits: Int32Array;
  /** Those of free quotations are stops. */
  readonly classes: Uint8Array;
  endToken: number;
}

/** The class of a token; behind its sentence all are stops. */
export const classAt = ({ classes, endToken }: ChunkerTokens, at: number): number =>
  at < endToken ? (classes[at] as number) : SYNTACTIC_CLASS.stop;

/** The first token from `at` that is no adverb or mark of quotation. */
export function afterAdverbs(words: ChunkerTokens, at: number): number {
  for (let end = at; ; end++) {
    const wordClass = classAt(words, end);
    if (
      wordClass !== SYNTACTIC_CLASS.adverb &&
      wordClass !== SYNTACTIC_CLASS.negation &&
      wordClass !== SYNTACTIC_CLASS.quote
    )
      return end;
  }
}
