import type { LeanArticle } from '../../../memory/lean-article.ts';
import type { MemoryRow } from '../../../memory/memory-database.ts';
import { openMemory } from '../../../memory/memory-database.ts';
import { memoryTerms } from '../../../memory/memory-terms.ts';
import { readContext } from '../../../memory/read-context.ts';
import { readThread } from '../../../memory/read-thread.ts';
import { recount } from '../../../memory/term-counts.ts';
import { madeArticles } from './made-articles.ts';

// Runs in a page of the extension, where the browser's own database is.

/** Articles written in one call: a browser's driver waits for none too long. */
const SLICE = 250;

/** A name, the distance between two articles that have it, and the number of these articles. */
const COMMON = 'common name';
const EVERY = 10;
const OF_NAME = 500;

const withCommonName = (lean: LeanArticle): LeanArticle => ({
  ...lean,
  names: [
    {
      name: 'Common Name',
      label: 'ORG',
      keys: [COMMON],
      salience: 1,
      sentences: lean.sentences.map((_, n) => n),
    },
    ...lean.names,
  ],
});

/** Adds articles from the `from`th on to what is remembered. */
export async function fillMemory(from: number): Promise<void> {
  const database = openMemory();
  const made = madeArticles(SLICE, 1 + from).map((lean, n) =>
    (from + n) % EVERY === 0 && from + n < EVERY * OF_NAME ? withCommonName(lean) : lean,
  );
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
  await recount(database, [], rows);
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

/** Milliseconds of each of some readings of the name's merged timeline, and its articles. */
export async function threads(count: number): Promise<{ times: number[]; articles: number }> {
  const database = openMemory();
  await database.open();
  const times: number[] = [];
  let articles = 0;
  for (let n = 0; n < count; n++) {
    const startedAt = performance.now();
    articles = (await readThread(database, { kind: 'name', key: COMMON })).articles.length;
    times.push(performance.now() - startedAt);
  }
  database.close();
  return { times, articles };
}

export const sliceSize = SLICE;
