import { FACT_FEATURES, type FactFeature } from './fact-features.ts';
import type { FactRanker } from './fact-ranking.ts';
import learned from './ranker.generated.json' with { type: 'json' };
import { WORD_FEATURES } from './word-model.ts';

/** Coefficients that are set by hand, since the texts learned from have neither titles nor lists, or against what was learned. */
export const FIXED: Partial<Record<FactFeature, number>> = {
  // About as much as the words of the sentences that open the article.
  'title-overlap': 2,
  'list-item': -0.5,
  'after-heading': 0,
  // A question is no fact, whatever editors quote of it.
  question: -2,
  // Nor is what the reader is told to do.
  call: -1.5,
  // "To find the cause.", "Effect of heat on yeast.": labels, links and headings that extraction took for prose.
  verbless: -1.5,
  'second-person': -0.5,
};

/** Loss of a sentence that repeats all content words of one already chosen. */
export const REPETITION = 2;

const numbersOf = (names: readonly string[], values: Readonly<Record<string, number>>): number[] =>
  names.map((name) => values[name] ?? 0);

export const FACT_RANKER: FactRanker = {
  words: numbersOf(WORD_FEATURES, learned.words),
  coefficients: numbersOf(FACT_FEATURES, learned.sentences),
  repetition: REPETITION,
};
