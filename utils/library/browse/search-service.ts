import type { LibraryPart, LibraryQueries } from '../library-queries.ts';
import {
  createNumbering,
  type Entries,
  type LibraryArticle,
  type LibraryHighlight,
  libraryEntries,
} from './entries.ts';
import { createSearch, type Hits } from './search.ts';

/** Answer of a search. */
export interface SearchResult {
  hits: Hits | null;
  /**
   * Share of the index that was built, from 0 to 1. Before 1, results are unweighted and typing errors are not
   * forgiven.
   */
  indexed: number;
}

export type SearchSource = Pick<LibraryQueries, 'all' | 'articles' | 'ofArticles' | 'unreadable'>;

export interface SearchListeners {
  /** Called with every entry once, part by part. */
  onEntries: (entries: Entries) => void;
  /** Called with the share of the index that is built, from 0 to 1. */
  onProgress: (done: number) => void;
}

/** Documents indexed between two looks at what else there is to do: some tens of milliseconds. */
const SLICE = 400;

/** Reads the library once, reports its entries, and makes them searchable. */
export function createSearchService(
  source: SearchSource,
  pause: () => Promise<void>,
  { onEntries, onProgress }: SearchListeners,
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
  };

  let reading: Promise<void> | null = null;
  let indexing: Promise<void> | null = null;
  /** Resolves when everything was read; the first call starts the reading. */
  const load = (): Promise<void> => {
    reading ??= source.all((part) => onEntries(keep(part)));
    indexing ??= reading.then(pause).then(index);
    indexing.catch(() => {});
    return reading;
  };

  return {
    /** Records met so far that could not be read. */
    unreadable: (): number => source.unreadable().length,
    load,
    async search(query: string): Promise<SearchResult> {
      await load();
      return { hits: search.search(query), indexed };
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
      return entries;
    },
  };
}
export type SearchService = ReturnType<typeof createSearchService>;
