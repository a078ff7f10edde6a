/** Work cut in steps, and what comes of it: at each `yield` others may go first, or the work be called off. */
export type Steps<T> = Generator<void, T, void>;

/** The result of the work, done without a pause. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
