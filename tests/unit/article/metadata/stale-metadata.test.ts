import { describe, expect, test } from 'vitest';
import { readPage } from '../../../../utils/article/index.ts';
import type { ArticleDocument } from '../../../../utils/model/article-document.ts';
import { pageOf, prose } from '../page.ts';

const data = (fields: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...fields })}</script>`;

/** The head of a story at /old, in a page that shows `headline` at `url`. */
function read(head: string, headline: string, url = 'https://news.example/new'): ArticleDocument {
  const html = `<html lang="en"><head><title>${headline}</title>${head}</head><body><main><article><h1>${headline}</h1>${prose(6)}</article></main></body></html>`;
  const reading = readPage(pageOf(html), { url });
  if (!reading.ok) throw new Error(reading.reason);
  return reading.article;
}

const OLD = {
  headline: 'Ferry sinks in the storm',
  datePublished: '2024-03-05',
  author: { '@type': 'Person', name: 'Ada Beck' },
};
const OLD_TAGS =
  '<link rel="canonical" href="https://news.example/old"><meta property="og:title" content="Ferry sinks in the storm"><meta property="og:site_name" content="Pier News"><meta name="author" content="Ada Beck"><meta property="article:published_time" content="2024-03-05">';

describe('a page that shows another story than its head tells of', () => {
  test('has nothing of the other story: no date, no author, no address', () => {
    const head = OLD_TAGS + data({ ...OLD, url: 'https://news.example/old' });
    expect(read(head, 'Harbour town votes for a new pier')).toMatchObject({
      title: 'Harbour town votes for a new pier',
      authors: [],
      publishedAt: null,
      url: 'https://news.example/new',
      siteName: 'Pier News',
    });
  });

  test('takes the head’s word for data that name no address', () => {
    expect(read(OLD_TAGS + data(OLD), 'Harbour town votes for a new pier').publishedAt).toBeNull();
  });

  test('keeps the data of its own story where both are there', () => {
    const own = data({ headline: 'Harbour town votes', url: '/new', datePublished: '2024-04-01' });
    const head = OLD_TAGS + data({ ...OLD, url: 'https://news.example/old' }) + own;
    expect(read(head, 'Harbour town votes for a new pier').publishedAt).toBe('2024-04-01');
  });
});

describe('a head that speaks of the story shown', () => {
  test.each([
    [
      'under another address, with the same title',
      'Ferry sinks in the storm',
      'https://news.example/amp/old',
    ],
    ['under its address, with another title', 'What we know of the accident', 'https://news.example/old/'],
  ])('is believed %s', (_, headline, url) => {
    const head = OLD_TAGS + data({ ...OLD, mainEntityOfPage: { '@id': 'https://news.example/old' } });
    expect(read(head, headline, url)).toMatchObject({ publishedAt: '2024-03-05', authors: ['Ada Beck'] });
  });

  test('is believed where it names no title to compare, and where the page shows no headline', () => {
    const { headline: _, ...untitled } = OLD;
    const at = { url: 'https://news.example/old' };
    expect(read(data({ ...untitled, ...at }), 'Harbour town votes for a new pier').publishedAt).toBe(
      '2024-03-05',
    );
    const html = `<html lang="en"><head>${data({ ...OLD, ...at })}</head><body><main><article>${prose(6)}</article></main></body></html>`;
    expect(readPage(pageOf(html), { url: 'https://news.example/new' })).toMatchObject({
      ok: true,
      article: { publishedAt: '2024-03-05' },
    });
  });

  test('is believed where one of its titles is printed, under whichever headline', () => {
    const two = { ...OLD, name: 'Harbour town votes for a new pier', url: 'https://news.example/old' };
    expect(read(data(two), 'Harbour town votes for a new pier').publishedAt).toBe('2024-03-05');
    const html = `<html lang="en"><head>${data({ ...OLD, url: 'https://news.example/old' })}</head><body><h1>Pier News</h1><main><article><h1>Ferry sinks in the storm</h1>${prose(6)}</article></main></body></html>`;
    expect(readPage(pageOf(html), { url: 'https://news.example/new' })).toMatchObject({
      ok: true,
      article: { publishedAt: '2024-03-05' },
    });
  });
});
