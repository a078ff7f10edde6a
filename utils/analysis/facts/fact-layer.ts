import { quotedTokens } from '../statuses/index.ts';
import type { Sentence, TokenLayer, Tokens } from '../tokens/index.ts';
import { factWordTraits } from './fact-word-traits.ts';

/** Why a sentence says little by itself: its first words, or a pronoun, speak of something before it. */
export interface Leaning {
  /** The token that leans. */
  readonly token: number;
  readonly kind: 'pronoun' | 'demonstrative' | 'connective' | 'quotation';
}

export interface FactTokens extends Tokens {
  /** Bits of `FACT_TRAIT` for each token. */
  readonly traits: Int32Array;
}

/** A text as the rules for facts read it. */
export interface FactLayer {
  readonly tokens: FactTokens;
  readonly sentences: readonly Sentence[];
  /** 1 for each token inside quotation marks. */
  readonly quoted: Uint8Array;
  /** Leanings of sentences, filled on demand. */
  readonly leanings: (Leaning | null | undefined)[];
}

export function factLayer({ tokens, sentences }: TokenLayer): FactLayer {
  const read = { ...tokens, traits: factWordTraits.ofTokens(tokens) };
  return {
    tokens: read,
    sentences,
    quoted: quotedTokens(read, sentences),
    leanings: new Array(sentences.length),
  };
}
