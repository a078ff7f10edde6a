import type { Span } from '../model/article-document.ts';
import type { TextBlock, TextMap } from './text-map.ts';

/** Characters on either side that tell one occurrence from another. */
const CONTEXT = 48;
/** A quote of fewer characters than this needs as many around it to be the same. */
const TELLING = 24;
/** Shortest time between two readings of a page that keeps changing, in milliseconds. */
const AGAIN_MS = 300;

/** How many characters at the end of `a` are those at the end of `b`. */
function sharedEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length;
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

/** Where `quote` stands in `text`, of several places the one whose surroundings are most like the given ones; or -1. */
function findQuote(text: string, quote: string, prefix: string, suffix: string): number {
  let best = -1;
  let bestScore = -1;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const end = at + quote.length;
    const score =
      sharedEnd(text.slice(Math.max(0, at - CONTEXT), at), prefix) +
      sharedStart(text.slice(end, end + CONTEXT), suffix);
    if (score > bestScore) [best, bestScore] = [at, score];
  }
  return quote.length < TELLING && bestScore < Math.min(TELLING, prefix.length + suffix.length) ? -1 : best;
}

/** A page that can be read again, as the script that read it first does it. */
export interface PageMaps {
  /** The live range of a span of a map, or null where the page has changed there. */
  rangeIn(map: TextMap, span: Span): Range | null;
  /** All text of the page as it is now; null where it is too large. */
  readAgain(): TextMap | null;
}

/** Maps spans of an article's text to ranges of the page, also after the page has re-rendered them. */
export class LiveAnchors {
  private readonly map: TextMap;
  private readonly page: PageMaps;
  private again: { map: TextMap; time: number } | null = null;

  constructor(map: TextMap, page: PageMaps) {
    this.map = map;
    this.page = page;
  }

  /** The span's live range: where it was read, else where its words stand now; null where they stand nowhere. */
  rangeOf(span: Span): Range | null {
    const { text } = this.map;
    if (!(span.start >= 0 && span.start < span.end && span.end <= text.length)) return null;
    return this.page.rangeIn(this.map, span) ?? this.found(span);
  }

  private found(span: Span): Range | null {
    if (!/\S/.test(this.map.text.slice(span.start, span.end))) return null;
    const range = this.again && this.foundIn(this.again.map, span);
    if (range) return range;
    if (this.again && performance.now() - this.again.time < AGAIN_MS) return null;
    const map = this.page.readAgain();
    if (!map) return null;
    this.again = { map, time: performance.now() };
    return this.foundIn(map, span);
  }

  /** The span in a later reading of the page: within its block where the block is unchanged, else by its own words. */
  private foundIn(now: TextMap, { start, end }: Span): Range | null {
    const { text } = this.map;
    const block = this.blockAt(start);
    const isInBlock = block !== undefined && end <= block.end;
    for (const around of isInBlock ? [block, { start, end }] : [{ start, end }]) {
      const prefix = text.slice(Math.max(0, around.start - CONTEXT), around.start);
      const at = findQuote(
        now.text,
        text.slice(around.start, around.end),
        prefix,
        text.slice(around.end, around.end + CONTEXT),
      );
      if (at < 0) continue;
      const moved = at - around.start;
      const range = this.page.rangeIn(now, { start: start + moved, end: end + moved });
      if (range) return range;
    }
    return null;
  }

  private blockAt(position: number): TextBlock | undefined {
    return this.map.blocks.find(({ start, end }) => position >= start && position < end);
  }
}
