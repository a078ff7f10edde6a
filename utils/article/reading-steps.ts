/** Work that may be left alone after each step, so that the page's own goes first. */
export type ReadingSteps<T> = Generator<undefined, T>;

/** Texts, lines or elements worked on between two chances to pause. */
export const STEP_SIZE = 500;
/** Lines whose words are looked into between two chances to pause. */
export const LINES_IN_STEP = 50;

/** Does all steps at once. */
export function runSteps<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
