import type { FactRanker } from './fact-ranking.ts';
import { FACT_FEATURES } from './feature-names.ts';
import learned from './ranker.generated.json' with { type: 'json' };

/** Loss of a sentence that repeats all content words of one already chosen. */
export const REPETITION = 1;

const coefficients: Readonly<Record<string, number>> = learned.coefficients;

/** The ranker that ships; `npm run train:facts` learns its coefficients. */
export const FACT_RANKER: FactRanker = {
  coefficients: FACT_FEATURES.map((name) => coefficients[name] ?? 0),
  repetition: REPETITION,
};
