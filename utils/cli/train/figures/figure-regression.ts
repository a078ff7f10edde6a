import { FIGURE_FEATURES } from '../../../analysis/figures/figure-features.ts';
import type { FigureExample, FigureItem } from './figure-examples.ts';

const SIZE = FIGURE_FEATURES.length;
const STEPS = 300;
const RATE = 0.15;
const MOMENTUM = 0.9;
const PENALTY = 0.005;
/** Value of a figure to a reader: unwanted, fine, wanted. */
const WORTH = [0, 0.7, 1];

const dot = (weights: Float64Array, traits: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < SIZE; i++) sum += (weights[i] as number) * (traits[i] as number);
  return sum;
};

const bestMention = (weights: Float64Array, { mentions }: FigureItem): Float64Array =>
  mentions.reduce((best, each) => (dot(weights, each) > dot(weights, best) ? each : best));

/** The score of an item: that of its best mention. */
export const itemScore = (weights: Float64Array, item: FigureItem): number =>
  dot(weights, bestMention(weights, item));

/** Adds the gradient of one article's pairs and returns their weight. */
function addPairs(weights: Float64Array, items: readonly FigureItem[], gradient: Float64Array): number {
  const best = items.map((item) => bestMention(weights, item));
  let total = 0;
  items.forEach((a, i) => {
    items.forEach((b, j) => {
      const gap = (WORTH[a.wanted] as number) - (WORTH[b.wanted] as number);
      if (gap <= 0) return;
      const [x, y] = [best[i] as Float64Array, best[j] as Float64Array];
      const miss = 1 / (1 + Math.exp(dot(weights, x) - dot(weights, y)));
      const weight = gap / Math.sqrt(items.length);
      total += weight;
      for (let k = 0; k < SIZE; k++)
        gradient[k] = (gradient[k] as number) - weight * miss * ((x[k] as number) - (y[k] as number));
    });
  });
  return total;
}

/**
 * Weights that rank wanted figures of an article before fine and unwanted ones: logistic regression on pairs
 * (Herbrich et al. 2000), with an L2 penalty, by gradient descent with momentum.
 */
export function learnRanking(examples: readonly FigureExample[]): Float64Array {
  const weights = new Float64Array(SIZE);
  const velocity = new Float64Array(SIZE);
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Float64Array(SIZE);
    let total = 0;
    for (const { items } of examples) total += addPairs(weights, items, gradient);
    for (let k = 0; k < SIZE; k++) {
      const slope = (gradient[k] as number) / Math.max(1, total) + PENALTY * (weights[k] as number);
      velocity[k] = MOMENTUM * (velocity[k] as number) + slope;
      weights[k] = (weights[k] as number) - RATE * (velocity[k] as number);
    }
  }
  return weights;
}

/** Slope and offset that make a score the chance of being wanted or fine (Platt 1999). */
export function calibrate(scored: readonly { score: number; isFine: boolean }[]): {
  slope: number;
  offset: number;
} {
  let slope = 1;
  let offset = 0;
  for (let step = 0; step < 4000; step++) {
    let [a, b] = [0, 0];
    for (const { score, isFine } of scored) {
      const error = 1 / (1 + Math.exp(-(slope * score + offset))) - Number(isFine);
      a += error * score;
      b += error;
    }
    slope -= (0.5 * a) / scored.length;
    offset -= (0.5 * b) / scored.length;
  }
  return { slope, offset };
}
