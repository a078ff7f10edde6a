import type { WxtBrowser } from 'wxt/browser';
import { PageAnswer } from '../messaging/answers.ts';
import { tabClient } from '../messaging/client.ts';
import type { ToReader } from '../messaging/protocol.ts';
import type { TabAccess } from './analyse-tab.ts';

/** The script that goes into a page; the name of its entrypoint. */
const READER = '/reader.js';
/** The script that reads what an analysis can begin without; the reader calls it. */
const DETAILS = '/reader-details.js';

/** The script that loads and joins the pages of an article, at the reader's request. */
const PAGES = '/reader-pages.js';

/** The tab that a popup opens on, as well as the worker can tell. */
export const tabInFront = async ({ tabs }: Pick<WxtBrowser, 'tabs'>): Promise<number | undefined> =>
  (await tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;

/** The browser's tabs as the worker uses them. Only the top frame is read. */
export function tabAccess(browser: Pick<WxtBrowser, 'tabs' | 'scripting'>): TabAccess {
  const reader = (tabId: number) => tabClient<ToReader>(browser.tabs, tabId);
  const run = (tabId: number, file: typeof DETAILS | typeof READER | typeof PAGES) =>
    browser.scripting.executeScript({ target: { tabId }, files: [file] });
  return {
    urlOf: async (tabId) => (await browser.tabs.get(tabId)).url ?? '',
    async inject(tabId) {
      // In this order: the reader calls the other script when it has the text.
      const [, [injected]] = await Promise.all([run(tabId, DETAILS), run(tabId, READER)]);
      return injected?.result;
    },
    read: (tabId, force) => reader(tabId).ask('page.read', { force }, PageAnswer),
    async readAll(tabId) {
      await run(tabId, PAGES);
      return reader(tabId).ask('page.read', { force: true, allPages: true }, PageAnswer);
    },
    tell: (tabId, { stage, done }) => reader(tabId).tell('page.progress', { stage, done }),
    cancel: (tabId) => reader(tabId).tell('page.cancel', {}),
  };
}
