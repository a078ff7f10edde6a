import type { ArticleRecord, HighlightRecord, Tombstone } from '../model/records.ts';
import type { LibraryDatabase, StoredArticle } from './database.ts';
import { type LibrarySnapshot, laterMoment, savedId } from './library-snapshot.ts';
import { mergeLibraries } from './merge/index.ts';
import { isReadableArticle, isReadableHighlight } from './readable.ts';

/** The row without its derived field. */
const recordOf = ({ latest: _, ...article }: StoredArticle): ArticleRecord => article;

/** The articles as rows, each with the moment when it or one of its highlights last changed. */
function latestRows(
  articles: readonly ArticleRecord[],
  highlights: readonly HighlightRecord[],
): StoredArticle[] {
  const moments = new Map<string, string>();
  for (const { articleKey, modified } of highlights)
    moments.set(articleKey, laterMoment(moments.get(articleKey) ?? '', modified));
  return articles.map((article) => ({
    ...article,
    latest: [article.modified, article.savedAt ?? '', moments.get(article.key) ?? ''].reduce(laterMoment),
  }));
}

/** Above this many records the library is read as a whole: a way into the database for each would take longer. */
const SCOPED = 5_000;

/** Articles under `keys`, under the keys of those, and so on: all that a merge may find to be one article. */
async function relatedArticles(
  database: LibraryDatabase,
  keys: readonly string[],
): Promise<{ rows: StoredArticle[]; keys: string[] }> {
  const rows = new Map<string, StoredArticle>();
  const seen = new Set<string>();
  let open = [...new Set(keys)];
  while (open.length > 0) {
    for (const key of open) seen.add(key);
    const found = await database.articles.where('keys').anyOf(open).distinct().toArray();
    for (const row of found) rows.set(row.key, row);
    open = [...new Set(found.filter(isReadableArticle).flatMap((row) => row.keys))].filter(
      (key) => !seen.has(key),
    );
  }
  return { rows: [...rows.values()], keys: [...seen] };
}

/** The library as far as the incoming records can touch it. Contents are large: only those of incoming articles are read. */
async function existing(database: LibraryDatabase, incoming: LibrarySnapshot): Promise<LibrarySnapshot> {
  const keys = [...new Set(incoming.articles.flatMap((article) => article.keys))];
  const { highlights: coming, articles: files, tombstones: gone } = incoming;
  const all = coming.length + files.length + gone.length > SCOPED;
  const [highlights, rows, tombstones] = all
    ? await Promise.all([
        database.highlights.toArray(),
        database.articles.toArray(),
        database.tombstones.toArray(),
      ])
    : await related(database, incoming, keys);
  const contents = await database.contents.where('key').anyOf(keys).toArray();
  // Damaged rows stay where they are: a merge that met one would fail, or carry it on.
  return {
    highlights: highlights.filter(isReadableHighlight),
    articles: rows.filter(isReadableArticle).map(recordOf),
    contents,
    tombstones,
  };
}

async function related(
  database: LibraryDatabase,
  incoming: LibrarySnapshot,
  articleKeys: readonly string[],
): Promise<[HighlightRecord[], StoredArticle[], Tombstone[]]> {
  const ids = [...incoming.highlights, ...incoming.tombstones].map(({ id }) => id);
  const named = (await database.highlights.bulkGet(ids)).filter((row) => row !== undefined);
  const { rows, keys } = await relatedArticles(database, [
    ...articleKeys,
    ...[...incoming.highlights, ...named].map(({ articleKey }) => articleKey),
    ...ids.filter((id) => id.startsWith(savedId(''))).map((id) => id.slice(savedId('').length)),
  ]);
  const ofArticles = await database.highlights.where('articleKey').anyOf(keys).toArray();
  const highlights = [...new Map([...named, ...ofArticles].map((row) => [row.id, row])).values()];
  const buried = await database.tombstones.bulkGet([
    ...new Set([...ids, ...highlights.map(({ id }) => id), ...keys.map(savedId)]),
  ]);
  return [highlights, rows, buried.filter((row) => row !== undefined)];
}

