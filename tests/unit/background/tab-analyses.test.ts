import { expect, test } from 'vitest';
import { cacheKey, createAnalysisCache } from '../../../utils/background/analysis-cache.ts';
import { createTabAnalyses } from '../../../utils/background/tab-analyses.ts';
import { analysis } from './article-fixture.ts';

function session() {
  const stored: Record<string, unknown> = {};
  return {
    get: async (key: string) => (key in stored ? { [key]: stored[key] } : {}),
    set: async (items: Record<string, unknown>) => void Object.assign(stored, items),
    remove: async (keys: string[]) => {
      for (const key of keys) delete stored[key];
    },
  };
}

test('the analysis of a tab is there at once, and of another tab there is none', async () => {
  const store = session();
  const analyses = createTabAnalyses(store, createAnalysisCache(store));
  const found = await analysis();
  analyses.hold(7, found);
  expect(await analyses.of(7)).toBe(found);
  expect(await analyses.of(8)).toBeNull();
});

test('a worker that was stopped finds it in the session', async () => {
  const store = session();
  const cache = createAnalysisCache(store);
  const found = await analysis();
  await cache.put(await cacheKey(found.article), found);
  await createTabAnalyses(store, cache).note(7, found);
  expect(await createTabAnalyses(store, cache).of(7)).toEqual(found);
});

test('a session that lost it, or cannot be read, has none', async () => {
  const store = session();
  const found = await analysis();
  await createTabAnalyses(store, createAnalysisCache(store)).note(7, found);
  expect(await createTabAnalyses(store, createAnalysisCache(store)).of(7)).toBeNull();
  const broken = { get: () => Promise.reject(new Error('no')), set: () => Promise.reject(new Error('full')) };
  const analyses = createTabAnalyses(broken, { get: async () => null });
  await analyses.note(7, found);
  expect(await analyses.of(7)).toBeNull();
});

test('only the last few stay in memory', async () => {
  const store = session();
  const analyses = createTabAnalyses(store, createAnalysisCache(store));
  const found = await analysis();
  for (let tabId = 1; tabId <= 6; tabId++) analyses.hold(tabId, found);
  expect(await analyses.of(1)).toBeNull();
  expect(await analyses.of(6)).toBe(found);
});
