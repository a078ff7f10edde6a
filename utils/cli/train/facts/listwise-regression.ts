import { FACT_FEATURES } from '../../../analysis/facts/feature-names.ts';
import { solve } from './cholesky.ts';
import type { FactExample } from './fact-examples.ts';

/** Share of attention that a sentence deserves by the weight of its group; found by cross-validation among seven such scales. */
const DESERVES: Readonly<Record<number, number>> = { 3: 4, 2: 2.5, 1: 0.8 };
/** Ridge penalty on coefficients of features of unit variance (from 60 to 300 the cross-validated figures differ by chance), and an article's weight. */
const PENALTY = 100;
const ARTICLE = 8;
/** Rounds of Newton's method; the coefficients have settled well before. */
const ROUNDS = 8;

interface Scale {
  readonly mean: Float64Array;
  readonly deviation: Float64Array;
}

function scaleOf(examples: readonly FactExample[]): Scale {
  const width = FACT_FEATURES.length;
  const mean = new Float64Array(width);
  const deviation = new Float64Array(width);
  let rows = 0;
  for (const { candidates } of examples) {
    rows += candidates.sentences.length;
    candidates.features.forEach((value, at) => {
      (mean[at % width] as number) += value;
      (deviation[at % width] as number) += value * value;
    });
  }
  for (let i = 0; i < width; i++) {
    (mean[i] as number) /= rows;
    deviation[i] = Math.sqrt(Math.max(0, (deviation[i] as number) / rows - (mean[i] as number) ** 2)) + 1e-6;
  }
  return { mean, deviation };
}

/** An article's features at unit variance, and the share of attention that each sentence deserves. */
interface Target {
  readonly rows: readonly Float64Array[];
  readonly deserved: readonly number[];
}

function targetOf({ candidates, groups, weights }: FactExample, { mean, deviation }: Scale): Target | null {
  const width = FACT_FEATURES.length;
  const rows = groups.map((_, place) => {
    const row = candidates.features.slice(place * width, (place + 1) * width);
    return row.map((value, i) => (value - (mean[i] as number)) / (deviation[i] as number));
  });
  const worth = groups.map((group) => (group < 0 ? 0 : (DESERVES[weights[group] as number] ?? 0)));
  const all = worth.reduce((sum, value) => sum + value, 0);
  return all > 0 ? { rows, deserved: worth.map((value) => value / all) } : null;
}

function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const all = powers.reduce((sum, value) => sum + value, 0);
  return powers.map((value) => value / all);
}

/**
 * The ranker's coefficients, one for each of `FACT_FEATURES`: listwise softmax regression (Z. Cao et al., "Learning to rank: from
 * pairwise approach to listwise approach", 2007) with a ridge penalty, by Newton's method. Only sentences of one article are compared
 * with each other.
 */
export function learnCoefficients(examples: readonly FactExample[]): number[] {
  const width = FACT_FEATURES.length;
  const scale = scaleOf(examples);
  const targets = examples.map((example) => targetOf(example, scale)).filter((target) => target !== null);
  const coefficients = new Float64Array(width);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = coefficients.map((value) => -PENALTY * value);
    const hessian = new Float64Array(width * width);
    for (let i = 0; i < width; i++) hessian[i * width + i] = PENALTY;
    for (const { rows, deserved } of targets) {
      const chances = softmax(
        rows.map((row) => row.reduce((sum, value, i) => sum + value * (coefficients[i] as number), 0)),
      );
      const expected = new Float64Array(width);
      rows.forEach((row, place) => {
        for (let i = 0; i < width; i++)
          (expected[i] as number) += (chances[place] as number) * (row[i] as number);
      });
      rows.forEach((row, place) => {
        const chance = chances[place] as number;
        const missed = (deserved[place] as number) - chance;
        for (let i = 0; i < width; i++) {
          (gradient[i] as number) += ARTICLE * missed * (row[i] as number);
          const own = ARTICLE * chance * ((row[i] as number) - (expected[i] as number));
          for (let j = 0; j < width; j++)
            (hessian[i * width + j] as number) += own * ((row[j] as number) - (expected[j] as number));
        }
      });
    }
    solve(hessian, gradient).forEach((step, i) => {
      (coefficients[i] as number) += step;
    });
  }
  return [...coefficients].map((value, i) => value / (scale.deviation[i] as number));
}
