import { int32s } from '../arrays.ts';

/** Words that are remembered from one article to the next. */
const CAPACITY = 8192;
/** Words that there is room for from the beginning. */
const LEAST_WORDS = 1024;
/** Longer ones, in UTF-16 code units, are not kept: they are addresses, or text without spaces. */
const LONGEST_KEPT = 64;
/** From this length, in code units, engines let a slice hold on to the whole text that it was cut from. */
const SLICED = 13;

/** A word as a string of its own, so that what is kept of an article is its words alone. */
function ownString(word: string): string {
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
  /** `PER_RECORD` values of each word, one array for each `PER_RECORD` columns. */
  readonly records: Int32Array[] = [];
  readonly #numbers = new Map<string, number>();
  #isFull = false;

  /** True where the next article should begin another. */
  get isFull(): boolean {
    return this.#isFull || this.words.length > CAPACITY;
  }

  /** The number of a word, which is added where it is new. */
  numberOf(word: string): number {
    return this.#numbers.get(word) ?? this.#add(ownString(word));
  }

  #add(word: string): number {
    const number = this.words.length;
    this.#numbers.set(word, number);
    this.words.push(word);
    this.small.push(number);
    if (word.length > LONGEST_KEPT) this.#isFull = true;
    const lower = word.toLowerCase();
    if (lower !== word) this.small[number] = this.numberOf(lower);
    return number;
  }
}

/** The part of `Tokens` that tells the words by number. */
export interface NumberedTokens {
  readonly vocabulary: Vocabulary;
  readonly numbers: Uint32Array;
  readonly word: Uint32Array;
}

let current = new Vocabulary();

/** The vocabulary for the next article. */
export function currentVocabulary(): Vocabulary {
  if (current.isFull) current = new Vocabulary();
  return current;
}

/** Stands in a column for a word that was not asked for yet. */
const UNKNOWN = -0x80000000;
/** Columns whose values of a word lie together: those that one line of a processor's cache holds. */
const PER_RECORD = 16;
/** Bits of a column's number that tell its place in the record. */
const PLACE = PER_RECORD - 1;

let columns = 0;

/**
 * A number for each word of a vocabulary, worked out of the word alone at its first use. What all columns say of a word lies in one
 * record: an article's words are scattered over the vocabulary, and a column of its own would have to be fetched for each.
 */
export class WordColumn {
  readonly #of: (printed: string, lower: string) => number;
  readonly #index = columns++;

  /** `of` gives 32 bits with a sign, and never the least of them. */
  constructor(of: (printed: string, lower: string) => number) {
    this.#of = of;
  }

  /** The numbers of the words of `vocabulary` that are listed in `numbers`, in their order. */
  of(vocabulary: Vocabulary, numbers: Uint32Array): Int32Array {
    const values = this.#recordsFor(vocabulary);
    const place = this.#index & PLACE;
    const listed = int32s(numbers.length);
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i] as number;
      const at = number * PER_RECORD + place;
      let value = values[at] as number;
      if (value === UNKNOWN) {
        const { words, small } = vocabulary;
        value = this.#of(words[number] as string, words[small[number] as number] as string);
        values[at] = value;
      }
      listed[i] = value;
    }
    return listed;
  }

  /** The number of the word of each token. */
  ofTokens({ vocabulary, numbers, word }: NumberedTokens): Int32Array {
    const ofWord = this.of(vocabulary, numbers);
    const ofToken = int32s(word.length);
    for (let token = 0; token < word.length; token++)
      ofToken[token] = ofWord[word[token] as number] as number;
    return ofToken;
  }

  #recordsFor({ records, words }: Vocabulary): Int32Array {
    const block = Math.floor(this.#index / PER_RECORD);
    const size = words.length * PER_RECORD;
    const values = records[block];
    if (values && values.length >= size) return values;
    const larger = new Int32Array(Math.max(LEAST_WORDS * PER_RECORD, 2 * size)).fill(UNKNOWN);
    if (values) larger.set(values);
    records[block] = larger;
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
