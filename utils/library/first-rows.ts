import { DATABASE, KNOWN_VERSION } from './database-version.ts';

/** Number of articles shown before the rest is read: as many as a tall window holds. */
export const FIRST_ARTICLES = 12;

/** Most often a few articles with their highlights fill the window: the others are not waited for then. */
const TOP_ARTICLES = 4;
const ENOUGH_ROWS = 20;

/** Rows as they lie in the database, unchecked. */
export interface FirstRows {
  articles: unknown[];
  highlights: unknown[];
}

/** Registered, since the question is asked by a script of its own. */
const QUESTION = Symbol.for('sidelight.first-rows');

/**
 * The articles that changed last, with their highlights, as many as fill a window: the library page's first action, before the
 * script that draws it is parsed. Asked once, by whichever script comes first. Null where the database is missing, or of an older
 * version, or cannot be read: the queries of the library, which bring it up to date and report a failure, answer then.
 */
export function firstRows(scope: object = globalThis): Promise<FirstRows | null> {
  const slots = scope as { [QUESTION]?: Promise<FirstRows | null> };
  slots[QUESTION] ??= readFirstRows(FIRST_ARTICLES).catch(() => null);
  return slots[QUESTION];
}

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** The database if it is there; opening one that is not would make an empty one. */
function openExisting(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE);
  request.onupgradeneeded = () => request.transaction?.abort();
  return answer(request);
}

/** Newer browsers give the last rows of an index in one answer. */
interface RecordsIndex extends IDBIndex {
  getAllRecords?(options: { direction: 'prev'; count: number }): IDBRequest<{ value: unknown }[]>;
}

/** The last rows in an index's order, from its end. */
function lastRows(index: RecordsIndex, count: number): Promise<unknown[]> {
  if (index.getAllRecords)
    return answer(index.getAllRecords({ direction: 'prev', count })).then((records) =>
      records.map(({ value }) => value),
    );
  return new Promise((resolve, reject) => {
    const rows: unknown[] = [];
    const request = index.openCursor(null, 'prev');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const cursor = request.result;
      if (cursor) rows.push(cursor.value);
      if (!cursor || rows.length === count) resolve(rows);
      else cursor.continue();
    };
  });
}

async function readFirstRows(count: number): Promise<FirstRows | null> {
  const database = await openExisting();
  try {
    if (database.version < KNOWN_VERSION) return null;
    const reading = database.transaction(['articles', 'highlights']);
    const articles = await lastRows(reading.objectStore('articles').index('latest'), count);
    const ofArticle = reading.objectStore('highlights').index('articleKey');
    const highlightsOf = async (rows: unknown[]): Promise<unknown[]> => {
      const each = rows.map((row) => answer(ofArticle.getAll((row as { key: IDBValidKey }).key)));
      return (await Promise.all(each)).flat();
    };
    const top = articles.slice(0, TOP_ARTICLES);
    const highlights = await highlightsOf(top);
    if (top.length + highlights.length >= ENOUGH_ROWS) return { articles: top, highlights };
    return { articles, highlights: [...highlights, ...(await highlightsOf(articles.slice(top.length)))] };
  } finally {
    // An open connection would hold back a migration.
    database.close();
  }
}
