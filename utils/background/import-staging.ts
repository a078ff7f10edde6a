import type { LibraryDatabase, StoredArticle } from '../library/database.ts';
import { LibraryError } from '../library/library-error.ts';
import { emptySnapshot, type LibrarySnapshot, laterMoment } from '../library/library-snapshot.ts';
import { mergeLibraries } from '../library/merge/index.ts';
import { createWriter } from '../library/writer.ts';
import type { ImportPart } from '../model/library-answers.ts';
import type { ArticleRecord, HighlightRecord } from '../model/records.ts';

/** The row without what is worked out from others. */
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

/**
 * Takes imports in: parts are handed over one by one and lie ready, then all are merged into the library in one
 * transaction. What is not committed is forgotten when the worker starts anew.
 */
export function createImportStaging(
  database: LibraryDatabase,
  onChange: (articleKeys: string[]) => void = () => {},
) {
  const { write } = createWriter(database, onChange);

  /** The library's side of the merge. Contents are large: only those that the import may touch are read. */
  const existing = async (incoming: LibrarySnapshot): Promise<LibrarySnapshot> => {
    const keys = [...new Set(incoming.articles.flatMap((article) => article.keys))];
    const [highlights, rows, contents, tombstones] = await Promise.all([
      database.highlights.toArray(),
      database.articles.toArray(),
      database.contents.where('key').anyOf(keys).toArray(),
      database.tombstones.toArray(),
    ]);
    return { highlights, articles: rows.map(recordOf), contents, tombstones };
  };

  const apply = async (
    before: LibrarySnapshot,
    after: LibrarySnapshot,
    changed: Set<string>,
  ): Promise<void> => {
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

    const contents = new Map(before.contents.map((row) => [row.key, JSON.stringify(row)]));
    const kept = new Set(after.contents.map(({ key }) => key));
    await database.highlights.bulkDelete(gone.map(({ id }) => id));
    await database.highlights.bulkPut(puts);
    await database.articles.bulkDelete(joined);
    await database.articles.bulkPut(rows);
    await database.contents.bulkDelete([...contents.keys()].filter((key) => !kept.has(key)));
    await database.contents.bulkPut(
      after.contents.filter((row) => contents.get(row.key) !== JSON.stringify(row)),
    );
    await database.tombstones.clear();
    await database.tombstones.bulkPut(after.tombstones);
    await database.trash.bulkDelete(puts.map(({ id }) => id));
  };

  return {
    stage: (part: ImportPart): Promise<void> =>
      write(async () => {
        await database.staging.put(part);
      }),

    /** Merges the batch into the library, all of it or nothing. @throws LibraryError: `gone` where parts are missing */
    commit: (batch: string, parts: number): Promise<void> =>
      write(async (changed) => {
        const staged = await database.staging.where('batch').equals(batch).toArray();
        if (staged.length !== parts) throw new LibraryError('gone', `${staged.length} of ${parts} parts`);
        const incoming = emptySnapshot();
        for (const { highlights, articles, contents, tombstones } of staged) {
          for (const record of highlights) incoming.highlights.push(record);
          for (const article of articles) incoming.articles.push(article);
          incoming.contents.push(...contents);
          for (const tombstone of tombstones) incoming.tombstones.push(tombstone);
        }
        const before = await existing(incoming);
        await apply(before, mergeLibraries(before, incoming), changed);
        await database.staging.where('batch').equals(batch).delete();
      }),
  };
}
export type ImportStaging = ReturnType<typeof createImportStaging>;
