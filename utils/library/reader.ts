import type { ArticleRow, ContentRow, CounterRow, LibraryDatabase } from './database.ts';
import type { HighlightRecord } from './records.ts';
import type { LibrarySnapshot } from './snapshot.ts';

/** Records read at once: some tens of milliseconds. */
const SLICE = 4_000;

export interface Part {
  articles: ArticleRow[];
  highlights: HighlightRecord[];
}

/** What the pages of the extension read for themselves. They write nothing. */
export function createReader(database: LibraryDatabase) {
  const slices = async <T extends { id: string } | { key: string }>(
    table: 'highlights' | 'articles',
    keyOf: (row: T) => string,
    hear: (rows: T[]) => void | Promise<void>,
  ): Promise<void> => {
    for (let last = ''; ; ) {
      const rows = (await database.table(table).where(':id').above(last).limit(SLICE).toArray()) as T[];
      if (rows.length > 0) await hear(rows);
      if (rows.length < SLICE) return;
      last = keyOf(rows.at(-1)!);
    }
  };

  return {
    /** The articles that changed last, with their highlights: what a list shows first. */
    async newest(articles: number): Promise<Part> {
      const rows = await database.articles.orderBy('latest').reverse().limit(articles).toArray();
      return { articles: rows, highlights: await this.ofArticles(rows.map(({ key }) => key)) };
    },

    ofArticles: (keys: readonly string[]): Promise<HighlightRecord[]> =>
      database.highlights.where('articleKey').anyOf(keys).toArray(),

    async counts(): Promise<{ highlights: number; articles: number }> {
      const [highlights, articles] = await Promise.all([
        database.highlights.count(),
        database.articles.count(),
      ]);
      return { highlights, articles };
    },

    /** Everything, in slices, the articles before the highlights. */
    async all(hear: (part: Part) => void | Promise<void>): Promise<void> {
      await slices<ArticleRow>(
        'articles',
        ({ key }) => key,
        (articles) => hear({ articles, highlights: [] }),
      );
      await slices<HighlightRecord>(
        'highlights',
        ({ id }) => id,
        (highlights) => hear({ articles: [], highlights }),
      );
    },

    articles: async (keys: readonly string[]): Promise<ArticleRow[]> =>
      (await database.articles.bulkGet([...keys])).filter((row) => row !== undefined),

    content: (key: string): Promise<ContentRow | undefined> => database.contents.get(key),

    /** The library as an export holds it; contents only where they are wanted. */
    async snapshot({ contents = false } = {}): Promise<LibrarySnapshot> {
      return {
        highlights: await database.highlights.toArray(),
        articles: await database.articles.toArray(),
        contents: contents ? await database.contents.toArray() : [],
        tombstones: await database.tombstones.toArray(),
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
export type Reader = ReturnType<typeof createReader>;
