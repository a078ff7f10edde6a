import { groupBy } from '../group-by.ts';
import type { Part } from '../reader.ts';
import type { Hits } from './arrange.ts';
import { type ArticleEntry, articleEntry, type HighlightEntry, highlightEntry } from './entries.ts';
import { createScan } from './scan.ts';
import { createSearch } from './search.ts';

/** What a search answers. */
export interface Found {
  hits: Hits | null;
  /** From 0 to 1: how much of the index was there. Before it is whole, words were looked for one by one. */
  indexed: number;
}

/** What a list shows of some articles and highlights. */
export interface Entries {
  articles: ArticleEntry[];
  highlights: HighlightEntry[];
}

export interface SearchSource {
  all(hear: (part: Part) => void | Promise<void>): Promise<void>;
}

export interface SearchListeners {
  /** Hears everything once, part by part. */
  onEntries: (entries: Entries) => void;
  /** Hears how much of the index is there, from 0 to 1. */
  onProgress: (done: number) => void;
}

/** Documents indexed between two looks at what else there is to do: some tens of milliseconds. */
const SLICE = 400;

/**
 * Reads the library once, tells what is in it, and makes it searchable. A question that comes before the index is whole
 * is answered by looking through the words one by one.
 */
export function createSearchService(
  source: SearchSource,
  pause: () => Promise<void>,
  { onEntries, onProgress }: SearchListeners,
) {
  const articles = new Map<string, ArticleEntry>();
  const highlights = new Map<string, HighlightEntry>();
  const scan = createScan();
  const search = createSearch();
  let indexed = 0;
  let complete = false;

  const keepArticle = (article: ArticleEntry): void => {
    articles.set(article.key, article);
    scan.putArticle(article);
  };
  const keepHighlight = (highlight: HighlightEntry): void => {
    highlights.set(highlight.id, highlight);
    scan.putHighlight(highlight);
  };
  const entriesOf = (part: Part): Entries => ({
    articles: part.articles.map(articleEntry),
    highlights: part.highlights.map(highlightEntry),
  });

  const read = async (): Promise<void> => {
    await source.all((part) => {
      const entries = entriesOf(part);
      onEntries(entries);
      for (const article of entries.articles) keepArticle(article);
      for (const highlight of entries.highlights) keepHighlight(highlight);
    });
  };

  const index = async (): Promise<void> => {
    let done = 0;
    const total = articles.size + highlights.size;
    const step = async (): Promise<void> => {
      if (++done % SLICE !== 0) return;
      indexed = done / total;
      onProgress(indexed);
      await pause();
    };
    for (const article of articles.values()) {
      search.putArticle(article);
      await step();
    }
    for (const highlight of highlights.values()) {
      search.putHighlight(highlight);
      await step();
    }
    indexed = 1;
    complete = true;
    onProgress(1);
  };

  let reading: Promise<void> | null = null;
  let indexing: Promise<void> | null = null;
  /** Settles when everything was read; begins with it at the first call. */
  const load = (): Promise<void> => {
    reading ??= read();
    indexing ??= reading.then(pause).then(index);
    indexing.catch(() => {});
    return reading;
  };

  return {
    load,
    async search(query: string): Promise<Found> {
      await load();
      return { hits: (complete ? search : scan).search(query), indexed };
    },
    /** Takes in what changed: these articles hold these highlights now, and no others. */
    async replace(keys: readonly string[], part: Part): Promise<void> {
      await load();
      await indexing;
      const entries = entriesOf(part);
      const stays = new Set(entries.highlights.map(({ id }) => id));
      const changed = new Set(keys);
      for (const { id, articleKey } of highlights.values()) {
        if (!changed.has(articleKey) || stays.has(id)) continue;
        highlights.delete(id);
        scan.removeHighlight(id);
        search.removeHighlight(id);
      }
      const known = groupBy(entries.articles, ({ key }) => key);
      for (const key of keys) {
        if (known.has(key)) continue;
        articles.delete(key);
        scan.removeArticle(key);
        search.removeArticle(key);
      }
      for (const article of entries.articles) {
        keepArticle(article);
        search.putArticle(article);
      }
      for (const highlight of entries.highlights) {
        keepHighlight(highlight);
        search.putHighlight(highlight);
      }
    },
  };
}
export type SearchService = ReturnType<typeof createSearchService>;
