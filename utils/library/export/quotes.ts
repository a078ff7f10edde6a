import { quoteOf } from '../../model/record-parts.ts';
import type { LibrarySnapshot } from '../library-snapshot.ts';
import { withHighlights } from './reading-order.ts';

/** Quotes as plain text, each article's under its title and address: for the clipboard. */
export function quotesOf(library: Pick<LibrarySnapshot, 'articles' | 'highlights'>): string {
  return withHighlights(library)
    .filter(({ highlights }) => highlights.length > 0)
    .map(({ article, highlights }) => {
      const quotes = highlights.map((highlight) => `“${quoteOf(highlight).trim()}”`);
      return [...quotes, [article.title, article.url].filter(Boolean).join('\n')].join('\n\n');
    })
    .join('\n\n\n');
}
