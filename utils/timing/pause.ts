/** Longest slice of work without a pause, in milliseconds: too short to notice. */
const SLICE_MS = 40;

const toOthers = () => new Promise<void>((resolve) => setTimeout(resolve));

/**
 * A pause to await between pieces of work. It yields to other tasks once the work has used up its slice, and returns at
 * once before that. Browsers run chained timers no faster than every 4 ms, which would be most of the time between
 * short pieces.
 */
export function createPause(
  now: () => number = () => performance.now(),
  wait: () => Promise<void> = toOthers,
): () => Promise<void> {
  let startedAt = now();
  return async () => {
    if (now() - startedAt < SLICE_MS) return;
    await wait();
    startedAt = now();
  };
}

/** Time until a new answer is on the screen, in milliseconds. */
const SHOWN_MS = 200;

/** Runs work that no answer depends on, after the answer can be seen. */
export function defer(work: () => void): void {
  setTimeout(work, SHOWN_MS);
}
