import { uint8s, uint32s } from '../arrays.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Kinds of token, in `Tokens.kind`. */
export const KIND = {
  /** A word, name or acronym ("U.S.", "US-based"). */
  WORD: 0,
  /** Figures: "8,000", "1.6", "2nd", "1990s". */
  NUMBER: 1,
  /** "'s", "n't", "'re" cut from the word before. */
  CLITIC: 2,
  PUNCTUATION: 3,
  /** Currency and other signs, emoji. */
  SYMBOL: 4,
  /** A web or e-mail address, a @handle, a #hashtag. */
  ADDRESS: 5,
} as const;

const grown = (array: Uint32Array): Uint32Array => {
  const larger = uint32s(array.length * 2);
  larger.set(array);
  return larger;
};

/** Collects tokens of one text. Equal words share one string and one number. */
export class TokenBuffer {
  length = 0;
  start: Uint32Array;
  end: Uint32Array;
  /** Index into `words`. */
  word: Uint32Array;
  kind: Uint8Array;
  readonly words: string[] = [];
  /** Numbers of `words` in the vocabulary. */
  readonly numbers: number[] = [];
  readonly vocabulary: Vocabulary;
  readonly #text: string;
  readonly #indexes = new Map<string, number>();

  constructor(text: string, vocabulary: Vocabulary) {
    this.#text = text;
    this.vocabulary = vocabulary;
    const room = Math.max(64, text.length >> 2);
    this.start = uint32s(room);
    this.end = uint32s(room);
    this.word = uint32s(room);
    this.kind = uint8s(room);
  }

  push(start: number, end: number, kind: number): void {
    if (this.length === this.start.length) this.#grow();
    this.start[this.length] = start;
    this.end[this.length] = end;
    this.kind[this.length] = kind;
    this.word[this.length] = this.#wordAt(start, end);
    this.length += 1;
  }

  #wordAt(start: number, end: number): number {
    const word = this.#text.slice(start, end);
    const known = this.#indexes.get(word);
    if (known !== undefined) return known;
    const index = this.words.length;
    const number = this.vocabulary.numberOf(word);
    // The vocabulary's own string, since a slice may hold on to the text.
    const own = this.vocabulary.words[number] as string;
    this.#indexes.set(own, index);
    this.numbers.push(number);
    this.words.push(own);
    return index;
  }

  #grow(): void {
    this.start = grown(this.start);
    this.end = grown(this.end);
    this.word = grown(this.word);
    const kind = uint8s(this.kind.length * 2);
    kind.set(this.kind);
    this.kind = kind;
  }
}
