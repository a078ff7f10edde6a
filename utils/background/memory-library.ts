import type { LibraryDatabase, StoredArticle } from '../library/database.ts';
import { isReadableArticle, isReadableHighlight } from '../library/readable.ts';
import type { LibraryEntry, LibrarySource } from '../memory/memory.ts';
import { quoteOf } from '../model/record-parts.ts';

const entryOf = ({
  key,
  url,
  title,
  siteName,
  publishedAt,
  savedAt,
  created,
  entities,
}: StoredArticle): LibraryEntry => ({ key, url, title, siteName, publishedAt, savedAt, created, entities });

/** The library as the memory reads it. */
export function memoryLibrary(database: LibraryDatabase): LibrarySource {
  const isHeld = async (articles: StoredArticle[]): Promise<StoredArticle[]> => {
    const unsaved = articles.filter(({ savedAt }) => savedAt === null);
    const counts = await Promise.all(
      unsaved.map(({ key }) => database.highlights.where('articleKey').equals(key).count()),
    );
    const empty = new Set(unsaved.filter((_, at) => counts[at] === 0).map(({ key }) => key));
    return articles.filter(({ key }) => !empty.has(key));
  };
  return {
    async entries() {
      const articles = (await database.articles.toArray()).filter(isReadableArticle);
      const held = new Set(await database.highlights.orderBy('articleKey').uniqueKeys());
      return articles.filter(({ key, savedAt }) => savedAt !== null || held.has(key)).map(entryOf);
    },
    async some(keys) {
      const articles = await database.articles.bulkGet([...keys]);
      return (await isHeld(articles.filter(isReadableArticle))).map(entryOf);
    },
    async contents(keys) {
      const stored = await database.contents.bulkGet([...keys]);
      return new Map(stored.flatMap((row) => (row ? [[row.key, row]] : [])));
    },
    async bearerWords(keys) {
      const names = await database.names.bulkGet([...keys]);
      return names.flatMap((record) =>
        (record?.bearers ?? []).map((word) => ({ ...word, name: record?.id ?? '' })),
      );
    },
    namePage: async (key) => (await database.names.get(key))?.page ?? null,
    async quotes(keys) {
      const each = keys.map((key) => database.highlights.where('articleKey').equals(key).toArray());
      const lists = await Promise.all(each);
      return new Map(keys.map((key, at) => [key, lists[at]!.filter(isReadableHighlight).map(quoteOf)]));
    },
  };
}
