import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { boxOf, clickInside, insideHas, insideText } from '../browsers/closed-hosts.ts';
import { type Driver, type Popup, until } from '../browsers/driver.ts';
import { launch } from '../browsers/launch.ts';
import { serveFiles } from '../browsers/serve-files.ts';
import { clickOn, lit, showing } from '../e2e/browser.ts';
import { KEPT } from './library.ts';
import { FONT_TOKENS, fontFaces } from './picture-fonts.ts';

/** Pictures have twice the pixels of what they show, and are scaled down when they are set. */
const SCALE = 2;
/** The room for a page in a window of the pictures, in CSS pixels. */
export const WINDOW = { width: 1160, height: 620 };

/** A place in it where no text is. */
const MARGIN = { x: 20, y: 400 };

const FACT = 'The first route, from Berlin to Barcelona';
const STORY = 'meridian.example/transport/sleeper-trains';

/** Parts of the pictures for the stores: PNGs of the real extension at work. */
export interface Shots {
  /** The article with a fact lit up in it, and the popup that was clicked. */
  page: Uint8Array;
  popup: Uint8Array;
  /** Parts of the popup in dark, by the part at its top. */
  dark: Record<'facts' | 'figures' | 'timeline', Uint8Array>;
  sidebar: Uint8Array;
  highlights: Uint8Array;
  library: Uint8Array;
  /** Where the article is said to be. */
  address: string;
}

/** Until what moves has come to rest, in milliseconds: no reader waits for a picture. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 500));

const screenshot = (page: Page): Promise<Uint8Array> => page.screenshot({ type: 'png' });

/** Puts the pictures' fonts into the popup. */
async function inFonts(popup: Popup, faces: string): Promise<Popup> {
  await popup.evaluate((document, css: string) => {
    const style = document.createElement('style');
    style.textContent = css;
    document.head.append(style);
  }, `${faces}\n${FONT_TOKENS}\n::-webkit-scrollbar{display:none}`);
  await popup.evaluate((document) => document.fonts.ready.then(() => true));
  return popup;
}

/** Puts them into what stands beside the page; its font faces are the page's own. */
const insideInFonts = (driver: Driver, page: Page): Promise<void> =>
  driver.inside(
    page,
    (roots, css: string) => {
      for (const root of roots) {
        const style = root.ownerDocument.createElement('style');
        style.textContent = css;
        root.append(style);
      }
    },
    `${FONT_TOKENS}\n::-webkit-scrollbar{display:none}`,
  );

/** Selects words of the page, as a reader does with the pointer. */
const select = (page: Page, words: string): Promise<void> =>
  page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
    throw new Error(`the page lacks "${wanted}"`);
  }, words);

/** The popup in dark, scrolled so that a part is at its top, below the bar, and then by that number of CSS pixels. */
async function partOf(popup: Popup, part: string, further = 0): Promise<Uint8Array> {
  await popup.evaluate(
    (document, id: string, down: number) => {
      document.documentElement.dataset.theme = 'dark';
      document.getElementById(id)?.scrollIntoView({ block: 'start', behavior: 'instant' });
      document.defaultView?.scrollBy({ top: down, behavior: 'instant' });
    },
    `sidelight-${part}`,
    further,
  );
  await settle();
  return popup.screenshot();
}

