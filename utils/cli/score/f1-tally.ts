/** Counts right, superfluous and missed answers over any number of texts. */
export class F1Tally {
  #right = 0;
  #superfluous = 0;
  #missed = 0;

  add(right: number, superfluous: number, missed: number): void {
    this.#right += right;
    this.#superfluous += superfluous;
    this.#missed += missed;
  }

  /** Gold answers. */
  get wanted(): number {
    return this.#right + this.#missed;
  }

  /** The harmonic mean of precision and recall, in percent; 0 where nothing was counted. */
  get f1(): number {
    const total = 2 * this.#right + this.#superfluous + this.#missed;
    return total === 0 ? 0 : (200 * this.#right) / total;
  }
}
