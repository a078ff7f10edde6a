import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { type Driver, until } from '../../../tests/browsers/driver.ts';
import { findBrowser } from '../../../tests/browsers/find-browser.ts';
import { launch } from '../../../tests/browsers/launch.ts';
import { serveFiles } from '../../../tests/browsers/serve-files.ts';
import { type Row, ratioRow, timeRow } from './bench-rows.ts';
import { servedPages } from './click-rows.ts';
import { buildEmptyPopup } from './empty-popup.ts';

const OUTPUT = fileURLToPath(new URL('../../../.output/', import.meta.url));
/** Times by which the processor is slowed down, for the extension's own pages and for the article's. */
const SLOWER = 4;
/** Clicks before the first that counts. */
const WARM_UP = 2;
/** The most that the title may take over an empty popup. */
const TITLE_BAR = 1.2;
/** A page of the extension that stays open: what slows its process down slows the popup, which lives there too. */
const STAYING = 'staying.html';

async function slowDown(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

/** A popup's marks by name, in milliseconds since the epoch, and how much of it jumped, by the browser's own layout shifts. */
interface Shown {
  marks: Record<string, number>;
  shifted: number;
}

/** Reads that in the popup. Null while it is still being waited for. */
const shownIn = (document: Document): Promise<Shown | null> =>
  new Promise((resolve) => {
    const { performance, PerformanceObserver } = document.defaultView as Window & typeof globalThis;
    const found = performance.getEntriesByType('mark');
    // The first of a name: the early headline, not the panel that draws over it.
    const marks = Object.fromEntries(
      found.toReversed().map(({ name, startTime }) => [name, performance.timeOrigin + startTime]),
    );
    if (!found.some(({ name }) => name !== 'loading')) return resolve(null);
    let shifted = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifted += (entry as PerformanceEntry & { value: number }).value;
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve({ marks, shifted }), 500);
  });

async function clicked(driver: Driver, url: string): Promise<(Shown & { startedAt: number }) | null> {
  const page = await driver.open(url).catch(() => null);
  if (!page) return null;
  await slowDown(page);
  const startedAt = performance.timeOrigin + performance.now();
  const popup = await driver.click(page);
  const shown = await until(() => popup.evaluate(shownIn) as unknown as Promise<Shown | null>, 'the popup');
  await popup.close();
  await driver.closeTab(page);
  return { ...shown, startedAt };
}

/**
 * The click in a Chromium on a slow machine: the time to the title of what is being read over that of an empty popup in the
 * same state, the time to the facts, and what jumped in between. Null where there is no Chromium, or no article.
 */
export async function slowClickRows(pages: readonly string[]): Promise<Row[] | null> {
  if (!findBrowser('chromium')) return null;
  const extensions = {
    empty: await buildEmptyPopup(`${OUTPUT}empty-popup`, 'chromium'),
    ours: `${OUTPUT}chrome-mv3`,
  };
  writeFileSync(`${extensions.empty}/${STAYING}`, '<!doctype html><title>Staying</title>');
  const server = await serveFiles(OUTPUT, servedPages(pages));
  const options = { headless: true, offline: true };
  const empty = await launch('chromium', { ...options, extension: extensions.empty, welcomes: false });
  const ours = await launch('chromium', { ...options, extension: extensions.ours });
  const times = {
    empty: [] as number[],
    title: [] as number[],
    facts: [] as number[],
    shifts: [] as number[],
  };
  try {
    await slowDown(await empty.open(`${empty.root}${STAYING}`));
    await slowDown(await ours.open(`${ours.root}options.html`));
    for (const [turn, index] of [...Array<number>(WARM_UP).fill(0), ...pages.keys()].entries()) {
      const url = `${server.origin}/${index}.html`;
      const of = async (driver: Driver) => [driver, await clicked(driver, url)] as const;
      const both = new Map(turn % 2 ? [await of(ours), await of(empty)] : [await of(empty), await of(ours)]);
      const [without, with_] = [both.get(empty), both.get(ours)];
      if (turn < WARM_UP || !without || with_?.marks.ready === undefined) continue;
      const { loading, ready } = with_.marks;
      times.empty.push(without.marks.ready! - without.startedAt);
      times.title.push((loading ?? ready) - with_.startedAt);
      times.facts.push(ready - with_.startedAt);
      times.shifts.push(with_.shifted);
    }
  } finally {
    await Promise.all([empty.close(), ours.close(), server.close()]);
  }
  if (times.empty.length === 0) return null;
  const group = `click, ${SLOWER} × slower`;
  const worst = Math.max(...times.shifts).toFixed(3);
  return [
    timeRow(times.empty, { group, name: 'an empty popup of WXT' }),
    timeRow(times.title, { group, name: 'to the title' }),
    timeRow(times.facts, { group, name: 'to facts', note: `layout shifts: ${worst} at the most` }),
    ratioRow(times.title, times.empty, { group, name: 'title / empty popup', bar: TITLE_BAR }),
    ratioRow(times.facts, times.empty, { group, name: 'facts / empty popup' }),
  ];
}
