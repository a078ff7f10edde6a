import { describe, expect, test } from 'vitest';
import { leanArticle } from '../../../utils/memory/lean-article.ts';
import { readContext } from '../../../utils/memory/read-context.ts';
import { STRIKER } from '../../fixtures/stories/striker-story.ts';
import { analysed, memoryOn } from './memory-fixture.ts';

/** The last article of the striker's story, with those before it remembered. */
async function reading() {
  const { memory, database } = memoryOn();
  const articles = STRIKER.articles;
  for (const article of articles.slice(0, -1)) {
    const analysis = await analysed(article);
    await memory.analysed(analysis.article.url, analysis);
  }
  const here = await analysed(articles.at(-1)!);
  const { key } = memoryKey(here.article.url);
  const context = async () =>
    readContext(database, { keys: [key], lean: leanArticle(here), day: here.article.publishedAt! });
  return { memory, key, context };
}

const memoryKey = (url: string) => ({ key: url.replace(/^https?:\/\/(?:www\.)?/, '') });

describe("the reader's word that two articles do not mean one person", () => {
  test('is obeyed by the earlier articles: the name is no reason to show one', async () => {
    const { memory, key, context } = await reading();
    const before = (await context()).earlier.find(({ names }) =>
      names.some(({ here }) => here.name === 'David Marsh'),
    );
    expect(before).toBeDefined();
    await memory.decide('david marsh', [key, before!.other.row.key], false);
    const after = (await context()).earlier.find(({ other }) => other.row.key === before!.other.row.key);
    expect(after?.names.map(({ here }) => here.name) ?? []).not.toContain('David Marsh');
  });

  test('on two earlier ones holds for the one that means another than this does', async () => {
    const { memory, context } = await reading();
    const [one, two] = (await context()).earlier.filter(({ names }) =>
      names.some(({ here }) => here.name === 'David Marsh'),
    );
    await memory.decide('david marsh', [one!.other.row.key, two!.other.row.key], false);
    const named = (await context()).earlier.filter(({ names }) =>
      names.some(({ here }) => here.name === 'David Marsh'),
    );
    expect(named.map(({ other }) => other.row.key)).not.toEqual(
      expect.arrayContaining([one!.other.row.key, two!.other.row.key]),
    );
  });
});
