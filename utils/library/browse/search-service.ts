import type { LibraryPart, LibraryQueries } from '../library-queries.ts';
import type { CatalogStore } from './catalog-store.ts';
import {
  createNumbering,
  type Entries,
  type LibraryArticle,
  type LibraryHighlight,
  libraryEntries,
} from './entries.ts';
import { createSearch, type Hits } from './search.ts';
import { makeCatalog, type SearchCatalog, searchCatalog } from './search-catalog.ts';

/** Answer of a search. */
export interface SearchResult {
  hits: Hits | null;
  /**
   * Share of the index that was built, from 0 to 1. Before 1, results are unweighted and typing errors are not
   * forgiven.
   */
  indexed: number;
  /** First answer, from the stored catalog, while the records are still being read; `hits` is null then. */
  early: EarlyAnswer | null;
}

/** The first articles of an answer with their highlights, and how much the whole answer holds. */
export interface EarlyAnswer {
  entries: Entries;
  totals: { highlights: number; articles: number };
}

export type SearchSource = Pick<
  LibraryQueries,
  'all' | 'articles' | 'changedSince' | 'highlights' | 'ofArticles' | 'unreadable'
>;

export interface SearchListeners {
  /** Called with every entry once, part by part. */
  onEntries: (entries: Entries) => void;
  /** Called with the share of the index that is built, from 0 to 1. */
  onProgress: (done: number) => void;
}

/** Documents indexed between two looks at what else there is to do: some tens of milliseconds. */
const SLICE = 400;

/** Milliseconds without a change after which the catalog is stored again. */
const KEEP_MS = 2_000;
/** Most articles that may have changed since the catalog was made: reading more takes longer than a reader should wait. */
const MOST_CHANGED = 100;
/** Number of an entry of an early answer: the search has none for it yet. */
const UNNUMBERED = -1;

/**
 * Reads the library once, reports its entries, and makes them searchable. With `catalogs`, a search that comes before all was
 * read is answered from the stored catalog, which is kept up with the library.
 */
