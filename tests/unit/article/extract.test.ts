import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { LARGE_NODES, LARGE_TEXT } from '../../../utils/article/extract/page-size.ts';
import { MAX_NODES } from '../../../utils/article/extract/page-snapshot.ts';
import { type PageReading, readPage } from '../../../utils/article/index.ts';
import { growthOfSteps } from '../counted-steps.ts';
import { pageOf, parsedPage, prose } from './page.ts';

type Reading = Extract<PageReading, { ok: true }>;

function read(body: string, url = 'https://news.example/town/story'): Reading {
  const reading = readPage(pageOf(`<html lang="en"><body>${body}</body></html>`), { url });
  if (!reading.ok) throw new Error(`${reading.reason} ${reading.kind}`);
  return reading;
}
const textOf = (body: string) => read(body).article.text;

describe('the text', () => {
  test('holds paragraphs that stand apart in wrappers of their own', () => {
    const wrapped = (text: string, i: number) =>
      `<div class="w"><div class="paragraph"><p>${text} ${i}</p></div></div><div class="gallery"><img alt=""></div>`;
    const body = Array.from({ length: 12 }, (_, i) =>
      wrapped('The pier was built by hand in the old days, they say, and it held for long, in number', i),
    ).join('');
    const text = textOf(
      `<main><h1>The pier, its days and its nights</h1><div class="content">${body}</div></main>`,
    );
    for (let i = 0; i < 12; i++) expect(text).toContain(`in number ${i}`);
  });

  test('leaves out offers, related stories, credits and copyright', () => {
    const text = textOf(
      `<article><h1>Harbour town votes for a new pier</h1>${prose(3)}<p>Sign up for our daily newsletter.</p><p><a href="/x">Read more: the ferry</a></p>${prose(3)}<p>© 2024 Pier News. All rights reserved.</p></article>`,
    );
    expect(text).not.toMatch(/newsletter|Read more|All rights/);
  });

  test('leaves out related stories however short the article is', () => {
    const sentence = '<p>The council of the harbour town voted on Monday to rebuild the old ferry pier.</p>';
    const related = '<li><a href="/x">Do ferries float in all weathers? It depends</a></li>'.repeat(4);
    const page = `<body><article><h1>Harbour town votes</h1><div class="entry">${sentence}<div class="content-related-stories"><h3>RELATED STORIES</h3>${related}</div>${sentence}</div></article></body>`;
    const reading = readPage(pageOf(page), { url: 'https://news.example/story', force: true });
    expect(reading.ok && reading.article.text).toContain('ferry pier');
    expect(reading.ok && reading.article.text).not.toContain('It depends');
  });

  test('leaves out a credit in brackets', () => {
    expect(
      textOf(`<article>${prose(4)}<p><em>(Credit: Ada Beck / Pier News)</em></p>${prose(2)}</article>`),
    ).not.toContain('Credit');
  });

  test('leaves out what is hidden and what scripts hold', () => {
    const { document } = parseHTML(
      `<html><body><article>${prose(5)}<p hidden>Secret one.</p><p style="display: none">Secret two.</p><script>Secret three</script><span class="sr-only">Secret four</span></article></body></html>`,
    );
    const reading = readPage(document as unknown as Document, { url: 'https://news.example/story' });
    expect(reading.ok && reading.article.text).toContain('ferry pier');
    expect(reading.ok && reading.article.text).not.toContain('Secret');
  });

  test('holds what a shadow root shows, slots filled', () => {
    const document = pageOf(
      `<body><article id="host"><p>Slotted paragraph, which the reader sees in its place, as one of the text's own.</p></article></body>`,
    );
    const host = document.querySelector('#host')!;
    host.attachShadow({ mode: 'open' }).innerHTML = `<div>${prose(5)}<slot></slot></div>`;
    const reading = readPage(document, { url: 'https://news.example/story' });
    if (!reading.ok) throw new Error(reading.reason);
    expect(reading.article.text).toContain('ferry pier');
    expect(reading.article.text).toContain('Slotted paragraph');
    const start = reading.article.text.indexOf('ferry pier');
    expect(reading.rangeOf({ start, end: start + 10 })?.toString()).toBe('ferry pier');
  });

  test('drops soft hyphens and marks of direction, folds white space', () => {
    expect(
      textOf(
        `<article>${prose(5)}<p>The har\u00ADbour\u200E of&nbsp;the\n\n town, which has been there for a long time, is deep.</p></article>`,
      ),
    ).toContain('The harbour of the town, which');
  });

  test('breaks a block at two line breaks, a line at one', () => {
    const { article } = read(
      `<article>${prose(4)}<div>One line of verse here,<br>another line of verse here.<br><br>And now a stanza of its own begins, with some more words in it.</div></article>`,
    );
    expect(article.text).toContain('verse here,\nanother line of verse here.\n\nAnd now');
  });
});

