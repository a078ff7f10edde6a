import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kindConfidence } from '../../../../utils/analysis/entities/kind-confidence.ts';
import { NAME_TYPES, TAGS } from '../../../../utils/analysis/entities/name-tags.ts';

const TYPES = NAME_TYPES.map((_, type) => type);
const scored = (rows: readonly number[][]): Float32Array => Float32Array.from(rows.flat());
const row = (best: number, by: number): number[] =>
  Array.from({ length: TAGS }, (_, tag) => (tag > 0 && (tag - 1) >> 1 === best ? by : 0));

test('all types together are one', () => {
  fc.assert(
    fc.property(
      fc.array(fc.float({ min: -20, max: 20, noNaN: true }), { minLength: 2 * TAGS, maxLength: 2 * TAGS }),
      (scores) => {
        const sum = TYPES.reduce(
          (all, type) => all + kindConfidence(Float32Array.from(scores), 0, 2, type),
          0,
        );
        expect(sum).toBeCloseTo(1, 5);
      },
    ),
  );
});

test('a type that its words score higher is surer, and two words that agree are surer than one', () => {
  const scores = scored([row(1, 2), row(1, 2)]);
  const one = kindConfidence(scores, 0, 1, 1);
  expect(one).toBeGreaterThan(kindConfidence(scores, 0, 1, 0));
  expect(kindConfidence(scores, 0, 2, 1)).toBeGreaterThan(one);
});

test('where nothing tells the types apart all are alike', () => {
  expect(kindConfidence(scored([row(0, 0)]), 0, 1, 3)).toBeCloseTo(1 / NAME_TYPES.length, 5);
});
