import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../../../../tests/browsers/find-browser.ts';
import { launch } from '../../../../tests/browsers/launch.ts';
import { type Row, ratioRow, timeRow } from '../bench-rows.ts';
import { bundle } from '../bundle.ts';
import type * as filler from './fill-memory.ts';

type Filled = { SidelightBench: typeof filler };

/** Articles remembered; the growth is that of the second over the first. */
const SIZES = [500, 5_000, 20_000] as const;
/** Milliseconds for a name's timeline over 500 articles, at the median. */

const THREAD_BAR = 300;
const THREADS = 10;
const ARTICLES = 60;
/** Time with the most articles over that with the fewest. */
const GROWTH_BAR = 1.5;

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))]!;

/**
 * Time of the context of a new article, from its lean form on, in Chromium's own database with some articles remembered. Null
 * without a Chromium or a build.
 */
export async function memoryRows(build: string): Promise<Row[] | null> {
  if (!findBrowser('chromium') || !existsSync(build)) return null;
  const script = await bundle(fileURLToPath(new URL('./fill-memory.ts', import.meta.url)));
  const driver = await launch('chromium', { extension: build, headless: true, offline: true });
  const group = 'memory';
  const rows: Row[] = [];
  const times: number[][] = [];
  try {
    const page = await driver.open(`${driver.root}sheet.html`);
    await page.evaluate(script);
    const slice = await page.evaluate(() => (globalThis as unknown as Filled).SidelightBench.sliceSize);
    let filled = 0;
    for (const size of SIZES) {
      for (; filled < size; filled += slice)
        await page.evaluate(
          (from) => (globalThis as unknown as Filled).SidelightBench.fillMemory(from),
          filled,
        );
      const run = () =>
        page.evaluate((count) => (globalThis as unknown as Filled).SidelightBench.contexts(count), ARTICLES);
      await run();
      const taken = await run();
      times.push(taken);
      const note = `95th percentile ${percentile(taken, 0.95).toFixed(0)} ms`;
      rows.push(
        timeRow(taken, {
          ...{ group, name: `context beside ${size.toLocaleString('en')} articles`, note },
        }),
      );
    }
    const thread = await page.evaluate(
      (count) => (globalThis as unknown as Filled).SidelightBench.threads(count),
      THREADS,
    );
    const name = `timeline of a name over ${thread.articles} articles`;
    rows.push(timeRow(thread.times, { group, name, note: `bar ${THREAD_BAR} ms` }));
  } finally {
    await driver.close();
  }
  return [
    ...rows,
    ratioRow(times[1]!, times[0]!, { group, name: 'context, 5,000 articles / 500', bar: GROWTH_BAR }),
  ];
}
