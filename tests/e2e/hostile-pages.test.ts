import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { popupText } from '../browsers/driver.ts';
import { ENGINES } from '../browsers/find-browser.ts';
import type { MadePage } from '../browsers/serve-files.ts';
import { settled, useBrowser } from './browser.ts';

const paragraph = 'The council met on Monday and agreed to spend 40 million euros on the old bridge. ';
const story = `<article><h1>The bridge</h1>${`<p>${paragraph.repeat(4)}</p>`.repeat(8)}</article>`;
const MEGABYTE = 1_000_000;
const DEPTH = 50_000;
const BEARABLE_DEPTH = 5_000;
const BOXES = 2_000;
const SCRIPT = '<img src=x onerror="document.title=1"><script>alert(1)</script>';
const asText = (html: string) => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const page = (title: string, body: string, head = ''): MadePage => ({
  body: `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body>${body}</body></html>`,
});

/** Names that a reading might look up on the window or the document. */
const CLOBBERED = (
  'sidelightReader sidelightSidebar sidelightHighlighter sidelight browser chrome body head title documentElement defaultView ' +
  'querySelector querySelectorAll getElementById createElement createTreeWalker createRange importNode cloneNode children ' +
  'childNodes firstChild readyState URL location baseURI contentType scripts forms links styleSheets getSelection ' +
  'addEventListener implementation evaluate nodeType ownerDocument textContent localName attributes'
).split(' ');

const PAGES = {
  'long-text.html': () =>
    page(
      'Long',
      `<article>${`<p>${paragraph.repeat(6)}</p><!--${'-x'.repeat(250)}-->`.repeat((20 * MEGABYTE) / 1_000)}</article>`,
    ),
  'much-markup.html': () =>
    page('Much', `${story}<div hidden>${`<!--${'-x'.repeat(5_000)}-->`.repeat(2_000)}</div>`),
  // Both engines' HTML parsers nest no deeper than some hundred elements, whatever the markup says.
  'deep-markup.html': () => page('Deep', `${'<div>'.repeat(DEPTH)}${story}${'</div>'.repeat(DEPTH)}`),
  // What a script nests has no such bound. Chromium 156 by itself, without any extension, lays out 2,000 boxes in each other and
  // loses its renderer ("Aw, Snap!") at 3,000, before anybody could read the page: so deeper ones have no boxes here.
  'deep-boxes.html': page(
    'Deep',
    `${story}<script>
      let inner = document.body;
      for (let depth = 0; depth < ${BOXES}; depth++) inner = inner.appendChild(document.createElement('div'));
      inner.append(document.querySelector('article'));
    </script>`,
  ),
  'deep.html': page(
    'Deep',
    `${story}<script>
      let inner = document.body;
      for (let depth = 0; depth < ${BEARABLE_DEPTH}; depth++) {
        inner = inner.appendChild(document.createElement('div'));
        inner.style.display = 'contents';
      }
      inner.append(document.querySelector('article'));
    </script>`,
  ),
  'deep-beside.html': page(
    'Deep',
    `${story}<script>
      let inner = document.body.appendChild(document.createElement('div'));
      inner.style.display = 'none';
      for (let depth = 0; depth < ${DEPTH}; depth++) inner = inner.appendChild(document.createElement('div'));
    </script>`,
  ),
  'no-space.html': page('Aaa', `<article><h1>Aaa</h1><p>${'a'.repeat(500_000)}</p></article>`),
  'surrogates.html': page(
    'Halves',
    `${story}<script>for (const p of document.querySelectorAll('p')) p.prepend('Mr \\ud83d Berg and \\udc00 ');</script>`,
  ),
  // Names of elements become properties of `window` and, before its own, of `document`.
  'clobbered.html': page(
    'Clobbered',
    `${story}${CLOBBERED.map((name) => `<a id="${name}"></a><img name="${name}"><form name="${name}"></form>`).join('')}`,
  ),
  'scripts.html': page(
    asText(`Bridge ${SCRIPT}`),
    `<article><h1>${asText(`Bridge ${SCRIPT}`)}</h1>${`<p>${asText(`Anna ${SCRIPT} Berg of ${SCRIPT} said on Monday that “${SCRIPT}” costs 40 million ${SCRIPT} euros. `).repeat(3)}</p>`.repeat(8)}</article>`,
    `<meta name="author" content="${asText(SCRIPT).replaceAll('"', '&quot;')}"><meta property="og:site_name" content="${asText(SCRIPT).replaceAll('"', '&quot;')}">`,
  ),
};

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

describe.each(ENGINES)('hostile pages, in %s', (engine) => {
  const bench = useBrowser(engine, PAGES);

  test.each([
    ['20 MB with 10 MB of text', 'long-text.html', 'failed', /too large/i],
    ['20 MB of markup around an article', 'much-markup.html', 'ready', /40 million/],
    [`an article under ${DEPTH} elements nested by its markup`, 'deep-markup.html', 'ready', /40 million/],
    [`an article under ${BOXES} boxes`, 'deep-boxes.html', 'ready', /40 million/],
    [`an article under ${BEARABLE_DEPTH} nested elements`, 'deep.html', 'ready', /40 million/],
    [`an article beside ${DEPTH} nested elements`, 'deep-beside.html', 'ready', /40 million/],
    ['500,000 characters without a space', 'no-space.html', 'ready', /Aaa/],
    ['names of ours and of the DOM on elements', 'clobbered.html', 'ready', /40 million/],
    ['halves of characters', 'surrogates.html', 'ready', /40 million/],
  ])('answers for %s, and leaves the page as it was', async (_, name, state, words) => {
    const tab = await bench.driver.open(`${bench.origin}/${name}`);
    const changes = await watch(tab);
    const popup = await bench.driver.click(tab);
    expect(await settled(popup, 30_000)).toBe(state);
    expect(await popupText(popup)).toMatch(words);
    expect(await changes()).toBe(0);
    await popup.close();
    await bench.driver.closeTab(tab);
  });

  test('shows script-like text in every field as text', async () => {
    const tab = await bench.driver.open(`${bench.origin}/scripts.html`);
    const changes = await watch(tab);
    const popup = await bench.driver.click(tab);
    expect(await settled(popup)).toBe('ready');
    expect(await changes()).toBe(0);
    expect(await popupText(popup)).toContain('<img src=x onerror=');
    const made = await popup.evaluate(
      (document) => document.querySelectorAll('#app img, #app script').length,
    );
    expect(made).toBe(0);
    await popup.close();
  });

  test('answers when the page takes itself away while it is read', async () => {
    const tab = await bench.driver.open(`${bench.origin}/surrogates.html`);
    await tab.evaluate(() => {
      setTimeout(() => document.documentElement.remove(), 40);
    });
    const popup = await bench.driver.click(tab);
    expect(['ready', 'not-an-article', 'failed']).toContain(await settled(popup));
    await popup.close();
  });
});
