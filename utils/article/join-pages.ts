import type { ArticleDocument, Block, Span } from '../model/article-document.ts';
import { readingMinutes } from './reading-time.ts';

/** One page of an article, as it was read. */
export interface ArticlePage {
  article: ArticleDocument;
  url: string;
}

/** An article of several pages, and the way from its spans to those of one page. */
export interface JoinedArticle {
  article: ArticleDocument;
  /** The span on the page at `index` for a span of the joined text; null where it stands on another. */
  spanOn(index: number, span: Span): Span | null;
}

/** A block that says no more than this may stand on several pages with good reason, in characters. */
const SHORT = 30;
const GAP = '\n\n';

interface Placed extends Span {
  page: number;
  /** Where it begins on its own page. */
  from: number;
}

/**
 * Joins the pages of an article, in order, to one: the first page's metadata, all pages' text. What a later page says again (the
 * standfirst, a caption) is left out. `isComplete` is false where a page could not be loaded.
 */
export function joinPages(pages: readonly ArticlePage[], isComplete: boolean): JoinedArticle {
  const pieces: string[] = [];
  const blocks: Block[] = [];
  const placed: Placed[] = [];
  const parts: NonNullable<ArticleDocument['pages']> = [];
  const said = new Set<string>();
  let length = 0;
  for (const [page, { article, url }] of pages.entries()) {
    const start = length + (length > 0 ? GAP.length : 0);
    for (const block of article.blocks) {
      const words = article.text.slice(block.start, block.end);
      const isRepeated = page > 0 && said.has(words) && (words.length > SHORT || block.type === 'heading');
      said.add(words);
      if (isRepeated) continue;
      if (length > 0) pieces.push(GAP);
      const at = length + (length > 0 ? GAP.length : 0);
      pieces.push(words);
      length = at + words.length;
      blocks.push({ ...block, start: at, end: length });
      placed.push({ start: at, end: length, page, from: block.start });
    }
    if (length > start) parts.push({ start, end: length, url });
  }
  const spanOn = (index: number, { start, end }: Span): Span | null => {
    const holds = (at: number) => placed.find((block) => at >= block.start && at <= block.end);
    const [first, last] = [holds(start), holds(end)];
    if (!first || !last || first.page !== index || last.page !== index) return null;
    return { start: first.from + start - first.start, end: last.from + end - last.start };
  };
  /** Spans of one page in the joined text. */
  const moved = <S extends Span>(spans: readonly S[], page: number): S[] =>
    spans.flatMap((span) => {
      const block = placed.find(
        (each) =>
          each.page === page && span.start >= each.from && span.start < each.from + each.end - each.start,
      );
      const shift = block ? block.start - block.from : 0;
      return block ? [{ ...span, start: span.start + shift, end: Math.min(span.end + shift, length) }] : [];
    });
  const all = pages.map(({ article }) => article);
  const sum = (count: (article: ArticleDocument) => number) =>
    all.reduce((total, each) => total + count(each), 0);
  const wordCount = sum((article) => article.wordCount);
  const folded = all.flatMap((article, page) => moved(article.folded ?? [], page));
  const { otherPages: _, ...first } = all[0]!;
  return {
    spanOn,
    article: {
      ...first,
      keywords: [...new Set(all.flatMap(({ keywords }) => keywords))],
      text: pieces.join(''),
      blocks,
      notices: all.flatMap((article, page) => moved(article.notices, page)),
      ...(folded.length > 0 && { folded }),
      coverage: {
        kept: sum(({ coverage }) => coverage.kept),
        seen: sum(({ coverage }) => coverage.seen),
        truncated: !isComplete,
        reason: isComplete ? null : 'pages-missing',
      },
      pages: parts,
      wordCount,
      readingMinutes: readingMinutes(wordCount),
    },
  };
}
