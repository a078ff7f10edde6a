/** The popup's page, from the extension's root. */
export const POPUP_PAGE = 'popup.html';

const BEGUN = 'begun';

/** The query of every popup that a click began, as a pattern of URLs has it. */
export const PREFETCHED_SEARCH = `${BEGUN}=*`;

/** The popup's page that opens on a tab for what a click began there: it knows its tab without asking. */
export const prefetchedPopup = (tabId: number): string => `${POPUP_PAGE}?${BEGUN}=${tabId}`;

/** The tab that the query of a popup's address names; null where the browser opened it by itself. */
export function prefetchedTab(search: string): number | null {
  const tabId = new URLSearchParams(search).get(BEGUN);
  return tabId && /^\d+$/.test(tabId) ? Number(tabId) : null;
}
