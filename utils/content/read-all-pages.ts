import { type ArticlePage, joinPages } from '../article/join-pages.ts';
import type { PageReading } from '../article/read-page.ts';

type Read = Extract<PageReading, { ok: true }>;

/** The page that was asked about, and how others of its site are loaded and read. */
export interface PagesPorts {
  url: string;
  /** The page at an address of the same origin; null where it cannot be had. */
  load(url: string): Promise<Document | null>;
  read(document: Document, url: string): PageReading;
  signal: AbortSignal;
}

/** A longer chain of pages is no article, in pages either way. */
const MOST = 30;
/** A longer page is not loaded, in characters. */
const MAX_PAGE = 8_000_000;
/** A page that has not come by then is missing, in milliseconds. */
const PATIENCE_MS = 15_000;

/** Loads a page of the same origin as the present one, with what the browser would send for a click on its link. */
export async function loadSameOrigin(url: string, signal: AbortSignal): Promise<Document | null> {
  try {
    if (new URL(url).origin !== location.origin) return null;
    const response = await fetch(url, {
      credentials: 'same-origin',
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    });
    const isPage = /^(?:text\/html|application\/xhtml\+xml)\b/i.test(
      response.headers.get('content-type') ?? '',
    );
    // A redirect may lead to a login, or elsewhere.
    if (!response.ok || !isPage || new URL(response.url).origin !== location.origin) return null;
    const html = await response.text();
    return html.length > MAX_PAGE ? null : new DOMParser().parseFromString(html, 'text/html');
  } catch {
    return null;
  }
}

/**
 * Reads the pages before and after one that was read, by the links from each to the next, and joins them to one article. Places
 * are those of the page that is there; a page that cannot be loaded ends its direction, and the article says so.
 */
export async function readAllPages(own: Read, { url, load, read, signal }: PagesPorts): Promise<Read> {
  const seen = new Set([url]);
  let isComplete = true;
  const follow = async (direction: 'previous' | 'next'): Promise<ArticlePage[]> => {
    const found: ArticlePage[] = [];
    let address = own.neighbours[direction];
    while (address && !seen.has(address) && found.length < MOST) {
      seen.add(address);
      const document = await load(address);
      signal.throwIfAborted();
      const reading = document && read(document, address);
      if (!reading?.ok) {
        isComplete = false;
        break;
      }
      found.push({ article: reading.article, url: address });
      address = reading.neighbours[direction];
    }
    return found;
  };
  const before = (await follow('previous')).reverse();
  const after = await follow('next');
  const pages = [...before, { article: own.article, url }, ...after];
  const { article, spanOn } = joinPages(pages, isComplete);
  return {
    ...own,
    article,
    rangeOf(span) {
      const there = spanOn(before.length, span);
      return there && own.rangeOf(there);
    },
  };
}
