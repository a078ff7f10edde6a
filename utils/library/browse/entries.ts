import { positionOf } from '../export/order.ts';
import { siteOf } from '../page-key.ts';
import {
  type ArticleRecord,
  type Colour,
  type HighlightRecord,
  type HighlightState,
  noteOf,
  quoteOf,
  tagsOf,
} from '../records.ts';

/** A highlight as a list shows it. */
export interface HighlightEntry {
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
export interface ArticleEntry {
  key: string;
  url: string;
  title: string;
  site: string;
  authors: string[];
  publishedAt: string | null;
  savedAt: string | null;
  topics: string[];
  entities: string[];
  /** When it or one of its highlights last changed. */
  latest: string;
}

export function highlightEntry(record: HighlightRecord): HighlightEntry {
  const { id, articleKey, colour, state, created, modified, target } = record;
  return {
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

export function articleEntry(article: ArticleRecord & { latest: string }): ArticleEntry {
  const { key, url, title, siteName, authors, publishedAt, savedAt, topics, entities, latest } = article;
  return {
    key,
    url,
    title,
    site: siteName || siteOf(url),
    authors,
    publishedAt,
    savedAt,
    topics,
    entities,
    latest,
  };
}
