import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWords, readingMinutes } from '../../../utils/article/reading-time.ts';

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu;
const SIGNS = ['a', 'é', '1', '’', "'", '.', ',', '-', ' ', '\n', '😀', '𝒜', '\ud800', '\u0301', '٣', '_'];

describe('countWords', () => {
  test.each([
    ['The mayor’s plan cost 1,200.50 dollars.', 6],
    ['up-to-date', 1],
    ['well -- no', 2],
    ['', 0],
    ['… — !', 0],
  ])('%s', (text, words) => {
    expect(countWords(text)).toBe(words);
  });

  test('counts the words of a script without spaces', () => {
    expect(countWords('我们今天去学校')).toBeGreaterThan(2);
  });

  test('counts runs of letters, marks and digits with single signs between them', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...SIGNS) }), (text) => {
        expect(countWords(text)).toBe(text.match(WORD)?.length ?? 0);
      }),
    );
  });
});

describe('readingMinutes', () => {
  test('is one minute at least for any text, and none for no words', () => {
    expect(readingMinutes(1)).toBe(1);
    expect(readingMinutes(0)).toBe(0);
  });
});
