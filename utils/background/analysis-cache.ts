import * as z from 'zod/mini';
import { Analysis } from '../model/analysis.ts';
import { ANALYSIS_SCHEMA } from '../model/analysis-version.ts';
import type { ArticleDocument } from '../model/article-document.ts';

/** The part of `storage.session` that the cache needs: it outlives the worker, not the browser. */
export interface SessionStore {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** Number of analyses kept. The session store holds 10 MB; an analysis of a long article takes some 300 kB. */
const KEPT = 16;
const LIST = 'analyses';

/** A name for an article's content: two articles with the same words, date and address share one. */
export async function cacheKey(article: ArticleDocument): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([ANALYSIS_SCHEMA, article]));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `analysis:${[...hash.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

const Keys = z.array(z.string());

/** Analyses of this browser session, the most recent `KEPT`. A store that fails costs speed, never an answer. */
export function createAnalysisCache(store: SessionStore) {
  const read = async (key: string): Promise<unknown> => {
    try {
      return (await store.get(key))[key];
    } catch {
      return undefined;
    }
  };
  return {
    /** The analysis kept under `key`, or null; half-written or outdated ones count as none. */
    async get(key: string): Promise<Analysis | null> {
      const parsed = Analysis.safeParse(await read(key));
      return parsed.success ? parsed.data : null;
    },
    async put(key: string, analysis: Analysis): Promise<void> {
      const listed = Keys.safeParse(await read(LIST));
      const keys = [key, ...(listed.success ? listed.data : []).filter((other) => other !== key)];
      try {
        await store.remove(keys.slice(KEPT));
        await store.set({ [key]: analysis, [LIST]: keys.slice(0, KEPT) });
      } catch {
        await store.remove(keys).catch(() => {});
      }
    },
  };
}
export type AnalysisCache = ReturnType<typeof createAnalysisCache>;
