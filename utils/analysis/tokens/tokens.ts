import type { Vocabulary } from './vocabulary.ts';

/**
 * Universal POS tags (universaldependencies.org/u/pos), in the order of their codes in `Tokens.pos`.
 * `X` stands for "not tagged" as well.
 */
export const POS = [
  'X',
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
] as const;
export type PosTag = (typeof POS)[number];

/**
 * The words of an article as parallel arrays: cheap to build, cheap to scan.
 * A token is a word, a number ("1.6", "8,000"), a clitic ("'s", "n't") or one punctuation mark; "US-based" is one token.
 * Acronyms keep their dots ("U.S."), other abbreviations and initials leave the dot to a token of its own ("Mr", ".").
 * Ordinals and decades keep their letters ("2nd", "1990s"); units do not ("5", "km"; "10", "-", "year-old").
 */
export interface Tokens {
  readonly length: number;
  /** UTF-16 offsets into `article.text`, half-open. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly text: readonly string[];
  readonly lower: readonly string[];
  /** A value of `KIND`. */
  readonly kind: Uint8Array;
  /** Index into `words`, which has every distinct form as printed once: classify a word once, not at every occurrence. */
  readonly word: Uint32Array;
  readonly words: readonly string[];
  /** Each of `words` in lower case. */
  readonly lowers: readonly string[];
  /** The number of each of `words` in `vocabulary`. */
  readonly numbers: Uint32Array;
  readonly vocabulary: Vocabulary;
  /** Index into `POS`. */
  readonly pos: Uint8Array;
  /** Index into `Sentences`. */
  readonly sentence: Uint32Array;
}

/** A sentence: its span in the text, its tokens (half-open), and the block that it stands in. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly firstToken: number;
  readonly endToken: number;
  /** Index into `article.blocks`. A sentence never crosses a block. */
  readonly block: number;
}

export interface TokenLayer {
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
}
