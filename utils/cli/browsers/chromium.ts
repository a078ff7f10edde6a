import puppeteer, { type Page } from 'puppeteer-core';
import { type Driver, type InPopup, type LaunchOptions, type Popup, until } from './driver.ts';
import type { Installed } from './find.ts';

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
      await page.close().catch(() => {});
    },
  };
}

/** Starts a Chromium with the extension in it. */
export async function launchChromium(browserPath: Installed, options: LaunchOptions): Promise<Driver> {
  const browser = await puppeteer.launch({
    executablePath: browserPath.path,
    headless: options.headless,
    pipe: true,
    enableExtensions: [options.extension],
    defaultViewport: null,
    ...(options.display && { env: { ...process.env, DISPLAY: options.display } }),
    args: [
      ...FLAGS,
      // A sandbox needs a user: the browser refuses to start as root otherwise.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.offline ? ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] : []),
      ...(options.colorScheme === 'dark' ? ['--force-dark-mode'] : []),
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

  const isPopup = (target: { url(): string }): boolean => target.url().endsWith('/popup.html');
  const openedPopup = async (): Promise<Popup> => {
    const target = await browser.waitForTarget(isPopup, { timeout: 10_000 });
    return popupOf(await target.asPage());
  };
  const closePopup = async (): Promise<void> => {
    const open = browser.targets().find(isPopup);
    if (open) await (await open.asPage()).close().catch(() => {});
  };

  return {
    engine: 'chromium',
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: 'load' });
      await page.bringToFront();
      return page;
    },
    async click(page) {
      await closePopup();
      await page.triggerExtensionAction(extension);
      return openedPopup();
    },
    openedPopup,
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
