import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finished, mapInSteps, stretchesOf } from '../../../utils/analysis/steps.ts';

describe('mapInSteps', () => {
  test('gives what map gives', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 5 }), (items, perStep) => {
        const read = (item: number, index: number): number => item * 2 + index;
        expect(finished(mapInSteps(items, read, perStep))).toEqual(items.map(read));
      }),
    );
  });

  test('pauses within every so many items', () => {
    const steps = mapInSteps([1, 2, 3, 4, 5], (item) => item, 2);
    let pauses = 0;
    while (!steps.next().done) pauses++;
    expect(pauses).toBe(2);
  });
});

describe('stretchesOf', () => {
  test('loses nothing and cuts no word', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'é', '.', '😀'), minLength: 1 })),
        fc.integer({ min: 1, max: 9 }),
        (words, size) => {
          const text = words.join(' ');
          const stretches = [...stretchesOf(text, size)];
          expect(stretches.join('')).toBe(text);
          for (const stretch of stretches.slice(1)) expect(stretch[0]).toBe(' ');
        },
      ),
    );
  });

  test('a text without a blank is one stretch', () => {
    expect([...stretchesOf('abcdefgh', 3)]).toEqual(['abcdefgh']);
  });
});
