import type { MemoryRow } from '../../../memory/memory-database.ts';
import { openMemory } from '../../../memory/memory-database.ts';
import { memoryTerms } from '../../../memory/memory-terms.ts';
import { readContext } from '../../../memory/read-context.ts';
import { madeArticles } from './made-articles.ts';

// Runs in a page of the extension, where the browser's own database is.

/** Articles written in one call: a browser's driver waits for none too long. */
const SLICE = 250;

/** Adds articles from the `from`th on to what is remembered. */
export async function fillMemory(from: number): Promise<void> {
  const database = openMemory();
  const made = madeArticles(SLICE, 1 + from);
  const rows = made.map((lean, n): MemoryRow => {
    const key = `site${n % 90}.example/${from + n}`;
    const day = new Date(Date.UTC(2024, 0, 1) + (from + n) * 3_600_000).toISOString();
    return {
      ...{
        id: -(from + n) - 1,
        key,
        keys: [key],
        url: `https://${key}`,
        title: key,
        siteName: '',
        publishedAt: day,
      },
      ...{ firstSeen: day, lastSeen: day, seenBefore: null, source: 'analysed' as const },
      ...memoryTerms(lean, key),
    };
  });
  await database.articles.bulkPut(rows);
  await database.details.bulkPut(made.map((now, n) => ({ id: rows[n]!.id, now })));
  database.close();
}

/** Milliseconds of the context of each of some new articles. */
export async function contexts(count: number): Promise<number[]> {
  const database = openMemory();
  await database.open();
  const times: number[] = [];
  for (const lean of madeArticles(count, 77)) {
    const startedAt = performance.now();
    await readContext(database, { keys: ['new.example/a'], lean, day: '2026-05-01' });
    times.push(performance.now() - startedAt);
  }
  database.close();
  return times;
}

export const sliceSize = SLICE;
