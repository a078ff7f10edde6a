import { describe, expect, it } from 'vitest';
import {
  FACT_FEATURES,
  type FactCandidates,
  type FactFeature,
} from '../../../../utils/analysis/facts/fact-features.ts';
import { rankFacts } from '../../../../utils/analysis/facts/fact-ranking.ts';

/** Candidates given by a few features and the numbers of their content words. */
function candidates(
  rows: { features?: Partial<Record<FactFeature, number>>; words?: number[] }[],
  sentences = rows.map((_, i) => i),
) {
  const ofSentence: Int32Array[] = [];
  for (const [i, { words }] of rows.entries())
    ofSentence[sentences[i] as number] = Int32Array.from(words ?? [i]);
  return {
    sentences,
    features: Float64Array.from(
      rows.flatMap(({ features }) => FACT_FEATURES.map((name) => features?.[name] ?? 0)),
    ),
    content: { ofSentence, ofToken: new Int32Array(), frequency: new Float64Array(50), lookup: () => -1 },
  } satisfies FactCandidates;
}
const ranker = (coefficients: Partial<Record<FactFeature, number>>, repetition = 0) => ({
  coefficients: FACT_FEATURES.map((name) => coefficients[name] ?? 0),
  repetition,
});
const order = (...args: Parameters<typeof rankFacts>): number[] =>
  rankFacts(...args).map(({ sentence }) => sentence);

describe('rank', () => {
  it('orders by the sum of features times coefficients', () => {
    const given = candidates([
      { features: { names: 0.2 } },
      { features: { names: 1 } },
      { features: { figures: 1 } },
    ]);
    expect(order(given, ranker({ names: 1, figures: 0.5 }))).toEqual([1, 2, 0]);
  });

  it('keeps the order of the article among equals', () => {
    expect(order(candidates([{}, {}, {}]), ranker({}))).toEqual([0, 1, 2]);
  });

  it('takes off for words in common with a sentence already chosen', () => {
    const given = candidates([
      { features: { names: 1 }, words: [1, 2, 3, 4] },
      { features: { names: 0.8 }, words: [1, 2, 5, 6] },
      { features: { names: 0.6 }, words: [7, 8] },
    ]);
    expect(order(given, ranker({ names: 1 }, 1))).toEqual([0, 2, 1]);
    expect(order(given, ranker({ names: 1 }, 0))).toEqual([0, 1, 2]);
  });

  it('puts what says the same again last', () => {
    const given = candidates([
      { features: { names: 1 }, words: [1, 2, 3, 4] },
      { features: { names: 0.9 }, words: [1, 2, 3, 4] },
      { words: [7] },
    ]);
    expect(order(given, ranker({ names: 1 }, 0))).toEqual([0, 2, 1]);
  });

  it('takes off a little for leaning on a sentence that is not chosen', () => {
    const leaning = { features: { leaning: 1, names: 0.9 } };
    const rows = [{ features: { names: 1 } }, leaning, { features: { names: 0.85 } }];
    expect(order(candidates(rows), ranker({ names: 1 }))).toEqual([0, 1, 2]);
    // Another sentence stands between the two.
    expect(order(candidates(rows, [0, 2, 3]), ranker({ names: 1 }))).toEqual([0, 3, 2]);
  });

  it('lists all of many, with scores that never rise', () => {
    const given = candidates(
      Array.from({ length: 60 }, (_, i) => ({ features: { names: ((i * 7) % 11) / 11 }, words: [i % 9] })),
    );
    const ranked = rankFacts(given, ranker({ names: 1 }, 2));
    expect(new Set(ranked.map(({ sentence }) => sentence)).size).toBe(60);
    expect(ranked.every(({ score }, i) => i === 0 || score <= (ranked[i - 1]?.score as number))).toBe(true);
  });
});
