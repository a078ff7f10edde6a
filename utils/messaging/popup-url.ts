/** The popup's page, from the extension's root. */
export const POPUP_PAGE = 'popup.html';

const PREFETCHED = 'prefetched';

/** URL pattern of the query of a popup whose analysis was prefetched. */
export const PREFETCHED_SEARCH = `${PREFETCHED}=*`;

/** Address of the popup for a prefetched analysis: the popup knows its tab without asking. */
export const prefetchedPopup = (tabId: number): string => `${POPUP_PAGE}?${PREFETCHED}=${tabId}`;

/** The tab in the query of a popup's address; null where the browser opened the popup by itself. */
export function prefetchedTab(search: string): number | null {
  const tabId = new URLSearchParams(search).get(PREFETCHED);
  return tabId && /^\d+$/.test(tabId) ? Number(tabId) : null;
}

const SIDE = 'side';
/** The same page in the browser's side panel. */
export const SIDE_PANEL_PAGE = `${POPUP_PAGE}?${SIDE}`;
/** True for the query of the page there. */
export const isSidePanel = (search: string): boolean => new URLSearchParams(search).has(SIDE);
