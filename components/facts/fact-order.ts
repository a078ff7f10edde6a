import type { KeyFact } from '../../utils/model/analysis.ts';

/** How many facts each step of "show more" shows. */
export const FACT_STEPS = [3, 7, Number.POSITIVE_INFINITY] as const;

/**
 * The facts that `step` shows: picked by importance, read in the article's order. What a step adds follows
 * what stood there before, so that "show more" never moves a line that the reader is on.
 */
export function shownFacts(facts: readonly KeyFact[], step: number): KeyFact[] {
  let from = 0;
  return FACT_STEPS.slice(0, step + 1).flatMap((to) => {
    const added = facts.slice(from, to).toSorted((a, b) => a.start - b.start);
    from = to;
    return added;
  });
}
