interface Running<T> {
  controller: AbortController;
  /** The newer run that replaced this one. */
  next: Promise<T> | null;
}

/**
 * Runs one piece of work per key: a second one for the same key aborts the first, `stop` aborts the running one. The
 * first caller gets the second's answer, since popup and sidebar may both ask about one tab and neither cancelled the
 * other's question.
 */
export function createTakeLatest<K, T>() {
  const running = new Map<K, Running<T>>();
  const run = (key: K, work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    const before = running.get(key);
    before?.controller.abort(new DOMException('asked again', 'AbortError'));
    const mine: Running<T> = { controller: new AbortController(), next: null };
    running.set(key, mine);
    const finish = async (): Promise<T> => {
      try {
        const own = await work(mine.controller.signal);
        return await (mine.next ?? own);
      } catch (error) {
        if (mine.next) return mine.next;
        throw error;
      } finally {
        if (running.get(key) === mine) running.delete(key);
      }
    };
    const result = finish();
    if (before) before.next = result;
    return result;
  };
  const stop = (key: K): void =>
    running.get(key)?.controller.abort(new DOMException('stopped', 'AbortError'));
  return { run, stop };
}
