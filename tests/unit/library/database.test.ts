import type { Transaction } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../../utils/library/database.ts';
import { MIGRATIONS } from '../../../utils/library/migrations/index.ts';
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
