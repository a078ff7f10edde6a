import { expect, test } from 'vitest';
import { F1Tally } from '../../../../utils/cli/score/f1-tally.ts';
import { overlaps, pairUp, sameSpan } from '../../../../utils/cli/score/pairing.ts';
import { judge, MARGIN } from '../../../../utils/cli/score/recorded-scores.ts';

const span = (start: number, end: number) => ({ start, end });

test('F1 is the harmonic mean of precision and recall over all texts', () => {
  const tally = new F1Tally();
  tally.add(3, 1, 0);
  tally.add(0, 0, 3);
  // Precision 3 of 4, recall 3 of 6.
  expect(tally.f1).toBeCloseTo(60);
  expect(tally.wanted).toBe(6);
});

test('F1 of nothing is 0', () => {
  expect(new F1Tally().f1).toBe(0);
});

test('an answer pairs with one gold span alone', () => {
  const found = [span(0, 10)];
  expect(pairUp([span(0, 4), span(5, 9)], found, overlaps).size).toBe(1);
});

test('the same span goes before one that overlaps', () => {
  const wanted = [span(0, 4), span(3, 9)];
  const found = [span(3, 9), span(0, 2)];
  const pairs = pairUp(wanted, found, sameSpan, overlaps);
  expect(pairs.get(wanted[1] as never)).toBe(found[0]);
  expect(pairs.get(wanted[0] as never)).toBe(found[1]);
});

test('a value within the margin of the recorded one passes, one below it fails', () => {
  const score = { measure: '', of: 1 };
  const recorded = { names: 70 };
  expect(judge([{ ...score, name: 'names', value: 70 - MARGIN }], recorded)).toEqual([]);
  expect(judge([{ ...score, name: 'names', value: 70 - MARGIN - 0.1 }], recorded)).toEqual([
    expect.stringContaining('names fell from 70.0 to 68.9'),
  ]);
});

test('a measure without a recorded value fails and says how to record one', () => {
  expect(judge([{ name: 'times', measure: '', of: 1, value: 99 }], {})).toEqual([
    expect.stringContaining('--record'),
  ]);
});
