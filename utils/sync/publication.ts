import type { LibraryDatabase, StoredArticle, TextFileRow } from '../library/database.ts';
import { groupBy } from '../library/group-by.ts';
import { highlightsByArticle } from '../library/highlights-by-article.ts';
import { caseId, compare, savedId } from '../library/library-snapshot.ts';
import { withAdoptedNote } from '../library/merge/note-versions.ts';
import { isReadableArticle, isReadableCase, isReadableHighlight } from '../library/readable.ts';
import type { ArticleRecord, HighlightRecord } from '../model/records.ts';
import type { ChangePart, TextRef } from './changes.ts';
import { outboxKeyOfDeletion } from './outbox.ts';

/** Tombstones are kept this long at the least, and until every device has heard of the deletion: two years. */
export const TOMBSTONE_MS = 2 * 365 * 24 * 3_600_000;

const withoutLatest = ({ latest: _, ...article }: StoredArticle): ArticleRecord => article;
const textRef = ({ key, name, at }: TextFileRow): TextRef => ({ key, name, at });
/** Records read at a time. */
const SLICE = 1_000;

/** Names of records of one kind among keys of the outbox. */
const namesOf = (keys: readonly string[], kind: string): string[] =>
  keys.flatMap((key) => (key.startsWith(`${kind}:`) ? [key.slice(kind.length + 1)] : []));

/** Highlights in groups, one for each article. */
const byArticle = (rows: readonly HighlightRecord[]): [string, HighlightRecord[]][] => [
  ...groupBy(rows, ({ articleKey }) => articleKey),
];

async function articleParts(
  database: LibraryDatabase,
  groups: readonly [string, HighlightRecord[]][],
  device: string,
): Promise<ChangePart[]> {
  const articles = await database.articles.bulkGet(groups.map(([key]) => key));
  return groups.map(([, highlights], at) => ({
    articles: [articles[at]]
      .filter((row) => row !== undefined && isReadableArticle(row))
      .map((row) => withAdoptedNote(withoutLatest(row), device)),
    highlights: highlights.filter(isReadableHighlight).map((record) => withAdoptedNote(record, device)),
  }));
}

function* slices<T>(items: readonly T[]): Generator<T[]> {
  for (let at = 0; at < items.length; at += SLICE) yield items.slice(at, at + SLICE);
}

/** The present state of the records that keys of the outbox name, each highlight with its article. */
export async function* changeParts(
  database: LibraryDatabase,
  keys: readonly string[],
  device: string,
): AsyncGenerator<ChangePart> {
  // Where each highlight belongs, so that those of one article are read together.
  const places: { id: string; articleKey: string }[] = [];
  const gone: string[] = [];
  for (const ids of slices(namesOf(keys, 'highlight')))
    for (const [at, row] of (await database.highlights.bulkGet(ids)).entries()) {
      if (row) places.push({ id: row.id, articleKey: row.articleKey });
      else gone.push(ids[at]!);
    }
  const sent = new Set(places.map(({ articleKey }) => articleKey));
  for (const some of slices(places.toSorted((a, b) => compare(a.articleKey, b.articleKey)))) {
    const rows = await database.highlights.bulkGet(some.map(({ id }) => id));
    yield* await articleParts(database, byArticle(rows.filter((row) => row !== undefined)), device);
  }
  const savings = namesOf(keys, 'saving');
  const articles = [...new Set([...namesOf(keys, 'article'), ...savings])].filter((key) => !sent.has(key));
  for (const some of slices(articles))
    yield* await articleParts(
      database,
      some.map((key) => [key, []]),
      device,
    );
  const cases = namesOf(keys, 'case');
  const rows = await database.cases.bulkGet(cases);
  yield { cases: rows.filter((row) => row !== undefined && isReadableCase(row)) };
  gone.push(...cases.filter((_, at) => rows[at] === undefined).map(caseId));
  yield { names: (await database.names.bulkGet(namesOf(keys, 'name'))).filter((row) => row !== undefined) };
  for (const some of slices([...gone, ...savings.map(savedId)])) {
    const tombstones = (await database.tombstones.bulkGet(some)).filter((row) => row !== undefined);
    yield { tombstones };
  }
  for (const some of slices(namesOf(keys, 'text'))) {
    const rows = (await database.textFiles.bulkGet(some)).filter((row) => row !== undefined);
    yield { texts: rows.map(textRef) };
  }
}

/** The library as a whole, as a base holds it, some thousand records at a time. */
export async function* libraryParts(database: LibraryDatabase, device: string): AsyncGenerator<ChangePart> {
  const sent = new Set<string>();
  for await (const groups of highlightsByArticle(database)) {
    for (const [key] of groups) sent.add(key);
    yield* await articleParts(database, groups, device);
  }
  const others = (await database.articles.toCollection().primaryKeys()).filter((key) => !sent.has(key));
  for (const some of slices(others))
    yield* await articleParts(
      database,
      some.map((key) => [key, []]),
      device,
    );
  for (const ids of slices(await database.tombstones.toCollection().primaryKeys()))
    yield { tombstones: (await database.tombstones.bulkGet(ids)).filter((row) => row !== undefined) };
  yield { texts: (await database.textFiles.toArray()).map(textRef) };
  yield { cases: (await database.cases.toArray()).filter(isReadableCase) };
  yield { names: await database.names.toArray() };
}

/** Deletes tombstones that every device has heard of and that are older than `TOMBSTONE_MS`. */
export async function forgetOldTombstones(database: LibraryDatabase, now: Date): Promise<void> {
  const before = new Date(now.getTime() - TOMBSTONE_MS).toISOString();
  const waiting = new Set(await database.outbox.toCollection().primaryKeys());
  const old = await database.tombstones.filter(({ deleted }) => deleted < before).primaryKeys();
  const forgotten = old.filter((id) => !waiting.has(outboxKeyOfDeletion(id)));
  await database.tombstones.bulkDelete(forgotten);
}
