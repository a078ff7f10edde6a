/** Work cut in steps, and what comes of it: at each `yield` others may go first, or the work be called off. */
export type Steps<T> = Generator<void, T, void>;

/** The result of the work, done without a pause. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Items that are looked at between two pauses, where each costs some microseconds. */
const PER_STEP = 1_000;

/** `items.map(read)` in steps of `perStep` items. */
export function* mapInSteps<T, R>(
  items: readonly T[],
  read: (item: T, index: number) => R,
  perStep = PER_STEP,
): Steps<R[]> {
  const results: R[] = [];
  for (let index = 0; index < items.length; index++) {
    if (index % perStep === perStep - 1) yield;
    results.push(read(items[index] as T, index));
  }
  return results;
}

/** A text in stretches of about `size` UTF-16 units, each but the last up to a blank, so that no word is cut. */
export function* stretchesOf(text: string, size: number): Generator<string> {
  for (let from = 0; from < text.length; ) {
    const blank = text.indexOf(' ', from + size);
    const to = blank < 0 ? text.length : blank;
    yield text.slice(from, to);
    from = to;
  }
}
