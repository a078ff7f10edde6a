import type { Colour } from '../../model/colours.ts';
import { isWrittenOn, noteOf, quoteOf, tagsOf } from '../../model/record-parts.ts';
import type { ArticleRecord, HighlightRecord, HighlightState } from '../../model/records.ts';
import { positionOf } from '../export/reading-order.ts';
import type { LibraryPart } from '../library-queries.ts';
import { siteOf } from '../page-key.ts';

/** Articles and highlights as a list shows them. */
export interface Entries {
  articles: LibraryArticle[];
  highlights: LibraryHighlight[];
}

/** A highlight as a list shows it. */
export interface LibraryHighlight {
  /** Its number in the search, among articles and highlights; stable while the library is open. */
  number: number;
  id: string;
  articleKey: string;
  quote: string;
  note: string;
  tags: string[];
  colour: Colour;
  state: HighlightState;
  created: string;
  modified: string;
  /** In code points from the article's beginning, or null. */
  place: number | null;
  source: string;
}

/** An article as a list shows it. */
export interface LibraryArticle {
  /** As a highlight's. */
  number: number;
  key: string;
  url: string;
  title: string;
  site: string;
  authors: string[];
  publishedAt: string | null;
  savedAt: string | null;
  topics: string[];
  entities: string[];
  /** The reader's own, on the article as such. */
  note: string;
  tags: string[];
  /** When it was saved, or written on: since then it is listed without highlights too. */
  keptAt: string | null;
  /** When it or one of its highlights last changed. */
  latest: string;
}

export function libraryHighlight(record: HighlightRecord, number: number): LibraryHighlight {
  const { id, articleKey, colour, state, created, modified, target } = record;
  return {
    number,
    id,
    articleKey,
    quote: quoteOf(record),
    note: noteOf(record),
    tags: tagsOf(record),
    colour,
    state,
    created,
    modified,
    place: positionOf(record),
    source: target.source,
  };
}

function libraryArticle(article: ArticleRecord & { latest: string }, number: number): LibraryArticle {
  const { key, url, title, siteName, authors, publishedAt, savedAt, topics, entities, latest } = article;
  return {
    number,
    key,
    url,
    title,
    site: siteName || siteOf(url),
    authors,
    publishedAt,
    savedAt,
    topics,
    entities,
    note: noteOf(article),
    tags: tagsOf(article),
    keptAt: savedAt ?? (isWrittenOn(article) ? article.modified : null),
    latest,
  };
}

/** Records as list entries; `numberOf` gives each id and key its number. */
export const libraryEntries = (part: LibraryPart, numberOf: (id: string) => number): Entries => ({
  articles: part.articles.map((article) => libraryArticle(article, numberOf(article.key))),
  highlights: part.highlights.map((highlight) => libraryHighlight(highlight, numberOf(highlight.id))),
});

/** Gives each id a number of its own, from 0, and the same at every call. */
export function createNumbering() {
  const known = new Map<string, number>();
  return {
    of(id: string): number {
      const number = known.get(id) ?? known.size;
      known.set(id, number);
      return number;
    },
  };
}
