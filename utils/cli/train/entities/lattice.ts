import { mayFollow, OUTSIDE, TAGS } from '../../../analysis/entities/name-tags.ts';

/** For each tag, those that may stand before it. */
const PREVIOUS: readonly (readonly number[])[] = Array.from({ length: TAGS }, (_, t) =>
  Array.from({ length: TAGS }, (_, s) => s).filter((s) => mayFollow(s, t)),
);

/**
 * Forward-backward over one stretch, once over all tag sequences and once over those allowed. It runs on probabilities,
 * scaled at every word, since logarithms and exponentials are what such training spends its time on.
 */
export class Lattice {
  /** A row of `TAGS` scores for each word: what `run` reads. */
  readonly scores: Float32Array;
  /** d log-likelihood / d score. */
  readonly gradient: Float64Array;
  readonly transitionGradient = new Float64Array(TAGS * TAGS);
  readonly #factors = new Float64Array(TAGS * TAGS);
  readonly #emissions: Float64Array;
  readonly #alpha: Float64Array;
  readonly #beta: Float64Array;
  readonly #scale: Float64Array;

  constructor(longest: number) {
    this.scores = new Float32Array(longest * TAGS);
    this.gradient = new Float64Array(longest * TAGS);
    this.#emissions = new Float64Array(longest * TAGS);
    this.#alpha = new Float64Array(longest * TAGS);
    this.#beta = new Float64Array(longest * TAGS);
    this.#scale = new Float64Array(longest);
  }

  /** Takes over the transitions, `TAGS` by `TAGS`; `run` uses them until the next call. */
  setTransitions(transitions: Float32Array): void {
    for (let k = 0; k < TAGS * TAGS; k++) this.#factors[k] = Math.exp(transitions[k] as number);
  }

  /**
   * Fills both gradients for a stretch of `length` words.
   * @param allowed the tags that each word may have, as bits, from `from` on
   * @returns the negative log-likelihood
   */
  run(length: number, allowed: ArrayLike<number>, from: number): number {
    const { scores, gradient } = this;
    const emissions = this.#emissions;
    gradient.fill(0, 0, length * TAGS);
    this.transitionGradient.fill(0);
    for (let i = 0; i < length; i++) {
      const at = i * TAGS;
      let top = scores[at] as number;
      for (let t = 1; t < TAGS; t++) top = Math.max(top, scores[at + t] as number);
      for (let t = 0; t < TAGS; t++) emissions[at + t] = Math.exp((scores[at + t] as number) - top);
    }
    const all = this.#pass(length, -1);
    for (let i = 0; i < length; i++) {
      for (let t = 0; t < TAGS; t++) {
        if (((allowed[from + i] as number) & (1 << t)) === 0) emissions[i * TAGS + t] = 0;
      }
    }
    const right = this.#pass(length, 1);
    return all - right;
  }

  /** Adds `sign` times the expected counts to the gradients; the log of the sum over all sequences. */
  #pass(length: number, sign: number): number {
    const alpha = this.#alpha;
    const beta = this.#beta;
    const emissions = this.#emissions;
    const factors = this.#factors;
    const scale = this.#scale;
    let total = 0;
    for (let i = 0; i < length; i++) {
      const at = i * TAGS;
      let sum = 0;
      for (let t = 0; t < TAGS; t++) {
        const emission = emissions[at + t] as number;
        let mass = 0;
        if (emission > 0) {
          if (i === 0) mass = mayFollow(OUTSIDE, t) ? (factors[t] as number) : 0;
          else {
            const sources = PREVIOUS[t] as readonly number[];
            for (let k = 0; k < sources.length; k++) {
              const s = sources[k] as number;
              mass += (alpha[at - TAGS + s] as number) * (factors[s * TAGS + t] as number);
            }
          }
        }
        const value = mass * emission;
        alpha[at + t] = value;
        sum += value;
      }
      // A stretch that the corpus marks against BIO has no allowed sequence: it teaches nothing.
      if (sum === 0) return 0;
      scale[i] = 1 / sum;
      total += Math.log(sum);
      for (let t = 0; t < TAGS; t++) alpha[at + t] = (alpha[at + t] as number) / sum;
    }
    const { gradient, transitionGradient } = this;
    const end = (length - 1) * TAGS;
    for (let t = 0; t < TAGS; t++) beta[end + t] = 1;
    for (let i = length - 1; i > 0; i--) {
      const at = i * TAGS;
      const below = scale[i] as number;
      for (let s = 0; s < TAGS; s++) beta[at - TAGS + s] = 0;
      for (let t = 0; t < TAGS; t++) {
        const onward = (beta[at + t] as number) * (emissions[at + t] as number) * below;
        if (onward === 0) continue;
        const sources = PREVIOUS[t] as readonly number[];
        for (let k = 0; k < sources.length; k++) {
          const s = sources[k] as number;
          const flow = (factors[s * TAGS + t] as number) * onward;
          beta[at - TAGS + s] = (beta[at - TAGS + s] as number) + flow;
          const index = s * TAGS + t;
          transitionGradient[index] =
            (transitionGradient[index] as number) + sign * (alpha[at - TAGS + s] as number) * flow;
        }
      }
    }
    for (let k = 0; k < length * TAGS; k++) {
      gradient[k] = (gradient[k] as number) + sign * (alpha[k] as number) * (beta[k] as number);
    }
    for (let t = 0; t < TAGS; t++) {
      transitionGradient[t] =
        (transitionGradient[t] as number) + sign * (alpha[t] as number) * (beta[t] as number);
    }
    return total;
  }
}
