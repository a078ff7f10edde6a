/** One measured quality of the analysis. */
export interface Score {
  /** The name that the recorded values know it by. */
  name: string;
  /** The measure, in words. */
  measure: string;
  /** From 0 to 100; more is better. */
  value: number;
  /** The number of gold answers that it rests on. */
  of: number;
  /** One line each. */
  mistakes: readonly string[];
}

/** Scores one file of `tests/corpora`. */
export type Scorer = () => Promise<Score[]>;
