import { describe, expect, test } from 'vitest';
import { BRIDGE } from '../../fixtures/stories/bridge-story.ts';
import { STRIKER } from '../../fixtures/stories/striker-story.ts';
import { analysed, ferry, memoryOn } from './memory-fixture.ts';

describe('who a name is', () => {
  test('is told by the earlier articles that name it, not by the page at hand', async () => {
    const { memory } = memoryOn();
    for (const at of [0, 1, 2]) {
      const analysis = await analysed(ferry(at));
      await memory.analysed(analysis.article.url, analysis);
    }
    const here = await analysed(ferry(2));
    const history = await memory.nameHistory(here.article.url, here, 'Marigold Star');
    expect(history.key).toBe('marigold star');
    expect(history.articles).toBe(2);
    expect(history.told.every(({ article }) => article.url !== here.article.url)).toBe(true);
    for (const { sentence, words } of history.told) expect(sentence.text).toContain(words);
  });

  test('of two people with one name is told by the articles on the same one', async () => {
    const { memory } = memoryOn();
    for (const article of [...BRIDGE.articles, ...STRIKER.articles]) {
      const analysis = await analysed(article);
      await memory.analysed(analysis.article.url, analysis);
    }
    const here = await analysed(STRIKER.articles.at(-1)!);
    const { told } = await memory.nameHistory(here.article.url, here, 'David Marsh');
    const bridges = new Set(BRIDGE.articles.map(({ url }) => url));
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter(({ article }) => bridges.has(article.url))).toEqual([]);
  });

  test('that nobody named before is told by no article', async () => {
    const { memory } = memoryOn();
    const here = await analysed(ferry(0));
    expect(await memory.nameHistory(here.article.url, here, 'Zzyzx Quorum')).toMatchObject({
      articles: 0,
      told: [],
    });
  });
});
