import { describe, expect, test } from 'vitest';
import { popupText } from '../browsers/driver.ts';
import { ENGINES } from '../browsers/find-browser.ts';
import { clickOn, domOf, settled, showing, useBrowser } from './browser.ts';

const paragraph = 'The council met on Monday and agreed to spend 40 million euros on the old bridge. ';
const story = `<article><h1>The bridge</h1>${`<p>${paragraph.repeat(4)}</p>`.repeat(8)}</article>`;

const PAGES = {
  'empty.html': { body: '' },
  'no-text.html': { body: '<!doctype html><title>Picture</title><img alt="">' },
  'frameset.html': {
    body: '<!doctype html><html><frameset cols="50%,50%"><frame src="story.html"><frame src="empty.html"></frameset></html>',
  },
  'frames.html': { body: '<!doctype html><title>Frames</title><iframe src="story.html"></iframe>' },
  'short.html': {
    body: '<!doctype html><title>Menu</title><ul><li><a href="#">Home</a><li><a href="#">Contact</a></ul>',
  },
  'story.html': { body: `<!doctype html><title>The bridge</title>${story}` },
  'story.xhtml': {
    type: 'application/xhtml+xml',
    body: `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>The bridge</title></head><body>${story}</body></html>`,
  },
  'no-body.svg': {
    type: 'image/svg+xml',
    body: '<svg xmlns="http://www.w3.org/2000/svg"><text>Hello</text></svg>',
  },
  'failing-images.html': {
    body: `<!doctype html><title>The bridge</title><meta http-equiv="content-security-policy" content="img-src data:">${story}<img alt="" src="none.png" onerror="this.src='none.png'">`,
  },
  'reloading.html': {
    body: `<!doctype html><title>Again</title>${story}<script>const times = Number(sessionStorage.times ?? 0); if (times < 12) { sessionStorage.times = times + 1; setTimeout(() => location.reload(), times ? 150 : 600) }</script>`,
  },
  'endless.html': {
    body: `<!doctype html><title>Long</title><article><h1>Long</h1>${`<p>${paragraph.repeat(6)}</p>`.repeat(3_000)}</article>`,
  },
  'long.html': {
    body: `<!doctype html><title>Long</title><article><h1>Long</h1>${`<p>${paragraph.repeat(6)}</p>`.repeat(200)}</article>`,
  },
};

describe.each(ENGINES)('pages that are no article, in %s', (engine) => {
  const bench = useBrowser(engine, PAGES);

  test.each(['empty.html', 'no-text.html', 'frameset.html', 'short.html', 'no-body.svg'])(
    'says of %s that there is no article, and leaves it as it was',
    async (name) => {
      const page = await bench.driver.open(`${bench.origin}/${name}`);
      const before = await domOf(page);
      const popup = await showing(await bench.driver.click(page), 'not-an-article');
      expect(await popupText(popup)).not.toBe('');
      expect(await domOf(page)).toBe(before);
      await popup.close();
    },
  );

  test('reads a page anyway when the reader says so', async () => {
    const page = await bench.driver.open(`${bench.origin}/short.html`);
    const popup = await showing(await bench.driver.click(page), 'not-an-article');
    await clickOn(popup, 'button', 'Read it anyway');
    expect(['ready', 'not-an-article']).toContain(await settled(popup));
    await popup.close();
  });

  test('reads the page itself, not the frames in it', async () => {
    const page = await bench.driver.open(`${bench.origin}/frames.html`);
    const before = await domOf(page);
    const popup = await bench.driver.click(page);
    expect(await settled(popup)).toBe('not-an-article');
    expect(await domOf(page)).toBe(before);
    await popup.close();
  });

  test('reads a page that is never idle, since an image fails and is loaded again without end', async () => {
    const page = await bench.driver.open('about:blank');
    await page.goto(`${bench.origin}/failing-images.html`, { waitUntil: 'domcontentloaded' });
    const popup = await showing(await bench.driver.click(page), 'ready');
    expect(await popupText(popup)).toContain('40 million');
    await popup.close();
    await bench.driver.closeTab(page);
  });

  test('reads XHTML', async () => {
    const page = await bench.driver.open(`${bench.origin}/story.xhtml`);
    const before = await domOf(page);
    const popup = await bench.driver.click(page);
    expect(await settled(popup)).toBe('ready');
    expect(await domOf(page)).toBe(before);
    await popup.close();
  });

  test("says that the browser's own pages are closed to extensions", async () => {
    const page = await bench.driver.open(engine === 'firefox' ? 'about:license' : 'chrome://version');
    const popup = await showing(await bench.driver.click(page), 'unreadable');
    expect(await popupText(popup)).toMatch(/browser/i);
    await popup.close();
  });

  test('answers when the page is reloaded again and again while being read', async () => {
    const page = await bench.driver.open(`${bench.origin}/reloading.html`);
    const popup = await bench.driver.click(page);
    // Firefox takes the click's permission back at a reload, and the page then looks like one that is closed to extensions.
    expect(['ready', 'failed', 'unreadable']).toContain(await settled(popup));
    await popup.close();
    await bench.driver.closeTab(page);
  });

  test('answers when the page leads elsewhere while being read', async () => {
    const page = await bench.driver.open(`${bench.origin}/endless.html`);
    const popup = await bench.driver.click(page);
    await page.goto(`${bench.origin}/story.html`);
    expect(['ready', 'failed', 'unreadable']).toContain(await settled(popup));
    await popup.close();
    await bench.driver.closeTab(page);
  });

  test('answers when the page has taken itself away', async () => {
    const page = await bench.driver.open(`${bench.origin}/story.html`);
    await page.evaluate(() => document.documentElement.remove());
    const popup = await bench.driver.click(page);
    expect(['not-an-article', 'failed']).toContain(await settled(popup));
    await popup.close();
  });

  test('answers although the worker is stopped between question and answer', async () => {
    const page = await bench.driver.open(`${bench.origin}/long.html`);
    const [popup] = await Promise.all([bench.driver.click(page), bench.driver.stopWorker()]);
    expect(['ready', 'failed']).toContain(await settled(popup));
    await popup.close();
  });

  test('lets nothing hang when the tab is closed while being read', async () => {
    const page = await bench.driver.open(`${bench.origin}/long.html`);
    const popup = await bench.driver.click(page);
    await bench.driver.closeTab(page);
    await popup.close();
    const next = await bench.driver.click(await bench.driver.open(`${bench.origin}/story.html`));
    expect(await settled(next)).toBe('ready');
    await next.close();
  });
});
