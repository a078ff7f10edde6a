/** Work cut in steps, and what comes of it: at each `yield` others may go first, or the work be called off. */
export type Steps<T> = Generator<void, T, void>;

/** What comes of the work, done at one go. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