describe('kinds', () => {
  const titles = Array.from(
    { length: 30 },
    (_, i) => `<li><h3><a href="/s/${i}">A headline of story number ${i} about the harbour</a></h3></li>`,
  ).join('');

  test('a front page is a list, with its titles', () => {
    const reading = readPage(pageOf(`<body><main><ul>${titles}</ul></main></body>`), {
      url: 'https://news.example/',
    });
    expect(reading).toMatchObject({ ok: false, reason: 'not-an-article', kind: 'list' });
    if (reading.ok) throw new Error('a list');
    expect(reading.links[2]).toEqual({
      title: 'A headline of story number 2 about the harbour',
      url: 'https://news.example/s/2',
    });
  });

  test('a page of a section is a list too, by the share of its text in links', () => {
    expect(
      readPage(pageOf(`<body><main><ul>${titles}</ul></main></body>`), { url: 'https://news.example/world' }),
    ).toMatchObject({ ok: false, kind: 'list' });
  });

  test('an article with a list of sources at its end is none', () => {
    expect(read(`<article>${prose(8)}<ul>${titles}</ul></article>`).article.kind).toBe('article');
  });

  test('the titles of a list resolve against its <base>, and none runs a script', () => {
    const others =
      '<li><a href="javascript:alert(1)">Five words that run a script</a></li><li><a href="pier">市议会投票赞成修建新的码头</a></li>';
    const reading = readPage(
      pageOf(
        `<html><head><base href="/town/"></head><body><main><ul>${titles}${others}</ul></main></body></html>`,
      ),
      { url: 'https://news.example/' },
    );
    if (reading.ok) throw new Error('a list');
    expect(reading.links.at(-1)?.url).toBe('https://news.example/town/pier');
    expect(reading.links).toHaveLength(31);
  });

  test('a list is read when forced', () => {
    expect(
      readPage(pageOf(`<body><main><ul>${titles}</ul></main></body>`), {
        url: 'https://news.example/',
        force: true,
      }),
    ).toMatchObject({ ok: true, article: { kind: 'list' } });
  });

  test('search results are no article', () => {
    expect(
      readPage(pageOf(`<body><h1>Search results</h1><ul>${titles}</ul></body>`), {
        url: 'https://news.example/search?q=pier',
      }),
    ).toMatchObject({ ok: false, kind: 'search' });
  });

  test('a story behind a wall is a stub that says so', () => {
    const { article } = read(
      `<article><h1>Harbour town votes for a new pier</h1>${prose(2)}<div class="wall"><p>Subscribe to continue reading this story.</p></div></article>`,
    );
    expect(article).toMatchObject({
      kind: 'stub',
      coverage: { truncated: true, reason: 'subscribers-only' },
    });
  });

  test('a live blog says that it is one', () => {
    expect(
      read(
        `<script type="application/ld+json">{"@type":"LiveBlogPosting"}</script><article>${prose(6)}</article>`,
      ).article.kind,
    ).toBe('live-blog');
  });

  test('an article of several pages says which page it is', () => {
    expect(read(`<article>${prose(6)}<p>Page 1 of 3</p></article>`).article.coverage).toMatchObject({
      truncated: true,
      reason: 'page 1 of 3',
    });
  });

  test('notes on the article are its notices', () => {
    const { article } = read(
      `<article>${prose(5)}<p>Correction: An earlier version of this story misstated the cost of the pier.</p></article>`,
    );
    expect(
      article.notices.map(({ type, start, end }) => [
        type,
        article.text.slice(start, start + 11),
        end - start,
      ]),
    ).toEqual([['correction', 'Correction:', 76]]);
  });
});

describe('hostile pages', () => {
  test('that shadow the document’s and forms’ properties are read', () => {
    const body = `<form name="body"><input name="childNodes"><input name="firstChild"><input id="attributes" name="parentNode"></form><img name="title"><img name="documentElement"><img name="querySelectorAll"><a id="title"></a><article>${prose(6)}</article>`;
    const reading = readPage(parsedPage(`<body>${body}</body>`), { url: 'https://news.example/story' });
    expect(reading.ok && reading.article.text).toContain('ferry pier');
  });

  test('of ten thousand nested elements are read in steps that grow with them', async () => {
    const nested = (depth: number) =>
      `<html><body>${'<div>'.repeat(depth)}${prose(6)}${'</div>'.repeat(depth)}</body></html>`;
    const read = (html: string) => {
      const { document } = parseHTML(html);
      expect(readPage(document as unknown as Document, { url: '' })).toMatchObject({ ok: true });
    };
    expect(await growthOfSteps(read, nested(2_000), nested(10_000))).toBeLessThan(1.5);
  });

  test('with more elements than are soon read are asked about first', () => {
    const page = (elements: number) => {
      const { document } = parseHTML(`<html><body>${prose(6)}</body></html>`);
      // linkedom finds nothing under "*".
      return Object.assign(document, { getElementsByTagName: () => ({ length: elements }) }) as never;
    };
    expect(readPage(page(LARGE_NODES), { url: '' })).toMatchObject({ ok: true });
    expect(readPage(page(LARGE_NODES + 1), { url: '' })).toMatchObject({ ok: false, reason: 'large' });
    expect(readPage(page(LARGE_NODES + 1), { url: '', force: true })).toMatchObject({ ok: true });
    expect(readPage(page(MAX_NODES + 1), { url: '', force: true })).toMatchObject({
      ok: false,
      reason: 'too-large',
    });
  });

  test('with more text than is soon read are asked about first, and read when that is wanted', () => {
    const { document } = parseHTML(
      `<html><body><p>${'The pier. '.repeat(LARGE_TEXT / 10 + 1)}</p></body></html>`,
    );
    const page = document as unknown as Document;
    expect(readPage(page, { url: '' })).toMatchObject({ ok: false, reason: 'large' });
    expect(readPage(page, { url: '', force: true })).toMatchObject({ ok: true });
  });

  test('without a body or with frames have no text', () => {
    expect(readPage(parsedPage('<frameset><frame src="a"></frameset>'), { url: '' })).toMatchObject({
      ok: false,
    });
    const document = parsedPage('');
    document.documentElement?.remove();
    expect(readPage(document, { url: '' })).toEqual({
      ok: false,
      reason: 'no-text',
      kind: 'other',
      links: [],
    });
  });
});
