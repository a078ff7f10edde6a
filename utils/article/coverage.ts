import type { ArticleDocument } from '../model/article-document.ts';
import type { Line } from './extract/lines.ts';

type Coverage = ArticleDocument['coverage'];

const SUBSCRIBE =
  /\b(?:subscribe(?:rs?)?|subscription|sign in|log in|register|become a member)\b.{0,60}\b(?:to (?:continue|keep|read|unlock|access|view)|for (?:full|unlimited) access|only|full (?:story|article|access))|\b(?:continue|keep) reading (?:this (?:story|article)|with|by|for)|\b(?:this|the) (?:article|story|content|post|rest of)\b.{0,40}\b(?:is )?(?:for|available (?:only )?to|exclusive to|reserved for|behind)\b.{0,20}\b(?:subscribers?|members|paywall|paying)|\bto (?:continue|keep) reading\b|\bunlock (?:this|the full)\b|\byou(?:'|’)ve (?:reached|read) (?:your|all)\b.{0,40}\b(?:limit|free)|\balready a (?:subscriber|member)\?/i;
const PAGES = /^page (\d{1,2}) (?:of|\/) (\d{1,2})$/i;

/** A longer line isn't the wall's. */
const MAX_WALL = 300;
/** An article of fewer characters than this may be the beginning of one. */
const MAX_STUB = 2500;

/** What coverage is reckoned from. */
export interface CoverageSources {
  lines: Line[];
  text: string;
  /** Paragraphs of the article, kept and seen. */
  kept: number;
  seen: number;
  /** What the page's own data says: false where it is not free to read. */
  isFree: boolean;
}

/** How much of the article the text holds, and why it looks cut off where it does. */
export function coverageOf({ lines, text, kept, seen, isFree }: CoverageSources): Coverage {
  let reason: string | null = null;
  const short = text.length < MAX_STUB;
  for (const { text: line } of lines) {
    const pages = PAGES.exec(line);
    if (pages && Number(pages[2]) > 1 && Number(pages[1]) <= Number(pages[2])) {
      reason = `page ${Number(pages[1])} of ${Number(pages[2])}`;
    } else if (short && line.length <= MAX_WALL && SUBSCRIBE.test(line)) reason = 'subscribers-only';
    if (reason) break;
  }
  if (!reason && short && !isFree) reason = 'subscribers-only';
  const isOpen = /(?:\.\.\.|…|\[(?:…|\.\.\.)\])\s*$/.test(text) && short;
  if (!reason && isOpen) reason = 'cut-off';
  return { kept, seen: Math.max(kept, seen), truncated: reason !== null, reason };
}
