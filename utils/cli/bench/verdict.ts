import { mulberry32 } from '../shared/seeded-random.ts';
import { median } from './stopwatch.ts';

/** Comparison of two states of the program, measured in pairs. */
export interface Verdict {
  /** Median of now over before. */
  ratio: number;
  /** Interval that holds the true median with a confidence of 95 %. */
  interval: readonly [number, number];
  pairs: number;
  /** `same` where the interval holds 1: the pairs show no difference. */
  outcome: 'faster' | 'slower' | 'same';
}

const RESAMPLES = 4_000;
const TAIL = 0.025;
const SEED = 20260501;

/**
 * Verdict on pairs of times, by a percentile bootstrap of the median ratio (Efron and Tibshirani 1993): what noise alone
 * would give is no verdict. `now` and `before` hold the times of the same works, in the same order, at least one.
 */
export function verdictOf(now: readonly number[], before: readonly number[]): Verdict {
  const ratios = now.map((ms, i) => ms / before[i]!);
  const random = mulberry32(SEED);
  const medians = Array.from({ length: RESAMPLES }, () =>
    median(ratios.map(() => ratios[Math.floor(random() * ratios.length)]!)),
  ).sort((a, b) => a - b);
  const at = (share: number): number => medians[Math.floor(share * (RESAMPLES - 1))]!;
  const interval = [at(TAIL), at(1 - TAIL)] as const;
  const outcome = interval[1] < 1 ? 'faster' : interval[0] > 1 ? 'slower' : 'same';
  return { ratio: median(ratios), interval, pairs: ratios.length, outcome };
}

const WORDS: Readonly<Record<Verdict['outcome'], string>> = {
  faster: 'faster',
  slower: 'slower',
  same: 'no difference shown',
};

/** A verdict in one line. */
export const verdictLine = ({ ratio, interval, pairs, outcome }: Verdict): string =>
  `${ratio.toFixed(3)}× (${interval.map((value) => value.toFixed(3)).join(' to ')}, ${pairs} pairs): ${WORDS[outcome]}`;
