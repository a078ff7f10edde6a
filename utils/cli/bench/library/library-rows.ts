import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import type { Driver } from '../../../../tests/browsers/driver.ts';
import { findBrowser } from '../../../../tests/browsers/find-browser.ts';
import { launch } from '../../../../tests/browsers/launch.ts';
import { type Row, ratioRow, timeRow } from '../bench-rows.ts';
import type { BenchBlock } from '../blocks.ts';
import { bundle } from '../bundle.ts';
import { median } from '../stopwatch.ts';
import type * as filler from './fill.ts';

type Filled = { SidelightBench: typeof filler };

const SIZES = [
  { highlights: 500, articles: 50 },
  { highlights: 50_000, articles: 5_000 },
] as const;
type Size = (typeof SIZES)[number];
/** The most that each may take, over an empty page of the extension: what a reader takes for immediate, and a first answer. */
const BARS = { view: 2, first: 4, search: 1.5 };
const ROUNDS = 9;
const SCROLLS = 20;
const PATIENCE = 120_000;

/** Notes when the first row of the list is painted. Runs in the page before its own scripts. */
const watchFirstRow = (): void => {
  const watcher = new MutationObserver(() => {
    if (!document.querySelector('ul li article')) return;
    watcher.disconnect();
    requestAnimationFrame(() => {
      document.documentElement.dataset.firstRow = String(performance.now());
    });
  });
  watcher.observe(document, { childList: true, subtree: true });
};

/** Types a query as a reader does who types it at once, and gives the milliseconds until its answer is painted. */
const typed = (query: string): Promise<number> =>
  new Promise((resolve) => {
    const field = document.querySelector<HTMLInputElement>('input[type=search]')!;
    const startedAt = performance.now();
    const look = (): void => {
      if (document.documentElement.dataset.answered === query) resolve(performance.now() - startedAt);
      else requestAnimationFrame(look);
    };
    field.value = query;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    requestAnimationFrame(look);
  });

/** Scrolls by a screen and gives the milliseconds until the rows are there. */
const scrolled = (): Promise<number> =>
  new Promise((resolve) => {
    const startedAt = performance.now();
    window.scrollBy(0, window.innerHeight);
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - startedAt)));
  });

/**
 * A copy of the build with two pages in it that show one word, for what a page costs whatever it does: the HTML of one holds the
 * word, a script of one line writes it in the other.
 */
const EMPTY = 'empty.html';
const SCRIPTED = 'scripted.html';
function withEmptyPages(build: string): string {
  const copy = `${build}-and-empty`;
  rmSync(copy, { recursive: true, force: true });
  cpSync(build, copy, { recursive: true });
  const head = '<!doctype html><meta charset="utf-8"><title>Empty</title>';
  const word = '<ul><li><article>Hello</article></li></ul>';
  writeFileSync(`${copy}/${EMPTY}`, `${head}${word}`);
  writeFileSync(`${copy}/${SCRIPTED}`, `${head}<body><script type="module" src="/scripted.js"></script>`);
  writeFileSync(`${copy}/scripted.js`, `document.body.innerHTML = '${word}';`);
  return copy;
}

const firstRow = (page: Page): Promise<number> =>
  page.$eval('html', ({ dataset }) => Number(dataset.firstRow));

async function opened(driver: Driver, name = 'library.html'): Promise<Page> {
  const page = await driver.open('about:blank');
  await page.evaluateOnNewDocument(watchFirstRow);
  await page.goto(`${driver.root}${name}`);
  await page.waitForSelector('html[data-first-row]', { timeout: PATIENCE });
  return page;
}

async function floorOf(driver: Driver, name: string): Promise<number> {
  const page = await opened(driver, name);
  const ms = await firstRow(page);
  await page.close();
  return ms;
}

/** Searches once, and waits until the index is complete. */
async function indexedWith(page: Page, query: string): Promise<void> {
  await page.waitForSelector('html[data-state=ready]', { timeout: PATIENCE });
  await page.evaluate(typed, query);
  await page.waitForFunction(() => !document.querySelector('progress'), { timeout: PATIENCE });
}

