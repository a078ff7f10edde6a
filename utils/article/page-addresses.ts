import { attribute, select } from './dom.ts';
import { type ReadingSteps, STEP_SIZE } from './reading-steps.ts';

/** Names of a query's field that counts the pages of one article. */
const FIELDS = ['page', 'p', 'pg', 'pageno', 'page_no', 'pagenum', 'seite', 'pagina', 'part'];
/** The end of a path that counts them: "/page/2", "/2", "-page-2.html", "_2.html". */
const PATH_END = /(?:\/(?:page[/_-]?|p)?|[-_]page[-_]?|[-_](?=\d{1,2}\.\w+$))(\d{1,2})(?=\/?$|\.\w+$)/i;
/** More pages than this are a list. */
const MOST_PAGES = 30;

/** An address without its page's number, and that number; 1 where it names none. */
function parted(address: URL): { stem: string; page: number } {
  const url = new URL(address);
  url.hash = '';
  let page = 1;
  for (const field of FIELDS) {
    const value = url.searchParams.get(field);
    if (value === null || !/^\d{1,2}$/.test(value)) continue;
    page = Number(value);
    url.searchParams.delete(field);
  }
  const end = PATH_END.exec(url.pathname);
  if (end && page === 1) {
    page = Number(end[1]);
    url.pathname = url.pathname.replace(PATH_END, '');
  }
  url.pathname = url.pathname.replace(/\/$/, '');
  return { stem: url.href.replace(/\?$/, ''), page };
}

/** Addresses of the pages before and after a page in an article of several; null where it links to none. */
export interface NeighbourPages {
  previous: string | null;
  next: string | null;
}

/**
 * The pages right before and after one, as far as it links to them: of the same origin, their addresses the same but for a page's
 * number, which is one less or one more. `pageUrl` is the page's own address, to which relative ones are resolved.
 */
export function* neighbourPages(document: Document, pageUrl: string): ReadingSteps<NeighbourPages> {
  const found: NeighbourPages = { previous: null, next: null };
  if (!URL.canParse(pageUrl)) return found;
  const own = new URL(pageUrl);
  const { stem, page } = parted(own);
  // The first page may bear no number: only the way back to it cannot be told by a digit.
  const numbers = page > 2 ? `${page - 1}|${page + 1}` : page + 1;
  const neighbour = new RegExp(`(?<!\\d)0?(?:${numbers})(?!\\d)`);
  const mayLeadOn = (href: string): boolean => page === 2 || neighbour.test(href);
  const links = select(document, 'a[href],link[rel~="next"][href],link[rel~="prev"][href]');
  for (const [index, link] of links.entries()) {
    if (index % STEP_SIZE === 0) yield;
    const href = attribute(link, 'href')!;
    if (href.startsWith('#') || !mayLeadOn(href)) continue;
    const url = URL.parse(href, pageUrl);
    if (url?.origin !== own.origin) continue;
    const other = parted(url);
    if (other.stem !== stem || other.page > MOST_PAGES) continue;
    if (other.page === page + 1) found.next ??= url.href;
    if (other.page === page - 1) found.previous ??= url.href;
  }
  return found;
}
