import type { IndexableType, Table } from 'dexie';
import type { LibraryDatabase } from '../library/database.ts';
import { streamedJson } from '../library/export/json.ts';
import { highlightsByArticle } from '../library/highlights-by-article.ts';
import { isReadableArticle, isReadableHighlight } from '../library/readable.ts';
import type { HighlightRecord } from '../model/records.ts';
import { gunzipText, gzipPieces } from './bytes.ts';
import type { WriteLibrary } from './pull.ts';

/** Recovery points that are kept; each is some tenth of the library's size. */
const KEPT = 3;
/** Rows read at a time, and texts, of which each has some 100 kB. */
const ROWS_AT_ONCE = 1_000;
const TEXTS_AT_ONCE = 20;

/** A recovery point, without its file. */
export interface RecoveryPoint {
  id: number;
  made: string;
  reason: string;
  highlights: number;
  articles: number;
}

async function* readableHighlights(database: LibraryDatabase): AsyncGenerator<HighlightRecord[]> {
  for await (const groups of highlightsByArticle(database))
    yield groups.flatMap(([, highlights]) => highlights).filter(isReadableHighlight);
}

/** Rows of a table, some at a time. */
async function* rowsOf<T, K extends IndexableType>(table: Table<T, K>, atOnce: number): AsyncGenerator<T[]> {
  const keys = await table.toCollection().primaryKeys();
  for (let at = 0; at < keys.length; at += atOnce)
    yield (await table.bulkGet(keys.slice(at, at + atOnce))).filter((row) => row !== undefined) as T[];
}

async function* readableArticles(database: LibraryDatabase): AsyncGenerator<object[]> {
  for await (const rows of rowsOf(database.articles, ROWS_AT_ONCE))
    yield rows.filter(isReadableArticle).map(({ latest: _, ...article }) => article);
}

/** Makes a copy of the library as it is, and drops the oldest. The library is read in parts: it may be large. */
export async function makeRecoveryPoint(
  database: LibraryDatabase,
  write: WriteLibrary,
  { reason, made }: Pick<RecoveryPoint, 'reason' | 'made'>,
): Promise<void> {
  const highlights = await database.highlights.count();
  const file = await gzipPieces(
    streamedJson({
      total: highlights,
      highlights: readableHighlights(database),
      articles: readableArticles(database),
      contents: rowsOf(database.contents, TEXTS_AT_ONCE),
      cases: rowsOf(database.cases, ROWS_AT_ONCE),
      names: rowsOf(database.names, ROWS_AT_ONCE),
      tombstones: rowsOf(database.tombstones, ROWS_AT_ONCE),
    }),
  );
  const articles = (await database.articles.toArray()).filter(({ savedAt }) => savedAt !== null).length;
  await write(async () => {
    await database.recoveryPoints.add({ made, reason, highlights, articles, file });
    const old = await database.recoveryPoints.orderBy('id').reverse().offset(KEPT).primaryKeys();
    await database.recoveryPoints.bulkDelete(old);
  });
}

/** Recovery points, the newest first. */
export async function recoveryPoints(database: LibraryDatabase): Promise<RecoveryPoint[]> {
  const rows = await database.recoveryPoints.orderBy('id').reverse().toArray();
  return rows.map(({ file: _, id, ...row }) => ({ id: id!, ...row }));
}

/** A recovery point as a library export, or null where it is no longer there. */
export async function recoveryFile(database: LibraryDatabase, id: number): Promise<string | null> {
  const row = await database.recoveryPoints.get(id);
  return row ? gunzipText(row.file) : null;
}
