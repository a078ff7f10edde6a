import { describe, expect, test } from 'vitest';
import { until } from '../browsers/driver.ts';
import { ENGINES } from '../browsers/find-browser.ts';
import { clickOn, showing, useBrowser } from './browser.ts';

describe.each(ENGINES)('taking facts out of the popup in %s', (engine) => {
  const bench = useBrowser(engine);
  const opened = async () =>
    showing(
      await bench.driver.click(await bench.driver.open(`${bench.origin}/sample/article.html`)),
      'ready',
    );

  test('saves the fact sheet through a link, without a permission', async () => {
    const popup = await opened();
    await popup.evaluate((document) => {
      // What a download does is the browser's own; seen here is that it is asked for.
      document.addEventListener('click', (event) => {
        const { download, href } = event.target as HTMLAnchorElement;
        if (!download) return;
        event.preventDefault();
        document.documentElement.dataset.saved = `${download} ${href.slice(0, 5)}`;
      });
      document.querySelector<HTMLElement>('[aria-haspopup=menu]')?.click();
    });
    await clickOn(popup, '[role=menuitem]', 'Save as Markdown');
    const saved = await until(
      () => popup.evaluate((document) => document.documentElement.dataset.saved),
      'the file to be saved',
    );
    expect(saved).toMatch(/^Northgate-Ferries.*\.md blob:$/);
    await popup.close();
  });
});

describe('the page to print in chromium', () => {
  const bench = useBrowser('chromium');

  test('shows the fact sheet of the tab', async () => {
    const page = await bench.driver.open(`${bench.origin}/sample/article.html`);
    const popup = await showing(await bench.driver.click(page), 'ready');
    await popup.evaluate((document) => document.querySelector<HTMLElement>('[aria-haspopup=menu]')?.click());
    await clickOn(popup, '[role=menuitem]', 'Open to print');
    const target = await page
      .browser()
      .waitForTarget((each) => each.url().includes('/sheet.html'), { timeout: 10_000 });
    const sheet = await target.asPage();
    await sheet.waitForSelector('html[data-state]');
    expect(await sheet.evaluate(() => document.documentElement.dataset.state)).toBe('ready');
    const words = await sheet.evaluate(() => document.querySelector('iframe')?.getAttribute('srcdoc') ?? '');
    expect(words).toContain('will close three of its seven crew depots');
    await sheet.close();
  });
});