/** True once the search has stored its catalog. Runs in the page. */
const catalogIsStored = (): Promise<boolean> =>
  new Promise((resolve) => {
    const request = indexedDB.open('library-search');
    request.onerror = () => resolve(false);
    request.onsuccess = () => {
      const database = request.result;
      const stored = [...database.objectStoreNames].includes('catalogs')
        ? database.transaction('catalogs').objectStore('catalogs').count()
        : null;
      if (stored) stored.onsuccess = () => resolve(stored.result > 0);
      else resolve(false);
      database.close();
    };
  });

const groupOf = ({ highlights }: Size): string => `library of ${highlights.toLocaleString('en')}`;

async function measure(driver: Driver, script: string, size: Size): Promise<Row[]> {
  const { highlights, articles } = size;
  const empty = await driver.open(`${driver.root}library.html`);
  await empty.waitForSelector('html[data-state=ready]');
  await empty.evaluate(script);
  const slices = await empty.evaluate(
    (many, some) => (globalThis as unknown as Filled).SidelightBench.prepareLibrary(many, some),
    highlights,
    articles,
  );
  for (let slice = 0; slice < slices; slice++)
    await empty.evaluate((at) => (globalThis as unknown as Filled).SidelightBench.put(at), slice);
  const queries = await empty.evaluate(() => (globalThis as unknown as Filled).SidelightBench.queries());
  await empty.close();
  // A session before those that count: it leaves the catalog of the search behind.
  const before = await opened(driver);
  await indexedWith(before, queries[0]!);
  await before.waitForFunction(catalogIsStored, { timeout: PATIENCE, polling: 500 });
  await before.close();

  const floors: number[] = [];
  const scripted: number[] = [];
  const views: number[] = [];
  const firsts: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    floors.push(await floorOf(driver, EMPTY));
    scripted.push(await floorOf(driver, SCRIPTED));
    const page = await opened(driver);
    firsts.push(await page.evaluate(typed, queries[0]!));
    views.push(await firstRow(page));
    await page.close();
  }

  const later = [await floorOf(driver, EMPTY), await floorOf(driver, EMPTY)];
  const page = await opened(driver);
  await page.waitForSelector('html[data-state=ready]', { timeout: PATIENCE });
  const scrolls: number[] = [];
  for (let n = 0; n < SCROLLS; n++) scrolls.push(await page.evaluate(scrolled));
  await indexedWith(page, queries[0]!);
  const warm: number[] = [];
  for (const query of queries.slice(1)) warm.push(await page.evaluate(typed, query));
  await page.close();
  later.push(await floorOf(driver, EMPTY), await floorOf(driver, EMPTY), await floorOf(driver, EMPTY));

  const group = groupOf(size);
  const over = (name: string, times: number[], floor: number, bar?: number): Row =>
    ratioRow(
      times,
      times.map(() => floor),
      { group, name, ...(bar && { bar }) },
    );
  const both = (name: string, times: number[], floor: number, bar: number): Row[] => [
    timeRow(times, { group, name, note: `worst ${Math.max(...times).toFixed(0)}` }),
    over(`${name} / an empty page`, times, floor, bar),
  ];
  const floor = median(floors);
  return [
    timeRow(floors, { group, name: 'an empty page' }),
    over('a page that a script of one line writes / an empty page', scripted, floor),
    ...both('first view', views, floor, BARS.view),
    ...both('first search', firsts, floor, BARS.first),
    ...both('search with the index', warm, median(later), BARS.search),
    timeRow(scrolls, { group, name: 'scroll by a screen' }),
  ];
}

/** The library page of the production build in Chromium, small and large. Null where either is missing. */
export const libraryBlocks = (build: string): BenchBlock[] =>
  SIZES.map((size) => ({
    name: groupOf(size),
    async measure() {
      if (!findBrowser('chromium') || !existsSync(`${build}/library.html`)) return null;
      const script = await bundle(fileURLToPath(new URL('./fill.ts', import.meta.url)));
      const driver = await launch('chromium', {
        extension: withEmptyPages(build),
        headless: true,
        offline: true,
      });
      try {
        return await measure(driver, script, size);
      } finally {
        await driver.close();
      }
    },
  }));
