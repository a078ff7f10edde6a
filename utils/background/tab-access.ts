import type { WxtBrowser } from 'wxt/browser';
import * as z from 'zod/mini';
import { PageAnswer } from '../messaging/answers.ts';
import { ask } from '../messaging/client.ts';
import { pageCancel, pageProgress, pageRead } from '../messaging/page-messages.ts';
import type { TabAccess } from './analyse-tab.ts';

/** The script that goes into a page; the name of its entrypoint. */
const READER = '/reader.js';

/** The tab that a popup opens on, as far as the worker can tell. */
export const tabInFront = async ({ tabs }: Pick<WxtBrowser, 'tabs'>): Promise<number | undefined> =>
  (await tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;

/** The browser's tabs as the worker uses them. Only the top frame is read. */
export function tabAccess(browser: Pick<WxtBrowser, 'tabs' | 'scripting'>): TabAccess {
  return {
    urlOf: async (tabId) => (await browser.tabs.get(tabId)).url ?? '',
    async inject(tabId) {
      const [injected] = await browser.scripting.executeScript({ target: { tabId }, files: [READER] });
      return injected?.result;
    },
    read: (tabId, force) =>
      ask(
        (envelope) => browser.tabs.sendMessage(tabId, envelope, { frameId: 0 }),
        pageRead,
        { force },
        PageAnswer,
      ),
    tell(tabId, { stage, done }) {
      const envelope = { sidelight: pageProgress.name, request: { stage, done } };
      browser.tabs.sendMessage(tabId, envelope, { frameId: 0 }).catch(() => {});
    },
    cancel: async (tabId) => {
      await ask(
        (envelope) => browser.tabs.sendMessage(tabId, envelope, { frameId: 0 }),
        pageCancel,
        {},
        z.unknown(),
      );
    },
  };
}
