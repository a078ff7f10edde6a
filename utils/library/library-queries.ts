import type { BearerWord, CaseRecord, HighlightRecord, NamePage } from '../model/records.ts';
import {
  type ContentRow,
  type CounterRow,
  isFromNewerVersion,
  type LibraryDatabase,
  type StoredArticle,
} from './database.ts';
import type { LibrarySnapshot } from './library-snapshot.ts';
import { isReadableArticle, isReadableCase, isReadableHighlight } from './readable.ts';

/** First digits of highlights' ids, which cut a large library into parts of some hundredth of its size. */
const DIGITS = [...'0123456789abcdef'];
const PREFIX = 'urn:uuid:';

export interface LibraryPart {
  articles: StoredArticle[];
  highlights: HighlightRecord[];
}

/** Queries of the extension's own pages. They write nothing. */
export function createLibraryQueries(database: LibraryDatabase) {
  /** Rows that were met and set aside, by store and key: one bad record must not take the others with it. */
  const damaged = new Map<string, unknown>();
  const highlightsIn = (rows: HighlightRecord[]): HighlightRecord[] =>
    rows.filter((row) => {
      const fine = isReadableHighlight(row);
      if (!fine) damaged.set(`highlights ${(row as { id?: unknown }).id}`, row);
      return fine;
    });
  const articlesIn = (rows: (StoredArticle | undefined)[]): StoredArticle[] =>
    rows.filter((row) => {
      if (row === undefined) return false;
      const fine = isReadableArticle(row);
      if (!fine) damaged.set(`articles ${(row as { key?: unknown }).key}`, row);
      return fine;
    }) as StoredArticle[];

  return {
    /** Rows met so far that could not be read, as they lie in the database. */
    unreadable: (): unknown[] => [...damaged.values()],

    /** True where a newer version of Sidelight made the database: it can be read, and is not written to. */
    isNewer: async (): Promise<boolean> => {
      if (!database.isOpen()) await database.open();
      return isFromNewerVersion(database);
    },

    /** The articles that changed last, with their highlights: what a list shows first. */
    newest(articles: number): Promise<LibraryPart> {
      return database.transaction('r', database.articles, database.highlights, async () => {
        const rows = articlesIn(
          await database.articles.orderBy('latest').reverse().limit(articles).toArray(),
        );
        return { articles: rows, highlights: await this.ofArticles(rows.map(({ key }) => key)) };
      });
    },

    /** An article's highlights come in one piece; `anyOf` would step from row to row, each a way to another process. */
    ofArticles: (keys: readonly string[]): Promise<HighlightRecord[]> =>
      database.transaction('r', database.highlights, async () => {
        const each = keys.map((key) => database.highlights.where('articleKey').equals(key).toArray());
        return highlightsIn((await Promise.all(each)).flat());
      }),

    /** Everything, in slices, the articles before the highlights. The next slice is read while one is heard. */
    async all(hear: (part: LibraryPart) => void): Promise<void> {
      const slice = (digit: string): Promise<HighlightRecord[]> =>
        database.highlights.where('id').startsWith(`${PREFIX}${digit}`).toArray();
      let next = slice(DIGITS[0]!);
      next.catch(() => {});
      hear({ articles: articlesIn(await database.articles.toArray()), highlights: [] });
      for (const [at] of DIGITS.entries()) {
        const highlights = highlightsIn(await next);
        const following = DIGITS[at + 1];
        if (following) next = slice(following);
        if (highlights.length > 0) hear({ articles: [], highlights });
      }
    },

    /** Articles that changed after a moment, or one of whose highlights did, each with all its highlights; null for more than `most`. */
    changedSince(moment: string, most: number): Promise<LibraryPart | null> {
      return database.transaction('r', database.articles, database.highlights, async () => {
        const found = await database.articles
          .where('latest')
          .above(moment)
          .limit(most + 1)
          .toArray();
        if (found.length > most) return null;
        const rows = articlesIn(found);
        return { articles: rows, highlights: await this.ofArticles(rows.map(({ key }) => key)) };
      });
    },

    highlights: async (ids: readonly string[]): Promise<HighlightRecord[]> =>
      highlightsIn((await database.highlights.bulkGet([...ids])).filter((row) => row !== undefined)),

    articles: async (keys: readonly string[]): Promise<StoredArticle[]> =>
      articlesIn(await database.articles.bulkGet([...keys])),

    cases: async (): Promise<CaseRecord[]> =>
      (await database.cases.orderBy('name').toArray()).filter(isReadableCase),

    /** The page of an encyclopedia that the reader chose for a name, by the name's key. */
    namePage: async (key: string): Promise<NamePage | null> => (await database.names.get(key))?.page ?? null,
    bearerWords: async (key: string): Promise<BearerWord[]> => (await database.names.get(key))?.bearers ?? [],

    content: (key: string): Promise<ContentRow | undefined> => database.contents.get(key),

    /** The library as an export holds it; contents only where they are wanted. */
    async snapshot({ contents = false } = {}): Promise<LibrarySnapshot> {
      return {
        highlights: highlightsIn(await database.highlights.toArray()),
        articles: articlesIn(await database.articles.toArray()),
        contents: contents ? await database.contents.toArray() : [],
        tombstones: await database.tombstones.toArray(),
        cases: await this.cases(),
        names: await database.names.toArray(),
      };
    },

    /** How many highlights were made since the last backup, and since the reader was last reminded of one. */
    async sinceBackup(): Promise<{ backup: number; reminder: number }> {
      const rows = await database.counters.bulkGet(['made', 'at-backup', 'at-reminder']);
      const [made, backup, reminder] = rows.map((row: CounterRow | undefined) => row?.value ?? 0);
      return { backup: made! - backup!, reminder: made! - Math.max(reminder!, backup!) };
    },
  };
}
export type LibraryQueries = ReturnType<typeof createLibraryQueries>;
