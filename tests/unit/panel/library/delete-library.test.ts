import { expect, test } from 'vitest';
import { createImportStaging } from '../../../../utils/background/import-staging.ts';
import { libraryRoutes } from '../../../../utils/background/library-routes.ts';
import { createClient } from '../../../../utils/messaging/client.ts';
import { type LibraryToBackground, libraryRules } from '../../../../utils/messaging/library-protocol.ts';
import { createRouter } from '../../../../utils/messaging/router.ts';
import { countLibrary, deleteLibrary } from '../../../../utils/panel/library/delete-library.ts';
import { analysis } from '../../background/article-fixture.ts';
import { draft, openLibrary } from '../../library/library-fixture.ts';

const self = { id: 'me', root: 'chrome-extension://me/' };
const SAVED = 'https://example.org/news/saved';

async function filled() {
  const library = openLibrary();
  await library.repository.create(draft(1));
  await library.repository.create(draft(2));
  await library.repository.saveArticle(SAVED, await analysis(), true);
  const route = createRouter(
    self,
    libraryRules(),
    libraryRoutes(library.repository, createImportStaging(library.database), self),
  );
  const from = (page: string) =>
    createClient<LibraryToBackground>(async (envelope) =>
      route(envelope, { id: 'me', url: `${self.root}${page}`, tab: { id: 1 } }),
    );
  return { ...library, from };
}

test('counts highlights, and those articles that were saved themselves', async () => {
  const { database } = await filled();
  expect(await countLibrary(database)).toEqual({ highlights: 2, articles: 1 });
});

test('deletes all of it, and brings all of it back', async () => {
  const { database, from } = await filled();
  const before = await database.highlights.toArray();
  const back = await deleteLibrary(database, from('options.html'));
  expect(await countLibrary(database)).toEqual({ highlights: 0, articles: 0 });
  expect(await database.contents.count()).toBe(0);
  await back();
  expect(await countLibrary(database)).toEqual({ highlights: 2, articles: 1 });
  expect((await database.highlights.toArray()).map(({ target }) => target)).toEqual(
    before.map(({ target }) => target),
  );
});

test('an empty library is deleted and brought back without complaint', async () => {
  const { from } = await filled();
  const { database } = openLibrary();
  await (await deleteLibrary(database, from('options.html')))();
});

test('says so where the worker could not, and where the asker may not', async () => {
  const { database, from } = await filled();
  const full = createClient<LibraryToBackground>(async () => ({
    ok: true,
    response: { state: 'failed', reason: 'full', detail: 'no room' },
  }));
  await expect(deleteLibrary(database, full)).rejects.toMatchObject({ reason: 'full' });
  await expect(deleteLibrary(database, from('welcome.html'))).rejects.toMatchObject({ reason: 'forbidden' });
  expect(await countLibrary(database)).toEqual({ highlights: 2, articles: 1 });
});
