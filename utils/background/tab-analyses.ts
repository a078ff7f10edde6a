import type { Analysis } from '../model/analysis.ts';
import { type AnalysisCache, cacheKey, type SessionStore } from './analysis-cache.ts';

/** Analyses held in memory at once; the others are found in the session. */
const IN_MEMORY = 4;

const keyOf = (tabId: number): string => `tab-analysis:${tabId}`;

/**
 * The analysis that a tab's panels show, so that what they save or print need not be sent back or made again. In memory at once;
 * by its key in the session cache for a worker that was stopped meanwhile.
 */
export function createTabAnalyses(
  store: Pick<SessionStore, 'get' | 'set'>,
  cache: Pick<AnalysisCache, 'get'>,
) {
  const recent = new Map<number, Analysis>();
  return {
    /** Holds a tab's analysis in memory, in place of the one before. */
    hold(tabId: number, analysis: Analysis): void {
      recent.delete(tabId);
      recent.set(tabId, analysis);
      for (const oldest of [...recent.keys()].slice(0, -IN_MEMORY)) recent.delete(oldest);
    },
    /** Writes down which of the session's analyses a tab has. A store that fails costs speed, never an answer. */
    async note(tabId: number, { article }: Analysis): Promise<void> {
      await store.set({ [keyOf(tabId)]: await cacheKey(article) }).catch(() => {});
    },
    /** The analysis of a tab, or null where it is no longer held. */
    async of(tabId: number): Promise<Analysis | null> {
      const held = recent.get(tabId);
      if (held) return held;
      const stored = await store.get(keyOf(tabId)).catch((): Record<string, unknown> => ({}));
      const key = stored[keyOf(tabId)];
      return typeof key === 'string' ? cache.get(key) : null;
    },
  };
}
export type TabAnalyses = ReturnType<typeof createTabAnalyses>;
