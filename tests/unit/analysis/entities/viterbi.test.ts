import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayFollow, OUTSIDE, TAGS } from '../../../../utils/analysis/entities/name-tags.ts';
import { bestTags } from '../../../../utils/analysis/entities/viterbi.ts';

const score = fc.float({ min: -8, max: 8, noNaN: true });

/** The best score of all sequences, found by trying every one. */
function bestOfAll(scores: Float32Array, length: number, transitions: Float32Array): number {
  const walk = (i: number, previous: number): number => {
    if (i === length) return 0;
    let best = -Infinity;
    for (let tag = 0; tag < TAGS; tag++) {
      if (!mayFollow(previous, tag)) continue;
      const own = (scores[i * TAGS + tag] as number) + (transitions[previous * TAGS + tag] as number);
      best = Math.max(best, own + walk(i + 1, tag));
    }
    return best;
  };
  return walk(0, OUTSIDE);
}

describe('bestTags', () => {
  test('finds the best sequence that BIO allows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }),
        fc.array(score, { minLength: 3 * TAGS, maxLength: 3 * TAGS }),
        fc.array(score, { minLength: TAGS * TAGS, maxLength: TAGS * TAGS }),
        (length, rawScores, rawTransitions) => {
          const scores = Float32Array.from(rawScores);
          const transitions = Float32Array.from(rawTransitions);
          const tags = new Uint8Array(length);
          bestTags(scores, 0, length, transitions, tags, 0);
          let previous = OUTSIDE;
          let total = 0;
          tags.forEach((tag, i) => {
            expect(mayFollow(previous, tag)).toBe(true);
            total += (scores[i * TAGS + tag] as number) + (transitions[previous * TAGS + tag] as number);
            previous = tag;
          });
          expect(total).toBeCloseTo(bestOfAll(scores, length, transitions), 3);
        },
      ),
      { numRuns: 60 },
    );
  });
});
