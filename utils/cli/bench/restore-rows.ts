import type { Browser } from 'puppeteer-core';
import type { Row } from './bench-rows.ts';
import type { restoring } from './in-page-highlights.ts';
import { median } from './stopwatch.ts';

interface InPage {
  SidelightBench: { restoring: typeof restoring };
}

const WORDS = 10_000;
const HIGHLIGHTS = 50;
/** Fresh pages, each with code that has not run before. */
const PAGES = 5;

/** The cost for a page of getting its highlights back, in Chromium. `bundle` is the bench's code. */
export async function restoreRows(browser: Browser, bundle: string): Promise<Row[]> {
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
    rows.push(
      {
        group,
        name: `${name}: at page load`,
        value: median(runs.map(({ first }) => first)),
        unit: 'ms',
        ...(changed === 0 && { bar: 20 }),
        note: `${least} found`,
      },
      { group, name: `${name}: again`, value: median(runs.flatMap(({ later }) => later)), unit: 'ms' },
    );
  }
  return rows;
}
