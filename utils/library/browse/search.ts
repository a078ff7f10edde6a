import MiniSearch from 'minisearch';
import type { Hits } from './arrange.ts';
import type { ArticleEntry, HighlightEntry } from './entries.ts';
import { foldWord, wordsOf } from './words.ts';

const shared = { tokenize: wordsOf, processTerm: foldWord };

/** A prefix this short is found in half the library: only whole words count then. */
export const LEAST_PREFIX = 3;
/** Words that may be mistyped: long enough that a letter more or less is no other word. */
const LEAST_FUZZY = 5;
const FUZZY = 0.2;

const text = (parts: readonly string[]): string => parts.join('\n');

function articleDocument({ key, title, site, authors, topics, entities }: ArticleEntry) {
  return { id: key, title, site, authors: text(authors), topics: text(topics), entities: text(entities) };
}
function highlightDocument({ id, quote, note, tags }: HighlightEntry) {
  return { id, quote, note, tags: text(tags) };
}

/**
 * An index over highlights (quote, note, tags) and one over articles (title, site, authors, topics, names): an article's
 * words are there once, not once for each of its highlights. Kept by MiniSearch (BM25+).
 */
export function createSearch() {
  const highlights = new MiniSearch({
    ...shared,
    fields: ['quote', 'note', 'tags'],
    searchOptions: { boost: { note: 1.5, tags: 1.5 } },
  });
  const articles = new MiniSearch({
    ...shared,
    fields: ['title', 'site', 'authors', 'topics', 'entities'],
    searchOptions: { boost: { title: 2 } },
  });
  const owner = new Map<string, string>();

  const put = <D extends { id: string }>(index: MiniSearch, document: D): void => {
    if (index.has(document.id)) index.replace(document);
    else index.add(document);
  };

  /** Scores by id of what holds the word: whole, or as a beginning, and else nearly. */
  const find = (index: MiniSearch, word: string, fuzzy: boolean): Map<string, number> => {
    const found = index.search(word, {
      prefix: !fuzzy && word.length >= LEAST_PREFIX,
      fuzzy: fuzzy ? FUZZY : false,
    });
    return new Map(found.map(({ id, score }) => [id as string, score]));
  };

  return {
    putArticle: (article: ArticleEntry): void => put(articles, articleDocument(article)),
    putHighlight(highlight: HighlightEntry): void {
      owner.set(highlight.id, highlight.articleKey);
      put(highlights, highlightDocument(highlight));
    },
    removeHighlight(id: string): void {
      owner.delete(id);
      if (highlights.has(id)) highlights.discard(id);
    },
    removeArticle(key: string): void {
      if (articles.has(key)) articles.discard(key);
    },
    /** What holds every word of the query, in the highlight itself or in its article's own words; null for no words. */
    search(query: string): Hits | null {
      const words = [...new Set(wordsOf(query).map(foldWord))].filter(Boolean);
      if (words.length === 0) return null;
      const perWord = words.map((word) => {
        const exact = { highlights: find(highlights, word, false), articles: find(articles, word, false) };
        if (exact.highlights.size + exact.articles.size > 0 || word.length < LEAST_FUZZY) return exact;
        return { highlights: find(highlights, word, true), articles: find(articles, word, true) };
      });
      if (perWord.length === 1) return perWord[0]!;
      return combined(perWord, owner);
    },
  };
}
export type Search = ReturnType<typeof createSearch>;

/** Highlights that each word was found in, or in their article; and articles that every word was found in. */
function combined(
  perWord: readonly { highlights: Map<string, number>; articles: Map<string, number> }[],
  owner: ReadonlyMap<string, string>,
): Hits {
  const highlights = new Map<string, number>();
  const articles = new Map<string, number>();
  const [first, ...others] = perWord.toSorted((a, b) => a.articles.size - b.articles.size);
  for (const [key, score] of first!.articles) {
    const scores = others.map((word) => word.articles.get(key));
    if (scores.every((other) => other !== undefined))
      articles.set(
        key,
        scores.reduce((sum: number, other) => sum + (other ?? 0), score),
      );
  }
  const candidates = new Set(perWord.flatMap((word) => [...word.highlights.keys()]));
  for (const id of candidates) {
    let sum = 0;
    for (const word of perWord) {
      const found = word.highlights.get(id) ?? word.articles.get(owner.get(id) ?? '');
      sum = found === undefined ? Number.NaN : sum + found;
    }
    if (!Number.isNaN(sum)) highlights.set(id, sum);
  }
  return { highlights, articles };
}
