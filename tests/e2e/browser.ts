import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { PAINTS } from '../../utils/annotation/paint.ts';
import {
  type Driver,
  failureDetail,
  type LaunchOptions,
  type Popup,
  popupText,
  until,
  waitInPopup,
} from '../browsers/driver.ts';
import type { Engine } from '../browsers/find-browser.ts';
import { launch } from '../browsers/launch.ts';
import { type MadePage, serveFiles } from '../browsers/serve-files.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
export const FIXTURES = at('../fixtures');
export const build = (engine: Engine) =>
  at(`../../.output/${engine === 'firefox' ? 'firefox' : 'chrome'}-mv3`);

export interface Bench {
  driver: Driver;
  origin: string;
}

/** One browser with the production build, and a server of the fixtures, for all tests of a `describe`. */
export function useBrowser(
  engine: Engine,
  made: Readonly<Record<string, MadePage | (() => MadePage)>> = {},
  options: Partial<LaunchOptions> = {},
): Bench {
  const bench = {} as Bench & { stop(): Promise<void> };
  beforeAll(async () => {
    const server = await serveFiles(FIXTURES, made);
    bench.origin = server.origin;
    bench.driver = await launch(engine, {
      extension: build(engine),
      headless: true,
      offline: true,
      ...options,
    });
    bench.stop = server.close;
  });
  afterAll(async () => {
    await bench.driver?.close();
    await bench.stop?.();
  });
  return bench;
}

/** Matches where every part of a panel is drawn: those below the first screen come later. */
const WHOLE = ':not(:has([data-whole="false"]))';

/** The popup once it shows `state`, and all parts of it. */
export async function showing(popup: Popup, state: string): Promise<Popup> {
  await waitInPopup(popup, `html[data-state="${state}"]${WHOLE}`);
  return popup;
}

/** The popup once it has an answer and shows all of it, and which; `timeout` in milliseconds. The report names why it failed. */
export async function settled(popup: Popup, timeout?: number): Promise<string> {
  await waitInPopup(popup, `html[data-state]:not([data-state=loading])${WHOLE}`, timeout);
  const state = await popup.evaluate((document) => document.documentElement.dataset.state ?? '');
  if (state === 'failed') console.warn(`the popup failed: ${await failureDetail(popup)}`);
  return state;
}

/** Clicks the first element matching `selector` whose text holds `words`, once it is there. */
export async function clickOn(popup: Popup, selector: string, words: string): Promise<void> {
  const click = () =>
    popup.evaluate(
      (document, selector: string, words: string) => {
        const element = [...document.querySelectorAll<HTMLElement>(selector)].find(({ textContent }) =>
          textContent?.includes(words),
        );
        element?.click();
        return element !== undefined;
      },
      selector,
      words,
    );
  await until(click, `${selector} with "${words}" in the popup`, { seen: () => popupText(popup) });
}

/** Has the popup stay where it reveals a passage, which in the narrow windows of the tests it would not. */
export async function keepsPopup({ driver }: Bench): Promise<void> {
  const settings = await driver.open(`${driver.root}options.html`);
  await settings.waitForSelector('[name=reveal-beside]:checked');
  await settings.evaluate(() => document.querySelector<HTMLElement>('[name=reveal-beside]')?.click());
  await settings.waitForSelector('[name=reveal-beside]:not(:checked)');
}

/** The DOM as the page's own scripts see it. */
export const domOf = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);

/** Waits until a passage is lit up in the page and has done blinking, and gives the names that it is lit under. */
export const lit = (page: Page): Promise<string[]> =>
  until(async () => {
    const names = await page.evaluate(() => [...CSS.highlights.keys()]);
    return names.length > 0 && !names.includes(PAINTS.flash) && names;
  }, 'a lit passage');

/** Selects words that stand in one text node of the page, with the pointer. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const [from, to] = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent!.indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      node.parentElement!.scrollIntoView({ block: 'center' });
      const boxes = range.getClientRects();
      const [first, last] = [boxes[0]!, boxes[boxes.length - 1]!];
      return [
        { x: first.left, y: first.top + first.height / 2 },
        { x: last.right, y: last.top + last.height / 2 },
      ] as const;
    }
    throw new Error(`the page lacks "${wanted}"`);
  }, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}
