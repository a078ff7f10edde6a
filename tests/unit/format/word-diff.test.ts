import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordDiff } from '../../../utils/format/word-diff.ts';

const text = (before: string, after: string, without: 'gone' | 'new'): string =>
  wordDiff(before, after)
    .filter(({ kind }) => kind !== without)
    .map((part) => part.text)
    .join('');

describe('what changed between two texts', () => {
  test('is shown word by word', () => {
    expect(wordDiff('cut 1,200 jobs', 'cut 1,400 jobs')).toEqual([
      { kind: 'same', text: 'cut 1,' },
      { kind: 'gone', text: '200' },
      { kind: 'new', text: '400' },
      { kind: 'same', text: ' jobs' },
    ]);
  });

  test('is nothing for the same text', () => {
    expect(wordDiff('as it was', 'as it was')).toEqual([{ kind: 'same', text: 'as it was' }]);
  });

  test('never splits a word or a letter from its mark', () => {
    expect(wordDiff('caf\u0065\u0301 noir', 'cafe noir')[0]).toEqual({
      kind: 'gone',
      text: 'caf\u0065\u0301',
    });
  });

  test('gives both texts back whole, whatever they are', () => {
    const words = fc.array(fc.constantFrom('a', 'b', ' ', ',', 'ß', '漢', '\n', '👍'), { maxLength: 40 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [before, after] = [a.join(''), b.join('')];
        expect(text(before, after, 'new')).toBe(before);
        expect(text(before, after, 'gone')).toBe(after);
      }),
    );
  });

  test('takes texts that are too long to compare as replaced', () => {
    const [before, after] = ['a b '.repeat(2_000), 'c d '.repeat(2_000)];
    expect(wordDiff(before, after).map(({ kind }) => kind)).toContain('gone');
    expect(text(before, after, 'new')).toBe(before);
  });
});
