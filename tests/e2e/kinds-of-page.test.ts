import { describe, expect, test } from 'vitest';
import { popupText, until, waitInPopup } from '../browsers/driver.ts';
import { ENGINES } from '../browsers/find-browser.ts';
import { clickOn, domOf, keepsPopup, lit, settled, showing, useBrowser } from './browser.ts';

const SENTENCES =
  'The council of the harbour town met on Monday and agreed to spend 40 million euros on the old pier. Work is planned to start in spring, said the mayor, Ada Beck. ';
const prose = (count: number, start = 1) =>
  Array.from({ length: count }, (_, i) => `<p>${start + i}. ${SENTENCES.repeat(2)}</p>`).join('');
const ld = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const page = (head: string, body: string) => ({
  body: `<!doctype html><html lang="en"><head><title>The pier</title>${head}</head><body>${body}</body></html>`,
});
const titles = Array.from(
  { length: 20 },
  (_, i) => `<li><a href="/story-${i}.html">The harbour and its pier, part ${i} of the story</a></li>`,
).join('');

/** A one-page PDF with a line of text. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length 44>>stream
BT /F1 18 Tf 20 100 Td (The old pier) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R/Size 6>>
%%EOF`;

/** A story whose link shows another in its place: other nodes, another address, and a head that stays out of date. */
const SINGLE_PAGE = page(
  `${ld({ '@type': 'NewsArticle', headline: 'Ferry sinks in the storm', datePublished: '2024-03-05', author: { '@type': 'Person', name: 'Ada Beck' } })}
  <link rel="canonical" href="/app.html"><meta property="og:title" content="Ferry sinks in the storm">`,
  `<main id="app"><article><h1>Ferry sinks in the storm</h1>${prose(6)}</article><a id="next" href="/council-votes">Council votes for a museum</a></main>
  <script>
    const app = document.querySelector('#app');
    document.querySelector('#next').addEventListener('click', (event) => {
      event.preventDefault();
      history.pushState({}, '', '/council-votes');
      document.title = 'Council votes for a museum';
      app.innerHTML = '<article><h1>Council votes for a museum</h1>' + '<p>The museum will show 900 boats, the council of Northport said, and it opens in 2031.</p>'.repeat(12) + '</article>';
    });
    window.renderAgain = () => { app.innerHTML = app.innerHTML; };
  </script>`,
);

const SCRIPTED = '<img src=x onerror="document.title=1">';
const HOSTILE = page(
  `<base href="https://evil.example/">
  <link rel="canonical" href="javascript:alert(1)">
  ${ld({
    '@graph': [
      {
        '@type': 'NewsArticle',
        '@id': '#a',
        headline: 'The pier',
        datePublished: '0000-00-00',
        dateModified: '20260-01-01',
        author: { '@id': '#b' },
        articleSection: SCRIPTED,
      },
      { '@id': '#b', '@type': 'Person', name: `Ada ${SCRIPTED}`, author: { '@id': '#a' } },
    ],
  })}
  <script type="application/ld+json">{"@type":"NewsArticle","__proto__":{"polluted":true}}</script>
  ${ld({ '@type': 'NewsArticle', articleBody: 'x'.repeat(5_000_000) })}
  <meta property="og:site_name" content='${SCRIPTED}'>`,
  `<form name="body"><input name="childNodes"><input name="parentNode"><input name="ownerDocument"></form>
  <img name="createRange"><img name="URL"><img name="defaultView"><a id="title"></a><form id="getSelection"></form>
  <article><h1>The pier ${SCRIPTED.replace('<', '&lt;')}</h1>${prose(8)}</article>
  <script>
    for (const name of ['map', 'filter', 'forEach', 'push', 'entries', 'slice', 'reduce', 'some']) Array.prototype[name] = () => { throw new Error('patched'); };
    for (const name of ['querySelector', 'querySelectorAll', 'createElement']) Document.prototype[name] = () => { throw new Error('patched'); };
    Element.prototype.getAttribute = () => { throw new Error('patched'); };
    Object.defineProperty(Node.prototype, 'firstChild', { get() { throw new Error('patched'); } });
    JSON.parse = () => { throw new Error('patched'); };
    Range.prototype.setStart = () => { throw new Error('patched'); };
  </script>`,
);

const PAGES = {
  'live.html': page(
    ld({ '@type': 'LiveBlogPosting', headline: 'The pier' }),
    `<article>${prose(6)}</article>`,
  ),
  'forum/thread': page('', `<main><article>${prose(6)}</article></main>`),
  'wall.html': page(
    ld({ '@type': 'NewsArticle', headline: 'The pier', isAccessibleForFree: false }),
    `<article><h1>The pier</h1>${prose(2)}<p>Subscribe to continue reading this story.</p></article>`,
  ),
  'part.html': page('', `<article><h1>The pier</h1>${prose(6)}<p>Page 1 of 3</p></article>`),
  'front.html': page('', `<main><h1>News</h1><ul>${titles}</ul></main>`),
  'search.html': page('', `<main><h1>Search results</h1><ul>${titles}</ul></main>`),
  'app.app': page('', '<main><button>Add</button><ul><li>Milk</li><li>Bread</li></ul></main>'),
  'story-3.html': page('', `<article><h1>Part three</h1>${prose(6)}</article>`),
  'app.html': SINGLE_PAGE,
  'hostile.html': HOSTILE,
  'paper.pdf': { type: 'application/pdf', body: PDF },
  'closed.html': page(
    '',
    `<x-story></x-story><script>
      document.querySelector('x-story').attachShadow({ mode: 'closed' }).innerHTML = ${JSON.stringify(`<article><h1>Behind a closed door</h1>${prose(6)}</article>`)};
    </script>`,
  ),
  'watch/pier': page(
    `${ld({ '@type': 'VideoObject', name: 'The last ferry leaves the pier', uploadDate: '2024-03-05' })}<meta property="og:type" content="video.other">`,
    `<main><h1>The last ferry leaves the pier</h1><video controls></video>${prose(2)}</main>`,
  ),
  'book.html': page('', `<article><h1>The book of the pier</h1>${prose(5_000)}</article>`),
};

