import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { clickInside, focusedInside, insideHas, insideText } from '../browsers/closed-hosts.ts';
import { until } from '../browsers/driver.ts';
import { ENGINES } from '../browsers/find-browser.ts';
import { clickOn, showing, useBrowser } from './browser.ts';

const sentence = 'The council met on Monday and agreed to spend 40 million euros on the old bridge. ';
const NOTE = 'my secret: seven keys';

/** Hears and suppresses all that a page can, before anybody else. */
const LISTENING = `<!doctype html><html lang="en"><title>The bridge</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; frame-src 'none'; child-src 'none'">
<script>
  const heard = [];
  for (const name of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'textInput', 'change', 'compositionstart', 'compositionupdate', 'paste', 'copy'])
    addEventListener(name, (event) => {
      heard.push(name + ':' + (event.key ?? event.data ?? ''));
      if (event.key === 'e') event.preventDefault();
    }, true);
  addEventListener('message', ({ data }) => heard.push('message:' + JSON.stringify(data)));
  addEventListener('securitypolicyviolation', ({ blockedURI }) => heard.push('policy:' + blockedURI));
</script>
<article><h1>The bridge</h1>${`<p>${sentence.repeat(4)}</p>`.repeat(8)}</article></html>`;

describe.each(ENGINES)('notes in %s', (engine) => {
  const bench = useBrowser(engine, { 'listening.html': { body: LISTENING } });

  const heard = (page: Page): Promise<string[]> => page.evaluate('heard.splice(0)') as Promise<string[]>;

  async function opened(): Promise<Page> {
    const page = await bench.driver.open(`${bench.origin}/listening.html`);
    await page.setViewport({ width: 1200, height: 800 });
    const popup = await showing(await bench.driver.click(page), 'ready');
    await clickOn(popup, 'button[aria-label="Open beside the article"]', '');
    return page;
  }

  /** Signs of the extension that a page's script can look for. */
  const signs = (page: Page) =>
    page.evaluate(
      async (root) => {
        const loads = (url: string) =>
          fetch(url).then(
            () => true,
            () => false,
          );
        const entries = performance.getEntries().map(({ name }) => name);
        return {
          // In Firefox the address is one of each installation, which a page cannot know; here the test has set it.
          file: root !== null && (await loads(`${root}field.html`)),
          frames: window.length,
          entries: entries.filter((name) => name.includes('extension')),
          elements: document.querySelectorAll('iframe').length,
        };
      },
      engine === 'chromium' ? bench.driver.root : null,
    );

  test('are typed, whole, where a page that listens for everything and swallows letters hears none', async () => {
    const page = await opened();
    await clickInside(bench.driver, page, 'button', 'Keep as a highlight');
    await insideHas(bench.driver, page, '[data-state=in-place]');
    expect(await signs(page)).toEqual({ file: false, frames: 0, entries: [], elements: 0 });
    await clickInside(bench.driver, page, '[data-state] button', 'Add a note');
    await until(async () => (await focusedInside(bench.driver, page)) === 'Note', 'the focus in the note');
    await heard(page);
    await page.keyboard.type(NOTE);
    await clickInside(bench.driver, page, 'button', 'Keep the note');
    await insideHas(bench.driver, page, '[data-state] p', NOTE);
    expect(await heard(page)).toEqual([]);
    expect(await signs(page)).toEqual({ file: false, frames: 0, entries: [], elements: 0 });
    await page.close();
  });

  test('and names of tags, too', async () => {
    const page = await opened();
    await clickInside(bench.driver, page, '#sidelight-topics ~ ul button, button[data-kind]');
    await clickInside(bench.driver, page, 'button', 'Rename');
    await until(
      async () => (await focusedInside(bench.driver, page)) === 'Your name for it',
      'the focus in the name',
    );
    await heard(page);
    await page.keyboard.type('sleeper');
    await page.keyboard.press('Enter');
    await until(async () => (await insideText(bench.driver, page)).includes('sleeper'), 'the new name');
    expect(await heard(page)).toEqual([]);
    await page.close();
  });
});
