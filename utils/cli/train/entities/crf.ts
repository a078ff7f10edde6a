import { MOST_FEATURES } from '../../../analysis/entities/entity-features.ts';
import { TAGS } from '../../../analysis/entities/name-tags.ts';
import { mulberry32 } from '../../shared/seeded-random.ts';
import type { Examples } from './entity-examples.ts';
import { Lattice } from './lattice.ts';

export interface CrfOptions {
  readonly rounds: number;
  /** Step size of AdaGrad. */
  readonly rate: number;
  /** Strength of the L1 penalty, per example of weight 1. */
  readonly l1: number;
  readonly l2: number;
  /** Features seen fewer times are left out. */
  readonly leastCount: number;
  /** How often a step treats a word as one never seen, so that its like and its surroundings learn to speak for it. */
  readonly dropout: number;
  readonly seed: number;
  readonly log?: (line: string) => void;
}

/** Weights by feature: `keys[f]` is the feature's hash, and its weights are a row of `TAGS`. */
export interface CrfWeights {
  readonly keys: Uint32Array;
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
}

/** Stretches between two updates of the transitions. */
const BATCH = 16;
/** Stretches between two shrinkings of the weights. */
const SHRINK_EVERY = 8192;
/** The first rounds; the weights of later ones are averaged, which takes the chance out of the order of the examples. */
const UNAVERAGED = 2;
/** Gradients below this are left out: most words of a round are certain already. */
const NEGLIGIBLE = 1e-3;

/**
 * Trains a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) by AdaGrad with lazy L1 and L2 steps
 * (Duchi, Hazan and Singer 2011). Where the corpus leaves a word's tag open, the likelihood is that of all tag sequences
 * that it allows (Tsuboi et al. 2008).
 */
export function trainCrf(examples: Examples, options: CrfOptions): CrfWeights {
  const { keys, index } = indexFeatures(examples, options.leastCount);
  const weights = new Float32Array(keys.length * TAGS);
  const squares = new Float32Array(keys.length * TAGS);
  const transitions = new Float32Array(TAGS * TAGS);
  const transitionSquares = new Float32Array(TAGS * TAGS);
  const next = mulberry32(options.seed);
  const count = examples.stretches.length - 1;
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  const longest = examples.stretches.reduce(
    (most, at, i) => Math.max(most, at - (examples.stretches[i - 1] ?? 0)),
    0,
  );
  const lattice = new Lattice(longest);
  const live = new Int32Array(longest * MOST_FEATURES);
  const ends = new Int32Array(longest);
  const sums = new Float32Array(weights.length);
  const transitionSums = new Float32Array(TAGS * TAGS);
  let averages = 0;
  let step = 0;

  /** The penalty of `steps` stretches at once, for all weights. */
  const shrink = (steps: number): void => {
    for (let k = 0; k < weights.length; k++) {
      const weight = weights[k] as number;
      if (weight === 0) continue;
      const pace = (steps * options.rate) / Math.sqrt((squares[k] as number) + 1e-6);
      const shrunk = Math.abs(weight) / (1 + options.l2 * pace) - options.l1 * pace;
      weights[k] = shrunk > 0 ? Math.sign(weight) * shrunk : 0;
    }
  };
  const active = new Uint8Array(TAGS);

  for (let round = 0; round < options.rounds; round++) {
    shuffle(order, next);
    let loss = 0;
    for (const stretch of order) {
      const from = examples.stretches[stretch] as number;
      const to = examples.stretches[stretch + 1] as number;
      const weight = examples.weight[stretch] as number;
      const length = to - from;
      if (step % BATCH === 0) lattice.setTransitions(transitions);
      step++;
      if (step % SHRINK_EVERY === 0) {
        shrink(SHRINK_EVERY);
        if (round >= UNAVERAGED) {
          averages++;
          for (let k = 0; k < weights.length; k++) sums[k] = (sums[k] as number) + (weights[k] as number);
          for (let k = 0; k < TAGS * TAGS; k++)
            transitionSums[k] = (transitionSums[k] as number) + (transitions[k] as number);
        }
      }
      lattice.scores.fill(0, 0, length * TAGS);
      let count = 0;
      for (let i = 0; i < length; i++) {
        const end = examples.offsets[from + i + 1] as number;
        const at = i * TAGS;
        const strange = options.dropout > 0 && next() < options.dropout;
        for (let p = (strange ? examples.identity : examples.offsets)[from + i] as number; p < end; p++) {
          const f = index[p] as number;
          if (f < 0) continue;
          live[count++] = f;
          const row = f * TAGS;
          for (let t = 0; t < TAGS; t++) {
            lattice.scores[at + t] = (lattice.scores[at + t] as number) + (weights[row + t] as number);
          }
        }
        ends[i] = count;
      }
      loss += weight * lattice.run(length, examples.allowed, from);
      for (let i = 0; i < length; i++) {
        const at = i * TAGS;
        let moving = 0;
        for (let t = 0; t < TAGS; t++) {
          if (Math.abs(lattice.gradient[at + t] as number) > NEGLIGIBLE) active[moving++] = t;
        }
        if (moving === 0) continue;
        for (let p = i === 0 ? 0 : (ends[i - 1] as number); p < (ends[i] as number); p++) {
          const row = (live[p] as number) * TAGS;
          for (let k = 0; k < moving; k++) {
            const t = active[k] as number;
            const gradient = weight * (lattice.gradient[at + t] as number);
            const square = (squares[row + t] as number) + gradient * gradient;
            squares[row + t] = square;
            weights[row + t] =
              (weights[row + t] as number) + (options.rate * gradient) / Math.sqrt(square + 1e-6);
          }
        }
      }
      for (let k = 0; k < TAGS * TAGS; k++) {
        const gradient = weight * (lattice.transitionGradient[k] as number);
        if (gradient === 0) continue;
        const square = (transitionSquares[k] as number) + gradient * gradient;
        transitionSquares[k] = square;
        transitions[k]! += (options.rate * gradient) / Math.sqrt(square + 1e-6);
      }
    }
    options.log?.(`round ${round + 1}: loss ${(loss / count).toFixed(4)}`);
  }
  if (averages === 0) return { keys, weights, transitions };
  return {
    keys,
    weights: sums.map((sum) => sum / averages),
    transitions: transitionSums.map((sum) => sum / averages),
  };
}

function shuffle(order: Uint32Array, next: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    const kept = order[i] as number;
    order[i] = order[j] as number;
    order[j] = kept;
  }
}

/** Numbers the features that occur often enough; `index` runs beside `examples.features`, -1 for one left out. */
function indexFeatures(examples: Examples, leastCount: number): { keys: Uint32Array; index: Int32Array } {
  const { features } = examples;
  let size = 1 << 20;
  while (size < features.length) size *= 2;
  const slots = new Uint32Array(size);
  const counts = new Uint32Array(size);
  const index = new Int32Array(features.length);
  for (let p = 0; p < features.length; p++) {
    const feature = features[p] as number;
    let slot = feature & (size - 1);
    while (slots[slot] !== 0 && slots[slot] !== feature) slot = (slot + 1) & (size - 1);
    slots[slot] = feature;
    counts[slot]!++;
    index[p] = slot;
  }
  const numbers = new Int32Array(size).fill(-1);
  const keys: number[] = [];
  for (let p = 0; p < features.length; p++) {
    const slot = index[p] as number;
    if ((counts[slot] as number) >= leastCount && numbers[slot] === -1) {
      numbers[slot] = keys.length;
      keys.push(features[p] as number);
    }
    index[p] = numbers[slot] as number;
  }
  return { keys: Uint32Array.from(keys), index };
}
