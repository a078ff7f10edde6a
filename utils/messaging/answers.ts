import * as z from 'zod/mini';
import { Analysis } from '../model/analysis.ts';
import { ArticleDocument, PAGE_KINDS, PageLink } from '../model/article-document.ts';
import { ANALYSIS_FAILURES, CLOSED_PAGES } from '../model/failures.ts';

/**
 * A page without an article, or so large that its reader is asked first: what it was taken for, and what it links to where it's a
 * list. The reader may ask to read it anyway.
 */
const NotAnArticle = z.object({
  state: z.literal('not-an-article'),
  kind: z.enum(PAGE_KINDS),
  reason: z.enum(['not-an-article', 'no-text', 'large', 'consent']),
  links: z.array(PageLink),
});

/** Reading was stopped: by the reader, or since the same was asked again. */
const Cancelled = z.object({ state: z.literal('cancelled') });

/** The answer to "analyse this tab": what popup and sidebar show. */
export const AnalysisAnswer = z.discriminatedUnion('state', [
  z.object({ state: z.literal('ready'), analysis: Analysis }),
  NotAnArticle,
  Cancelled,
  z.object({ state: z.literal('unreadable'), reason: z.enum(CLOSED_PAGES) }),
  z.object({ state: z.literal('failed'), reason: z.enum(ANALYSIS_FAILURES), detail: z.string() }),
]);
export type AnalysisAnswer = z.infer<typeof AnalysisAnswer>;

/** The content script's answer to a request to read its page. */
export const PageAnswer = z.discriminatedUnion('state', [
  z.object({ state: z.literal('read'), article: ArticleDocument }),
  NotAnArticle,
  Cancelled,
  z.object({ state: z.literal('too-large') }),
  z.object({ state: z.literal('unreadable'), reason: z.literal('pdf') }),
]);
export type PageAnswer = z.infer<typeof PageAnswer>;

/**
 * How much of what was to be shown the page still has: `found` counts its spans, `current` is whether the current one is there,
 * `folded` is set where it stands in a part of the page that could not be unfolded.
 */
export const RevealAnswer = z.object({
  found: z.int(),
  current: z.boolean(),
  folded: z.optional(z.boolean()),
});
export type RevealAnswer = z.infer<typeof RevealAnswer>;
