import type { Page } from 'puppeteer-core';
import type { Engine } from './find-browser.ts';

/** Runs inside the popup, with its document. Travels as source text: it sees nothing but its arguments. */
export type InPopup<A extends unknown[], T> = (document: Document, ...args: A) => T;

/**
 * Runs inside a page with the roots of our own interfaces in it, closed as they are: `roots` are those of its hosts, in order.
 * Travels as source text, too.
 */
export type InRoots<A extends unknown[], T> = (roots: ShadowRoot[], ...args: A) => T;

/** Finds those roots; `opened` gives an element's shadow root, closed or not. Source text, for either engine. */
export const ROOTS = `(document, opened) => [...document.documentElement.children]
  .filter((element) => element.getAttribute('popover') === 'manual')
  .map((element) => opened(element))
  .map((root) => root && [...root.children].map((child) => opened(child)).find(Boolean))
  .filter(Boolean)`;

/** The real popup of a toolbar click. */
export interface Popup {
  evaluate<A extends unknown[], T>(script: InPopup<A, T>, ...args: A): Promise<T>;
  /** A PNG of what it shows. */
  screenshot(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** One running browser with the extension in it. The same calls on both engines. */
export interface Driver {
  engine: Engine;
  /** Where the extension's own pages are: `${root}options.html`. */
  root: string;
  /** A new tab on `url`, in front. */
  open(url: string): Promise<Page>;
  /** Closes a tab, whatever it is doing. */
  closeTab(page: Page): Promise<void>;
  /** Clicks the toolbar button for real, which grants `activeTab` on the tab in front, and gives the popup that opened. */
  click(page: Page): Promise<Popup>;
  /** The popup that a shortcut or a menu opened. */
  openedPopup(): Promise<Popup>;
  /** Runs `script` in `page`, which is in front, with the roots of what we put into it. */
  inside<A extends unknown[], T>(page: Page, script: InRoots<A, T>, ...args: A): Promise<T>;
  /** Stops the extension's background, as the browser does when it is idle. */
  stopWorker(): Promise<void>;
  /** Calls back when the browser was closed, by whomever. */
  onClose(listener: () => void): void;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** The unpacked build. */
  extension: string;
  headless: boolean;
  /** Reaches no host but this machine. */
  offline?: boolean;
  /** Host and port of a proxy for every request, those to this machine included. */
  proxy?: string;
  /** The X display to open a window on; the environment's own where absent. */
  display?: string;
  /** The page's colour scheme; the system's own where absent. */
  colorScheme?: 'light' | 'dark';
  /** For pictures in Chromium: device pixels per CSS pixel, and a window that the tallest popup fits into. */
  scale?: number;
  /** Whether the extension opens a page at its first run, which is closed before anything else is opened; so by default. */
  welcomes?: boolean;
}

/** The longest that one call of a browser may take: a call that is lost would otherwise be waited for until the test ends. */
export const CALL_LIMIT = 20_000;

/** The result of `work`, or a failure that names `what` when it takes longer than `limit` milliseconds. */
export async function within<T>(limit: number, what: string, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took longer than ${limit} ms`)), limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Waits until `probe` gives something, or fails with what was seen last. A probe or a look that hangs is given up, too. */
export async function until<T>(
  probe: () => Promise<T | null | undefined | false>,
  what: string,
  { timeout = 10_000, seen = async () => '' }: { timeout?: number; seen?: () => Promise<string> } = {},
): Promise<T> {
  const started = Date.now();
  for (;;) {
    const left = Math.max(timeout - (Date.now() - started), 1_000);
    const value = await within(left, `a look for ${what}`, probe());
    if (value) return value;
    if (Date.now() - started > timeout) {
      const sight = await within(2_000, 'looking', seen()).catch((error: Error) => error.message);
      throw new Error(`waited ${timeout} ms for ${what}; saw: ${sight}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/**
 * Closes a page. A close that meets a navigation in Chromium is lost: the browser says yes, and the page lives on. So it is
 * asked again until the page is gone.
 */
export async function closePage(page: Page, tries = 10): Promise<void> {
  for (let attempt = 1; !page.isClosed(); attempt++) {
    const closing = page.close();
    try {
      await within(1_000, `closing ${page.url()}`, closing);
    } catch (error) {
      closing.catch(() => {});
      if (page.isClosed()) return;
      if (attempt === tries) throw error;
    }
  }
}

/** The address of the page of the first run. */
export const WELCOME = '/welcome.html';

/** The text of a popup as a reader sees it. */
export const popupText = (popup: Popup): Promise<string> =>
  popup.evaluate((document) => document.body?.innerText ?? '');

/** The technical detail of a popup that says that something failed, which is folded; empty where nothing did. */
export const failureDetail = (popup: Popup): Promise<string> =>
  popup.evaluate((document) => document.querySelector('details > code')?.textContent ?? '');

/** Waits for an element of the popup. */
export async function waitInPopup(popup: Popup, selector: string, timeout?: number): Promise<void> {
  await until(
    () => popup.evaluate((document, wanted: string) => document.querySelector(wanted) !== null, selector),
    `"${selector}" in the popup`,
    {
      ...(timeout && { timeout }),
      seen: async () => `${await popupText(popup)} ${await failureDetail(popup)}`,
    },
  );
}
