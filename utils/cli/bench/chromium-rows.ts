import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../../tests/browsers/find-browser.ts';
import { loadResources } from '../shared/load-resources.ts';
import type { Row } from './bench-rows.ts';
import { bundle } from './bundle.ts';
import type * as inPage from './in-page.ts';
import { parseInNewWorld } from './parse-in-new-world.ts';
import { restoreRows } from './restore-rows.ts';
import { median, PASSES, ratio } from './stopwatch.ts';

/** The article of the long page, in characters. */
const LONG_BYTES = 2_000_000;

type InPage = { SidelightBench: typeof inPage };

/** Rounds over the pages that warm the engine up. */
const WARM_UP = 8;

/**
 * Analysis against Readability's own parse of the same new pages, both in Chromium. Null where there is no
 * Chromium, or no article among the pages.
 */
export async function pageRows(warmUp: readonly string[], pages: readonly string[]): Promise<Row[] | null> {
  const installed = findBrowser('chromium');
  if (!installed) return null;
  const browser = await puppeteer.launch({
    executablePath: installed.path,
    headless: true,
    pipe: true,
    args: [
      '--disable-gpu',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  try {
    const page = await browser.newPage();
    const code = await bundle(fileURLToPath(new URL('./in-page.ts', import.meta.url)));
    await page.evaluate(code);
    for (const [name, bytes] of Object.entries(loadResources().models)) {
      const base64 = bytes && Buffer.from(bytes).toString('base64');
      await page.evaluate(
        (model, data) => (globalThis as unknown as InPage).SidelightBench.give(model as never, data),
        name,
        base64,
      );
    }
    const measure = (html: string, turn: number, rounds: number) =>
      page.evaluate(
        (...given) => (globalThis as unknown as InPage).SidelightBench.measure(...given),
        html,
        turn,
        rounds,
      );
    const parseFirst = async (html: string): Promise<number> => {
      await page.evaluate((given) => (globalThis as unknown as InPage).SidelightBench.frame(given), html);
      const ms = await parseInNewWorld(page);
      await page.evaluate(() => (globalThis as unknown as InPage).SidelightBench.unframe());
      return ms;
    };
    for (const html of warmUp) await measure(html, 0, WARM_UP);
    const times: (inPage.PageTimes & { firstParse: number })[] = [];
    for (const [index, html] of pages.entries()) {
      const found = await measure(html, index, PASSES);
      if (found) times.push({ ...found, firstParse: await parseFirst(html) });
    }
    if (times.length === 0) return null;
    const highlights = await restoreRows(browser, code);
    const long = await page.evaluate(
      (bytes) => (globalThis as unknown as InPage).SidelightBench.longestReadingTask(bytes),
      LONG_BYTES,
    );
    const of = (name: keyof (typeof times)[number]) => times.map((time) => time[name]);
    const group = 'in Chromium';
    const note = `${times.length} pages`;
    return [
      { group, name: "Readability's parse", value: median(of('parse')), unit: 'ms', note },
      { group, name: 'reading a page', value: median(of('read')), unit: 'ms' },
      { group, name: 'analysis', value: median(of('analysis')), unit: 'ms' },
      {
        group,
        name: "analysis / Readability's parse",
        value: ratio(of('analysis'), of('parse')),
        unit: '×',
        bar: 0.5,
      },
      {
        group,
        name: "wink-nlp / Readability's parse",
        value: ratio(of('wink'), of('parse')),
        unit: '×',
        note: 'for comparison',
      },
      {
        group,
        name: "analysis / Readability's parse in a world of its own",
        value: ratio(of('analysis'), of('firstParse')),
        unit: '×',
        note: 'for comparison: a page is parsed once, by code that has not run there before',
      },
      { group, name: 'analysis / wink-nlp', value: ratio(of('analysis'), of('wink')), unit: '×' },
      {
        group,
        name: 'reading / Readability on a clone of the page',
        value: ratio(of('read'), of('clone')),
        unit: '×',
        bar: 1.5,
      },
      {
        group,
        name: "a 2-MB page: longest stretch without a break beyond Readability's call",
        value: long.longest,
        unit: 'ms',
        bar: 50,
      },
      { group, name: "a 2-MB page: Readability's call", value: long.parse, unit: 'ms' },
      { group, name: 'a 2-MB page: all else that reading does', value: long.total, unit: 'ms' },
      ...highlights,
    ];
  } finally {
    await browser.close();
  }
}
