import { describeCandidates, FACT_FEATURES } from '../../../analysis/facts/fact-features.ts';
import { WORD_FEATURES } from '../../../analysis/facts/word-model.ts';
import { solve } from './cholesky.ts';
import type { Example } from './fact-examples.ts';

const NO_WORDS = WORD_FEATURES.map(() => 0);
/** Rounds of Newton's method; the logistic regression has settled well before. */
const ROUNDS = 8;
/** Ridge penalties. */
const WORD_PENALTY = 1;
const SENTENCE_PENALTY = 20;

/** The word model: logistic regression of "the highlights use this word" (iteratively reweighted least squares). */
export function learnWords(examples: readonly Example[]): number[] {
  const width = WORD_FEATURES.length;
  const texts = examples.map((example) => {
    const { words, content } = describeCandidates(
      example.article,
      example.layer,
      example.candidates,
      NO_WORDS,
    );
    return { words, used: example.usedWords(content) };
  });
  const coefficients = new Float64Array(width);
  for (let round = 0; round < ROUNDS; round++) {
    const hessian = new Float64Array(width * width);
    const gradient = coefficients.map((value) => -WORD_PENALTY * value);
    for (let i = 0; i < width; i++) hessian[i * width + i] = WORD_PENALTY;
    for (const { words, used } of texts) {
      for (let from = 0; from < words.length; from += width) {
        if (words[from] === 0) continue;
        let sum = 0;
        for (let i = 0; i < width; i++) sum += (coefficients[i] as number) * (words[from + i] as number);
        const chance = 1 / (1 + Math.exp(-sum));
        const error = (used[from / width] as number) - chance;
        for (let i = 0; i < width; i++) {
          const value = words[from + i] as number;
          if (value === 0) continue;
          (gradient[i] as number) += error * value;
          for (let j = 0; j < width; j++)
            (hessian[i * width + j] as number) += chance * (1 - chance) * value * (words[from + j] as number);
        }
      }
    }
    solve(hessian, gradient).forEach((step, i) => {
      (coefficients[i] as number) += step;
    });
  }
  return [...coefficients];
}

/** The ranker: ridge regression, within each article, of what a sentence adds to a summary. */
export function learnSentences(examples: readonly Example[], words: readonly number[]): number[] {
  const width = FACT_FEATURES.length;
  const matrix = new Float64Array(width * width);
  const vector = new Float64Array(width);
  for (let i = 0; i < width; i++) matrix[i * width + i] = SENTENCE_PENALTY;
  for (const example of examples) {
    const { features } = describeCandidates(example.article, example.layer, example.candidates, words);
    const rows = example.candidates.length;
    const means = new Float64Array(width);
    for (let at = 0; at < features.length; at++)
      (means[at % width] as number) += (features[at] as number) / rows;
    const mean = example.gains.reduce((sum, gain) => sum + gain, 0) / rows;
    for (let row = 0; row < rows; row++) {
      const value = (i: number): number => (features[row * width + i] as number) - (means[i] as number);
      for (let i = 0; i < width; i++) {
        const own = value(i);
        if (own === 0) continue;
        (vector[i] as number) += own * ((example.gains[row] as number) - mean);
        for (let j = 0; j < width; j++) (matrix[i * width + j] as number) += own * value(j);
      }
    }
  }
  return [...solve(matrix, vector)];
}
