/** Files that the worker need not hear of are fetched without it. */
interface Route {
  condition: { runningStatus: 'not-running' } | { urlPattern: { pathname: string } };
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

const POPUP = '/popup.html';

/**
 * Calls back as soon as the popup opens: Chromium asks the extension's worker for the popup's page, long before a script in
 * it could say anything. The page itself comes from the package all the same, without waiting for the worker. A worker that
 * sleeps is woken by the popup's question, as anywhere else.
 */
export function onPopupOpening(scope: WorkerScope, begin: () => void): void {
  scope.addEventListener('install', (event) => {
    event
      .addRoutes?.([
        // The popup's page would wait for a worker that sleeps, and there would be nothing to see meanwhile.
        { condition: { runningStatus: 'not-running' }, source: 'network' },
        { condition: { urlPattern: { pathname: POPUP } }, source: 'race-network-and-fetch-handler' },
        { condition: { urlPattern: { pathname: '*' } }, source: 'network' },
      ])
      .catch(() => {});
  });
  scope.addEventListener('fetch', ({ request }) => {
    if (request.mode === 'navigate' && new URL(request.url).pathname === POPUP) begin();
  });
}

/**
 * An answer that was begun before it was asked for. `tabInFront` gives the tab that the question will be about, as far as one
 * can tell; `answer` begins with it.
 */
export function createHeadStart<T>(
  tabInFront: () => Promise<number | undefined>,
  answer: (tabId: number) => Promise<T>,
) {
  let ahead: Promise<{ tabId: number; answer: Promise<T> } | null> | null = null;
  const start = async () => {
    const tabId = await tabInFront();
    return tabId === undefined ? null : { tabId, answer: answer(tabId) };
  };
  return {
    begin(): void {
      ahead = start().catch(() => null);
    },
    /** The answer about a tab, begun earlier or now. What was begun is given once. */
    async take(tabId: number): Promise<T> {
      const begun = ahead;
      ahead = null;
      const found = await begun;
      return found?.tabId === tabId ? found.answer : answer(tabId);
    },
  };
}
