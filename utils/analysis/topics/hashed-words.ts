import { hashWord } from '../hash.ts';

/** Words in buckets by the low bits of their hashes, found by comparing the few of one bucket. */
export class HashedWords {
  readonly #words: readonly string[];
  /** Where the words of each bucket begin, and where those of the last end. */
  readonly #starts: Uint16Array;

  /** `line` has the words of all buckets, parted by single spaces, and `sizes` how many are in each. */
  constructor(line: string, sizes: Uint8Array) {
    this.#words = line.split(' ');
    this.#starts = new Uint16Array(sizes.length + 1);
    for (let bucket = 0; bucket < sizes.length; bucket++)
      this.#starts[bucket + 1] = (this.#starts[bucket] as number) + (sizes[bucket] as number);
  }

  /** The place of a word, or -1. */
  indexOf(word: string): number {
    const starts = this.#starts;
    const bucket = hashWord(word) & (starts.length - 2);
    const end = starts[bucket + 1] as number;
    for (let at = starts[bucket] as number; at < end; at++) if (this.#words[at] === word) return at;
    return -1;
  }
}

/** Distinct words bucket by bucket, and how many are in each bucket: there is a power of two of them, about one for two words. */
export function bucketed(words: readonly string[]): { ordered: string[]; sizes: number[] } {
  let count = 2;
  while (count * 2 < words.length) count *= 2;
  const buckets = Array.from({ length: count }, (): string[] => []);
  for (const word of words) buckets[hashWord(word) & (count - 1)]?.push(word);
  return { ordered: buckets.flat(), sizes: buckets.map(({ length }) => length) };
}
