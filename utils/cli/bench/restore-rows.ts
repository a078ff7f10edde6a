import type { Browser } from 'puppeteer-core';
import { type Row, ratioRow, timeRow } from './bench-rows.ts';
import type { restoring } from './in-page-highlights.ts';

interface InPage {
  SidelightBench: { restoring: typeof restoring };
}

const WORDS = 10_000;
const HIGHLIGHTS = 50;
/** Fresh pages, each with code that has not run before. */
const PAGES = 7;
/** Restoring at a page load over one parse of Readability on an article's page: 20 ms on a machine that takes 5 ms for one. */
const BAR = 4;

/**
 * The cost for a page of getting its highlights back, in Chromium. `bundle` is the bench's code, `parse` what Readability's
 * parse of an article's page takes.
 */
export async function restoreRows(browser: Browser, bundle: string, parse: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const changed of [0, 5]) {
    const runs: ReturnType<typeof restoring>[] = [];
    for (let i = 0; i < PAGES; i++) {
      const page = await browser.newPage();
      await page.evaluate(bundle);
      runs.push(
        await page.evaluate(
          (words, count, edited) =>
            (globalThis as unknown as InPage).SidelightBench.restoring(words, count, edited),
          WORDS,
          HIGHLIGHTS,
          changed,
        ),
      );
      await page.close();
    }
    const group = 'highlights in Chromium';
    const name = `${HIGHLIGHTS} on ${WORDS.toLocaleString('en')} words${changed ? `, ${changed} of them changed` : ''}`;
    const least = Math.min(...runs.map(({ found }) => found));
    const first = runs.map((run) => run.first);
    rows.push(
      timeRow(first, { group, name: `${name}: at page load`, note: `${least} found` }),
      timeRow(
        runs.flatMap(({ later }) => later),
        { group, name: `${name}: again` },
      ),
    );
    if (changed > 0) continue;
    rows.push(
      ratioRow(
        first,
        first.map(() => parse),
        { group, name: `${name}: at page load / Readability's parse of a page`, bar: BAR },
      ),
    );
  }
  return rows;
}
