import { expect, test } from 'vitest';
import { insideHas, insideText } from '../browsers/closed-hosts.ts';
import { until } from '../browsers/driver.ts';
import { clickOn, showing, useBrowser } from './browser.ts';

// Firefox ends the scripts of an extension that is updated: what they drew stays on the page until it is reloaded, and says nothing.
const bench = useBrowser('chromium');

test('a sidebar that is open while the extension is updated says to reload the page', async () => {
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
  await until(async () => !page.browser().targets().includes(target!), 'the old worker to go');
  // The sidebar asks its worker at the next page of the site.
  await page.evaluate(() => history.pushState(null, '', '/another.html'));
  await insideHas(bench.driver, page, 'p', 'Sidelight was updated');
  expect(await insideText(bench.driver, page)).toContain('Reload the page');
  await page.close();
});
