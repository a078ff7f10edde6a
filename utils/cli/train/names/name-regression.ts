import type { NameExample } from './name-examples.ts';

const STEPS = 4000;
const RATE = 0.2;
const MOMENTUM = 0.9;
/** Names of a usual article, which keeps a step's length that of one article. */
const USUAL_NAMES = 10;
/** L2, for each article; the bias has none. */
const PENALTY = 0.0002;
/** Chance that a reader notes a name down: unwanted, fine, wanted. */
const CHANCE = [0, 0.3, 1];

/** The log-odds of a name. */
export function oddsOf(weights: Float64Array, features: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < weights.length; k++) sum += (weights[k] as number) * (features[k] as number);
  return sum;
}

/**
 * Weights of a logistic regression with an L2 penalty, by gradient descent with momentum. The first feature is the bias.
 * All names count alike.
 */
export function learnSalience(examples: readonly NameExample[], size: number): Float64Array {
  const weights = new Float64Array(size);
  const velocity = new Float64Array(size);
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Float64Array(size);
    for (const { items } of examples)
      for (const { features, wanted } of items) {
        const chance = 1 / (1 + Math.exp(-oddsOf(weights, features)));
        const error = (chance - (CHANCE[wanted] as number)) / USUAL_NAMES;
        for (let k = 0; k < size; k++)
          gradient[k] = (gradient[k] as number) + error * (features[k] as number);
      }
    for (let k = 0; k < size; k++) {
      const slope =
        (gradient[k] as number) / examples.length + (k > 0 ? PENALTY * (weights[k] as number) : 0);
      velocity[k] = MOMENTUM * (velocity[k] as number) + slope;
      weights[k] = (weights[k] as number) - RATE * (velocity[k] as number);
    }
  }
  return weights;
}
