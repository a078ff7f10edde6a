import type { Span } from '../model/article-document.ts';
import { isSpan, picking } from './checks.ts';
import type { Message } from './protocol.ts';

// What the script understands that makes a page's highlights; apart from the reader's, which carries no more than it needs.

/**
 * The reader asks for a highlight: makes one of the selection, or opens the toolbar on the one that is there; `focus`
 * moves the focus into the toolbar.
 */
export const highlightAsk: Message<{ focus: boolean }, void> = {
  name: 'highlight.ask',
  from: ['worker'],
  to: 'content',
  request: picking(({ focus }) => (typeof focus === 'boolean' ? { focus } : null)),
};

/** Keeps a span of the article that was read last as a highlight; null once it is kept, else why it is not. */
export const pageKeep: Message<{ span: Span }, string | null> = {
  name: 'page.keep',
  from: ['popup'],
  to: 'content',
  request: picking(({ span }) => (isSpan(span) ? { span: { start: span.start, end: span.end } } : null)),
};

/** The reader took back the permission for these sites, as match patterns. */
export const sitesWithdrawn: Message<{ patterns: string[] }, void> = {
  name: 'sites.withdrawn',
  from: ['worker'],
  to: 'content',
  request: picking(({ patterns }) =>
    Array.isArray(patterns) && patterns.every((pattern) => typeof pattern === 'string') ? { patterns } : null,
  ),
};
