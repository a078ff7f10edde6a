/** Counts work in units of about one token looked at once, and says when an annotator has had its share. */
export interface Budget {
  /** Books `units` of work; false once the share is used up, and from then on. */
  spend(units: number): boolean;
  readonly exhausted: boolean;
}

/** A share of `units`; `Infinity` for no bound. */
export function createBudget(units: number): Budget {
  let left = units;
  return {
    spend(cost) {
      left -= cost;
      return left >= 0;
    },
    get exhausted() {
      return left < 0;
    },
  };
}
