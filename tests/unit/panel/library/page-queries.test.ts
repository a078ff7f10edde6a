import { expect, test, vi } from 'vitest';
import { createLibraryQueries } from '../../../../utils/library/library-queries.ts';
import { pageQueries } from '../../../../utils/panel/library/page-queries.ts';
import { draft, openLibrary } from '../../library/library-fixture.ts';

async function made() {
  const { database, repository } = openLibrary();
  await repository.create(draft(1));
  const queries = createLibraryQueries(database);
  return { database, queries, load: vi.fn(async () => queries) };
}

test('the first rows need no code of the queries', async () => {
  const { queries, load } = await made();
  const rows = await queries.newest(12);
  expect(await pageQueries(load, async () => rows).newest(12)).toEqual(rows);
  expect(load).not.toHaveBeenCalled();
});

test('a damaged row is left out of them', async () => {
  const { queries, load } = await made();
  const { articles, highlights } = await queries.newest(12);
  const first = async () => ({ articles: [...articles, { key: 7 }], highlights: [...highlights, 'torn'] });
  expect(await pageQueries(load, first).newest(12)).toEqual({ articles, highlights });
});

test('where they could not be read early, the queries read them', async () => {
  const { queries, load } = await made();
  expect(await pageQueries(load, async () => null).newest(12)).toEqual(await queries.newest(12));
});

test('the code of the queries is loaded once, and says which rows are damaged', async () => {
  const { database, load } = await made();
  await database.highlights.update(draft(1).id, { created: 7 } as never);
  const page = pageQueries(load, async () => null);
  expect(page.unreadable()).toEqual([]);
  const snapshot = await page.snapshot();
  expect(snapshot.highlights).toEqual([]);
  expect(page.unreadable()).toHaveLength(1);
  expect(await page.cases()).toEqual([]);
  expect(await page.isNewer()).toBe(false);
  expect(await page.sinceBackup()).toEqual({ backup: 1, reminder: 1 });
  expect(load).toHaveBeenCalledOnce();
});