export function createSearchService(
  source: SearchSource,
  pause: () => Promise<void>,
  { onEntries, onProgress }: SearchListeners,
  catalogs?: CatalogStore,
) {
  const articles = new Map<string, LibraryArticle>();
  const highlights = new Map<string, LibraryHighlight>();
  const byArticle = new Map<string, Set<string>>();
  const numbering = createNumbering();
  const search = createSearch();
  /** Keys and ids of what is still to be indexed. */
  const waiting = new Set<string>();
  let indexed = 0;

  const keep = (part: LibraryPart): Entries => {
    const entries = libraryEntries(part, numbering.of);
    for (const article of entries.articles) {
      articles.set(article.key, article);
      search.putArticle(article);
      waiting.add(article.key);
    }
    for (const highlight of entries.highlights) {
      const { id, articleKey } = highlight;
      highlights.set(id, highlight);
      const among = byArticle.get(articleKey);
      if (among) among.add(id);
      else byArticle.set(articleKey, new Set([id]));
      search.putHighlight(highlight);
      waiting.add(id);
    }
    return entries;
  };
  const drop = (id: string): void => {
    waiting.delete(id);
    search.remove(numbering.of(id));
  };

  const indexNext = (id: string): void => {
    const article = articles.get(id);
    const highlight = highlights.get(id);
    if (article) search.indexArticle(article);
    else if (highlight) search.indexHighlight(highlight);
    waiting.delete(id);
  };
  /** Indexes everything that waits, entries added meanwhile included. */
  const index = async (): Promise<void> => {
    let done = 0;
    for (const id of waiting) {
      indexNext(id);
      if (++done % SLICE !== 0) continue;
      indexed = done / (done + waiting.size);
      onProgress(indexed);
      await pause();
    }
    search.finish();
    indexed = 1;
    onProgress(1);
    await keepCatalog();
  };

  let keeping: ReturnType<typeof setTimeout> | undefined;
  /** After a change, once a burst of them is over. */
  const keepCatalogSoon = (): void => {
    if (!catalogs || indexed < 1) return;
    clearTimeout(keeping);
    keeping = setTimeout(() => void keepCatalog(), KEEP_MS);
  };
  let stored: Promise<SearchCatalog | null> | null = null;
  let isRead = false;
  const storedCatalog = (): Promise<SearchCatalog | null> => {
    stored ??= catalogs?.read() ?? Promise.resolve(null);
    return stored;
  };
  /** Stores the catalog again where the library is another than the stored one's. */
  const keepCatalog = async (): Promise<void> => {
    if (!catalogs) return;
    const made = makeCatalog({ articles: [...articles.values()], highlights: [...highlights.values()] });
    const old = await storedCatalog();
    stored = Promise.resolve(made);
    if (old?.takenAt !== made.takenAt || old.ids !== made.ids || old.texts !== made.texts)
      await catalogs.write(made);
  };

  let answering: Promise<unknown> = Promise.resolve();
  const answeredEarly = async (query: string): Promise<EarlyAnswer | null> => {
    const catalog = isRead ? null : await storedCatalog();
    if (!catalog) return null;
    const changed = await source.changedSince(catalog.takenAt, MOST_CHANGED);
    if (changed === null) return null;
    const fresh = makeCatalog(libraryEntries(changed, () => UNNUMBERED));
    const answers = [
      searchCatalog(fresh, query),
      searchCatalog(catalog, query, new Set(changed.articles.map(({ key }) => key))),
    ].filter((answer) => answer !== null);
    if (answers.length === 0 || isRead) return null;
    const part: LibraryPart = {
      articles: await source.articles(answers.flatMap((answer) => answer.articles)),
      highlights: await source.highlights(answers.flatMap((answer) => answer.highlights)),
    };
    const sum = (of: 'highlights' | 'articles') =>
      answers.reduce((total, { totals }) => total + totals[of], 0);
    return {
      entries: libraryEntries(part, () => UNNUMBERED),
      totals: { highlights: sum('highlights'), articles: sum('articles') },
    };
  };

  let reading: Promise<void> | null = null;
  let indexing: Promise<void> | null = null;
  /** Resolves when everything was read; the first call starts the reading. */
  const load = (): Promise<void> => {
    reading ??= storedCatalog()
      // A question that came meanwhile is answered from the catalog first: its few rows would wait behind all of them.
      .then(pause)
      .then(() => answering)
      .then(() => source.all((part) => onEntries(keep(part))))
      .then(() => {
        isRead = true;
      });
    indexing ??= reading.then(pause).then(index);
    indexing.catch(() => {});
    return reading;
  };

  return {
    /** Records met so far that could not be read. */
    unreadable: (): number => source.unreadable().length,
    load,
    /** The first answer to a query from the catalog; null where there is none, or where all was read already. */
    early(query: string): Promise<EarlyAnswer | null> {
      const answer = answeredEarly(query);
      answering = answer.catch(() => {});
      return answer;
    },
    async search(query: string): Promise<SearchResult> {
      await load();
      return { hits: search.search(query), indexed, early: null };
    },
    /** Reads these articles and their highlights again, and returns their entries. */
    async reread(keys: readonly string[]): Promise<Entries> {
      await load();
      const part: LibraryPart = {
        articles: await source.articles(keys),
        highlights: await source.ofArticles(keys),
      };
      for (const key of keys) {
        if (articles.delete(key)) drop(key);
        for (const id of byArticle.get(key) ?? []) {
          highlights.delete(id);
          drop(id);
        }
        byArticle.delete(key);
      }
      const entries = keep(part);
      if (indexed === 1) for (const id of waiting) indexNext(id);
      keepCatalogSoon();
      return entries;
    },
  };
}
export type SearchService = ReturnType<typeof createSearchService>;
