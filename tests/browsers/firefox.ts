import puppeteer, { type Page } from 'puppeteer-core';
import {
  CALL_LIMIT,
  closePage,
  type Driver,
  type InPopup,
  type InRoots,
  type LaunchOptions,
  type Popup,
  ROOTS,
  until,
  WELCOME,
} from './driver.ts';
import type { Installed } from './find-browser.ts';

/** The internal host that the extension gets, so that its pages have addresses known beforehand. */
const UUID = '6b1f1c52-0a5f-4f0e-9c0f-51de11947700';
/** As in the manifest. */
export const GECKO_ID = 'sidelight@sidelight.example';

/** Preferences for a proxy, by host and port; `bypass` lists the hosts that are asked directly. */
const proxyPrefs = (address: string, bypass: string) => {
  const [host, port] = address.split(':');
  return {
    'network.proxy.type': 1,
    'network.proxy.http': host,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.allow_hijacking_localhost': bypass === '',
    'network.proxy.no_proxies_on': bypass,
  };
};

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

/**
 * The process of the popup, or of the tab in front, answers; where there is none for a while, `gone`. Firefox loads a popup
 * in one element and then moves it into another, and a script or an answer that meets it on its way is lost: so the script
 * is sent again until its answer comes, and what it leaves in the window keeps it from being run there twice.
 */
const evaluateIn = (browser: string) => `(script, args, { limit, absence }) => new Promise((resolve) => {
  const name = 'sidelight:' + Math.random();
  const code = 'if (content?.document) { const name = ' + JSON.stringify(name) + '; if (content.sidelightRan?.name !== name) { const ran = { name }; content.sidelightRan = ran; try { ran.answer = { value: (' + script + ')(content.document, ...' + args + ') } } catch (error) { ran.answer = { error: String(error) } } } sendAsyncMessage(name, content.sidelightRan.answer) }';
  const asked = new Set();
  const startedAt = Date.now();
  let seen = startedAt;
  const done = (answer) => {
    clearInterval(timer);
    for (const manager of asked) manager.removeMessageListener(name, listen);
    resolve(answer);
  };
  const listen = ({ data }) => done(data);
  const send = () => {
    const manager = (${browser})?.messageManager;
    if (Date.now() - startedAt > limit) return done({ silent: true });
    if (!manager) return Date.now() - seen > absence && done({ gone: true });
    seen = Date.now();
    if (!asked.has(manager)) manager.addMessageListener(name, listen);
    asked.add(manager);
    manager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(code), false);
  };
  const timer = setInterval(send, 150);
  send();
})`;
/** How long a busy popup may take to answer, and how long one that is moved may be out of sight, in milliseconds. */
const PATIENCE = { limit: 15_000, absence: 3_000 };

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

/** Closes the tab whose address ends so; true once it was there. */
const CLOSE_TAB = `(end) => {
  const tab = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec.endsWith(end));
  if (tab) gBrowser.removeTab(tab);
  return tab !== undefined;
}`;

const SHOWN = `(url) => gBrowser.browsers.some(
  ({ currentURI, webProgress }) => currentURI.spec === url && !webProgress.isLoadingDocument,
)`;

/** Says whether there is no popup any more: a closed one stays in the window until it has faded out. */
const HIDE = `() => {
  const popup = document.querySelector('browser.webextension-popup-browser');
  popup?.closest('panel')?.hidePopup();
  return popup === null;
}`;

async function evaluate<T>(run: ChromeWindow, browser: string, script: string, args: unknown[]): Promise<T> {
  const answer = await run<Answer<T>>(evaluateIn(browser), script, JSON.stringify(args), PATIENCE);
  if (answer.silent) throw new Error('it does not answer');
  if (answer.gone) throw new Error('it is closed');
  if (answer.error) throw new Error(answer.error);
  return answer.value as T;
}

const hidePopup = (run: ChromeWindow): Promise<boolean> =>
  until(() => run<boolean>(HIDE), 'the popup to close');

interface Answer<T> {
  gone?: true;
  silent?: true;
  error?: string;
  value?: T;
}

function popupOf(run: ChromeWindow): Popup {
  return {
    evaluate: <A extends unknown[], T>(script: InPopup<A, T>, ...args: A) =>
      evaluate<T>(run, POPUP, String(script), args),
    screenshot: async () => Uint8Array.from(Buffer.from(await run<string>(SNAPSHOT), 'base64')),
    close: async () => {
      await hidePopup(run);
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
    protocolTimeout: CALL_LIMIT,
    headless: options.headless,
    defaultViewport: null,
    env: {
      ...process.env,
      // Lets the preference for the browser's own settings server hold in a release.
      MOZ_REMOTE_SETTINGS_DEVTOOLS: '1',
      ...(options.display && { DISPLAY: options.display }),
    },
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
      'browser.shell.checkDefaultBrowser': false,
      'services.settings.server': 'data:,#nowhere',
      'extensions.webextOptionalPermissionPrompts': false,
      ...(options.colorScheme && { 'ui.systemUsesDarkTheme': options.colorScheme === 'dark' ? 1 : 0 }),
      ...(options.proxy
        ? proxyPrefs(options.proxy, '')
        : // A port that nothing listens at.
          options.offline && proxyPrefs('127.0.0.1:9', '127.0.0.1')),
    },
  });
  const id = await browser.installExtension(options.extension);
  const run = chromeWindow((browser as unknown as { connection: BidiConnection }).connection);

  // It comes in front of whatever is open when it appears: it has to be gone before anything else is opened.
  if (options.welcomes !== false)
    await until(() => run<boolean>(CLOSE_TAB, WELCOME), 'the page of the first run');

  const openedPopup = async (): Promise<Popup> => {
    const popup = popupOf(run);
    const ready = () =>
      popup.evaluate((document) => document.querySelector('#app') !== null).catch(() => false);
    await until(ready, 'the popup to open');
    return popup;
  };

  return {
    engine: 'firefox',
    root: `moz-extension://${UUID}/`,
    inWindow: run,
    async open(url) {
      const page: Page = await browser.newPage();
      const loaded = page.goto(url, { waitUntil: 'load' });
      // A page of the browser's own never reports its load: the window knows when it is there.
      if (/^https?:/.test(url)) await loaded;
      else {
        loaded.catch(() => {});
        await until(() => run<boolean>(SHOWN, url), `the browser's own page ${url}`);
      }
      await page.bringToFront();
      return page;
    },
    closeTab: (page) => closePage(page),
    async click(page) {
      await page.bringToFront();
      await hidePopup(run);
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
