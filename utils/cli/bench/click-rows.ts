import { fileURLToPath } from 'node:url';
import type { Driver } from '../../../tests/browsers/driver.ts';
import { type Engine, findBrowser } from '../../../tests/browsers/find-browser.ts';
import { launch } from '../../../tests/browsers/launch.ts';
import { type MadePage, serveFiles } from '../../../tests/browsers/serve-files.ts';
import { settledMark } from '../../../tests/browsers/settled-mark.ts';
import { type Row, ratioRow, timeRow } from './bench-rows.ts';
import { buildEmptyPopup } from './empty-popup.ts';

const OUTPUT = fileURLToPath(new URL('../../../.output/', import.meta.url));
/** Pages are shown as they came: without their scripts, which would fetch what is not there. */
const POLICY = '<meta http-equiv="content-security-policy" content="script-src \'none\'">';
/** Name of the extension that has a popup and no worker. */
const EMPTY = 'empty';
/** Clicks before the first that counts. */
const WARM_UP = 2;
/** The most that a click may take over one that opens an empty popup, with the worker awake and from a stopped one. */
const BARS: Readonly<Record<Engine, { warm: number; cold: number }>> = {
  chromium: { warm: 1.15, cold: 1.5 },
  firefox: { warm: 1.3, cold: 1.5 },
};
const NAMES: Readonly<Record<Engine, string>> = { chromium: 'Chromium', firefox: 'Firefox' };
const BUILDS: Readonly<Record<Engine, string>> = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };

/**
 * Milliseconds from the click until the popup has what it is to show, by the popup's own mark. Null where it shows
 * something else, and where the page leads away while it loads, which Firefox reports as a failed navigation.
 */
async function clickToMark(driver: Driver, url: string): Promise<number | null> {
  const page = await driver.open(url).catch((error: unknown) => {
    console.warn(`${url} was left out: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  });
  if (page === null) return null;
  const startedAt = performance.timeOrigin + performance.now();
  const popup = await driver.click(page);
  const [state, at] = await settledMark(popup);
  await popup.close();
  await driver.closeTab(page);
  return state === 'ready' ? at - startedAt : null;
}

/** Milliseconds of a click with the worker awake, and from a stopped one. */
export interface ClickTimes {
  warm: number;
  cold: number;
}

/** Pages as they are served for clicks, without their scripts. */
export function servedPages(pages: readonly string[]): Record<string, () => MadePage> {
  let served = 0;
  return Object.fromEntries(
    pages.map((html, i): [string, () => MadePage] => [
      `${i}.html`,
      // An analysis is kept for the session: so that each click needs one, each time the paragraphs end otherwise.
      () => ({ body: `${POLICY}${html.replace(/<\/p>/gi, ` ${++served}.</p>`)}` }),
    ]),
  );
}

/**
 * Milliseconds from the click to what the popup is to show over the same pages, of several extensions in turns, each page
 * another one first. Null where the browser is missing, or no page holds an article.
 */
export async function clickTimes<N extends string>(
  engine: Engine,
  extensions: Readonly<Record<N, string>>,
  pages: readonly string[],
): Promise<Record<N, ClickTimes>[] | null> {
  if (!findBrowser(engine)) return null;
  const server = await serveFiles(OUTPUT, servedPages(pages));
  const names = Object.keys(extensions) as N[];
  const drivers: [N, Driver][] = [];
  for (const name of names) {
    const welcomes = name !== EMPTY;
    const options = { headless: true, offline: true, extension: extensions[name], welcomes };
    drivers.push([name, await launch(engine, options)]);
  }
  const measured = async (name: N, driver: Driver, url: string): Promise<ClickTimes | null> => {
    const warm = await clickToMark(driver, url);
    if (warm === null || name === EMPTY) return warm === null ? null : { warm, cold: warm };
    await driver.stopWorker();
    const cold = await clickToMark(driver, url);
    return cold === null ? null : { warm, cold };
  };
  const counted: Record<N, ClickTimes>[] = [];
  try {
    const order = [...Array<number>(WARM_UP).fill(0), ...pages.keys()];
    for (const [turn, index] of order.entries()) {
      const found: Partial<Record<N, ClickTimes>> = {};
      for (let i = 0; i < drivers.length; i++) {
        const [name, driver] = drivers[(i + turn) % drivers.length]!;
        const times = await measured(name, driver, `${server.origin}/${index}.html`);
        if (times) found[name] = times;
      }
      if (turn >= WARM_UP && names.every((name) => found[name])) counted.push(found as Record<N, ClickTimes>);
    }
  } finally {
    await Promise.all([...drivers.map(([, driver]) => driver.close()), server.close()]);
  }
  return counted.length === 0 ? null : counted;
}

/** The clicks of one engine as rows. Null as of `clickTimes`. */
export async function clickRows(engine: Engine, pages: readonly string[]): Promise<Row[] | null> {
  const extensions = {
    empty: await buildEmptyPopup(`${OUTPUT}empty-popup`, engine),
    ours: `${OUTPUT}${BUILDS[engine]}`,
  };
  const times = await clickTimes(engine, extensions, pages);
  if (!times) return null;
  const empty = times.map((time) => time[EMPTY].warm);
  const warm = times.map(({ ours }) => ours.warm);
  const cold = times.map(({ ours }) => ours.cold);
  const group = `click in ${NAMES[engine]}`;
  const bars = BARS[engine];
  return [
    timeRow(empty, { group, name: 'an empty popup of WXT' }),
    timeRow(warm, { group, name: 'to facts, worker awake' }),
    timeRow(cold, { group, name: 'to facts, worker stopped' }),
    ratioRow(warm, empty, { group, name: 'awake / empty popup', bar: bars.warm }),
    ratioRow(cold, empty, { group, name: 'stopped / empty popup', bar: bars.cold }),
  ];
}
