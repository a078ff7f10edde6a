import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'wxt';
import { type Driver, type Popup, popupText, waitInPopup } from '../../tests/browsers/driver.ts';
import { ENGINES, type Engine, findBrowser } from '../../tests/browsers/find-browser.ts';
import { ensureBrowser } from '../../tests/browsers/install-browser.ts';
import { launch } from '../../tests/browsers/launch.ts';
import { serveFiles } from '../../tests/browsers/serve-files.ts';

const USAGE = 'usage: npm start -- [URL|FILE.html] [--browser chromium|firefox] [--headless]';
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SAMPLE = join(ROOT, 'tests/fixtures/sample/article.html');
const PICTURES = join(ROOT, '.output/start');

interface Wishes {
  engine: Engine;
  page: string;
  headless: boolean;
}

/** Without a display a window cannot open; macOS and Windows always have one. */
const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

function readWishes(): Wishes {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { browser: { type: 'string' }, headless: { type: 'boolean', default: false } },
  });
  const engine = values.browser ?? ENGINES.find((name) => findBrowser(name)) ?? 'chromium';
  if (!ENGINES.some((name) => name === engine) || positionals.length > 1) throw new Error(USAGE);
  return {
    engine: engine as Engine,
    page: positionals[0] ?? SAMPLE,
    headless: values.headless || !hasDisplay(),
  };
}

/** A file is served from this machine: extensions may not read `file:` pages unless the user says so. */
async function addressOf(page: string): Promise<{ url: string; close(): Promise<void> }> {
  if (/^https?:\/\//i.test(page)) return { url: page, close: async () => {} };
  const path = resolve(page);
  if (!existsSync(path)) throw new Error(`${page} is neither an address nor a file.\n${USAGE}`);
  const server = await serveFiles(dirname(path));
  return { url: `${server.origin}/${encodeURIComponent(basename(path))}`, close: server.close };
}

async function report(popup: Popup, picture: Uint8Array): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const files = { page: join(PICTURES, 'page.png'), popup: join(PICTURES, 'popup.png') };
  writeFileSync(files.page, picture);
  writeFileSync(files.popup, await popup.screenshot());
  console.log(`${await popupText(popup)}\n\nPictures:\n  ${files.page}\n  ${files.popup}`);
}

const closed = (driver: Driver): Promise<void> => new Promise((done) => driver.onClose(done));

async function main(): Promise<void> {
  const { engine, page, headless } = readWishes();
  ensureBrowser(engine);
  await build({ root: ROOT, browser: engine === 'firefox' ? 'firefox' : 'chrome', debug: false });
  const { url, close } = await addressOf(page);
  const extension = join(ROOT, `.output/${engine === 'firefox' ? 'firefox' : 'chrome'}-mv3`);
  const driver = await launch(engine, { extension, headless });
  try {
    const tab = await driver.open(url);
    const popup = await driver.click(tab);
    await waitInPopup(popup, 'html:not([data-state=loading])[data-state]');
    if (headless) {
      await report(popup, (await tab.screenshot({ type: 'png' })) as Uint8Array);
    } else {
      console.log('Sidelight is open beside the article. Close the browser to end.');
      await closed(driver);
    }
  } finally {
    await driver.close();
    await close();
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
