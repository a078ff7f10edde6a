import type { WxtBrowser } from 'wxt/browser';
import * as z from 'zod/mini';
import { paintCss } from '../annotation/index.ts';
import { PageAnswer } from '../messaging/answers.ts';
import { ask } from '../messaging/client.ts';
import { pageCancel, pageRead } from '../messaging/page-messages.ts';
import type { TabAccess } from './analyse-tab.ts';

/** The script that goes into a page; the name of its entrypoint. */
const READER = '/reader.js';

/** The browser's tabs as the worker uses them. Only the top frame is read. */
export function tabAccess(browser: Pick<WxtBrowser, 'tabs' | 'scripting'>): TabAccess {
  return {
    urlOf: async (tabId) => (await browser.tabs.get(tabId)).url ?? '',
    async inject(tabId) {
      const target = { tabId };
      const [results] = await Promise.all([
        browser.scripting.executeScript({ target, files: [READER] }),
        browser.scripting.insertCSS({ target, css: paintCss() }),
      ]);
      return results[0]?.result;
    },
    read: (tabId, force) =>
      ask(
        (envelope) => browser.tabs.sendMessage(tabId, envelope, { frameId: 0 }),
        pageRead,
        { force },
        PageAnswer,
      ),
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
