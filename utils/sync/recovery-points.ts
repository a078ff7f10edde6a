import type { LibraryDatabase } from '../library/database.ts';
import { jsonPieces } from '../library/export/json.ts';
import { createLibraryQueries } from '../library/library-queries.ts';
import { gunzipText, gzipPieces } from './bytes.ts';
import type { WriteLibrary } from './pull.ts';

/** Recovery points that are kept; each is some tenth of the library's size. */
const KEPT = 3;

/** A recovery point, without its file. */
export interface RecoveryPoint {
  id: number;
  made: string;
  reason: string;
  highlights: number;
  articles: number;
}

/** Makes a copy of the library as it is, and drops the oldest. */
export async function makeRecoveryPoint(
  database: LibraryDatabase,
  write: WriteLibrary,
  { reason, made }: Pick<RecoveryPoint, 'reason' | 'made'>,
): Promise<void> {
  const snapshot = await createLibraryQueries(database).snapshot({ contents: true });
  const file = await gzipPieces(jsonPieces(snapshot));
  const articles = snapshot.articles.filter(({ savedAt }) => savedAt !== null).length;
  await write(async () => {
    await database.recoveryPoints.add({
      made,
      reason,
      highlights: snapshot.highlights.length,
      articles,
      file,
    });
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
