import { expect, test } from 'vitest';
import { insideHas } from '../browsers/closed-hosts.ts';
import { until } from '../browsers/driver.ts';
import { clickOn, selectWords, showing, useBrowser } from './browser.ts';

// Firefox ends the scripts of an extension that is updated: what they drew stays on the page until it is reloaded.
const bench = useBrowser('chromium');

/** Words of the article, for the toolbar. */
const WORDS = 'shortest crossings';
const IN_TOOLBAR = 'Sidelight was updated or switched off. Reload the page';

test('a sidebar that is open while the extension is updated, and the toolbar, say to reload the page', async () => {
  const page = await bench.driver.open(`${bench.origin}/sample/article.html`);
  await page.setViewport({ width: 1200, height: 800 });
  const popup = await showing(await bench.driver.click(page), 'ready');
  await clickOn(popup, 'button[aria-label="Open beside the article"]', '');
  await insideHas(bench.driver, page, 'h2', 'Key facts');
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
  const seen = async () => JSON.stringify(await session.send('DOM.getDocument', { depth: -1, pierce: true }));
  // The sidebar asks its worker at each next page of the site.
  let pages = 0;
  await until(async () => {
    await page.evaluate((name) => history.pushState(null, '', name), `/page-${pages++}.html`);
    await new Promise((resolve) => setTimeout(resolve, 500));
    return (await seen()).includes('Sidelight was updated or switched off');
  }, 'the sidebar to say so');
  expect(await seen()).toContain('Reload the page');
  await selectWords(page, WORDS);
  await until(async () => (await seen()).includes(IN_TOOLBAR), 'the toolbar to say so');
  await page.close();
});
