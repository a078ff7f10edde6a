import puppeteer, { type Page } from 'puppeteer-core';
import {
  type Driver,
  type InPopup,
  type InRoots,
  type LaunchOptions,
  type Popup,
  ROOTS,
  until,
} from './driver.ts';
import type { Installed } from './find.ts';

/** The internal host that the extension gets, so that its pages have addresses known beforehand. */
const UUID = '6b1f1c52-0a5f-4f0e-9c0f-51de11947700';
/** As in the manifest. */
const GECKO_ID = 'sidelight@sidelight.example';

interface BidiConnection {
  send(method: string, params: unknown): Promise<{ result: unknown }>;
}
interface Context {
  context: string;
  url: string;
  children?: Context[];
}

/** Runs `source`, a function's text, in the browser's own window with system rights, and gives its JSON. */
function chromeWindow(connection: BidiConnection) {
  let windowContext: string | null = null;
  return async <T>(source: string, ...args: unknown[]): Promise<T> => {
    if (!windowContext) {
      const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
      const contexts = (result as { contexts: Context[] }).contexts;
      windowContext = contexts.find(({ url }) => url.endsWith('browser.xhtml'))?.context ?? null;
      if (!windowContext) throw new Error('found no window of the browser');
    }
    const { result } = await connection.send('script.callFunction', {
      functionDeclaration: `async (args) => JSON.stringify((await (${source})(...JSON.parse(args))) ?? null)`,
      arguments: [{ type: 'string', value: JSON.stringify(args) }],
      target: { context: windowContext },
      awaitPromise: true,
    });
    const outcome = result as {
      type: string;
      result?: { value: string };
      exceptionDetails?: { text: string };
    };
    if (outcome.type !== 'success') throw new Error(outcome.exceptionDetails?.text ?? 'the script failed');
    return JSON.parse(outcome.result?.value ?? 'null') as T;
  };
}
type ChromeWindow = ReturnType<typeof chromeWindow>;

const CLICK = `(id) => {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const extension = ExtensionParent.GlobalManager.getExtension(id);
  ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
}`;

const POPUP = "document.querySelector('browser.webextension-popup-browser')";
const TAB = 'gBrowser.selectedBrowser';

/** The process of the popup, or of the tab in front, answers; without one, or before it has a document, null. */
const evaluateIn = (browser: string) => `(script, args) => new Promise((resolve) => {
  const browser = ${browser};
  if (!browser?.messageManager) return resolve({ gone: true });
  const name = 'sidelight:' + Math.random();
  const timer = setTimeout(() => resolve({ silent: true }), 3000);
  browser.messageManager.addMessageListener(name, function listen({ data }) {
    browser.messageManager.removeMessageListener(name, listen);
    clearTimeout(timer);
    resolve(data);
  });
  const code = 'try { sendAsyncMessage(' + JSON.stringify(name) + ', { value: (' + script + ')(content.document, ...' + args + ') }) } catch (error) { sendAsyncMessage(' + JSON.stringify(name) + ', { error: String(error) }) }';
  browser.messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(code), false);
})`;

const SNAPSHOT = `async () => {
  const browser = document.querySelector('browser.webextension-popup-browser');
  const bitmap = await browser.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}`;

const HIDE = `() => {
  const panel = document.querySelector('browser.webextension-popup-browser')?.closest('panel');
  panel?.hidePopup();
}`;

/** Asks again where a script met its page between two documents and is lost, or where a busy process is late. */
async function evaluate<T>(run: ChromeWindow, browser: string, script: string, args: unknown[]): Promise<T> {
  const ask = () => run<Answer<T>>(evaluateIn(browser), script, JSON.stringify(args));
  let answer = await ask();
  for (let tries = 1; answer.silent && tries < MAX_TRIES; tries++) answer = await ask();
  if (answer.silent) throw new Error('it does not answer');
  if (answer.gone) throw new Error('it is closed');
  if (answer.error) throw new Error(answer.error);
  return answer.value as T;
}

interface Answer<T> {
  gone?: true;
  silent?: true;
  error?: string;
  value?: T;
}
const MAX_TRIES = 5;

function popupOf(run: ChromeWindow): Popup {
  return {
    evaluate: <A extends unknown[], T>(script: InPopup<A, T>, ...args: A) =>
      evaluate<T>(run, POPUP, String(script), args),
    screenshot: async () => Uint8Array.from(Buffer.from(await run<string>(SNAPSHOT), 'base64')),
    close: async () => {
      await run(HIDE);
    },
  };
}

/** Starts a Firefox with the extension in it. `inWindow` runs code in the browser's own window, for keys and menus. */
export async function launchFirefox(
  installed: Installed,
  options: LaunchOptions,
): Promise<Driver & { inWindow: ChromeWindow }> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: installed.path,
    headless: options.headless,
    defaultViewport: null,
    ...(options.display && { env: { ...process.env, DISPLAY: options.display } }),
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
      'browser.shell.checkDefaultBrowser': false,
      'extensions.webextOptionalPermissionPrompts': false,
      ...(options.colorScheme && { 'ui.systemUsesDarkTheme': options.colorScheme === 'dark' ? 1 : 0 }),
      ...(options.offline && {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': 9,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': 9,
        'network.proxy.no_proxies_on': '127.0.0.1',
      }),
    },
  });
  const id = await browser.installExtension(options.extension);
  const run = chromeWindow((browser as unknown as { connection: BidiConnection }).connection);

  const openedPopup = async (): Promise<Popup> => {
    const popup = popupOf(run);
    const ready = () =>
      popup.evaluate((document) => document.querySelector('#app') !== null).catch(() => false);
    await until(ready, 'the popup to open');
    return popup;
  };

  return {
    engine: 'firefox',
    inWindow: run,
    async open(url) {
      const page: Page = await browser.newPage();
      const loaded = page.goto(url, { waitUntil: 'load' });
      // A page of the browser's own never reports its load.
      if (/^https?:/.test(url)) await loaded;
      else await Promise.race([loaded.catch(() => {}), new Promise((resolve) => setTimeout(resolve, 1_000))]);
      await page.bringToFront();
      return page;
    },
    async click(page) {
      await page.bringToFront();
      await run(HIDE);
      await run(CLICK, id);
      return openedPopup();
    },
    openedPopup,
    async inside<A extends unknown[], T>(page: Page, script: InRoots<A, T>, ...args: A) {
      await page.bringToFront();
      const roots = `(${ROOTS})(document, (element) => element.openOrClosedShadowRoot)`;
      return evaluate<T>(run, TAB, `(document, ...args) => (${script})(${roots}, ...args)`, args);
    },
    async stopWorker() {
      await run(
        `async (id) => {
          const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
          await ExtensionParent.GlobalManager.getExtension(id).terminateBackground();
        }`,
        id,
      );
    },
    onClose: (listener) => void browser.once('disconnected', listener),
    close: () => browser.close(),
  };
}
