import { int32s, uint8s, uint32s } from '../arrays.ts';
import { fnv1a } from '../hash.ts';
import { firstSlot, isAt, type Vocabulary } from './vocabulary.ts';

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
  // Open addressing: a slot holds an index into `words` plus one. A table of one text's words alone stays near the processor.
  #slots = uint32s(1024);
  #hashes = int32s(512);

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
    const hash = fnv1a(this.#text, start, end);
    const mask = this.#slots.length - 1;
    for (let slot = firstSlot(hash, mask); ; slot = (slot + 1) & mask) {
      const found = (this.#slots[slot] as number) - 1;
      if (found < 0) return this.#add(start, end, hash, slot);
      if (this.#hashes[found] === hash && isAt(this.words[found] as string, this.#text, start, end))
        return found;
    }
  }

  #add(start: number, end: number, hash: number, slot: number): number {
    const index = this.words.length;
    const number = this.vocabulary.enter(this.#text, start, end, hash);
    this.numbers.push(number);
    this.words.push(this.vocabulary.words[number] as string);
    this.#hashes[index] = hash;
    this.#slots[slot] = index + 1;
    if (this.words.length * 2 >= this.#slots.length) this.#rehash();
    return index;
  }

  #rehash(): void {
    const slots = uint32s(this.#slots.length * 2);
    const hashes = int32s(this.#hashes.length * 2);
    hashes.set(this.#hashes);
    const mask = slots.length - 1;
    for (let index = 0; index < this.words.length; index++) {
      let slot = firstSlot(hashes[index] as number, mask);
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = index + 1;
    }
    this.#slots = slots;
    this.#hashes = hashes;
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
