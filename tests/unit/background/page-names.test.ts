import { expect, test } from 'vitest';
import { createPageNames, type SessionArea } from '../../../utils/background/page-names.ts';
import type { Analysis } from '../../../utils/model/analysis.ts';
import { draft, openLibrary } from '../library/library-fixture.ts';
import { analysis } from './article-fixture.ts';

const URL = 'https://example.org/news/harbour';
const ARTICLE = { url: URL, title: 'The harbour' };

function session(): SessionArea {
  const stored: Record<string, unknown> = {};
  return {
    get: async (key) => ({ [key]: structuredClone(stored[key]) }),
    set: async (items) => void Object.assign(stored, structuredClone(items)),
  };
}

/** An analysis of the page with these topics. */
async function read(...topics: string[]) {
  const known = await analysis();
  return {
    ...known,
    article: { ...known.article, url: URL },
    topics: topics.map((label) => ({ code: label, label, path: [label], score: 1, evidence: [] })),
  } as Analysis;
}

test('a highlight carries the topics of its article, also after the worker was restarted', async () => {
  const { repository } = openLibrary();
  const store = session();
  await createPageNames(store, repository).remember(`${URL}?utm_source=x`, await read('harbours'));
  const added = await createPageNames(store, repository).added(ARTICLE);
  await repository.create(draft(1, { article: added }));
  expect((await repository.article(URL))?.topics).toEqual(['harbours']);
});

test('a page that nobody read adds nothing, nor does another page of its site', async () => {
  const names = createPageNames(session(), openLibrary().repository);
  expect(await names.added(ARTICLE)).toEqual(ARTICLE);
  await names.remember(URL, await read('harbours'));
  const other = { ...ARTICLE, url: 'https://example.org/news/other' };
  expect(await names.added(other)).toEqual(other);
});

test('an article that is kept learns its topics when it is read, and keeps its place in the order', async () => {
  const { repository } = openLibrary();
  await repository.create(draft(1));
  const before = await repository.article(URL);
  await createPageNames(session(), repository).remember(URL, await read('harbours'));
  const after = await repository.article(URL);
  expect(after).toMatchObject({ topics: ['harbours'], latest: before?.latest, title: 'The harbour' });
});

test('reading an article keeps none that was not kept', async () => {
  const { repository } = openLibrary();
  await createPageNames(session(), repository).remember(URL, await read('harbours'));
  expect(await repository.article(URL)).toBeUndefined();
});
