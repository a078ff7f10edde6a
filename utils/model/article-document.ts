import * as z from 'zod/mini';

/** Half-open UTF-16 code-unit offsets into `article.text`. */
export const Span = z.object({ start: z.int().check(z.nonnegative()), end: z.int().check(z.nonnegative()) });
export type Span = z.infer<typeof Span>;

export const PAGE_KINDS = [
  'article',
  'live-blog',
  'list',
  'search',
  'video',
  'forum',
  'stub',
  'other',
] as const;
export const BLOCK_TYPES = [
  'heading',
  'paragraph',
  'list-item',
  'quote',
  'caption',
  'table-cell',
  'code',
] as const;
/** Roles of blocks that are shown with an article but do not belong to its story. */
export const BLOCK_ROLES = ['caption', 'biography', 'related', 'promotion', 'credit', 'references'] as const;
export type BlockRole = (typeof BLOCK_ROLES)[number];
export const DATE_SOURCES = ['json-ld', 'meta', 'time', 'url', 'text', 'input'] as const;

/** A stretch of `article.text` and what the publisher marked it up as. Blocks are in order and do not overlap. */
export const Block = z.object({
  ...Span.shape,
  type: z.enum(BLOCK_TYPES),
  /** Set where the block is not part of the story; absent in running text. */
  role: z.optional(z.enum(BLOCK_ROLES)),
});
export type Block = z.infer<typeof Block>;

/** A publisher's note about the article itself. */
export const Notice = z.object({ ...Span.shape, type: z.enum(['correction', 'update']) });

/** How much of the page's readable text was kept, counted in paragraphs. */
export const Coverage = z.object({
  kept: z.int(),
  seen: z.int(),
  truncated: z.boolean(),
  /** Why the text looks cut off ("subscribers-only", "page 1 of 3", "pages-missing"), or null. */
  reason: z.nullable(z.string()),
});

/** A link to another page, as a list shows it: a web address and nothing that runs. */
export const PageLink = z.object({ title: z.string(), url: z.string().check(z.regex(/^https?:\/\//)) });
export type PageLink = z.infer<typeof PageLink>;

/** Article as the content script reads it from a page: plain data, and all that the analysis sees. */
export const ArticleDocument = z.object({
  kind: z.enum(PAGE_KINDS),
  title: z.string(),
  authors: z.array(z.string()),
  siteName: z.string(),
  /** ISO 8601 date or date-time, or null. */
  publishedAt: z.nullable(z.string()),
  modifiedAt: z.nullable(z.string()),
  publishedAtSource: z.nullable(z.enum(DATE_SOURCES)),
  /** BCP 47; empty where neither the page nor the text tells. */
  language: z.string(),
  /** Canonical address, or the page's own; empty where there is none. */
  url: z.string(),
  /** The publisher's own tags. */
  keywords: z.array(z.string()),
  text: z.string(),
  blocks: z.array(Block),
  notices: z.array(Notice),
  /** The parts of the text that the page shows only where the reader unfolds them; absent where it has none. */
  folded: z.optional(z.array(Span)),
  /** Whether the reader's own choice for the site was read, or is not to be found in the page; absent without one. */
  siteChoice: z.optional(z.enum(['used', 'missing'])),
  coverage: Coverage,
  /** Set where the page links to other pages of the same article, on its own site. */
  otherPages: z.optional(z.boolean()),
  /** The pages that were read as one, each with its part of the text; absent for one page. */
  pages: z.optional(z.array(z.object({ ...Span.shape, url: z.string() }))),
  wordCount: z.int(),
  readingMinutes: z.int(),
});
export type ArticleDocument = z.infer<typeof ArticleDocument>;
/** The part of an article that is known first: its text and the metadata of the page's head. */
export const ArticleText = z.pick(ArticleDocument, {
  title: true,
  language: true,
  url: true,
  keywords: true,
  text: true,
  blocks: true,
});
export type ArticleText = z.infer<typeof ArticleText>;
export type PageKind = ArticleDocument['kind'];
