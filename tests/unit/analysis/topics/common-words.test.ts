import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CommonWords } from '../../../../utils/analysis/topics/common-words.ts';
import { SortedWords } from '../../../../utils/analysis/topics/sorted-words.ts';

describe('sorted words', () => {
  test('have each of them, and no other word', () => {
    const word = fc.string({ minLength: 1, maxLength: 6 }).filter((text) => !text.includes(' '));
    fc.assert(
      fc.property(fc.uniqueArray(word), word, (list, other) => {
        const sorted = [...list].sort();
        const words = new SortedWords(sorted.join(' '));
        expect(sorted.filter((each) => !words.has(each))).toEqual([]);
        expect(words.has(other)).toBe(sorted.includes(other));
      }),
    );
  });

  test('of an empty line are none', () => {
    expect(new SortedWords('').has('')).toBe(false);
    expect(new SortedWords('and the').has('')).toBe(false);
  });
});

describe('common words', () => {
  const words = new CommonWords(['and the', '', 'ferry the yard'].join('\n'));

  test('are told by the commonest band that has them', () => {
    expect(words.get('and')).toBe(1);
    expect(words.get('ferry')).toBe(3);
    expect(words.get('the')).toBe(1);
  });

  test('are no words that stand in no band', () => {
    expect(words.get('harbour')).toBeUndefined();
    expect(words.get('')).toBeUndefined();
  });
});
