import type { ArticleRecord, HighlightRecord } from '../model/records.ts';
import type { LibraryDatabase, StoredArticle } from './database.ts';
import { type LibrarySnapshot, laterMoment } from './library-snapshot.ts';
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

/** The library's side of the merge. Contents are large: only those that the import may touch are read. */
async function existing(database: LibraryDatabase, incoming: LibrarySnapshot): Promise<LibrarySnapshot> {
  const keys = [...new Set(incoming.articles.flatMap((article) => article.keys))];
  const [highlights, rows, contents, tombstones] = await Promise.all([
    database.highlights.toArray(),
    database.articles.toArray(),
    database.contents.where('key').anyOf(keys).toArray(),
    database.tombstones.toArray(),
  ]);
  // Damaged rows stay where they are: a merge that met one would fail, or carry it on.
  return {
    highlights: highlights.filter(isReadableHighlight),
    articles: rows.filter(isReadableArticle).map(recordOf),
    contents,
    tombstones,
  };
}

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
  await database.highlights.bulkDelete(gone.map(({ id }) => id));
  await database.highlights.bulkPut(puts);
  await database.articles.bulkDelete([...joined, ...unsaved]);
  await database.contents.bulkDelete(unsaved);
  await database.articles.bulkPut(rows);
  await database.contents.bulkDelete([...contents.keys()].filter((key) => !kept.has(key)));
  await database.contents.bulkPut(
    after.contents.filter((row) => contents.get(row.key) !== JSON.stringify(row)),
  );
  await database.tombstones.clear();
  await database.tombstones.bulkPut(after.tombstones);
  await database.trash.bulkDelete(puts.map(({ id }) => id));
}

/**
 * Merges records from elsewhere into the library, within a transaction over all tables; adds the keys of changed
 * articles.
 */
export async function mergeInto(
  database: LibraryDatabase,
  incoming: LibrarySnapshot,
  changed: Set<string>,
): Promise<void> {
  const before = await existing(database, incoming);
  await apply(database, before, mergeLibraries(before, incoming), changed);
}
