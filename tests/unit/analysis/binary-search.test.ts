import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstEndingAfter, lowerBound, partitionPoint } from '../../../utils/analysis/binary-search.ts';

test('the partition point is where the predicate first fails', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.nat(200), (length, at) => {
      expect(partitionPoint(length, (index) => index < at)).toBe(Math.min(length, at));
    }),
  );
});

test('a predicate is asked of no index outside the range', () => {
  fc.assert(
    fc.property(fc.nat(100), fc.func(fc.boolean()), (length, isBefore) => {
      const asked: number[] = [];
      partitionPoint(length, (index) => {
        asked.push(index);
        return isBefore(index);
      });
      expect(asked.every((index) => index >= 0 && index < length)).toBe(true);
    }),
  );
});

test('the lower bound is the first of equals, as a linear search finds it', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.nat(21), (numbers, target) => {
      const sorted = Uint32Array.from(numbers).sort();
      const found = sorted.findIndex((value) => value >= target);
      expect(lowerBound(sorted, target)).toBe(found === -1 ? sorted.length : found);
    }),
  );
});

test('the lower bound of words goes by their UTF-16 code units', () => {
  expect(lowerBound(['Berlin', 'Zürich', 'apple'], 'Zürich')).toBe(1);
  expect(lowerBound(['Berlin', 'Zürich', 'apple'], 'a')).toBe(2);
  expect(lowerBound(['Berlin', 'Zürich', 'apple'], 'b')).toBe(3);
});

test('a span that ends at the offset lies before it', () => {
  const spans = [{ end: 3 }, { end: 5 }, { end: 9 }];
  expect(firstEndingAfter(spans, 2)).toBe(0);
  expect(firstEndingAfter(spans, 3)).toBe(1);
  expect(firstEndingAfter(spans, 9)).toBe(3);
  expect(firstEndingAfter([], 0)).toBe(0);
});
