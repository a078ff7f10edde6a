import { describe, expect, it } from 'vitest';
import { bucketed, HashedWords } from '../../../utils/analysis/hashed-words.ts';

const words = 'ice snow frost rink border wall hockey sea law 911 112'.split(' ');
const { ordered, starts, firsts } = bucketed(words);
const hashed = new HashedWords(ordered.join(' '), starts, firsts);

describe('HashedWords', () => {
  it('finds each word at its place', () => {
    expect(words.map((word) => ordered[hashed.indexOf(word)])).toEqual(words);
  });

  it('finds no other word, not even one with the same hash', () => {
    expect(hashed.indexOf('harbour')).toBe(-1);
    expect(hashed.indexOf('999')).toBe(-1);
    expect(hashed.indexOf('')).toBe(-1);
  });
});

describe('bucketed', () => {
  it('keeps all words, in a power of two of buckets', () => {
    expect([...ordered].sort()).toEqual([...words].sort());
    expect(Math.log2(starts.length - 1) % 1).toBe(0);
    expect(firsts.at(-1)).toBe(words.length);
  });
});
