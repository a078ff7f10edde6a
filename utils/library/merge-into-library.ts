import type { EntityTable, Table } from 'dexie';
import type { ArticleRecord, HighlightRecord, Tombstone } from '../model/records.ts';
import type { LibraryDatabase, StoredArticle } from './database.ts';
import { caseId, type LibrarySnapshot, laterMoment, savedId } from './library-snapshot.ts';
import { mergeLibraries } from './merge/index.ts';
import { isReadableArticle, isReadableCase, isReadableHighlight } from './readable.ts';
import { rowsUnder } from './rows-under.ts';

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
    // Each in one piece: `anyOf` would step from row to row, each a way to another process.
    const each = open.map((key) => database.articles.where('keys').equals(key).toArray());
    const found = (await Promise.all(each)).flat();
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
  // Cases and words on names are few: they are read as a whole.
  const [cases, names] = await Promise.all([database.cases.toArray(), database.names.toArray()]);
  // Damaged rows stay where they are: a merge that met one would fail, or carry it on.
  return {
    highlights: highlights.filter(isReadableHighlight),
    articles: rows.filter(isReadableArticle).map(recordOf),
    contents,
    tombstones,
    cases: cases.filter(isReadableCase),
    names,
  };
}

async function related(
  database: LibraryDatabase,
  incoming: LibrarySnapshot,
  articleKeys: readonly string[],
): Promise<[HighlightRecord[], StoredArticle[], Tombstone[]]> {
  const ids = [...incoming.highlights, ...incoming.tombstones].map(({ id }) => id);
  const named = await rowsUnder(database.highlights, ids);
  const { rows, keys } = await relatedArticles(database, [
    ...articleKeys,
    ...[...incoming.highlights, ...named].map(({ articleKey }) => articleKey),
    ...ids.filter((id) => id.startsWith(savedId(''))).map((id) => id.slice(savedId('').length)),
  ]);
  const each = keys.map((key) => database.highlights.where('articleKey').equals(key).toArray());
  const ofArticles = (await Promise.all(each)).flat();
  const highlights = [...new Map([...named, ...ofArticles].map((row) => [row.id, row])).values()];
  const buried = await rowsUnder(database.tombstones, [
    ...new Set([
      ...ids,
      ...highlights.map(({ id }) => id),
      ...keys.map(savedId),
      ...incoming.cases.map(({ id }) => caseId(id)),
    ]),
  ]);
  return [highlights, rows, buried];
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
  await applyAll(database.cases, before.cases, after.cases);
  await applyAll(database.names, before.names, after.names);
}

/** Writes the difference between two states of a table that was read as a whole. */
async function applyAll<T extends { id: string }>(
  table: EntityTable<T, 'id'>,
  before: readonly T[],
  after: readonly T[],
): Promise<void> {
  const had = new Map(before.map((record) => [record.id, JSON.stringify(record)]));
  const there = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id }) => !there.has(id)).map(({ id }) => id);
  await (table as Table<T, string>).bulkDelete(gone);
  await (table as Table<T, string>).bulkPut(
    after.filter((record) => had.get(record.id) !== JSON.stringify(record)),
  );
}

export interface MergeOptions {
  /** The library's records as the merge takes them. */
  asMerged?: <R extends HighlightRecord | ArticleRecord>(record: R) => R;
  /** Keeps incoming articles that hold nothing yet: their highlights may come by another way, with an older state of them. */
  keepsEmpty?: boolean;
  /** An incoming highlight that the library has a state of, as the merge takes it. */
  arriving?: (record: HighlightRecord, own: HighlightRecord) => HighlightRecord;
  /** Ids of those of the library's highlights that may be joined with an incoming one of the same words; all by default. */
  madeApart?: (ids: readonly string[]) => Promise<ReadonlySet<string>>;
}

interface BeforeAndAfter {
  before: LibrarySnapshot;
  after: LibrarySnapshot;
}

/** The records of the library that incoming ones can touch, before and after a merge that is not written. */
export async function mergedWith(
  database: LibraryDatabase,
  incoming: LibrarySnapshot,
  { asMerged = (record) => record, arriving = (record) => record, madeApart, keepsEmpty }: MergeOptions = {},
): Promise<BeforeAndAfter> {
  const found = await existing(database, incoming);
  const before = {
    ...found,
    highlights: found.highlights.map((record) => asMerged(record)),
    articles: found.articles.map((record) => asMerged(record)),
  };
  const had = new Map(before.highlights.map((record) => [record.id, record]));
  const arrived = incoming.highlights.map((record) => {
    const own = had.get(record.id);
    return own ? arriving(record, own) : record;
  });
  const came = new Set(incoming.highlights.map(({ id }) => id));
  const own = before.highlights.flatMap(({ id }) => (came.has(id) ? [] : id));
  const apart = await madeApart?.(own);
  const { empty, ...after } = mergeLibraries(
    before,
    { ...incoming, highlights: arrived },
    apart && (({ id }) => apart.has(id)),
  );
  const saved = new Set(before.articles.flatMap(({ key, savedAt }) => (savedAt === null ? [] : key)));
  if (keepsEmpty) after.articles.push(...empty.filter(({ key }) => !saved.has(key)));
  return { before, after };
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
  options: MergeOptions = {},
): Promise<BeforeAndAfter> {
  const { before, after } = await mergedWith(database, incoming, options);
  await apply(database, before, after, changed);
  return { before, after };
}
