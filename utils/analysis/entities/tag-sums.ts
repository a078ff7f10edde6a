import { TAGS } from './name-tags.ts';

/*
 * A sum for each tag, two to a number: that of an even tag in the lower 16 bits, that of the odd tag after it in the upper,
 * so that one addition serves both. A sum stays far below 2^15, since a word has few features and a weight has 8 bits.
 */

/** Numbers that hold the sums of all tags. */
export const PAIRS = (TAGS + 1) >> 1;

/** `weight` as it is added to the number of its tag, at `tag >> 1`. */
export const inPair = (weight: number, tag: number): number => (tag & 1 ? weight << 16 : weight);

/** The sum of a tag. */
export function sumOf(sums: Int32Array, tag: number): number {
  const pair = sums[tag >> 1] as number;
  // A negative lower half has borrowed from the upper one.
  const even = (pair << 16) >> 16;
  return tag & 1 ? (pair - even) >> 16 : even;
}
