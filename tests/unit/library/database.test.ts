import type { Transaction } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../../utils/library/database.ts';
import { createLibraryQueries } from '../../../utils/library/library-queries.ts';
import { MIGRATIONS } from '../../../utils/library/migrations/index.ts';
import { createRepository } from '../../../utils/library/repository.ts';
import { ArticleRecord, HighlightRecord } from '../../../utils/model/records.ts';
import stored from './stored-001.json' with { type: 'json' };

/** Writes rows as that version of the extension left them on the disk. */
async function diskOf(version: number, rows: Record<string, object[]>): Promise<IDBFactory> {
  const disk = new IDBFactory();
  const steps = MIGRATIONS.filter((step) => step.version <= version);
  const database = openDatabase({ indexedDB: disk, IDBKeyRange } as never, { migrations: steps });
  await database.open();
  for (const [store, items] of Object.entries(rows)) await database.table(store).bulkAdd(items);
  database.close();
  return disk;
}

describe('the migrations', () => {
  test('are numbered without a gap', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, at) => at + 1));
  });

  test('bring a library of version 1 up to now, each record whole', async () => {
    const database = openDatabase({ indexedDB: await diskOf(1, stored), IDBKeyRange } as never);
    const highlights = await database.highlights.toArray();
    expect(highlights.map((row) => HighlightRecord.parse(row))).toEqual(stored.highlights);
    const articles = await database.articles.toArray();
    for (const row of articles) ArticleRecord.parse(row);
    expect(articles).toEqual(stored.articles);
    expect(await database.tombstones.toArray()).toEqual(stored.tombstones);
  });

  test('run each upgrade once, on the rows that are there', async () => {
    const disk = await diskOf(1, stored);
    const steps = [
      ...MIGRATIONS,
      {
        version: MIGRATIONS.length + 1,
        stores: {},
        upgrade: async (transaction: Transaction) => {
          await transaction
            .table('highlights')
            .toCollection()
            .modify((row) => {
              row.colour = row.colour === 'pink' ? 'blue' : 'pink';
            });
        },
      },
    ];
    for (let opened = 0; opened < 2; opened++) {
      const database = openDatabase({ indexedDB: disk, IDBKeyRange } as never, { migrations: steps });
      expect(await database.highlights.get(stored.highlights[0]!.id)).toMatchObject({ colour: 'pink' });
      database.close();
    }
  });
});

describe('a database that a newer version made', () => {
  async function fromTheFuture() {
    const disk = await diskOf(1, stored);
    const next = { version: MIGRATIONS.length + 1, stores: { cases: 'id' } };
    const newer = openDatabase({ indexedDB: disk, IDBKeyRange } as never, {
      migrations: [...MIGRATIONS, next],
    });
    await newer.open();
    newer.close();
    return openDatabase({ indexedDB: disk, IDBKeyRange } as never);
  }

  test('is read, and known as such', async () => {
    const database = await fromTheFuture();
    const reader = createLibraryQueries(database);
    expect(await reader.isNewer()).toBe(true);
    expect((await reader.snapshot()).highlights).toHaveLength(stored.highlights.length);
  });

  test('is not written to', async () => {
    const database = await fromTheFuture();
    const repository = createRepository(database);
    await expect(repository.remove([stored.highlights[0]!.id])).rejects.toMatchObject({ reason: 'newer' });
    expect(await database.highlights.count()).toBe(stored.highlights.length);
  });

  test('is no other than one of this version', async () => {
    const database = openDatabase({ indexedDB: await diskOf(1, stored), IDBKeyRange } as never);
    expect(await createLibraryQueries(database).isNewer()).toBe(false);
  });
});