async function shootLibrary(driver: Driver, faces: string): Promise<Uint8Array> {
  const page = await driver.open(`${driver.root}library.html`);
  await page.setViewport({ ...WINDOW, deviceScaleFactor: SCALE });
  await page.addStyleTag({ content: `${faces}\n${FONT_TOKENS}` });
  await page.waitForSelector('html[data-state=ready]');
  let made = 0;
  for (const { passages, ...article } of KEPT) {
    for (const { quote, colour, note } of passages) {
      made += 1;
      const draft = {
        id: `urn:uuid:00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
        selectors: [{ type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' }],
        colour,
        article: { ...article, language: 'en' },
        ...(note && { note }),
      };
      await page.evaluate(
        (request) => {
          const { chrome } = globalThis as never as {
            chrome: { runtime: { sendMessage(it: unknown): Promise<unknown> } };
          };
          return chrome.runtime.sendMessage({ sidelight: 'highlight.create', request });
        },
        { draft } as never,
      );
    }
  }
  const quotes = KEPT.flatMap(({ passages }) => passages.map(({ quote }) => quote));
  await until(
    () =>
      page.evaluate(
        (wanted) => wanted.every((words) => document.body.innerText.includes(words)),
        quotes.slice(-4),
      ),
    'the kept passages in the library',
    { seen: () => page.evaluate(() => document.body.innerText) },
  );
  await page.evaluate(() => document.fonts.ready.then(() => scrollTo(0, 0)));
  return screenshot(page);
}

async function shootHighlights(driver: Driver, address: string): Promise<Uint8Array> {
  const page = await driver.open(address);
  await page.setViewport({ ...WINDOW, deviceScaleFactor: SCALE });
  const popup = await showing(await driver.click(page), 'ready');
  await popup.close();
  const marks = [
    ['Nine European capitals will be linked by night trains from 2028', 'yellow'],
    ['740 carriages', 'blue'],
    ['We are selling a bed.', 'green'],
    ['between €79 and €140 a night', 'pink'],
  ] as const;
  for (const [words, colour] of marks) {
    await select(page, words);
    await clickInside(driver, page, 'button', `Highlight in ${colour}`);
    await insideHas(driver, page, 'button', 'Delete the highlight');
    await page.mouse.click(MARGIN.x, MARGIN.y);
    await until(async () => !(await insideText(driver, page)).trim(), 'the toolbar to go');
  }
  await page.evaluate(() => scrollTo(0, 565));
  await select(page, 'Network fees rose 18 per cent from 2023 to 2025');
  await insideInFonts(driver, page);
  await insideHas(driver, page, 'button', 'Highlight in yellow');
  await settle();
  return screenshot(page);
}

/** Uses the extension in Chromium as a reader would, and takes pictures on the way. */
export async function takeShots(extension: string): Promise<Shots> {
  const faces = await fontFaces();
  const source = await readFile(new URL('./article.html', import.meta.url), 'utf8');
  const article = source.replace('<style>', `<style>${faces}\n::-webkit-scrollbar{display:none}`);
  const server = await serveFiles('tests/store', { 'sleeper-trains.html': { body: article } });
  const driver = await launch('chromium', { extension, headless: true, offline: true, scale: SCALE });
  const address = `${server.origin}/sleeper-trains.html`;
  try {
    const library = await shootLibrary(driver, faces);
    const page = await driver.open(address);
    await page.setViewport({ ...WINDOW, deviceScaleFactor: SCALE });
    await page.addStyleTag({ content: 'main { margin-inline-start: 40px }' });
    const popup = await inFonts(await showing(await driver.click(page), 'ready'), faces);
    await clickOn(popup, 'button', FACT);
    await lit(page);
    await settle();
    const shots = { page: await screenshot(page), popup: await popup.screenshot() };
    const dark = {
      facts: await partOf(popup, 'facts'),
      figures: await partOf(popup, 'figures'),
      timeline: await partOf(popup, 'timeline', 402),
    };
    await clickOn(popup, 'button[aria-label="Open beside the article"]', '');
    await insideHas(driver, page, 'h2', 'Key facts');
    await insideInFonts(driver, page);
    await clickInside(driver, page, 'button', 'Nine European capitals');
    await lit(page);
    if (!(await boxOf(driver, page, 'aside'))) throw new Error('the sidebar is not open');
    const sidebar = await screenshot(page);
    await driver.closeTab(page);
    const highlights = await shootHighlights(driver, address);
    return { ...shots, dark, sidebar, highlights, library, address: STORY };
  } finally {
    await driver.close();
    await server.close();
  }
}
