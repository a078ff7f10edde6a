import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openDatabase } from '../../../utils/library/database.ts';
import { FIRST_ARTICLES, firstRows } from '../../../utils/library/first-rows.ts';
import { createLibraryQueries } from '../../../utils/library/library-queries.ts';
import { MIGRATIONS } from '../../../utils/library/migrations/index.ts';
import { draft, newDisk, openLibrary } from './library-fixture.ts';

afterEach(() => vi.unstubAllGlobals());

/** Answer of a page that is opened over a disk. */
function asked(disk: IDBFactory) {
  vi.stubGlobal('indexedDB', disk);
  return firstRows({});
}

async function filled(articles: number) {
  const library = openLibrary();
  for (let n = 1; n <= 2 * articles; n++)
    await library.repository.create(
      draft(n, { article: { url: `https://example.org/${n % articles}`, title: `${n % articles}` } }),
    );
  return library;
}

describe('the first rows', () => {
  test('are those that the queries of the library find', async () => {
    const { disk, database } = await filled(FIRST_ARTICLES + 3);
    const rows = await asked(disk);
    expect(rows?.articles).toHaveLength(FIRST_ARTICLES);
    expect(rows).toEqual(await createLibraryQueries(database).newest(FIRST_ARTICLES));
  });

  test('are those of fewer articles where these fill a window', async () => {
    const { disk, database, repository } = openLibrary();
    for (let n = 1; n <= 6 * 8; n++)
      await repository.create(
        draft(n, { article: { url: `https://example.org/${n % 8}`, title: `${n % 8}` } }),
      );
    const rows = await asked(disk);
    expect(rows).toEqual(await createLibraryQueries(database).newest(4));
    expect(rows?.highlights).toHaveLength(24);
  });

  test('are found where an index gives its last rows at once', async () => {
    const { disk, database } = await filled(3);
    const asMany = vi.fn(function (this: IDBIndex, { count }: { count: number }) {
      const request = this.getAll();
      const last = { onsuccess: () => {}, onerror: () => {}, result: [] as { value: unknown }[] };
      request.onsuccess = () => {
        last.result = request.result
          .toReversed()
          .slice(0, count)
          .map((value) => ({ value }));
        last.onsuccess();
      };
      return last;
    });
    const { index } = (await import('fake-indexeddb')).IDBObjectStore.prototype;
    vi.spyOn((await import('fake-indexeddb')).IDBObjectStore.prototype, 'index').mockImplementation(function (
      this: IDBObjectStore,
      name: string,
    ) {
      return Object.assign(index.call(this as never, name), { getAllRecords: asMany }) as never;
    });
    const rows = await asked(disk);
    vi.restoreAllMocks();
    expect(asMany).toHaveBeenCalledWith({ direction: 'prev', count: FIRST_ARTICLES });
    expect(rows).toEqual(await createLibraryQueries(database).newest(FIRST_ARTICLES));
  });

  test('are asked for once, whichever script comes first', async () => {
    const { disk } = await filled(1);
    vi.stubGlobal('indexedDB', disk);
    const scope = {};
    expect(firstRows(scope)).toBe(firstRows(scope));
    await firstRows(scope);
  });

  test('are left to the queries where there is no database yet, and none is made', async () => {
    const disk = newDisk();
    expect(await asked(disk)).toBeNull();
    expect(await disk.databases()).toEqual([]);
  });

  test('are left to the queries where the database is of an older version', async () => {
    const disk = new IDBFactory();
    const [first] = MIGRATIONS;
    const old = openDatabase({ indexedDB: disk, IDBKeyRange } as never, { migrations: [first!] });
    await old.open();
    old.close();
    expect(await asked(disk)).toBeNull();
  });

  test('are left to the queries where the browser refuses', async () => {
    vi.stubGlobal('indexedDB', {
      open() {
        throw new DOMException('no storage', 'SecurityError');
      },
    });
    expect(await firstRows({})).toBeNull();
  });

  test('hold no connection back: a later version can be made at once', async () => {
    const { disk, database } = await filled(1);
    await asked(disk);
    database.close();
    const steps = [...MIGRATIONS, { version: MIGRATIONS.length + 1, stores: {} }];
    const newer = openDatabase({ indexedDB: disk, IDBKeyRange } as never, { migrations: steps });
    await newer.open();
    expect(newer.isOpen()).toBe(true);
    newer.close();
    expect((await asked(disk))?.articles).toHaveLength(1);
  });
});
