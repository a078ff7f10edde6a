import { lowerBound } from '../binary-search.ts';

/** Words in the order of their UTF-16 code units, found by halving: a list of ten thousands is there as soon as it is cut. */
export class SortedWords {
  readonly #words: readonly string[];

  /** `line` is sorted, its words parted by single spaces; empty for none. */
  constructor(line: string) {
    this.#words = line === '' ? [] : line.split(' ');
  }

  get length(): number {
    return this.#words.length;
  }

  /** The place of a word, or -1. */
  indexOf(word: string): number {
    const words = this.#words;
    const at = lowerBound(words, word);
    return words[at] === word ? at : -1;
  }
}
