import type { LibraryDatabase, StoredArticle } from '../library/database.ts';
import { savedId } from '../library/library-snapshot.ts';
import { withAdoptedNote } from '../library/merge/note-versions.ts';
import { isReadableArticle, isReadableHighlight } from '../library/readable.ts';
import type { ArticleRecord, HighlightRecord, Tombstone } from '../model/records.ts';
import { type Changes, noChanges } from './changes.ts';

/** Tombstones are kept this long at the least, and until every device has heard of the deletion: two years. */
export const TOMBSTONE_MS = 2 * 365 * 24 * 3_600_000;

const withoutLatest = ({ latest: _, ...article }: StoredArticle): ArticleRecord => article;
const SLICE = 1_000;

/** Names of records of one kind among keys of the outbox. */
const namesOf = (keys: readonly string[], kind: string): string[] =>
  keys.flatMap((key) => (key.startsWith(`${kind}:`) ? [key.slice(kind.length + 1)] : []));

/** The present state of the records that keys of the outbox name, each highlight with its article. */
export async function changesFor(
  database: LibraryDatabase,
  keys: readonly string[],
  { device, seen }: { device: string; seen: Record<string, number> },
): Promise<Changes> {
  const changes = noChanges(seen);
  const articles = new Set(namesOf(keys, 'article'));
  const ids = namesOf(keys, 'highlight');
  for (let at = 0; at < ids.length; at += SLICE) {
    const slice = ids.slice(at, at + SLICE);
    const rows = await database.highlights.bulkGet(slice);
    const gone = slice.filter((_, n) => rows[n] === undefined);
    for (const row of rows) {
      if (!row || !isReadableHighlight(row)) continue;
      changes.highlights.push(withAdoptedNote(row, device));
      articles.add(row.articleKey);
    }
    for (const row of await database.tombstones.bulkGet(gone)) if (row) changes.tombstones.push(row);
  }
  const savings = namesOf(keys, 'saving');
  for (const key of savings) articles.add(key);
  for (const row of await database.tombstones.bulkGet(savings.map(savedId)))
    if (row) changes.tombstones.push(row);
  for (const row of await database.articles.bulkGet([...articles]))
    if (row && isReadableArticle(row)) changes.articles.push(withAdoptedNote(withoutLatest(row), device));
  for (const row of await database.textFiles.bulkGet(namesOf(keys, 'text')))
    if (row) changes.texts.push({ key: row.key, name: row.name, at: row.at });
  return changes;
}

/** The library as a whole, as a base holds it. */
export async function everything(
  database: LibraryDatabase,
  { device, seen }: { device: string; seen: Record<string, number> },
): Promise<Changes> {
  const [highlights, articles, tombstones, texts]: [
    HighlightRecord[],
    StoredArticle[],
    Tombstone[],
    object[],
  ] = await Promise.all([
    database.highlights.toArray(),
    database.articles.toArray(),
    database.tombstones.toArray(),
    database.textFiles.toArray(),
  ]);
  return {
    ...noChanges(seen),
    highlights: highlights.filter(isReadableHighlight).map((record) => withAdoptedNote(record, device)),
    articles: articles.filter(isReadableArticle).map((row) => withAdoptedNote(withoutLatest(row), device)),
    tombstones,
    texts: (texts as Changes['texts']).map(({ key, name, at }) => ({ key, name, at })),
  };
}

/** Deletes tombstones that every device has heard of and that are older than `TOMBSTONE_MS`. */
export async function forgetOldTombstones(database: LibraryDatabase, now: Date): Promise<void> {
  const before = new Date(now.getTime() - TOMBSTONE_MS).toISOString();
  const waiting = new Set(await database.outbox.toCollection().primaryKeys());
  const saved = savedId('');
  const old = await database.tombstones.filter(({ deleted }) => deleted < before).primaryKeys();
  const forgotten = old.filter(
    (id) => !waiting.has(`highlight:${id}`) && !waiting.has(`saving:${id.slice(saved.length)}`),
  );
  await database.tombstones.bulkDelete(forgotten);
}
