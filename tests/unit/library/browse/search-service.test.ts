import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CatalogStore } from '../../../../utils/library/browse/catalog-store.ts';
import { CATALOG_VERSION, type SearchCatalog } from '../../../../utils/library/browse/search-catalog.ts';
import { createSearchService } from '../../../../utils/library/browse/search-service.ts';
import { createLibraryQueries } from '../../../../utils/library/library-queries.ts';
import { draft, openLibrary } from '../library-fixture.ts';

/** A store in memory, with what was written to it. */
function memoryStore(stored: SearchCatalog | null = null) {
  const written: SearchCatalog[] = [];
  const store: CatalogStore = {
    read: async () => written.at(-1) ?? stored,
    write: async (catalog) => void written.push(catalog),
    clear: async () => {},
  };
  return { store, written };
}

/** A session over a library, once its index is complete and its catalog stored. */
async function session(library: ReturnType<typeof openLibrary>, store: CatalogStore) {
  const pauses = vi.fn(async () => {});
  let done = (): void => {};
  const indexed = new Promise<void>((resolve) => {
    done = resolve;
  });
  const service = createSearchService(
    createLibraryQueries(library.database),
    pauses,
    { onEntries: () => {}, onProgress: (share) => share === 1 && done() },
    store,
  );
  await service.load();
  await indexed;
  await vi.waitFor(async () => expect(await store.read()).not.toBeNull());
  return { service, pauses };
}

async function filled(highlights: number) {
  const library = openLibrary();
  for (let n = 1; n <= highlights; n++) await library.repository.create(draft(n));
  return library;
}

describe('the catalog of the search', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true }));
  afterEach(() => vi.useRealTimers());

  test('is made where none can be read: for the first time, or of another version, or damaged', async () => {
    const { store, written } = memoryStore(null);
    await session(await filled(2), store);
    expect(written).toHaveLength(1);
    expect(written[0]).toMatchObject({ version: CATALOG_VERSION });
    expect(written[0]!.ids.split('\n')).toHaveLength(3);
  });

  test('is not written again where nothing changed', async () => {
    const library = await filled(2);
    const first = memoryStore();
    await session(library, first.store);
    const second = memoryStore(first.written[0]);
    await session(library, second.store);
    expect(second.written).toEqual([]);
  });

  test('is kept up with a change while the library is open, once for a burst of them', async () => {
    const library = await filled(2);
    const { store, written } = memoryStore();
    const { service } = await session(library, store);
    const { articleKey } = (await library.database.highlights.toArray())[0]!;
    for (let n = 3; n <= 5; n++) {
      await library.repository.create(draft(n));
      await service.reread([articleKey]);
    }
    await vi.advanceTimersByTimeAsync(2_500);
    await vi.waitFor(() => expect(written).toHaveLength(2));
    expect(written[1]!.ids.split('\n')).toHaveLength(6);
  });

  test('answers a new session before everything is read, with what changed meanwhile', async () => {
    const library = await filled(2);
    const { store } = memoryStore();
    await session(library, store);
    await library.repository.create(
      draft(9, { article: { url: 'https://example.org/later', title: 'Later', siteName: 'Later' } }),
    );
    const service = createSearchService(
      createLibraryQueries(library.database),
      async () => {},
      { onEntries: () => {}, onProgress: () => {} },
      store,
    );
    const early = await service.early('harbour');
    expect(early?.totals).toEqual({ highlights: 3, articles: 2 });
  });
});

test('a large library is indexed in slices, between which a question is answered', async () => {
  const { store } = memoryStore();
  const library = openLibrary();
  for (let n = 1; n <= 3; n++) await library.repository.create(draft(n));
  const [model] = await library.database.highlights.toArray();
  await library.database.highlights.bulkAdd(
    Array.from({ length: 900 }, (_, n) => ({
      ...model!,
      id: `urn:uuid:10000000-0000-4000-8000-${n.toString().padStart(12, '0')}`,
    })),
  );
  const { pauses, service } = await session(library, store);
  // One before the reading, one after it, and one after each 400 entries.
  expect(pauses.mock.calls.length).toBeGreaterThanOrEqual(4);
  expect((await service.search('harbour')).indexed).toBe(1);
});
