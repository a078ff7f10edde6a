import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LEAN_VERSION, type LeanArticle, leanArticle } from '../../../utils/memory/lean-article.ts';
import { type MemoryDatabase, openMemory } from '../../../utils/memory/memory-database.ts';
import { readContext } from '../../../utils/memory/read-context.ts';
import { changeSource, expire, forget, forgetAnalysed, remember } from '../../../utils/memory/remember.ts';
import { countTerms } from '../../../utils/memory/term-counts.ts';
import { analysed, ferry, memoryOn } from './memory-fixture.ts';

const NAMES = ['tessel lines', 'reuters', 'anna kerrow', 'port of dunmar'];

const leanOf = (names: readonly string[]): LeanArticle => ({
  version: LEAN_VERSION,
  sentences: [],
  names: names.map((name) => ({ name, label: 'ORG', keys: [name], salience: 1, sentences: [] })),
  figures: [],
  events: [],
  topics: [],
  phrases: names.map((name) => `${name} ferry`),
  paragraphs: [],
  sketch: [],
});

const opened = (): MemoryDatabase => openMemory({ indexedDB: new IDBFactory(), IDBKeyRange } as never);

async function expectTrueCounts(database: MemoryDatabase): Promise<void> {
  const counted = countTerms(await database.articles.toArray());
  const byTerm = (a: { term: string }, b: { term: string }) => (a.term < b.term ? -1 : 1);
  expect(await database.counts.toArray()).toEqual(counted.sort(byTerm));
}

const page = fc.integer({ min: 0, max: 5 });
const step = fc.oneof(
  fc.record({ does: fc.constant('remember' as const), page, names: fc.subarray(NAMES), saved: fc.boolean() }),
  fc.record({ does: fc.constantFrom('forget' as const, 'save' as const, 'release' as const), page }),
  fc.record({ does: fc.constantFrom('expire' as const, 'erase' as const), page }),
);

describe('the counts of terms', () => {
  test('are those of the articles after any writes and removals, and none is left of one that is gone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const database = opened();
        for (const [at, each] of steps.entries()) {
          const url = `https://a.example/${each.page}`;
          const row = await database.articles.where('keys').equals(`a.example/${each.page}`).first();
          const day = `2026-03-${String(at + 1).padStart(2, '0')}T12:00:00.000Z`;
          if (each.does === 'remember')
            await remember(database, [
              {
                url,
                article: { url, title: '', siteName: '', publishedAt: null },
                lean: leanOf(each.names),
                source: each.saved ? 'library' : 'analysed',
                at: day,
              },
            ]);
          else if (each.does === 'expire') await expire(database, { articles: 2, days: 4 }, new Date(day));
          else if (each.does === 'erase') await forgetAnalysed(database);
          else if (row && each.does === 'forget') await forget(database, [row, row]);
          else if (row) await changeSource(database, row.id, each.does === 'save' ? 'library' : 'analysed');
        }
        await expectTrueCounts(database);
        database.close();
      }),
      { numRuns: 40 },
    );
  });

  test('are true after readings that came together, two of one page among them', async () => {
    const database = opened();
    const reading = (page: string, names: string[], source: 'library' | 'analysed') => {
      const url = `https://a.example/${page}`;
      const article = { url, title: '', siteName: '', publishedAt: null };
      return { url, article, lean: leanOf(names), source, at: '2026-03-01T12:00:00.000Z' };
    };
    const rows = await remember(database, [
      reading('one', [NAMES[0]!], 'analysed'),
      reading('two', [NAMES[0]!, NAMES[1]!], 'library'),
      reading('one', [NAMES[1]!], 'library'),
    ]);
    expect(rows.map(({ id }) => id)).toEqual([rows[0]!.id, rows[0]!.id - 1, rows[0]!.id]);
    expect(await database.articles.count()).toBe(2);
    await expectTrueCounts(database);
    database.close();
  });

  test('are made of the articles that an older version remembered', async () => {
    const disk = new IDBFactory();
    const { memory, database } = memoryOn(new Map(), { disk });
    for (const at of [0, 1]) await memory.analysed(ferry(at).url, await analysed(ferry(at)));
    const [rows, details] = [await database.articles.toArray(), await database.details.toArray()];
    database.close();
    const older = new IDBFactory();
    const before = new Dexie('memory', { indexedDB: older, IDBKeyRange } as never);
    before.version(2).stores({
      articles:
        'id, &key, *keys, source, lastSeen, publishedAt, *names, *topics, *phrases, *figures, *words, *shingles',
      details: 'id',
      identities: 'id, name, *articles',
      lookups: 'id, at',
    });
    await before.table('articles').bulkPut(rows.map((row) => ({ ...row, figures: ['#|ferry'] })));
    await before.table('details').bulkPut(details);
    before.close();
    const upgraded = openMemory({ indexedDB: older, IDBKeyRange } as never);
    await expectTrueCounts(upgraded);
    const here = await analysed(ferry(2));
    const context = await readContext(upgraded, { keys: [], lean: leanArticle(here), day: '2026-04-01' });
    expect(context.earlier.map(({ other }) => other.row.url)).toContain(ferry(1).url);
  });
});
