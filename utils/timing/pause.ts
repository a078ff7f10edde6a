/** Work for this long, in milliseconds, keeps nobody waiting. */
const SLICE_MS = 40;

const toOthers = () => new Promise<void>((resolve) => setTimeout(resolve));

/**
 * A pause to call between pieces of work: lets others go first once the work has taken a slice of time, and else goes on at
 * once. Browsers let no chain of timers run faster than 4 ms each, which between short pieces would be most of the time.
 */
export function createPause(
  now: () => number = () => performance.now(),
  wait: () => Promise<void> = toOthers,
): () => Promise<void> {
  let begun = now();
  return async () => {
    if (now() - begun < SLICE_MS) return;
    await wait();
    begun = now();
  };
}

/** An answer that was just given is on the reader's screen after this long, in milliseconds. */
const SHOWN_MS = 200;

/** Does work that nobody waits for once what they do wait for can be seen. */
export function defer(work: () => void): void {
  setTimeout(work, SHOWN_MS);
}
