/** Runs one piece of work per key: a second one for the same key aborts the first, `stop` aborts whichever runs. */
export function createLatest<K>() {
  const running = new Map<K, AbortController>();
  const run = async <T>(key: K, work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    running.get(key)?.abort(new DOMException('asked again', 'AbortError'));
    const controller = new AbortController();
    running.set(key, controller);
    try {
      return await work(controller.signal);
    } finally {
      if (running.get(key) === controller) running.delete(key);
    }
  };
  const stop = (key: K): void => running.get(key)?.abort(new DOMException('stopped', 'AbortError'));
  return { run, stop };
}
