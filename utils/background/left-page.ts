import type { WxtBrowser } from 'wxt/browser';

/** Milliseconds that scripts on their way into a page have, before one without them counts as another page. */
const ON_THEIR_WAY = 400;

/** Whether scripts of ours are in the page. It is sent into the page as text, and knows nothing of this file. */
const hasScripts = (): boolean => Symbol.for('sidelight.page-scripts') in globalThis;

/**
 * The answer of a page's scripts, or a failure once the tab shows another page. A browser may keep a page that was left for the
 * way back, stopped, and what its scripts owe never comes.
 */
export async function unlessLeft<T>(
  { tabs, scripting }: Pick<WxtBrowser, 'tabs' | 'scripting'>,
  tabId: number,
  answer: Promise<T>,
): Promise<T> {
  const isThere = async (): Promise<boolean> => {
    const [injected] = await scripting.executeScript({ target: { tabId }, func: hasScripts });
    return injected?.result === true;
  };
  let listener: Parameters<typeof tabs.onUpdated.addListener>[0] = () => {};
  const left = new Promise<never>((_, reject) => {
    const look = async (): Promise<void> => {
      if (await isThere()) return;
      await new Promise((resolve) => setTimeout(resolve, ON_THEIR_WAY));
      if (!(await isThere())) throw new Error('the page navigated');
    };
    listener = (id, { status }) => {
      // Also of a page that changes its own address: so it is asked whether it is the same.
      if (id === tabId && status !== undefined) look().catch(reject);
    };
  });
  tabs.onUpdated.addListener(listener);
  try {
    return await Promise.race([answer, left]);
  } finally {
    tabs.onUpdated.removeListener(listener);
  }
}
