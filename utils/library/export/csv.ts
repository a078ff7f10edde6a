import Papa from 'papaparse';
import { noteOf, quoteOf, tagsOf } from '../../model/record-parts.ts';
import type { ArticleRecord, HighlightRecord } from '../../model/records.ts';
import type { LibrarySnapshot } from '../library-snapshot.ts';
import { positionOf, withHighlights } from './reading-order.ts';

/** The columns of Readwise's CSV import, and what Readwise passes over and our import reads. */
export const CSV_COLUMNS = [
  ...['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'],
  ...['Color', 'Tags', 'Article note', 'Article tags'],
] as const;

const row = (highlight: HighlightRecord, article: ArticleRecord): string[] => [
  quoteOf(highlight),
  article.title || article.url,
  article.authors.join(', '),
  highlight.target.source,
  noteOf(highlight),
  String(positionOf(highlight) ?? ''),
  highlight.created.replace('T', ' ').slice(0, 19),
  highlight.colour,
  tagsOf(highlight).join(', '),
  noteOf(article),
  tagsOf(article).join(', '),
];

/**
 * A table of highlights, article by article, each in the order of its text, RFC 4180. A cell that a spreadsheet would take for a formula starts with an apostrophe, as
 * OWASP recommends.
 */
export function csvOf(library: Pick<LibrarySnapshot, 'articles' | 'highlights'>): string {
  return `${Papa.unparse(
    {
      fields: [...CSV_COLUMNS],
      data: withHighlights(library).flatMap(({ article, highlights }) =>
        highlights.map((highlight) => row(highlight, article)),
      ),
    },
    { escapeFormulae: true, newline: '\r\n' },
  )}\r\n`;
}
