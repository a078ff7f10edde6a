import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../../tests/browsers/find-browser.ts';
import { loadResources } from '../shared/load-resources.ts';
import { type Row, ratioRow, timeRow } from './bench-rows.ts';
import { bundle } from './bundle.ts';
import type * as inPage from './in-page.ts';
import { LONG_PAGES, type LongPage } from './long-pages.ts';
import { parseInNewWorld, READABILITY } from './parse-in-new-world.ts';
import { restoreRows } from './restore-rows.ts';
import { median, PASSES } from './stopwatch.ts';

/** Longest stretch on a long page over the reading of an ordinary one: 50 ms on a machine that reads one in 13 ms. */
const STRETCH_BAR = 4;

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
    // A measurement takes as long as the machine needs.
    protocolTimeout: 0,
    args: [
      '--disable-gpu',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  try {
    const page = await browser.newPage();
    const code = await bundle(fileURLToPath(new URL('./in-page.ts', import.meta.url)));
    await page.evaluate(`${READABILITY};globalThis.Readability = Readability; undefined`);
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
    const of = (name: keyof (typeof times)[number]) => times.map((time) => time[name]);
    const highlights = await restoreRows(browser, code, median(of('parse')));
    const group = 'in Chromium';
    const note = `${times.length} pages`;
    const long: Row[] = [];
    for (const kind of Object.keys(LONG_PAGES) as LongPage[]) {
      const found = await page.evaluate(
        (given) => (globalThis as unknown as InPage).SidelightBench.longestReadingTask(given),
        kind,
      );
      const one = median(of('read'));
      long.push(
        timeRow(found.longest, {
          group,
          name: `a page of ${kind}: longest stretch without a break beyond Readability's call`,
        }),
        ratioRow(
          found.longest,
          found.longest.map(() => one),
          { group, name: `a page of ${kind}: longest stretch / reading a page`, bar: STRETCH_BAR },
        ),
        timeRow(found.parse, { group, name: `a page of ${kind}: Readability's call` }),
        timeRow(found.total, { group, name: `a page of ${kind}: all else that reading does` }),
      );
    }
    return [
      timeRow(of('parse'), { group, name: "Readability's parse", note }),
      timeRow(of('firstParse'), {
        group,
        name: "Readability's parse in a world of its own",
        note: 'as a click has it',
      }),
      timeRow(of('read'), { group, name: 'reading a page' }),
      timeRow(of('analysis'), { group, name: 'analysis' }),
      ratioRow(of('analysis'), of('firstParse'), {
        group,
        name: "analysis / Readability's parse in a world of its own",
        bar: 0.6,
      }),
      ratioRow(of('wink'), of('firstParse'), {
        group,
        name: "wink-nlp / Readability's parse in a world of its own",
        note: 'for comparison',
      }),
      ratioRow(of('analysis'), of('wink'), { group, name: 'analysis / wink-nlp', bar: 3.5 }),
      ratioRow(of('read'), of('clone'), {
        group,
        name: 'reading / Readability on a clone of the page',
        bar: 1.5,
      }),
      ...long,
      ...highlights,
    ];
  } finally {
    await browser.close();
  }
}