/** Writes the difference between two states of what the merge looked at. */
async function apply(
  database: LibraryDatabase,
  before: LibrarySnapshot,
  after: LibrarySnapshot,
  changed: Set<string>,
): Promise<void> {
  const had = new Map(before.highlights.map((record) => [record.id, record]));
  const puts = after.highlights.filter((record) => had.get(record.id) !== record);
  const there = new Set(after.highlights.map(({ id }) => id));
  const gone = before.highlights.filter(({ id }) => !there.has(id));
  for (const { articleKey } of [...puts, ...gone]) changed.add(articleKey);

  const known = new Map(before.articles.map((article) => [article.key, JSON.stringify(article)]));
  const moved = after.articles.filter((article) => known.get(article.key) !== JSON.stringify(article));
  for (const { key } of moved) changed.add(key);
  const rows = latestRows(
    after.articles.filter(({ key }) => changed.has(key)),
    after.highlights,
  );
  const aliases = new Set(after.articles.flatMap(({ key, keys }) => keys.filter((alias) => alias !== key)));
  const joined = before.articles.filter(({ key }) => aliases.has(key)).map(({ key }) => key);
  // Emptied articles stay for as long as what they held can be brought back; a saving that was undone elsewhere cannot.
  const living = new Set(after.articles.map(({ key }) => key));
  const unsaved = before.articles
    .filter(({ key, savedAt }) => savedAt !== null && !living.has(key) && !aliases.has(key))
    .map(({ key }) => key);
  for (const key of unsaved) changed.add(key);

  const contents = new Map(before.contents.map((row) => [row.key, JSON.stringify(row)]));
  const kept = new Set(after.contents.map(({ key }) => key));
  const deleted = new Map(before.tombstones.map((tombstone) => [tombstone.id, tombstone.deleted]));
  const buried = new Set(after.tombstones.map(({ id }) => id));
  await database.highlights.bulkDelete(gone.map(({ id }) => id));
  await database.highlights.bulkPut(puts);
  await database.articles.bulkDelete([...joined, ...unsaved]);
  await database.contents.bulkDelete(unsaved);
  await database.articles.bulkPut(rows);
  await database.contents.bulkDelete([...contents.keys()].filter((key) => !kept.has(key)));
  await database.contents.bulkPut(
    after.contents.filter((row) => contents.get(row.key) !== JSON.stringify(row)),
  );
  await database.tombstones.bulkDelete([...deleted.keys()].filter((id) => !buried.has(id)));
  await database.tombstones.bulkPut(
    after.tombstones.filter((tombstone) => deleted.get(tombstone.id) !== tombstone.deleted),
  );
  await database.trash.bulkDelete(puts.map(({ id }) => id));
}

export interface MergeOptions {
  /** The library's records as the merge takes them. */
  asMerged?: <R extends HighlightRecord | ArticleRecord>(record: R) => R;
  /** True for highlights of the library that may be joined with an incoming one of the same words; all by default. */
  madeApart?: (record: HighlightRecord) => boolean;
}

/**
 * Merges records from elsewhere into the library, within a transaction over all tables; adds the keys of changed
 * articles.
 * @returns the records that the merge looked at, before and after it
 */
export async function mergeInto(
  database: LibraryDatabase,
  incoming: LibrarySnapshot,
  changed: Set<string>,
  { asMerged = (record) => record, madeApart }: MergeOptions = {},
): Promise<{ before: LibrarySnapshot; after: LibrarySnapshot }> {
  const found = await existing(database, incoming);
  const before = {
    ...found,
    highlights: found.highlights.map((record) => asMerged(record)),
    articles: found.articles.map((record) => asMerged(record)),
  };
  const after = mergeLibraries(before, incoming, madeApart);
  await apply(database, before, after, changed);
  return { before, after };
}
