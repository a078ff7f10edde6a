import { PAGE_OF_PAGES, SUBSCRIPTION_WALL } from '../analysis/lang/en/page-offers.ts';
import type { ArticleDocument } from '../model/article-document.ts';
import type { Line } from './extract/page-lines.ts';

type Coverage = ArticleDocument['coverage'];

/** A longer line isn't the wall's. */
const MAX_WALL = 300;
/** An article of fewer characters than this may be the beginning of one. */
const MAX_STUB = 2500;

/** Evidence for the coverage. */
export interface CoverageSources {
  lines: Line[];
  text: string;
  /** Paragraphs of the article, kept and seen. */
  kept: number;
  seen: number;
  /** False where the page's own data says that it is not free to read. */
  isFree: boolean;
}

/** How much of the article the text holds, and why it looks cut off where it does. */
export function coverageOf({ lines, text, kept, seen, isFree }: CoverageSources): Coverage {
  let reason: string | null = null;
  const short = text.length < MAX_STUB;
  for (const { text: line } of lines) {
    const pages = PAGE_OF_PAGES.exec(line);
    if (pages && Number(pages[2]) > 1 && Number(pages[1]) <= Number(pages[2])) {
      reason = `page ${Number(pages[1])} of ${Number(pages[2])}`;
    } else if (short && line.length <= MAX_WALL && SUBSCRIPTION_WALL.test(line)) reason = 'subscribers-only';
    if (reason) break;
  }
  if (!reason && short && !isFree) reason = 'subscribers-only';
  const isOpen = /(?:\.\.\.|…|\[(?:…|\.\.\.)\])\s*$/.test(text) && short;
  if (!reason && isOpen) reason = 'cut-off';
  return { kept, seen: Math.max(kept, seen), truncated: reason !== null, reason };
}
