import { hashWord } from './hash.ts';

/**
 * Words in buckets by the low bits of their hashes, found by comparing the few of one bucket. The line that they stand in, bucket
 * by bucket and parted by single spaces, stays as it is: cutting 16,000 words out of it would take longer than all look-ups.
 */
export class HashedWords {
  readonly #line: string;
  readonly #starts: Uint32Array;
  readonly #firsts: Uint16Array;

  /** `starts` says where in `line` the words of each bucket begin, and `firsts` how many words come before; both have an end more. */
  constructor(line: string, starts: Uint32Array, firsts: Uint16Array) {
    this.#line = line;
    this.#starts = starts;
    this.#firsts = firsts;
  }

  /** The place of a word, or -1. */
  indexOf(word: string): number {
    const line = this.#line;
    const bucket = hashWord(word) & (this.#starts.length - 2);
    let at = this.#starts[bucket] as number;
    const end = this.#firsts[bucket + 1] as number;
    for (let place = this.#firsts[bucket] as number; place < end; place++) {
      const space = line.indexOf(' ', at);
      const next = space < 0 ? line.length : space;
      if (next - at === word.length && line.startsWith(word, at)) return place;
      at = next + 1;
    }
    return -1;
  }
}

/** Distinct words as `HashedWords` takes them; `ordered` has them in the order of the line. There are about half as many buckets. */
export function bucketed(words: readonly string[]): {
  ordered: string[];
  starts: Uint32Array;
  firsts: Uint16Array;
} {
  let count = 2;
  while (count * 2 < words.length) count *= 2;
  const buckets = Array.from({ length: count }, (): string[] => []);
  for (const word of words) buckets[hashWord(word) & (count - 1)]?.push(word);
  const starts = new Uint32Array(count + 1);
  const firsts = new Uint16Array(count + 1);
  buckets.forEach((bucket, i) => {
    starts[i + 1] = bucket.reduce((at, word) => at + word.length + 1, starts[i] as number);
    firsts[i + 1] = (firsts[i] as number) + bucket.length;
  });
  return { ordered: buckets.flat(), starts, firsts };
}
