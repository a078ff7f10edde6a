import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { clickInside, insideHas } from '../browsers/closed-hosts.ts';
import { type Driver, until } from '../browsers/driver.ts';
import { GECKO_ID, type launchFirefox } from '../browsers/firefox.ts';
import { clickOn, selectWords, showing, useBrowser } from './browser.ts';

/** Words of the article, for the toolbar. */
const WORDS = 'shortest crossings';
const ENDED = 'Sidelight was updated or switched off';
const IN_TOOLBAR = `${ENDED}. Reload the page`;

async function openBeside(driver: Driver, page: Page): Promise<void> {
  const popup = await showing(await driver.click(page), 'ready');
  await clickOn(popup, 'button[aria-label="Open beside the article"]', '');
  await insideHas(driver, page, 'h2', 'Key facts');
}

describe('in Chromium, which lets the scripts of an extension that is updated live on', () => {
  const bench = useBrowser('chromium');

  test('a sidebar that is open while the extension is updated, and the toolbar, say to reload the page', async () => {
    const page = await bench.driver.open(`${bench.origin}/sample/article.html`);
    await page.setViewport({ width: 1200, height: 800 });
    await openBeside(bench.driver, page);
    const target = page
      .browser()
      .targets()
      .find((each) => each.type() === 'service_worker');
    const worker = await target!.worker();
    await worker!
      .evaluate(() =>
        (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload(),
      )
      .catch(() => {});
    // The script that opens closed roots for the tests has lost its extension, too: the debugger looks into them.
    const session = await page.createCDPSession();
    const seen = async () =>
      JSON.stringify(await session.send('DOM.getDocument', { depth: -1, pierce: true }));
    // The sidebar asks its worker at each next page of the site.
    let pages = 0;
    await until(async () => {
      await page.evaluate((name) => history.pushState(null, '', name), `/page-${pages++}.html`);
      await new Promise((resolve) => setTimeout(resolve, 500));
      return (await seen()).includes('"data-ended","true"');
    }, 'the sidebar to say so');
    expect(await seen()).toContain(ENDED);
    await selectWords(page, WORDS);
    await until(async () => (await seen()).includes(IN_TOOLBAR), 'the toolbar to say so');
    await page.close();
  });
});

describe('in Firefox, which ends them', () => {
  const bench = useBrowser('firefox');
  const reload = `async (id) => {
    const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    await (await AddonManager.getAddonByID(id)).reload();
  }`;

  /** The sidebars in the page: how many, and what a reader sees of them. */
  const sidebars = (page: Page) =>
    bench.driver.inside(page, (roots) => {
      const frames = roots.map((root) => root.querySelector<HTMLElement>('aside')).filter(Boolean);
      const seen = frames.filter((frame) => frame!.checkVisibility());
      return { count: frames.length, text: seen.map((frame) => frame!.innerText).join('\n') };
    });

  test('a sidebar that is open while the extension is updated says so by itself, closes, and loads the page again', async () => {
    const { driver } = bench;
    const { inWindow } = driver as Awaited<ReturnType<typeof launchFirefox>>;
    const page = await driver.open(`${bench.origin}/sample/article.html`);
    await page.setViewport({ width: 1200, height: 800 });
    await openBeside(driver, page);
    expect((await sidebars(page)).text).not.toContain(ENDED);
    await inWindow(reload, GECKO_ID);
    await until(async () => (await sidebars(page)).text.includes(ENDED), 'the sidebar to say so', {
      seen: async () => JSON.stringify(await sidebars(page)),
    });
    expect((await sidebars(page)).text).not.toContain('Key facts');
    await clickInside(driver, page, 'dialog button', 'Close');
    expect(await sidebars(page)).toEqual({ count: 1, text: '' });

    // The next one takes the place of the dead one.
    await openBeside(driver, page);
    // The dead one has the same words: only a sidebar that a reader sees is the new one.
    await until(async () => (await sidebars(page)).text.includes('Key facts'), 'the new sidebar');
    const { count, text } = await sidebars(page);
    expect(count).toBe(1);
    expect(text).not.toContain(ENDED);

    await inWindow(reload, GECKO_ID);
    await until(async () => (await sidebars(page)).text.includes(ENDED), 'the new sidebar to say so');
    await page.evaluate(() => document.body.append('as it was'));
    await clickInside(driver, page, 'dialog a', 'Reload');
    const isNew = () => page.evaluate(() => !document.body.textContent?.includes('as it was'));
    await until(() => isNew().catch(() => false), 'the page to load again');
    await page.close();
  });
});
