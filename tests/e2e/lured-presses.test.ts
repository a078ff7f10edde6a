import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { boxOf, insideHas, insideText } from '../browsers/closed-hosts.ts';
import { until } from '../browsers/driver.ts';
import { ENGINES } from '../browsers/find-browser.ts';
import { selectWords, showing, useBrowser } from './browser.ts';

const sentence = 'The council met on Monday and agreed to spend 40 million euros on the old bridge. ';
const WORDS = 'agreed to spend 40 million euros';

/** `cover` puts something over all that is in the window, which lets presses through; `relentless` does so again and again. */
const LURING = `<!doctype html><html lang="en"><title>The bridge</title>
<style>
  #cover { position: fixed; inset: 0; inline-size: auto; block-size: auto; margin: 0; border: 0; pointer-events: none; background: #fff; }
</style>
<article><h1>The bridge</h1>${`<p>${sentence.repeat(4)}</p>`.repeat(8)}</article>
<div id="cover" popover="manual">Press here to win</div>
<script>
  const cover = () => { const box = document.querySelector('#cover'); if (box.matches(':popover-open')) box.hidePopover(); box.showPopover(); };
  const relentless = () => setInterval(cover, 50);
</script></html>`;

describe.each(ENGINES)('presses that a page makes or lures, in %s', (engine) => {
  const bench = useBrowser(engine, { 'luring.html': { body: LURING } });
  const paints = (page: Page) => page.evaluate(() => [...CSS.highlights.keys()]);
  const passed = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  async function opened(): Promise<Page> {
    const page = await bench.driver.open(`${bench.origin}/luring.html`);
    await page.setViewport({ width: 1100, height: 800 });
    const popup = await showing(await bench.driver.click(page), 'ready');
    await popup.close();
    return page;
  }

  /** The middle of the button that highlights in green, once the toolbar has been there for a while. */
  async function greenButton(page: Page): Promise<{ x: number; y: number }> {
    await insideHas(bench.driver, page, 'button', 'Highlight in green');
    await passed(600);
    const { x, y, width, height } = (await boxOf(bench.driver, page, 'button', 'Highlight in green'))!;
    return { x: x + width / 2, y: y + height / 2 };
  }

  test('open no toolbar by a selection of a script, and one by the reader’s', async () => {
    const page = await opened();
    await passed(1_600);
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('p')!));
    await passed(500);
    expect(await insideText(bench.driver, page)).not.toContain('Highlight in green');
    expect(await boxOf(bench.driver, page, 'button', 'Highlight in green')).toBeNull();
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await selectWords(page, WORDS);
    await insideHas(bench.driver, page, 'button', 'Highlight in green');
    await page.close();
  });

  test('make no highlight through a cover that a page puts over the toolbar again and again', async () => {
    const page = await opened();
    await selectWords(page, WORDS);
    const { x, y } = await greenButton(page);
    await page.evaluate('relentless()');
    for (let times = 0; times < 3; times++) {
      await passed(700);
      await page.mouse.click(x, y);
    }
    await passed(300);
    expect(await paints(page)).toEqual([]);
    await page.close();
  });

  test('find the toolbar above a cover that came once, a moment later', async () => {
    const page = await opened();
    await selectWords(page, WORDS);
    const { x, y } = await greenButton(page);
    await page.evaluate('cover()');
    await page.mouse.click(x, y);
    await passed(150);
    expect(await paints(page)).toEqual([]);
    await until(async () => {
      // A bar that says why it refused is taller.
      const now = await greenButton(page);
      await page.mouse.click(now.x, now.y);
      await passed(200);
      return (await paints(page)).length > 0;
    }, 'the highlight');
    await page.close();
  });
});
