import { SortedWords } from './sorted-words.ts';

/** English words by how common they are. */
export class CommonWords {
  readonly #bands: readonly SortedWords[];

  /** A line of sorted words for each band, the commonest first. */
  constructor(lines: string) {
    this.#bands = lines.split('\n').map((line) => new SortedWords(line));
  }

  /** The band of a word in lower case, 1 for the commonest; undefined for one that is in none. */
  get(word: string): number | undefined {
    const band = this.#bands.findIndex((words) => words.has(word));
    return band < 0 ? undefined : band + 1;
  }
}
