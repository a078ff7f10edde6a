import { describe, expect, test } from 'vitest';
import { type PageReading, readPage } from '../../../utils/article/index.ts';
import { pageOf, prose } from './page.ts';

function read(html: string): Extract<PageReading, { ok: true }> {
  const reading = readPage(pageOf(html), { url: 'https://news.example/story' });
  if (!reading.ok) throw new Error(reading.reason);
  return reading;
}

describe('readPage', () => {
  test('types headings, paragraphs, list items and quotes', () => {
    const { article } = read(
      `<article><h1>Pier</h1>${prose(4)}<h2>Next steps</h2>${prose(2)}<ul><li>First, the piles are driven, which takes a month.</li></ul>
       <blockquote><p>We have waited long enough, and now we build.</p></blockquote></article>`,
    );
    const pieces = article.blocks.map(({ type, start, end }) => [type, article.text.slice(start, end)]);
    expect(pieces).toContainEqual(['heading', 'Next steps']);
    expect(pieces).toContainEqual(['list-item', 'First, the piles are driven, which takes a month.']);
    expect(pieces).toContainEqual(['quote', 'We have waited long enough, and now we build.']);
  });

  test('maps a span through inline markup to the live page', () => {
    const { article, rangeOf } = read(
      `<article>${prose(4)}<p>The pier, <b>built in <i>1911</i></b>,\n   was closed  for repairs.</p></article>`,
    );
    const start = article.text.indexOf('built in 1911, was closed');
    expect(
      rangeOf({ start, end: start + 25 })
        ?.toString()
        .replace(/\s+/g, ' '),
    ).toBe('built in 1911, was closed');
  });

  test('leaves the page as it was', () => {
    const document = pageOf(`<body><div id="a"><article>${prose(5)}</article></div></body>`);
    const before = document.documentElement.outerHTML;
    readPage(document, { url: '' });
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('says that a page without text has none', () => {
    expect(readPage(pageOf('<body></body>'), { url: '' })).toMatchObject({ ok: false, reason: 'no-text' });
  });
});
