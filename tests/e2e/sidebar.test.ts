import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { boxOf, clickInside, focusedInside, insideHas, insideText } from '../browsers/closed-hosts.ts';
import { until } from '../browsers/driver.ts';
import { ENGINES } from '../browsers/find-browser.ts';
import { clickOn, domOf, lit, showing, useBrowser } from './browser.ts';

const HOSTILE = `<!doctype html><html lang="en"><title>Hostile</title>
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>
  html { font-size: 40px; letter-spacing: 9px; --paper: red; --text-3: 60px; }
  * { all: unset !important; font-size: 40px !important; --ink: red !important; display: none; }
  html, body, article, h1, p { display: block !important; }
  #over { display: block !important; position: fixed !important; inset: 0 !important; z-index: 2147483647 !important; }
</style>
<article><h1>The bridge</h1>${`<p>${'The council met on Monday and agreed to spend 40 million euros on the old bridge. '.repeat(4)}</p>`.repeat(8)}</article>
<div id="over"></div></html>`;

const BESIDE = 'button[aria-label="Open beside the article"]';
const FACT = 'will close three of its seven crew depots';

describe.each(ENGINES)('the sidebar in %s', (engine) => {
  const bench = useBrowser(engine, { 'hostile.html': { body: HOSTILE } });

  async function openOn(page: Page): Promise<void> {
    const popup = await showing(await bench.driver.click(page), 'ready');
    await clickOn(popup, BESIDE, '');
    await insideHas(bench.driver, page, 'h2', 'Key facts');
    await until(async () => (await focusedInside(bench.driver, page)) !== null, 'the focus in the sidebar');
  }

  async function opened(path: string, width = 1200): Promise<Page> {
    const page = await bench.driver.open(`${bench.origin}/${path}`);
    await page.setViewport({ width, height: 800 });
    await openOn(page);
    return page;
  }

  /** The page's margins at left and right, once they are what is expected. */
  const margins = (page: Page, expected: string) =>
    until(
      async () =>
        (await page.evaluate(() => {
          const { marginLeft, marginRight } = getComputedStyle(document.documentElement);
          return `${marginLeft} ${marginRight}`;
        })) === expected,
      `margins of ${expected}`,
    );

  test('shows beside the article what the popup shows, lights up a fact and saves the article', async () => {
    const page = await opened('sample/article.html');
    const text = await insideText(bench.driver, page);
    for (const words of ['Northgate Ferries to cut 1,200 jobs', '£85 million', 'Daniel Okafor'])
      expect(text).toContain(words);
    await clickInside(bench.driver, page, 'button', FACT);
    expect(await lit(page)).toHaveLength(1);
    await clickInside(bench.driver, page, 'button', 'Save article');
    await insideHas(bench.driver, page, 'strong', 'Saved in the library');
    await page.close();
  });

  test('opens all that a source says, and shows what the part in view tells', async () => {
    const page = await opened('sample/article.html');
    await insideHas(bench.driver, page, 'h2', 'Where you are reading');
    await clickInside(bench.driver, page, 'button', 'Source: ');
    await insideHas(bench.driver, page, 'h2', 'Who says what');
    await clickInside(bench.driver, page, 'button', 'Back');
    await insideHas(bench.driver, page, 'h2', 'Key facts');
    await page.evaluate(() => window.scrollTo(0, 0));
    await clickInside(bench.driver, page, '[aria-hidden=true] > button[data-kind=fact]', '');
    expect(await lit(page)).toHaveLength(1);
    await page.close();
  });

  test('makes room, adds one element, and at Esc takes both back and gives the focus back', async () => {
    const page = await bench.driver.open(`${bench.origin}/sample/article.html`);
    await page.setViewport({ width: 1200, height: 800 });
    const before = await domOf(page);
    await page.focus('a[href]');
    await openOn(page);
    await margins(page, '0px 400px');
    expect((await domOf(page)).replace(/<div popover="manual"><\/div>/, '')).toBe(before);
    await page.keyboard.press('Escape');
    await margins(page, '0px 0px');
    expect(await domOf(page)).toBe(before);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('a');
    await page.close();
  });

  test('walks through a name’s mentions, each in the part of a narrow window that the sheet leaves', async () => {
    const page = await opened('sample/article.html', 420);
    const sheet = async () => (await boxOf(bench.driver, page, '[role=separator]'))!.y;
    await clickInside(bench.driver, page, 'button[aria-pressed]', 'Northgate Ferries');
    await insideHas(bench.driver, page, '[role=status]', '1 of 4');
    await clickInside(bench.driver, page, 'button', 'Previous mention');
    await insideHas(bench.driver, page, '[role=status]', '4 of 4');
    const bar = (await boxOf(bench.driver, page, 'fieldset [role=status]'))!;
    expect(bar.y + bar.height).toBeLessThanOrEqual(800);
    const last = () =>
      page.evaluate(() => {
        const paragraph = [...document.querySelectorAll('p')].find((each) =>
          each.textContent?.includes('Northgate’s shares'),
        );
        const text = paragraph?.lastChild as Text;
        const range = document.createRange();
        range.setStart(text, text.data.indexOf('Northgate’s shares'));
        range.setEnd(text, range.startOffset + 9);
        const { top, bottom } = range.getBoundingClientRect();
        return { top, bottom };
      });
    await until(
      async () => (await last()).top > 0 && (await last()).bottom < (await sheet()),
      'the last mention above the sheet',
      { seen: async () => JSON.stringify([await last(), await sheet()]) },
    );
    await page.close();
  });

  test('shows how far it is with a page that takes long, and stops when told to', async () => {
    const page = await opened('sample/article.html');
    await page.evaluate(() => {
      const words = 'The council met on Monday and agreed to spend 40 million euros on the old bridge. ';
      const paragraphs = Array.from({ length: 5_000 }, (_, at) => {
        const paragraph = document.createElement('p');
        paragraph.textContent = `${at}. ${words.repeat(3)}`;
        return paragraph;
      });
      document.querySelector('article')!.append(...paragraphs);
      history.pushState(null, '', '/the-book');
    });
    await insideHas(bench.driver, page, 'progress');
    await clickInside(bench.driver, page, 'button', 'Cancel');
    await insideHas(bench.driver, page, 'h1', 'Stopped');
    await page.close();
  });

  test('is sized by keys and by the pointer, changes sides, and is so again on the next page', async () => {
    const page = await opened('sample/article.html');
    const handle = '[role=separator]';
    await bench.driver.inside(page, (roots) => {
      for (const root of roots) root.querySelector<HTMLElement>('[role=separator]')?.focus();
    });
    await page.keyboard.press('ArrowLeft');
    await margins(page, '0px 416px');
    const edge = (await boxOf(bench.driver, page, handle))!;
    const x = edge.x + edge.width / 2;
    await page.mouse.move(x, 400);
    await page.mouse.down();
    await page.mouse.move(x - 40, 400, { steps: 4 });
    await page.mouse.up();
    await margins(page, '0px 456px');
    await clickInside(bench.driver, page, 'button', 'Move to the left');
    await margins(page, '456px 0px');
    const next = await opened('sample/article.html');
    await margins(next, '456px 0px');
    await clickInside(bench.driver, next, 'button', 'Move to the right');
    await margins(next, '0px 456px');
    await bench.driver.inside(next, (roots) => {
      for (const root of roots) root.querySelector<HTMLElement>('[role=separator]')?.focus();
    });
    await next.keyboard.press('Home');
    await margins(next, '0px 280px');
    await next.close();
    await page.close();
  });

  test('stands above and apart from a page whose styles want all for themselves', async () => {
    const page = await opened('hostile.html');
    const look = await bench.driver.inside(page, (roots) => {
      const frame = roots[0]!.querySelector('aside')!;
      const { fontSize, color, letterSpacing, backgroundColor } =
        frame.ownerDocument.defaultView!.getComputedStyle(frame);
      return { fontSize, color, letterSpacing, backgroundColor };
    });
    expect(look).toMatchObject({ fontSize: '13.5px', letterSpacing: 'normal' });
    expect([look.color, look.backgroundColor]).not.toContain('rgb(255, 0, 0)');
    const frame = (await boxOf(bench.driver, page, 'aside'))!;
    const onTop = await page.evaluate(
      (x) => document.elementFromPoint(x, 300)?.getAttribute('popover'),
      frame.x + frame.width / 2,
    );
    expect(onTop).toBe('manual');
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('p')!).fontSize)).toBe('40px');
    await clickInside(bench.driver, page, 'button', 'The council met on Monday');
    expect((await lit(page)).length).toBeGreaterThan(0);
    await clickInside(bench.driver, page, 'button', 'Close');
    await until(async () => (await insideText(bench.driver, page)) === '', 'the sidebar to go');
    await page.close();
  });

  test('is a sheet from below in a narrow window', async () => {
    const page = await opened('sample/article.html', 420);
    const frame = (await boxOf(bench.driver, page, 'aside'))!;
    expect(frame.width).toBe(await page.evaluate(() => document.documentElement.clientWidth));
    expect(Math.round(frame.y + frame.height)).toBe(800);
    expect(frame.y).toBeGreaterThan(200);
    await margins(page, '0px 0px');
    await page.close();
  });

  test('leaves the page as it was when the page throws it out', async () => {
    const page = await opened('sample/article.html');
    await page.evaluate(() => document.querySelector('[popover]')!.remove());
    await margins(page, '0px 0px');
    await page.close();
  });
});
