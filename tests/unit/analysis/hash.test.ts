import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FNV_OFFSET, fnv1a, fnv1aOfNumbers, hashWord } from '../../../utils/analysis/hash.ts';

// Values of the reference implementation: https://datatracker.ietf.org/doc/html/rfc9923
test.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('FNV-1a of "%s" is that of the reference', (text, expected) => {
  expect(fnv1a(text) >>> 0).toBe(expected);
  expect(fnv1aOfNumbers(new TextEncoder().encode(text)) >>> 0).toBe(expected);
});

test('the hash of a part is that of the part alone', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (before, word, after) => {
      const text = before + word + after;
      expect(fnv1a(text, before.length, before.length + word.length)).toBe(fnv1a(word));
    }),
  );
});

test('another seed gives another hash', () => {
  expect(fnv1a('harbour', 0, 7, FNV_OFFSET ^ 1)).not.toBe(fnv1a('harbour'));
});

test('words that differ in their digits alone share a hash, and no word has 0', () => {
  expect(hashWord('1987')).toBe(hashWord('2026'));
  expect(hashWord('1987')).not.toBe(hashWord('19870'));
  fc.assert(
    fc.property(fc.string(), (word) => {
      expect(hashWord(word)).toBeGreaterThan(0);
    }),
  );
});
