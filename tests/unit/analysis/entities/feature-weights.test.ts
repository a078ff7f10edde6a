import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addWeights } from '../../../../utils/analysis/entities/feature-weights.ts';
import { TAGS } from '../../../../utils/analysis/entities/name-tags.ts';
import { packWeights } from '../../../../utils/cli/train/entities/pack-weights.ts';

const key = fc.integer({ min: 1, max: 0xffffffff });
const weight = fc.integer({ min: -127, max: 127 }).filter((value) => value !== 0);
/** A weight or none for each tag. */
const row = fc.array(fc.option(weight, { freq: 1 }), { minLength: TAGS, maxLength: TAGS });
const model = fc.uniqueArray(fc.tuple(key, row), { minLength: 1, maxLength: 40, selector: ([own]) => own });

const packed = (features: readonly (readonly [number, readonly (number | null)[]])[]) =>
  packWeights(
    features
      .map(([own, row]) => ({
        key: own,
        weights: new Map(row.flatMap((value, tag) => (value === null ? [] : [[tag, value] as const]))),
      }))
      .filter(({ weights }) => weights.size > 0),
  );

describe("a feature's weights", () => {
  test('add up to the sums of all features at hand, known or not, in rows and in the list alike', () => {
    fc.assert(
      fc.property(model, fc.array(key, { maxLength: 20 }), (features, others) => {
        const known = new Map(features);
        const asked = [...features.map(([own]) => own), ...others];
        const sums = new Int32Array(TAGS);
        addWeights(packed(features), Uint32Array.from(asked), asked.length, sums);
        const expected = Array.from({ length: TAGS }, (_, tag) =>
          asked.reduce((sum, each) => sum + (known.get(each)?.[tag] ?? 0), 0),
        );
        expect([...sums]).toEqual(expected);
      }),
    );
  });

  test('beyond the count are left out', () => {
    const weights = packed([[7, Array(TAGS).fill(5)]]);
    const sums = new Int32Array(TAGS);
    addWeights(weights, Uint32Array.of(9, 7), 1, sums);
    expect([...sums]).toEqual(Array(TAGS).fill(0));
  });
});
