import { POPUP_PAGE, PREFETCHED_SEARCH, prefetchedTab } from '../messaging/popup-url.ts';

/** Files that the worker need not hear of are fetched without it. */
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

/** The part of a service worker's global scope that hears of files being fetched; Firefox's background has none of it. */
export interface WorkerScope {
  addEventListener(type: 'install', listener: (event: InstallEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
}

const POPUP = `/${POPUP_PAGE}`;

/**
 * Calls back as soon as the browser opens the popup by itself: Chromium asks the extension's worker for the popup's page, long
 * before a script in it could say anything. The page itself comes from the package all the same, without waiting for the
 * worker. A worker that sleeps is woken by the popup's question, as anywhere else.
 */
export function onPopupOpening(scope: WorkerScope, begin: () => void): void {
  scope.addEventListener('install', (event) => {
    event
      .addRoutes?.([
        // The popup's page would wait for a worker that sleeps, and there would be nothing to see meanwhile.
        { condition: { runningStatus: 'not-running' }, source: 'network' },
        // A worker that is busy with the page would keep the popup waiting, however the race ends.
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

/** What a click began is for the popup that opens then: within so long, in milliseconds. */
const OPENING_MS = 10_000;

/**
 * An answer that was begun before it was asked for: by a click that said for which tab, or when the popup's page was fetched.
 * Each opening begins anew, in place of what nobody asked about. `tabInFront` gives the tab that a question will be about, as
 * far as one can tell; `answer` begins with it.
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
    // Failing is told to whoever takes it; nobody may.
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
    /** The popup's page is fetched. */
    begin: (): void => void keep(start().catch(() => null)),
    /** The popup is about to open on a tab. What this gives drops it: no popup came. */
    beginFor(tabId: number): () => void {
      const mine = keep(Promise.resolve(begun(tabId)));
      return () => {
        if (ahead === mine) ahead = null;
      };
    },
    /** The answer about a tab, begun earlier or now. What was begun is given once. */
    async take(tabId: number): Promise<T> {
      const before = ahead;
      ahead = null;
      const found = before && now() < before.until ? await before.begun : null;
      return found?.tabId === tabId ? found.answer : answer(tabId);
    },
  };
}
