import type { Sentence, TokenLayer, Tokens } from '../tokens/index.ts';
import type { Leaning } from './leaning.ts';
import { quotedTokens } from './quoted-tokens.ts';
import { wordTraits } from './word-traits.ts';

export interface FactTokens extends Tokens {
  /** What each token tells by itself: bits of `TRAIT`. */
  readonly traits: Int32Array;
}

/** A text as the rules for facts read it. */
export interface FactLayer {
  readonly tokens: FactTokens;
  readonly sentences: readonly Sentence[];
  /** 1 for each token inside quotation marks. */
  readonly quoted: Uint8Array;
  /** What sentences lean on, as far as it was asked for. */
  readonly leanings: (Leaning | null | undefined)[];
}

export function factLayer({ tokens, sentences }: TokenLayer): FactLayer {
  const read = { ...tokens, traits: wordTraits.ofTokens(tokens) };
  return {
    tokens: read,
    sentences,
    quoted: quotedTokens(read, sentences),
    leanings: new Array(sentences.length),
  };
}
