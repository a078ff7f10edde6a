import type { WxtBrowser } from 'wxt/browser';

/** Milliseconds before each further try: on a busy machine the grant was seen to take 350. */
const PAUSES = [20, 80, 250, 650, 1000];

const REFUSED = /cannot access contents/i;

/**
 * Injects into a tab that the reader has just clicked on. Chromium tells the page's process of the permission that the click gives
 * apart from the scripts, and on a busy machine it may hear of the scripts first, and refuse them. A refusal is thus asked again
 * while the browser shows the tab's address, which it does for tabs that the extension may read; any other error is thrown on.
 * @param inject puts the scripts in; called for each try
 */
export async function withLateGrant<T>(
  { tabs }: Pick<WxtBrowser, 'tabs'>,
  tabId: number,
  inject: () => Promise<T>,
): Promise<T> {
  for (const pause of PAUSES) {
    try {
      return await inject();
    } catch (error) {
      if (!REFUSED.test(String(error))) throw error;
      const { url = '' } = await tabs.get(tabId).catch(() => ({ url: '' }));
      if (!/^https?:/.test(url)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return inject();
}
