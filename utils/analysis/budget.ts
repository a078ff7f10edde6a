/** Counts work in units of about one token looked at once, and says when an annotator has had its share. */
export interface Budget {
  /** Books `units` of work; false once the share is used up, and from then on. */
  spend(units: number): boolean;
  readonly exhausted: boolean;
  /** True once for each `SLICE` of units booked: a moment to let others go first. */
  isPauseDue(): boolean;
}

/** Work units between two pauses: a few milliseconds of the dearest work. */
export const SLICE = 5_000;

/** A share of `units`; `Infinity` for no bound. */
export function createBudget(units: number): Budget {
  let left = units;
  let sincePause = 0;
  return {
    spend(cost) {
      left -= cost;
      sincePause += cost;
      return left >= 0;
    },
    get exhausted() {
      return left < 0;
    },
    isPauseDue() {
      if (sincePause < SLICE) return false;
      sincePause = 0;
      return true;
    },
  };
}
