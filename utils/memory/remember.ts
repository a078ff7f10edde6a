import { pageKeys } from '../library/page-key.ts';
import type { ArticleDocument } from '../model/article-document.ts';
import type { LeanArticle } from './lean-article.ts';
import type { MemoryDatabase, MemoryDetails, MemoryRow, MemorySource } from './memory-database.ts';
import { memoryTerms } from './memory-terms.ts';
import { countSources, recount } from './term-counts.ts';

/** Two readings within this time, in milliseconds, are one visit: popup and sidebar, a reload, a worker started again. */
const ONE_VISIT_MS = 30 * 60_000;

/** The address that an article is remembered by, and when it was read. */
export interface Reading {
  url: string;
  article: Pick<ArticleDocument, 'url' | 'title' | 'siteName' | 'publishedAt'>;
  lean: LeanArticle;
  source: MemorySource;
  /** ISO moment in UTC. */
  at: string;
}

/** True where both are readings of one visit. A clock that was put back makes no new visit of an old one. */
export const isOneVisit = (before: string, now: string): boolean =>
  Date.parse(now) - Date.parse(before) < ONE_VISIT_MS;

const sameText = (a: LeanArticle, b: LeanArticle): boolean =>
  a.paragraphs.length === b.paragraphs.length && a.paragraphs.every((hash, at) => hash === b.paragraphs[at]);

/** A new smallest id, whatever the clock says. */
async function nextId(database: MemoryDatabase, at: string): Promise<number> {
  const newest = await database.articles.orderBy('id').first();
  return Math.min(-Date.parse(at), (newest?.id ?? 0) - 1);
}

/**
 * Writes articles down in their order, in one transaction, and answers their rows. A page that is remembered already keeps its
 * first day; where its text has changed since another visit, both versions are kept, and no more than these two.
 */
export async function remember(database: MemoryDatabase, readings: readonly Reading[]): Promise<MemoryRow[]> {
  return database.transaction('rw', database.articles, database.details, database.counts, async () => {
    const gone: MemoryRow[] = [];
    const come: MemoryRow[] = [];
    for (const reading of readings) {
      const { before, row } = await write(database, reading);
      if (before) gone.push(before);
      come.push(row);
    }
    await recount(database, gone, come);
    return come;
  });
}

/** Writes one article without its counts. To be called in a transaction. */
async function write(
  database: MemoryDatabase,
  { url, article, lean, source, at }: Reading,
): Promise<{ before: MemoryRow | undefined; row: MemoryRow }> {
  const keys = pageKeys(url || article.url, article.url || undefined);
  const known = await database.articles.where('keys').anyOf(keys).first();
  const stored = known && (await database.details.get(known.id));
  const id = known?.id ?? (await nextId(database, at));
  const isNewVisit = known !== undefined && !isOneVisit(known.lastSeen, at);
  const row: MemoryRow = {
    id,
    key: known?.key ?? keys[0],
    keys: [...new Set([...(known?.keys ?? []), ...keys])],
    url: (url || article.url).split('#', 1)[0]!.slice(0, 8_000),
    title: article.title.slice(0, 500),
    siteName: article.siteName.slice(0, 200),
    publishedAt: article.publishedAt,
    firstSeen: known?.firstSeen ?? at,
    lastSeen: known && known.lastSeen > at ? known.lastSeen : at,
    seenBefore: isNewVisit ? known.lastSeen : (known?.seenBefore ?? null),
    source: known?.source === 'library' ? 'library' : source,
    ...memoryTerms(lean, article.title),
  };
  const details: MemoryDetails = { id, now: lean, ...(stored?.saved && { saved: stored.saved }) };
  if (known && stored) {
    const before = isNewVisit ? { seen: known.lastSeen, lean: stored.now } : stored.before;
    if (before && !sameText(before.lean, lean)) details.before = before;
  }
  await database.articles.put(row);
  await database.details.put(details);
  return { before: known, row };
}

/** Removes articles with all that is known of them; what the reader decided about their names goes with them. */
export async function forget(database: MemoryDatabase, rows: readonly MemoryRow[]): Promise<void> {
  const ids = [...new Set(rows.map(({ id }) => id))];
  const { articles, details, identities, counts } = database;
  await database.transaction('rw', articles, details, identities, counts, async () => {
    const stored = (await articles.bulkGet(ids)).filter((row) => row !== undefined);
    await articles.bulkDelete(ids);
    await details.bulkDelete(ids);
    await recount(database, stored, []);
    for (const { keys } of rows) await identities.where('articles').anyOf(keys).delete();
  });
}

/** Writes down why an article is remembered. */
export async function changeSource(
  database: MemoryDatabase,
  id: number,
  source: MemorySource,
): Promise<void> {
  await database.transaction('rw', database.articles, database.counts, async () => {
    const row = await database.articles.get(id);
    if (!row || row.source === source) return;
    await database.articles.put({ ...row, source });
    await recount(database, [row], [{ ...row, source }]);
  });
}

/** How much is remembered beyond the library: at most this many articles, and for this many days. */
export interface MemoryLimits {
  articles: number;
  days: number;
}

const DAY_MS = 86_400_000;

/** Removes what was remembered too long ago, or is beyond the number; the library's own articles stay. */
export async function expire(database: MemoryDatabase, limits: MemoryLimits, now: Date): Promise<number> {
  const { analysed } = await countSources(database);
  const oldest = new Date(now.getTime() - limits.days * DAY_MS).toISOString();
  const late = await database.articles
    .where('[source+lastSeen]')
    .between(['analysed', ''], ['analysed', oldest])
    .primaryKeys();
  // Ids count down: the largest are the oldest.
  const excess = Math.max(0, analysed - limits.articles);
  const beyond = await database.articles
    .where('source')
    .equals('analysed')
    .reverse()
    .limit(excess)
    .primaryKeys();
  const rows = await database.articles.bulkGet([...new Set([...late, ...beyond])]);
  const gone = rows.filter((row) => row !== undefined);
  await forget(database, gone);
  return gone.length;
}

/** Removes everything that the library does not hold, and all that was looked up. */
export async function forgetAnalysed(database: MemoryDatabase): Promise<void> {
  await database.lookups.clear();
  await forget(database, await database.articles.where('source').equals('analysed').toArray());
}
