import type { LibraryPart, LibraryQueries } from '../library-queries.ts';
import {
  createNumbering,
  type Entries,
  entriesOf,
  type LibraryArticle,
  type LibraryHighlight,
} from './entries.ts';
import { createSearch, type Hits } from './search.ts';

/** What a search answers. */
export interface SearchResult {
  hits: Hits | null;
  /** From 0 to 1: how much of the index was there. Before it is whole, nothing was weighed and no typing error forgiven. */
  indexed: number;
}

export type SearchSource = Pick<LibraryQueries, 'all' | 'articles' | 'ofArticles' | 'unreadable'>;

export interface SearchListeners {
  /** Hears everything once, part by part. */
  onEntries: (entries: Entries) => void;
  /** Hears how much of the index is there, from 0 to 1. */
  onProgress: (done: number) => void;
}

/** Documents indexed between two looks at what else there is to do: some tens of milliseconds. */
const SLICE = 400;

/** Reads the library once, tells what is in it, and makes it searchable. */
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
    const entries = entriesOf(part, numbering.of);
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
  /** What comes to wait meanwhile has its turn, too. */
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
  /** Settles when everything was read; begins with it at the first call. */
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
    /** Reads anew what these articles and their highlights are now, and gives that. */
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
