import { int32s } from '../arrays.ts';
import { fnv1a } from '../hash.ts';
import type { Tokens } from './tokens.ts';

/** Words that are remembered from one article to the next. */
const CAPACITY = 8192;
/** Longer ones, in UTF-16 code units, are not kept: they are addresses, or text without spaces. */
const LONGEST_KEPT = 64;
/** From this length, in code units, engines let a slice hold on to the whole text that it was cut from. */
const SLICED = 13;

/** A word as a string of its own, so that what is kept of an article is its words alone. */
function ownString(text: string, start: number, end: number): string {
  const word = text.slice(start, end);
  if (word.length < SLICED || word.length > LONGEST_KEPT) return word;
  const codes: number[] = [];
  for (let i = 0; i < word.length; i++) codes.push(word.charCodeAt(i));
  return String.fromCharCode(...codes);
}

/**
 * The words of the articles read so far, each with a number, so that what a word tells by itself (its small letters, its
 * place in a model) is worked out once: most of an article's words are those of the last. What is kept changes no result.
 */
export class Vocabulary {
  /** Words as printed, by number; 0 is no word. */
  readonly words: string[] = [''];
  /** The number of each word's small letters. */
  readonly small: number[] = [0];
  // Open addressing: a slot holds the number of a word, 0 none.
  #slots = new Uint32Array(2 * CAPACITY);
  #hashes = new Int32Array(CAPACITY);
  #isFull = false;

  /** True where the next article should begin another. */
  get isFull(): boolean {
    return this.#isFull || this.words.length > CAPACITY;
  }

  /** The number of the word that stands in `text` from `start` to `end`; `hash` is its `fnv1a`. */
  enter(text: string, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = firstSlot(hash, mask); ; slot = (slot + 1) & mask) {
      const found = this.#slots[slot] as number;
      if (found === 0) return this.#add(ownString(text, start, end), hash, slot);
      if (this.#hashes[found] === hash && isAt(this.words[found] as string, text, start, end)) return found;
    }
  }

  /** The number of a word. */
  numberOf(word: string): number {
    return this.enter(word, 0, word.length, fnv1a(word));
  }

  #add(word: string, hash: number, slot: number): number {
    const number = this.words.length;
    this.#slots[slot] = number;
    this.words.push(word);
    this.#hashes[number] = hash;
    this.small.push(number);
    if (word.length > LONGEST_KEPT) this.#isFull = true;
    if (this.words.length * 2 > this.#slots.length) this.#rehash();
    const lower = word.toLowerCase();
    if (lower !== word) this.small[number] = this.numberOf(lower);
    return number;
  }

  #rehash(): void {
    const hashes = new Int32Array(this.#hashes.length * 2);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    const slots = new Uint32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let number = 1; number < this.words.length; number++) {
      let slot = firstSlot(hashes[number] as number, mask);
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number;
    }
    this.#slots = slots;
  }
}

/** Where the search for a hash begins in a table of `mask` + 1 slots. */
export const firstSlot = (hash: number, mask: number): number => (hash ^ (hash >>> 15)) & mask;

/** Whether `word` stands in `text` from `start` to `end`. */
export function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) {
    if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  }
  return true;
}

let current = new Vocabulary();

/** The vocabulary for the next article. */
export function currentVocabulary(): Vocabulary {
  if (current.isFull) current = new Vocabulary();
  return current;
}

/** Stands in a column for a word that was not asked for yet. */
const UNKNOWN = -0x80000000;

/** A number for each word of a vocabulary, worked out of the word alone at its first use. */
export class WordColumn {
  readonly #of: (printed: string, lower: string) => number;
  readonly #kept = new WeakMap<Vocabulary, Int32Array>();

  /** `of` gives 32 bits with a sign, and never the least of them. */
  constructor(of: (printed: string, lower: string) => number) {
    this.#of = of;
  }

  /** The numbers of the words of `vocabulary` that are listed in `numbers`, in their order. */
  of(vocabulary: Vocabulary, numbers: Uint32Array): Int32Array {
    const values = this.#valuesFor(vocabulary);
    const listed = int32s(numbers.length);
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i] as number;
      let value = values[number] as number;
      if (value === UNKNOWN) {
        const { words, small } = vocabulary;
        value = this.#of(words[number] as string, words[small[number] as number] as string);
        values[number] = value;
      }
      listed[i] = value;
    }
    return listed;
  }

  /** The number of the word of each token. */
  ofTokens({ vocabulary, numbers, word }: Pick<Tokens, 'vocabulary' | 'numbers' | 'word'>): Int32Array {
    const ofWord = this.of(vocabulary, numbers);
    const ofToken = int32s(word.length);
    for (let token = 0; token < word.length; token++)
      ofToken[token] = ofWord[word[token] as number] as number;
    return ofToken;
  }

  #valuesFor(vocabulary: Vocabulary): Int32Array {
    const size = vocabulary.words.length;
    const values = this.#kept.get(vocabulary);
    if (values && values.length >= size) return values;
    const larger = new Int32Array(Math.max(1024, 2 * size)).fill(UNKNOWN);
    if (values) larger.set(values);
    this.#kept.set(vocabulary, larger);
    return larger;
  }
}

/** A column for each model: `of` says how a model's is worked out. */
export function columnFor<M extends object>(
  of: (model: M) => (printed: string, lower: string) => number,
): (model: M) => WordColumn {
  const columns = new WeakMap<M, WordColumn>();
  return (model) => {
    let column = columns.get(model);
    if (!column) {
      column = new WordColumn(of(model));
      columns.set(model, column);
    }
    return column;
  };
}

/** The bits that stand for lists of words, together for each word: one look-up tells which lists have it. */
export function wordMarks(
  lists: readonly (readonly [bits: number, words: Iterable<string>])[],
): ReadonlyMap<string, number> {
  const marks = new Map<string, number>();
  for (const [bits, words] of lists) for (const word of words) marks.set(word, (marks.get(word) ?? 0) | bits);
  return marks;
}
