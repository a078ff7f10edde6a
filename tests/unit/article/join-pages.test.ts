import { describe, expect, test } from 'vitest';
import { readPage } from '../../../utils/article/index.ts';
import { joinPages } from '../../../utils/article/join-pages.ts';
import { pageOf, prose } from './page.ts';

const STANDFIRST = '<p>This is the standfirst, which stands on every page of the long story.</p>';

function pageAt(number: number, words: string) {
  const url = `https://news.example/story?page=${number}`;
  const reading = readPage(
    pageOf(
      `<html lang="en"><body><article><h1>Pier</h1>${STANDFIRST}${prose(number)}<p>${words}</p></article></body></html>`,
    ),
    { url, force: true },
  );
  if (!reading.ok) throw new Error(reading.reason);
  return { article: reading.article, url };
}

const pages = [
  pageAt(3, 'The first page ends with the vote.'),
  pageAt(4, 'The second page ends with the bill for the pier, which the county pays.'),
];

describe('pages of one article', () => {
  const { article, spanOn } = joinPages(pages, true);

  test('are one text without what a later page says again', () => {
    expect(article.text.split('This is the standfirst')).toHaveLength(2);
    expect(article.text).toContain('ends with the vote.\n\n');
    expect(article.text).toContain('ends with the bill');
    expect(article.coverage).toMatchObject({ truncated: false, reason: null });
  });

  test('have blocks that are those of the text, in order', () => {
    for (const [index, { start, end }] of article.blocks.entries()) {
      expect(article.text.slice(start, end)).not.toMatch(/^\s|\s$|\n\n/);
      if (index > 0) expect(start).toBeGreaterThan(article.blocks[index - 1]!.end);
    }
  });

  test('say which part of the text is on which page, and lead back to it', () => {
    expect(article.pages?.map(({ url }) => url)).toEqual(pages.map(({ url }) => url));
    const start = article.text.indexOf('The second page');
    const span = { start, end: start + 15 };
    const there = spanOn(1, span);
    expect(there && pages[1]!.article.text.slice(there.start, there.end)).toBe('The second page');
    expect(spanOn(0, span)).toBeNull();
  });

  test('say so where one is missing', () => {
    expect(joinPages(pages, false).article.coverage).toMatchObject({
      truncated: true,
      reason: 'pages-missing',
    });
  });
});
