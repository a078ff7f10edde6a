import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import type { Driver } from '../../browsers/driver.ts';
import { findBrowser } from '../../browsers/find.ts';
import { launch } from '../../browsers/index.ts';
import { bundle } from '../bundle.ts';
import { median } from '../clock.ts';
import type { Row } from '../rows.ts';
import type * as filler from './fill.ts';

type Filled = { SidelightBench: typeof filler };

const SIZES = [
  { highlights: 500, articles: 50 },
  { highlights: 50_000, articles: 5_000 },
] as const;
/** Milliseconds: a view or an answer that a reader takes for immediate, and a first answer that may take its time. */
const AT_ONCE = 150;
const FIRST_SEARCH = 1_500;
const ROUNDS = 5;
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
    const list = () =>
      `${document.querySelector('[role=status]')?.textContent}${document.querySelector('ul')?.textContent}`;
    const before = list();
    const begun = performance.now();
    const look = (): void => {
      const ready = document.documentElement.dataset.state === 'ready';
      if (ready && list() !== before) resolve(performance.now() - begun);
      else requestAnimationFrame(look);
    };
    field.value = query;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    requestAnimationFrame(look);
  });

/** Scrolls by a screen and gives the milliseconds until the rows are there. */
const scrolled = (): Promise<number> =>
  new Promise((resolve) => {
    const begun = performance.now();
    window.scrollBy(0, window.innerHeight);
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - begun)));
  });

async function opened(driver: Driver): Promise<Page> {
  const page = await driver.open('about:blank');
  await page.evaluateOnNewDocument(watchFirstRow);
  await page.goto(`${driver.root}library.html`);
  await page.waitForSelector('html[data-first-row]', { timeout: PATIENCE });
  return page;
}

async function measure(driver: Driver, script: string, size: (typeof SIZES)[number]): Promise<Row[]> {
  const { highlights, articles } = size;
  const empty = await driver.open(`${driver.root}library.html`);
  await empty.waitForSelector('html[data-state=ready]');
  await empty.evaluate(script);
  const slices = await empty.evaluate(
    (many, some) => (globalThis as unknown as Filled).SidelightBench.prepare(many, some),
    highlights,
    articles,
  );
  for (let slice = 0; slice < slices; slice++)
    await empty.evaluate((at) => (globalThis as unknown as Filled).SidelightBench.put(at), slice);
  const queries = await empty.evaluate(() => (globalThis as unknown as Filled).SidelightBench.queries());
  await empty.close();

  const views: number[] = [];
  const firsts: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await opened(driver);
    firsts.push(await page.evaluate(typed, queries[0]!));
    views.push(Number(await page.$eval('html', ({ dataset }) => dataset.firstRow)));
    await page.close();
  }

  const page = await opened(driver);
  await page.waitForSelector('html[data-state=ready]', { timeout: PATIENCE });
  const scrolls: number[] = [];
  for (let n = 0; n < SCROLLS; n++) scrolls.push(await page.evaluate(scrolled));
  await page.evaluate(typed, queries[0]!);
  await page.waitForFunction(() => !document.querySelector('progress'), { timeout: PATIENCE });
  const warm: number[] = [];
  for (const query of queries.slice(1)) warm.push(await page.evaluate(typed, query));
  await page.close();

  const group = `library of ${highlights.toLocaleString('en')}`;
  const row = (name: string, times: number[], bar?: number): Row => ({
    group,
    name,
    value: median(times),
    unit: 'ms',
    ...(bar !== undefined && { bar }),
    note: `worst ${Math.max(...times).toFixed(0)} of ${times.length}`,
  });
  return [
    row('first view', views, AT_ONCE),
    row('first search', firsts, FIRST_SEARCH),
    row('search with the index', warm, AT_ONCE),
    row('scroll by a screen', scrolls),
  ];
}

/** The library page of the production build in Chromium, small and large. Null where either is missing. */
export async function libraryRows(build: string): Promise<Row[] | null> {
  if (!findBrowser('chromium') || !existsSync(`${build}/library.html`)) return null;
  const script = await bundle(fileURLToPath(new URL('./fill.ts', import.meta.url)));
  const rows: Row[] = [];
  for (const size of SIZES) {
    const driver = await launch('chromium', { extension: build, headless: true, offline: true });
    try {
      rows.push(...(await measure(driver, script, size)));
    } finally {
      await driver.close();
    }
  }
  return rows;
}
