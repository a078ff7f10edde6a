import { describe, expect, test } from 'vitest';
import {
  cacheKey,
  createAnalysisCache,
  type SessionStore,
} from '../../../utils/background/analysis-cache.ts';
import { analysis, article } from './article-fixture.ts';

function memory(): SessionStore & { items: Record<string, unknown> } {
  const items: Record<string, unknown> = {};
  return {
    items,
    get: async (key) => (key in items ? { [key]: items[key] } : {}),
    set: async (more) => void Object.assign(items, more),
    remove: async (keys) => {
      for (const key of keys) delete items[key];
    },
  };
}

describe('the analysis cache', () => {
  test('gives back what it was given, also after the worker started anew', async () => {
    const store = memory();
    await createAnalysisCache(store).put('analysis:a', await analysis());
    expect(await createAnalysisCache(store).get('analysis:a')).toEqual(await analysis());
  });

  test('has nothing for an article that it has not seen', async () => {
    expect(await createAnalysisCache(memory()).get('analysis:a')).toBeNull();
  });

  test('takes a half-written analysis for none', async () => {
    const store = memory();
    store.items['analysis:a'] = { schema: 1, article: {} };
    expect(await createAnalysisCache(store).get('analysis:a')).toBeNull();
  });

  test('forgets the oldest past sixteen', async () => {
    const store = memory();
    const cache = createAnalysisCache(store);
    for (let i = 0; i < 17; i++) await cache.put(`analysis:${i}`, await analysis());
    expect(await cache.get('analysis:0')).toBeNull();
    expect(await cache.get('analysis:16')).not.toBeNull();
    expect(Object.keys(store.items)).toHaveLength(17);
  });

  test('empties itself and goes on when the store is full', async () => {
    const store = memory();
    const cache = createAnalysisCache(store);
    await cache.put('analysis:a', await analysis());
    const set = store.set;
    store.set = () => Promise.reject(new Error('quota'));
    await cache.put('analysis:b', await analysis());
    expect(await cache.get('analysis:a')).toBeNull();
    store.set = set;
    await cache.put('analysis:b', await analysis());
    expect(await cache.get('analysis:b')).not.toBeNull();
  });
});

describe('cacheKey', () => {
  test('is the same for the same article and another for another text or date', async () => {
    expect(await cacheKey(article())).toBe(await cacheKey(article()));
    expect(await cacheKey(article('Else.'))).not.toBe(await cacheKey(article()));
    expect(await cacheKey({ ...article(), publishedAt: null })).not.toBe(await cacheKey(article()));
  });
});
