import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { insideHas } from '../browsers/closed-hosts.ts';
import { popupText } from '../browsers/driver.ts';
import { ENGINES } from '../browsers/find-browser.ts';
import { HOSTILE_PAGES } from '../fixtures/hostile-pages/index.ts';
import { INJECTIONS, INJECTIONS_AT_ONCE } from '../fixtures/hostile-pages/injections.ts';
import { clickOn, settled, useBrowser } from './browser.ts';

/**
 * Every page with EVERY_PAGE=1. Otherwise the scripts in a page's words come all on one page for each kind, not one for each place
 * too: that takes half of the time.
 */
const PAGES = process.env.EVERY_PAGE
  ? HOSTILE_PAGES
  : Object.fromEntries(Object.entries(HOSTILE_PAGES).filter(([name]) => !(name in INJECTIONS)));

const ANY_END = ['ready', 'not-an-article', 'failed', 'unreadable'];
/** The longest that a popup may take to settle on a busy machine, in milliseconds. */
const SETTLES_MS = 30_000;

const ALL = { ...HOSTILE_PAGES, ...INJECTIONS_AT_ONCE };
const names = Object.keys(ALL);
const addressOf = (name: string): string => `hostile-${names.indexOf(name)}.html`;
const served = Object.fromEntries(names.map((name) => [addressOf(name), ALL[name]!.page]));

/** Counts what happens to the page's DOM from now on; the function returned tells. */
async function watch(tab: Page): Promise<() => Promise<number>> {
  await tab.evaluate(() => {
    const changes = { count: 0 };
    Object.assign(globalThis, { changes });
    new MutationObserver((records) => {
      changes.count += records.length;
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  return () =>
    tab.evaluate(async () => {
      await new Promise((resolve) => setTimeout(resolve));
      return (globalThis as unknown as { changes: { count: number } }).changes.count;
    });
}

/** Elements that the page's words would become if views made markup of them, or addresses to follow. */
const MARKUP =
  'script, iframe, object, embed, img[src=x], [onerror], [onload], [onfocus], [autofocus], a[href^="javascript:" i]';

/** Such elements in the popup, and whether a script ran there. Runs in the popup. */
const madeOf = (document: Document, markup: string) => ({
  markup: [...document.querySelectorAll(`#app :is(${markup})`)].map(({ outerHTML }) => outerHTML),
  ran: document.documentElement.dataset.ran ?? null,
});
const NOTHING = { markup: [], ran: null };

describe('the hostile pages', () => {
  test('are 89 at the least', () => {
    expect(Object.keys(HOSTILE_PAGES).length).toBeGreaterThanOrEqual(89);
  });
});

describe.each(ENGINES)('in %s a page with', (engine) => {
  const bench = useBrowser(engine, served);

  test.each(Object.entries(PAGES))(
    '%s executes nothing through us, and settles',
    async (name, { ends = ANY_END, shows, isRestless }) => {
      const tab = await bench.driver.open(`${bench.origin}/${addressOf(name)}`);
      const changes = isRestless ? null : await watch(tab);
      const popup = await bench.driver.click(tab);
      expect(ends).toContain(await settled(popup, SETTLES_MS));
      const text = await popupText(popup);
      expect(text).toMatch(shows ?? /\S/);
      expect(await popup.evaluate(madeOf, MARKUP)).toEqual(NOTHING);
      if (changes) {
        expect(await changes()).toBe(0);
        expect(await tab.evaluate(() => document.documentElement.dataset.ran ?? null)).toBe(null);
      }
      await popup.close();
      await bench.driver.closeTab(tab);
    },
  );

  test.each(Object.keys(INJECTIONS_AT_ONCE))(
    '%s executes nothing through popup and sidebar',
    async (name) => {
      const tab = await bench.driver.open(`${bench.origin}/${addressOf(name)}`);
      await tab.setViewport({ width: 1200, height: 800 });
      const popup = await bench.driver.click(tab);
      expect(await settled(popup, SETTLES_MS)).toBe('ready');
      expect(await popup.evaluate(madeOf, MARKUP)).toEqual(NOTHING);
      await clickOn(popup, 'button[aria-label="Open beside the article"]', '');
      await insideHas(bench.driver, tab, 'h2', 'Key facts');
      await insideHas(bench.driver, tab, 'h2', 'Where you are reading');
      const made = await bench.driver.inside(
        tab,
        (roots, markup: string) =>
          roots.flatMap((root) => [...root.querySelectorAll(markup)].map(({ outerHTML }) => outerHTML)),
        MARKUP,
      );
      expect(made).toEqual([]);
      expect(await tab.evaluate(() => document.documentElement.dataset.ran ?? null)).toBe(null);
      await bench.driver.closeTab(tab);
    },
  );
});
