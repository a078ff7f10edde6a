import { fileURLToPath } from 'node:url';
import { launchChromium } from '../../../tests/browsers/chromium.ts';
import { type Driver, until } from '../../../tests/browsers/driver.ts';
import { findBrowser } from '../../../tests/browsers/find-browser.ts';
import { type MadePage, serveFiles } from '../../../tests/browsers/serve-files.ts';
import type { Row } from './bench-rows.ts';
import { buildEmptyPopup } from './empty-popup.ts';
import { median, ratio } from './stopwatch.ts';

const OUTPUT = fileURLToPath(new URL('../../../.output/', import.meta.url));
/** Pages are shown as they came: without their scripts, which would fetch what is not there. */
const POLICY = '<meta http-equiv="content-security-policy" content="script-src \'none\'">';
/** Clicks before the first that counts. */
const WARM_UP = 2;

/** Milliseconds from the click until the popup has what it is to show, by the popup's own mark; null where it shows something else. */
async function clickToMark(driver: Driver, url: string): Promise<number | null> {
  const page = await driver.open(url);
  const startedAt = performance.timeOrigin + performance.now();
  const popup = await driver.click(page);
  const [state, at] = await until(
    () =>
      popup.evaluate(() => {
        const mark = performance.getEntriesByType('mark').find(({ name }) => name !== 'loading');
        return mark && ([mark.name, performance.timeOrigin + mark.startTime] as const);
      }),
    'the popup to say that it is done',
  );
  await popup.close();
  await driver.closeTab(page);
  return state === 'ready' ? at - startedAt : null;
}

/**
 * Click to facts in Chromium over the same pages, in turns: an empty WXT popup, ours with the worker awake, and ours with a
 * worker that was stopped before. Null where there is no Chromium, or no article among the pages.
 */
export async function clickRows(pages: readonly string[]): Promise<Row[] | null> {
  const installed = findBrowser('chromium');
  if (!installed) return null;
  let served = 0;
  const made = Object.fromEntries(
    pages.map((html, i): [string, () => MadePage] => [
      `${i}.html`,
      // An analysis is kept for the session: so that each click needs one, each time the paragraphs end otherwise.
      () => ({ body: `${POLICY}${html.replace(/<\/p>/gi, ` ${++served}.</p>`)}` }),
    ]),
  );
  const server = await serveFiles(OUTPUT, made);
  const options = { headless: true, offline: true };
  const empty = await launchChromium(installed, {
    ...options,
    extension: await buildEmptyPopup(`${OUTPUT}empty-popup`),
    welcomes: false,
  });
  const ours = await launchChromium(installed, { ...options, extension: `${OUTPUT}chrome-mv3` });
  const times: ({ empty: number; warm: number; cold: number } | null)[] = [];
  try {
    for (const index of [...Array<number>(WARM_UP).fill(0), ...pages.keys()]) {
      const url = `${server.origin}/${index}.html`;
      const none = await clickToMark(empty, url);
      const warm = await clickToMark(ours, url);
      await ours.stopWorker();
      const cold = await clickToMark(ours, url);
      times.push(none !== null && warm !== null && cold !== null ? { empty: none, warm, cold } : null);
    }
  } finally {
    await Promise.all([empty.close(), ours.close(), server.close()]);
  }
  const counted = times.slice(WARM_UP).filter((time) => time !== null);
  if (counted.length === 0) return null;
  const of = (name: 'empty' | 'warm' | 'cold') => counted.map((time) => time[name]);
  const group = 'click';
  return [
    {
      group,
      name: 'an empty popup of WXT',
      value: median(of('empty')),
      unit: 'ms',
      note: `${counted.length} pages`,
    },
    { group, name: 'to facts, worker awake', value: median(of('warm')), unit: 'ms' },
    { group, name: 'to facts, worker stopped', value: median(of('cold')), unit: 'ms' },
    { group, name: 'awake / empty popup', value: ratio(of('warm'), of('empty')), unit: '×', bar: 1.2 },
    { group, name: 'stopped / empty popup', value: ratio(of('cold'), of('empty')), unit: '×' },
  ];
}
