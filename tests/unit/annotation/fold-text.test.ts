import fc from 'fast-check';
import { expect, test } from 'vitest';
import { characterEnd, foldText } from '../../../utils/annotation/fold-text.ts';

const folded = (text: string): string => {
  const { units, length } = foldText(text);
  return String.fromCharCode(...units.subarray(0, length));
};

test.each([
  ['“It’s late” – he said…', '"It\'s late" - he said...'],
  ['THE ÉTUDE', 'the e\u0301tude'],
  ['an of\u00adfice\u200b here', 'an office  here'],
  ['ﬁve ½ ①', 'five 1⁄2 1'],
  ['one\n\ntwo', 'one two'],
])('%j is the same as %j', (a, b) => {
  expect(folded(a)).toBe(folded(b));
});

test('other words stay other words', () => {
  expect(folded('resume 10')).not.toBe(folded('resume 100'));
});

test('each unit leads back to the character that it came from', () => {
  const text = 'a … e\u0301!';
  const { starts, length } = foldText(text);
  expect(length).toBe(6);
  expect([...starts.subarray(0, 6)]).toEqual([0, 2, 2, 2, 4, 6]);
  expect([...starts.subarray(0, 6)].map((at) => characterEnd(text, at))).toEqual([1, 3, 3, 3, 6, 7]);
});

test('a text of nothing but characters that fold to many has room', () => {
  expect(foldText('ﷺ'.repeat(500)).length).toBe(15 * 500);
});

test('so has a character with no end of marks', () => {
  expect(foldText(`a${'\u0344'.repeat(500)}`).length).toBe(1000);
});

test('units lead back in order and within the text, whatever it is made of', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const { starts, length } = foldText(text);
      let before = 0;
      for (let i = 0; i < length; i++) {
        expect(starts[i]).toBeGreaterThanOrEqual(before);
        expect(characterEnd(text, starts[i] as number)).toBeLessThanOrEqual(text.length);
        before = starts[i] as number;
      }
    }),
  );
});