describe.each(ENGINES)('kinds of page in %s', (engine) => {
  const bench = useBrowser(engine, PAGES);
  const click = async (path: string) => {
    const page = await bench.driver.open(`${bench.origin}/${path}`);
    return { page, popup: await bench.driver.click(page) };
  };

  test.each([
    ['a live blog', 'live.html', 'ready', 'Live blog'],
    ['a discussion', 'forum/thread', 'ready', 'Discussion'],
    ['an article behind a wall', 'wall.html', 'ready', 'Looks cut off: for subscribers only'],
    ['a page about a video', 'watch/pier', 'ready', 'Video'],
    ['a page of several', 'part.html', 'ready', 'Page 1 of 3'],
    ['search results', 'search.html?q=pier', 'not-an-article', 'search results'],
    ['an app', 'app.app', 'not-an-article', 'such as an app'],
    ['a PDF', 'paper.pdf', 'unreadable', 'PDF viewer'],
  ])('says what it took %s for', async (_, path, state, words) => {
    const { page, popup } = await click(path);
    expect([await settled(popup), await popupText(popup)]).toEqual([state, expect.stringContaining(words)]);
    await popup.close();
    await page.close();
  });

  test('says how many paragraphs of an article it has', async () => {
    const { popup } = await click('story-3.html');
    await showing(popup, 'ready');
    await clickOn(popup, 'summary', 'How this page was read');
    expect(await popupText(popup)).toContain('6 of 6 paragraphs');
    await popup.close();
  });

  test('offers the titles of a list, and opens the one that is clicked', async () => {
    const { page, popup } = await click('front.html');
    await showing(popup, 'not-an-article');
    await clickOn(popup, 'a', 'part 3 of the story');
    await until(async () => page.url().endsWith('/story-3.html'), 'the story in the tab', {
      seen: async () => page.url(),
    });
    await page.close();
  });

  test('reads the story that a link showed without a reload, and nothing of the one before', async () => {
    const { page, popup } = await click('app.html');
    await showing(popup, 'ready');
    expect(await popupText(popup)).toMatch(/Ferry sinks in the storm[\s\S]*Ada Beck[\s\S]*March 5, 2024/);
    await popup.close();
    await page.evaluate(() => document.querySelector<HTMLElement>('#next')?.click());
    await page.waitForFunction(() => location.pathname === '/council-votes');
    const second = await showing(await bench.driver.click(page), 'ready');
    const text = await popupText(second);
    expect(text).toContain('Council votes for a museum');
    expect(text).toContain('900 boats');
    expect(text).not.toMatch(/Ferry|2024|By Ada Beck/);
    await second.close();
    await page.close();
  });

  test('lights up a passage of a page that has put new nodes in place of all', async () => {
    const { page, popup } = await click('app.html');
    await showing(popup, 'ready');
    await page.evaluate(() => (window as never as { renderAgain(): void }).renderAgain());
    await clickOn(popup, 'button', '40 million euros');
    expect(await lit(page)).not.toEqual([]);
    await page.close();
  });

  test('reads a hostile page, shows its strings as text, and leaves it as it was', async () => {
    await keepsPopup(bench);
    const page = await bench.driver.open(`${bench.origin}/hostile.html`);
    const before = await domOf(page);
    const popup = await showing(await bench.driver.click(page), 'ready');
    const text = await popupText(popup);
    expect(text).toContain('<img src=x onerror=');
    expect(text).toContain('No date of publication found');
    expect(await popup.evaluate((document) => document.querySelectorAll('img').length)).toBe(0);
    await clickOn(popup, 'button', '40 million euros');
    expect(await lit(page)).not.toEqual([]);
    await popup.close();
    await until(async () => (await domOf(page)) === before, 'the light to go with the popup');
    await page.close();
  });

  test('reads what a closed shadow root shows', async () => {
    const { page, popup } = await click('closed.html');
    await showing(popup, 'ready');
    expect(await popupText(popup)).toContain('40 million euros');
    await popup.close();
    await page.close();
  });

  test('shows how far it is with a page that takes long, stops when told to, and begins again', async () => {
    const { page, popup } = await click('book.html');
    await waitInPopup(popup, 'progress');
    await clickOn(popup, 'button', 'Cancel');
    expect(await settled(popup)).toBe('cancelled');
    await clickOn(popup, 'button', 'Try again');
    await waitInPopup(popup, 'progress');
    await popup.close();
    await page.close();
  });
});
