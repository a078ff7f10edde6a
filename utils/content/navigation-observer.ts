/** How often the address is polled without the Navigation API, in milliseconds. */
const EVERY_MS = 1_000;

interface Navigation {
  addEventListener(name: 'navigatesuccess', listener: () => void, options: { signal: AbortSignal }): void;
}

const withoutFragment = (url: string): string => url.split('#')[0] ?? '';

/**
 * Calls back after a navigation within the document (the address has changed, the fragment aside), until `signal` ends
 * it. A content script is not told of `history.pushState`, so where the browser has no Navigation API the address is
 * polled while the page is visible.
 */
export function observeNavigation(view: Window, listener: () => void, signal: AbortSignal): void {
  let known = withoutFragment(view.location.href);
  const look = (): void => {
    const now = withoutFragment(view.location.href);
    if (now === known) return;
    known = now;
    listener();
  };
  view.addEventListener('popstate', look, { signal });
  const { navigation } = view as unknown as { navigation?: Navigation };
  if (navigation) {
    navigation.addEventListener('navigatesuccess', look, { signal });
    return;
  }
  const timer = view.setInterval(() => {
    if (view.document.visibilityState === 'visible') look();
  }, EVERY_MS);
  signal.addEventListener('abort', () => view.clearInterval(timer));
}
