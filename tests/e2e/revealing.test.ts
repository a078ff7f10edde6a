import { describe, expect, test } from 'vitest';
import { clickInside, insideHas } from '../browsers/closed-hosts.ts';
import { until } from '../browsers/driver.ts';
import { ENGINES } from '../browsers/find-browser.ts';
import { clickOn, keepsPopup, lit, showing, useBrowser } from './browser.ts';

const FACT = 'will close three of its seven crew depots';
const KEPT = 'button[aria-label="Kept: remove the highlight"]';

describe.each(ENGINES)('a passage that is revealed in %s', (engine) => {
  const bench = useBrowser(engine);
  const opened = async () => {
    const page = await bench.driver.open(`${bench.origin}/sample/article.html`);
    return { page, popup: await showing(await bench.driver.click(page), 'ready') };
  };
  const paints = (page: Awaited<ReturnType<typeof opened>>['page']) =>
    page.evaluate(() => CSS.highlights.size);

  test('turns the popup into the sidebar in a narrow window, and its light goes with that', async () => {
    const { page, popup } = await opened();
    await clickOn(popup, 'button', FACT);
    await lit(page);
    await insideHas(bench.driver, page, 'h2', 'Key facts');
    expect(await page.evaluate(() => document.querySelectorAll('html > [aria-hidden=true]').length)).toBe(1);
    await clickInside(bench.driver, page, 'button', 'Close');
    await until(async () => (await paints(page)) === 0, 'the light to go with the sidebar');
    await page.close();
  });

  test('is lit until the popup closes, where the reader keeps the popup', async () => {
    await keepsPopup(bench);
    const { page, popup } = await opened();
    await clickOn(popup, 'button', FACT);
    await lit(page);
    await popup.close();
    await until(async () => (await paints(page)) === 0, 'the light to go with the popup');
    await page.close();
  });

  test('once kept shows it, also in the next popup, and a second press takes it back', async () => {
    const { page, popup } = await opened();
    await clickOn(popup, 'button[aria-label="Keep as a highlight"]', '');
    await until(
      () => popup.evaluate((document, kept: string) => document.querySelector(kept) !== null, KEPT),
      'the sign to be filled',
    );
    await popup.close();
    const next = await showing(await bench.driver.click(page), 'ready');
    await until(
      () =>
        next.evaluate((document) => !!document.querySelector('[aria-label="Highlights on this page: 1"]')),
      'the count of highlights',
    );
    await clickOn(next, KEPT, '');
    await until(
      () => next.evaluate((document, kept: string) => document.querySelector(kept) === null, KEPT),
      'the sign to be empty',
    );
    await clickOn(next, 'button', 'Undo');
    await until(
      () => next.evaluate((document, kept: string) => document.querySelector(kept) !== null, KEPT),
      'the sign to be filled again',
    );
    await next.close();
    await page.close();
  });
});
