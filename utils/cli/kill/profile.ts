import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type Engine, findBrowser } from '../../../tests/browsers/find-browser.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const GECKO_ID = 'sidelight@sidelight.example';
const UUID = '6b1f1c52-0a5f-4f0e-9c0f-51de11947700';

/** A running browser on a profile that outlives it, with a page of the extension in front. */
export interface Session {
  page: Page;
  /** Ends the browser as a power cut of its process would. */
  kill(): Promise<void>;
}

async function killed(browser: Browser): Promise<void> {
  const child = browser.process();
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGKILL');
  await gone;
  // Its children notice that a moment later, and still hold the profile's locks until then.
  await new Promise((resolve) => setTimeout(resolve, 150));
}

const buildOf = (engine: Engine): string =>
  join(ROOT, '.output', engine === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');

/** Starts the browser on the profile, with a build of the extension, and opens its library. */
export async function launchProfile(
  engine: Engine,
  profile: string,
  extension = buildOf(engine),
): Promise<Session> {
  const { path } = findBrowser(engine) ?? {};
  if (!path) throw new Error(`found no ${engine}; npm test says how to install it`);
  if (engine === 'chromium') {
    const browser = await puppeteer.launch({
      executablePath: path,
      headless: true,
      pipe: true,
      userDataDir: profile,
      enableExtensions: [extension],
      args: ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--no-sandbox'],
    });
    for (let look = 0; look < 200; look++) {
      const [extension] = [...(await browser.extensions()).values()];
      if (extension) {
        const page = await browser.newPage();
        await page.goto(`chrome-extension://${extension.id}/library.html`);
        return { page, kill: () => killed(browser) };
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('the browser loaded no extension; run "npm run build" first');
  }
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    headless: true,
    userDataDir: profile,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
    },
  });
  await browser.installExtension(extension);
  const page = await browser.newPage();
  // The load of an extension's page is never reported: its content is waited for.
  void page.goto(`moz-extension://${UUID}/library.html`).catch(() => {});
  for (let look = 0; look < 200; look++) {
    const ready = await page
      .evaluate(() => document.readyState === 'complete' && location.protocol === 'moz-extension:')
      .catch(() => false);
    if (ready) return { page, kill: () => killed(browser) };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the extension did not come up; run "npm run build" first');
}
