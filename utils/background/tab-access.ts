import type { WxtBrowser } from 'wxt/browser';
import { PageAnswer } from '../messaging/answers.ts';
import { tabClient } from '../messaging/client.ts';
import type { ToReader } from '../messaging/protocol.ts';
import type { SiteChoice } from '../model/site-choice.ts';
import type { TabAccess } from './analyse-tab.ts';
import { withLateGrant } from './late-grant.ts';
import { unlessLeft } from './left-page.ts';
import { AT_ONCE, DETAILS, READER } from './reader-files.ts';

/** The script that finds a reader's choice in a page; it comes on sites that have one. */
const CHOICE = '/reader-choice.js';

/** The script that loads and joins the pages of an article, at the reader's request. */
const PAGES = '/reader-pages.js';

/** The tab that a popup opens on, as well as the worker can tell. */
export const tabInFront = async ({ tabs }: Pick<WxtBrowser, 'tabs'>): Promise<number | undefined> =>
  (await tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;

/** Puts a choice where the page's scripts find it. It is sent into the page as text, and knows nothing of this file. */
function holdChoice(choice: SiteChoice): void {
  const slots = globalThis as unknown as Record<symbol, { siteChoice?: SiteChoice }>;
  const name = Symbol.for('sidelight.page-scripts');
  slots[name] ??= {};
  slots[name].siteChoice = choice;
}

/**
 * The browser's tabs as the worker uses them. Only the top frame is read. `choiceOf` gives what the reader chose on the site of a
 * tab, null for nothing.
 */
export function tabAccess(
  browser: Pick<WxtBrowser, 'tabs' | 'scripting'>,
  choiceOf: (tabId: number) => Promise<SiteChoice | null>,
): TabAccess {
  const bringChoice = async (tabId: number): Promise<void> => {
    const choice = await choiceOf(tabId);
    if (!choice) return;
    const target = { tabId };
    await Promise.all([
      browser.scripting.executeScript({ target, files: [CHOICE], ...AT_ONCE }),
      browser.scripting.executeScript({ target, func: holdChoice, args: [choice], ...AT_ONCE }),
    ]);
  };
  const reader = (tabId: number) => tabClient<ToReader>(browser.tabs, tabId);
  const run = (tabId: number, file: typeof DETAILS | typeof READER | typeof PAGES) =>
    browser.scripting.executeScript({ target: { tabId }, files: [file], ...AT_ONCE });
  const fromPage = <T>(tabId: number, answer: Promise<T>): Promise<T> => unlessLeft(browser, tabId, answer);
  return {
    urlOf: async (tabId) => (await browser.tabs.get(tabId)).url ?? '',
    inject: (tabId, onSent) =>
      withLateGrant(browser, tabId, async () => {
        // In Firefox the popup had the reading begin, and a script that loads holds nothing up.
        if (import.meta.env.FIREFOX) onSent?.();
        // In this order: the reader calls the other script when it has the text.
        const details = run(tabId, DETAILS);
        const reading = bringChoice(tabId).then(() => {
          const sent = run(tabId, READER);
          onSent?.();
          return sent;
        });
        const [, [injected]] = await fromPage(tabId, Promise.all([details, reading]));
        return injected?.result;
      }),
    async read(tabId, force) {
      await bringChoice(tabId);
      return fromPage(tabId, reader(tabId).ask('page.read', { force }, PageAnswer));
    },
    async readAll(tabId) {
      await Promise.all([run(tabId, PAGES), bringChoice(tabId)]);
      return fromPage(tabId, reader(tabId).ask('page.read', { force: true, allPages: true }, PageAnswer));
    },
    tell: (tabId, { stage, done }) => reader(tabId).tell('page.progress', { stage, done }),
    cancel: (tabId) => reader(tabId).tell('page.cancel', {}),
  };
}
