import { POPUP_PAGE, PREFETCHED_SEARCH, prefetchedTab } from '../messaging/popup-url.ts';

/** A service worker's static route: files that are fetched without the worker. */
interface Route {
  condition: { runningStatus: 'not-running' } | { urlPattern: { pathname: string; search?: string } };
  source: 'network' | 'race-network-and-fetch-handler';
}

interface InstallEvent {
  addRoutes?(routes: Route[]): Promise<void>;
}

interface FetchEvent {
  request: { url: string; mode: string };
}

/** The part of a service worker's global scope that sees fetches. Firefox's background has none. */
export interface WorkerScope {
  addEventListener(type: 'install', listener: (event: InstallEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
}

const POPUP = `/${POPUP_PAGE}`;

/**
 * Calls back as soon as the browser opens the popup by itself. Chromium asks the extension's worker for the popup's
 * page long before a script in the popup can send a message. The page itself comes from the package without waiting for
 * the worker. A sleeping worker is woken by the popup's question as usual.
 */
export function onPopupOpening(scope: WorkerScope, begin: () => void): void {
  scope.addEventListener('install', (event) => {
    event
      .addRoutes?.([
        // Otherwise the popup's page would wait for a sleeping worker, and stay blank meanwhile.
        { condition: { runningStatus: 'not-running' }, source: 'network' },
        // A worker busy with the page would delay the popup, whoever wins the race.
        { condition: { urlPattern: { pathname: POPUP, search: PREFETCHED_SEARCH } }, source: 'network' },
        { condition: { urlPattern: { pathname: POPUP } }, source: 'race-network-and-fetch-handler' },
        { condition: { urlPattern: { pathname: '*' } }, source: 'network' },
      ])
      .catch(() => {});
  });
  scope.addEventListener('fetch', ({ request }) => {
    const { pathname, search } = new URL(request.url);
    if (request.mode === 'navigate' && pathname === POPUP && prefetchedTab(search) === null) begin();
  });
}

/** Lifetime of a prefetched answer that no popup has taken, in milliseconds. */
const OPENING_MS = 10_000;

/**
 * An answer prefetched before the popup asks: for the tab of a click, or when the popup's page is fetched. Each opening
 * replaces an answer that was not taken. `tabInFront` gives the tab that the popup will probably ask about; `answer`
 * starts the work.
 */
export function createPrefetch<T>(
  tabInFront: () => Promise<number | undefined>,
  answer: (tabId: number) => Promise<T>,
  now: () => number = () => performance.now(),
) {
  type Ahead = { begun: Promise<{ tabId: number; answer: Promise<T> } | null>; until: number };
  let ahead: Ahead | null = null;

  const begun = (tabId: number) => {
    const mine = answer(tabId);
    // A failure reaches the caller of `take`; there may be none.
    mine.catch(() => {});
    return { tabId, answer: mine };
  };
  const start = async () => {
    const tabId = await tabInFront();
    return tabId === undefined ? null : begun(tabId);
  };
  const keep = (begun: Ahead['begun']): Ahead => {
    ahead = { begun, until: now() + OPENING_MS };
    return ahead;
  };
  return {
    /** Starts a prefetch: the popup's page is being fetched. */
    begin: (): void => void keep(start().catch(() => null)),
    /** Starts a prefetch for a tab that the popup is about to open on; returns a function that drops it. */
    beginFor(tabId: number): () => void {
      const mine = keep(Promise.resolve(begun(tabId)));
      return () => {
        if (ahead === mine) ahead = null;
      };
    },
    /** The answer about a tab, prefetched or started now. A prefetched answer is given once. */
    async take(tabId: number): Promise<T> {
      const before = ahead;
      ahead = null;
      const found = before && now() < before.until ? await before.begun : null;
      return found?.tabId === tabId ? found.answer : answer(tabId);
    },
  };
}
