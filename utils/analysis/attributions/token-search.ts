import { partitionPoint } from '../binary-search.ts';
import type { Tokens } from '../tokens/index.ts';

/** The first token that ends behind `offset`; `length` where none does. O(log tokens). */
export const firstTokenEndingAfter = ({ end, length }: Tokens, offset: number): number =>
  partitionPoint(length, (token) => (end[token] as number) <= offset);
