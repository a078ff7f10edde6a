import { type FirstRows, firstRows } from '../../library/first-rows.ts';
import type { LibraryPart, LibraryQueries } from '../../library/library-queries.ts';
import { isReadableArticle, isReadableHighlight } from '../../library/readable.ts';

/** The queries of the library page. */
export type PageQueries = Pick<
  LibraryQueries,
  'newest' | 'snapshot' | 'cases' | 'sinceBackup' | 'isNewer' | 'unreadable'
>;

/** Rows that a list can show; damaged ones are counted when everything is read. */
const readable = ({ articles, highlights }: FirstRows): LibraryPart => ({
  articles: articles.filter(isReadableArticle),
  highlights: highlights.filter(isReadableHighlight),
});

/**
 * The queries of the library page, whose code comes after the first rows: `load` gives it, and `first` those rows, or null where
 * the queries have to find them.
 */
export function pageQueries(load: () => Promise<LibraryQueries>, first = firstRows): PageQueries {
  let loading: Promise<LibraryQueries> | null = null;
  let loaded: LibraryQueries | null = null;
  const queries = (): Promise<LibraryQueries> => {
    loading ??= load().then((made) => {
      loaded = made;
      return made;
    });
    return loading;
  };
  return {
    async newest(articles) {
      const rows = await first();
      return rows ? readable(rows) : (await queries()).newest(articles);
    },
    snapshot: async (options) => (await queries()).snapshot(options),
    cases: async () => (await queries()).cases(),
    sinceBackup: async () => (await queries()).sinceBackup(),
    isNewer: async () => (await queries()).isNewer(),
    unreadable: () => loaded?.unreadable() ?? [],
  };
}
