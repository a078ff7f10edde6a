import { fnv1a } from '../analysis/hash.ts';
import type { Block, Span } from '../model/article-document.ts';
import { foldLetters } from './telling-stems.ts';

/** Words of a shingle. */
const SHINGLE = 8;
/** One shingle of this many is kept. Its hash decides which, so that the same ones are kept of every copy of a text. */
const SAMPLED = 8;
/** Most kept of one text. */
const MOST_SHINGLES = 48;

const wordsOf = (text: string): string[] => foldLetters(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Hashes of a sample of a text's word sequences, 32 bits with a sign. Two texts that share a passage share its sample: modulo
 * sampling after Manber, "Finding similar files in a large file system" (1994).
 */
export function textSketch(text: string): number[] {
  const words = wordsOf(text);
  const sketch = new Set<number>();
  for (let at = 0; at + SHINGLE <= words.length; at++) {
    const hash = fnv1a(words.slice(at, at + SHINGLE).join(' '));
    // The high bits: the low ones of this hash mix least.
    if ((hash >>> 16) % SAMPLED === 0) sketch.add(hash);
  }
  return [...sketch].sort((a, b) => a - b).slice(0, MOST_SHINGLES);
}

/** The hash of a paragraph's words: reflowed text, commas and capitals make no difference. */
export const paragraphHash = (text: string): number => fnv1a(wordsOf(text).join(' '));

/** Share of the smaller sketch that the other holds, 0 to 1; 0 for texts too short to tell. */
export function sharedSketch(a: readonly number[], b: readonly number[]): number {
  const smaller = Math.min(a.length, b.length);
  if (smaller < 3) return 0;
  const other = new Set(b);
  return a.filter((hash) => other.has(hash)).length / smaller;
}

/** Words without which a paragraph is a button or a label. */
const LEAST_WORDS = 4;

/** The blocks of running text that count in a comparison of two versions. */
export const comparedBlocks = (text: string, blocks: readonly Block[]): Span[] =>
  blocks.filter(
    ({ start, end, role, type }) =>
      role === undefined && type !== 'caption' && wordsOf(text.slice(start, end)).length >= LEAST_WORDS,
  );
