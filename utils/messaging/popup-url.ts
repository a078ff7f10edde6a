/** The popup's page, from the extension's root. */
export const POPUP_PAGE = 'popup.html';

const PREFETCHED = 'prefetched';
const TITLE = 'title';
const HOST = 'host';
/** Longer titles are left for the popup to ask for. */
const LONGEST_TITLE = 500;

/** URL pattern of the query of a popup whose analysis was prefetched. */
export const PREFETCHED_SEARCH = `${PREFETCHED}=*`;

/** The headline of a tab, as the popup's address holds it. */
interface ToldHeadline {
  title: string;
  host: string;
}

/** Address of the popup for a prefetched analysis: the popup knows its tab, and the tab's headline, without asking. */
export function prefetchedPopup(tabId: number, headline: ToldHeadline | null = null): string {
  const query = new URLSearchParams({ [PREFETCHED]: String(tabId) });
  if (headline && headline.title.length <= LONGEST_TITLE) {
    query.set(TITLE, headline.title);
    query.set(HOST, headline.host);
  }
  return `${POPUP_PAGE}?${query}`;
}

/** The tab in the query of a popup's address; null where the browser opened the popup by itself. */
export function prefetchedTab(search: string): number | null {
  const tabId = new URLSearchParams(search).get(PREFETCHED);
  return tabId && /^\d+$/.test(tabId) ? Number(tabId) : null;
}

/** The headline in such a query, null for none. */
export function prefetchedHeadline(search: string): ToldHeadline | null {
  const query = new URLSearchParams(search);
  const title = query.get(TITLE);
  return title ? { title, host: query.get(HOST) ?? '' } : null;
}

const SIDE = 'side';
/** The same page in the browser's side panel. */
export const SIDE_PANEL_PAGE = `${POPUP_PAGE}?${SIDE}`;
/** True for the query of the page there. */
export const isSidePanel = (search: string): boolean => new URLSearchParams(search).has(SIDE);
