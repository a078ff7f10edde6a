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

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function popupOf(page: Page): Popup {
  return {
    evaluate: <A extends unknown[], T>(script: InPopup<A, T>, ...args: A) =>
      page.evaluate(`(${script})(document, ...${JSON.stringify(args)})`) as Promise<T>,
    screenshot: () => page.screenshot({ type: 'png' }),
    close: async () => {
      await closePage(page).catch(() => {});
    },
  };
}

interface World {
  id: number;
  auxData?: { type?: string };
  origin: string;
}

/** Runs an expression where the extension's own scripts of a page run, whose `chrome.dom` opens closed shadow roots. */
async function inIsolatedWorld<T>(page: Page, expression: string): Promise<T> {
  const session = await page.createCDPSession();
  try {
    const worlds: World[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => void worlds.push(context as World));
    await session.send('Runtime.enable');
    const world = worlds.find(
      ({ auxData, origin }) => auxData?.type === 'isolated' && origin.startsWith('chrome-extension:'),
    );
    if (!world) return JSON.parse('null') as T;
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
      contextId: world.id,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return JSON.parse(result.value as string) as T;
  } finally {
    await session.detach();
  }
}

/** Starts a Chromium with the extension in it. */
export async function launchChromium(browserPath: Installed, options: LaunchOptions): Promise<Driver> {
  const browser = await puppeteer.launch({
    executablePath: browserPath.path,
    headless: options.headless,
    pipe: true,
    protocolTimeout: CALL_LIMIT,
    enableExtensions: [options.extension],
    defaultViewport: null,
    ...(options.display && { env: { ...process.env, DISPLAY: options.display } }),
    args: [
      ...FLAGS,
      // A sandbox needs a user: the browser refuses to start as root otherwise.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.proxy ? [`--proxy-server=http://${options.proxy}`, '--proxy-bypass-list=<-loopback>'] : []),
      ...(options.offline ? ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] : []),
      ...(options.colorScheme === 'dark' ? ['--force-dark-mode'] : []),
      ...(options.scale ? [`--screen-info={3200x2400 devicePixelRatio=${options.scale}}`] : []),
    ],
  });
  // The extension is loaded some time after the browser has started.
  const extension = await until(
    async () => [...(await browser.extensions()).values()][0],
    `the browser to load ${options.extension}`,
  ).catch(async (error) => {
    await browser.close();
    throw error;
  });

  // It comes in front of whatever is open when it appears: it has to be gone before anything else is opened.
  if (options.welcomes !== false) {
    const welcome = await browser.waitForTarget((target) => target.url().endsWith(WELCOME), {
      timeout: 10_000,
    });
    await closePage(await welcome.asPage());
  }

  const isPopup = (target: { url(): string }): boolean => target.url().split('?')[0]!.endsWith('/popup.html');
  const openedPopup = async (): Promise<Popup> => {
    const target = await browser.waitForTarget(isPopup, { timeout: 10_000 });
    return popupOf(await target.asPage());
  };
  const closePopup = async (): Promise<void> => {
    const open = browser.targets().find(isPopup);
    if (open) await closePage(await open.asPage()).catch(() => {});
    await until(async () => !browser.targets().some(isPopup), 'the popup to close');
  };

  return {
    engine: 'chromium',
    root: `chrome-extension://${extension.id}/`,
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: 'load' });
      await page.bringToFront();
      return page;
    },
    closeTab: closePage,
    async click(page) {
      await closePopup();
      await page.triggerExtensionAction(extension);
      return openedPopup();
    },
    openedPopup,
    inside: <A extends unknown[], T>(page: Page, script: InRoots<A, T>, ...args: A) =>
      inIsolatedWorld<T>(
        page,
        `(${script})((${ROOTS})(document, (element) => chrome.dom.openOrClosedShadowRoot(element)), ...${JSON.stringify(args)})`,
      ),
    async stopWorker() {
      const [page] = await browser.pages();
      const session = await (page as Page).createCDPSession();
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
    },
    onClose: (listener) => void browser.once('disconnected', listener),
    close: () => browser.close(),
  };
}
