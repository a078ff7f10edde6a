import Papa from 'papaparse';
import { noteOf, quoteOf } from '../../model/record-parts.ts';
import type { ArticleRecord, HighlightRecord } from '../../model/records.ts';
import type { LibrarySnapshot } from '../library-snapshot.ts';
import { positionOf } from './reading-order.ts';

/** The columns of Readwise's CSV import. */
export const READWISE_COLUMNS = ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'] as const;

const row = (highlight: HighlightRecord, article: ArticleRecord | undefined): string[] => [
  quoteOf(highlight),
  article?.title || article?.url || highlight.target.source,
  article?.authors.join(', ') ?? '',
  highlight.target.source,
  noteOf(highlight),
  String(positionOf(highlight) ?? ''),
  highlight.created.replace('T', ' ').slice(0, 19),
];

/**
 * A table of highlights, RFC 4180. A cell that a spreadsheet would take for a formula starts with an apostrophe, as
 * OWASP recommends.
 */
export function csvOf({ highlights, articles }: LibrarySnapshot): string {
  const byKey = new Map(articles.map((article) => [article.key, article]));
  return `${Papa.unparse(
    {
      fields: [...READWISE_COLUMNS],
      data: highlights.map((highlight) => row(highlight, byKey.get(highlight.articleKey))),
    },
    { escapeFormulae: true, newline: '\r\n' },
  )}\r\n`;
}
