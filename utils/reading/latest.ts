/** Runs one piece of work per key: a second one for the same key aborts the first. */
export function createLatest<K>() {
  const running = new Map<K, AbortController>();
  return async <T>(key: K, work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    running.get(key)?.abort(new DOMException('asked again', 'AbortError'));
    const controller = new AbortController();
    running.set(key, controller);
    try {
      return await work(controller.signal);
    } finally {
      if (running.get(key) === controller) running.delete(key);
    }
  };
}
