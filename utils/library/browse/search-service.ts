import { groupBy } from '../group-by.ts';
import type { Part } from '../reader.ts';
import type { Hits } from './arrange.ts';
import type { ArticleEntry, HighlightEntry } from './entries.ts';
import { articleEntry, highlightEntry } from './entries.ts';
import { createScan } from './scan.ts';
import { createSearch } from './search.ts';

/** What a search answers. */
export interface Found {
  hits: Hits | null;
  /** From 0 to 1: how much of the library had been looked at, and how much of the index was there. */
  looked: number;
  indexed: number;
}

export interface SearchSource {
  all(hear: (part: Part) => void | Promise<void>): Promise<void>;
  counts(): Promise<{ highlights: number; articles: number }>;
}

/** Documents indexed between two looks at what else there is to do: some tens of milliseconds. */
const SLICE = 400;

/**
 * Reads the library and makes it searchable. A question that comes before the index is made is answered by looking
 * through the words one by one; `onProgress` hears how far the index is.
 */
export function createSearchService(
  source: SearchSource,
  pause: () => Promise<void>,
  onProgress: (done: number) => void = () => {},
) {
  const articles = new Map<string, ArticleEntry>();
  const highlights = new Map<string, HighlightEntry>();
  const scan = createScan();
  const search = createSearch();
  let total = 1;
  let indexed = 0;
  let complete = false;

  const read = async (): Promise<void> => {
    const counts = await source.counts();
    total = Math.max(1, counts.articles + counts.highlights);
    await source.all(async (part) => {
      for (const record of part.articles) keepArticle(articleEntry(record));
      for (const record of part.highlights) keepHighlight(highlightEntry(record));
      await pause();
    });
  };
  const keepArticle = (article: ArticleEntry): void => {
    articles.set(article.key, article);
    scan.putArticle(article);
  };
  const keepHighlight = (highlight: HighlightEntry): void => {
    highlights.set(highlight.id, highlight);
    scan.putHighlight(highlight);
  };

  const index = async (): Promise<void> => {
    let slice = 0;
    const step = async (): Promise<void> => {
      indexed++;
      if (++slice % SLICE !== 0) return;
      onProgress(Math.min(1, indexed / total));
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
    complete = true;
    onProgress(1);
  };

  const reading = read();
  const ready = reading.then(index);

  return {
    /** Settles when the index is there; rejects where the library cannot be read. */
    ready,
    async search(query: string): Promise<Found> {
      if (!complete) await reading;
      return complete
        ? { hits: search.search(query), looked: 1, indexed: 1 }
        : { hits: scan.search(query), looked: 1, indexed: indexed / total };
    },
    /** Takes in what changed: these articles hold these highlights now, and no others. */
    async replace(keys: readonly string[], part: Part): Promise<void> {
      await ready;
      const stays = new Set(part.highlights.map(({ id }) => id));
      const changed = new Set(keys);
      for (const { id, articleKey } of highlights.values()) {
        if (!changed.has(articleKey) || stays.has(id)) continue;
        highlights.delete(id);
        scan.removeHighlight(id);
        search.removeHighlight(id);
      }
      const known = groupBy(part.articles, ({ key }) => key);
      for (const key of keys) {
        if (known.has(key)) continue;
        articles.delete(key);
        scan.removeArticle(key);
        search.removeArticle(key);
      }
      for (const record of part.articles) {
        keepArticle(articleEntry(record));
        search.putArticle(articleEntry(record));
      }
      for (const record of part.highlights) {
        keepHighlight(highlightEntry(record));
        search.putHighlight(highlightEntry(record));
      }
    },
  };
}
export type SearchService = ReturnType<typeof createSearchService>;
