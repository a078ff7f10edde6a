import { describe, expect, test } from 'vitest';
import { readPage } from '../../../utils/article/index.ts';
import type { ArticleDocument } from '../../../utils/model/article-document.ts';
import { pageOf, prose } from './page.ts';

function articleOf(head: string, body = '', url = 'https://news.example/story'): ArticleDocument {
  const html = `<html lang="en"><head>${head}</head><body><main><article><h1>Harbour town votes for a new pier</h1>${body}${prose(6)}</article></main></body></html>`;
  const reading = readPage(pageOf(html), { url, force: true });
  if (!reading.ok) throw new Error(reading.reason);
  return reading.article;
}

const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('published', () => {
  test('trusts JSON-LD before meta tags', () => {
    const { publishedAt, publishedAtSource } = articleOf(
      ld({ '@type': 'NewsArticle', datePublished: '2024-03-05T09:00:00+01:00' }) +
        '<meta property="article:published_time" content="2024-03-07">',
    );
    expect([publishedAt, publishedAtSource]).toEqual(['2024-03-05T09:00:00+01:00', 'json-ld']);
  });

  test('writes the day of the address, not that of UTC', () => {
    const { publishedAt } = articleOf(
      '<meta property="article:published_time" content="2024-03-06T01:30:11Z">',
      '',
      'https://news.example/2024/03/05/pier',
    );
    expect(publishedAt).toBe('2024-03-05');
  });

  test('takes the offset from another clock of the same instant', () => {
    const { publishedAt } = articleOf(
      '<meta property="article:published_time" content="2024-03-06T01:30:11Z"><meta name="sailthru.date" content="2024-03-05 20:30:11">',
      '',
      'https://news.example/2024/03/05/pier',
    );
    expect(publishedAt).toBe('2024-03-05T20:30:11-05:00');
  });

  test('reads the date printed at the headline, not the one in the masthead, of a related story or of the copyright', () => {
    const html = `<body><div class="top"><span>FRIDAY, APRIL 19, 2024</span></div><main><article>
      <div class="meta"><a href="/town">Town</a><span>March 5, 2024</span></div><h1>Harbour town votes for a new pier</h1>${prose(6)}
      </article></main><aside><time datetime="2024-04-01">April 1, 2024</time> Ferry sinks</aside><footer>© April 18, 2024 The Pier</footer></body>`;
    const reading = readPage(pageOf(html), { url: 'https://news.example/story' });
    expect(reading).toMatchObject({
      ok: true,
      article: { publishedAt: '2024-03-05', publishedAtSource: 'text' },
    });
  });

  test('tells when it was published from when it was updated', () => {
    const { publishedAt, modifiedAt } = articleOf(
      '',
      '<p class="date">Published March 5, 2024</p><p class="date">Updated March 8, 2024</p>',
    );
    expect([publishedAt, modifiedAt]).toEqual(['2024-03-05', '2024-03-08']);
  });

  test('has no date for a page without one, nor for silly ones', () => {
    const head = '<meta name="date" content="0000-00-00"><meta name="pubdate" content="20260-01-01">';
    expect(articleOf(head)).toMatchObject({ publishedAt: null, publishedAtSource: null });
  });
});

describe('authors', () => {
  test('are the people of the JSON-LD, through references, not its organisations', () => {
    const { authors } = articleOf(
      ld({
        '@graph': [
          { '@type': 'Article', author: [{ '@id': '#ada' }, { '@type': 'Organization', name: 'Pier News' }] },
          { '@type': 'Person', '@id': '#ada', name: 'Ada Beck' },
        ],
      }).replace('"#ada"},{', '"#ada"},{'),
    );
    expect(authors).toEqual(['Ada Beck']);
  });

  test('are all that a tag names where the data names the first of them alone', () => {
    const head =
      ld({ '@type': 'NewsArticle', author: { '@type': 'Person', name: 'Ada Beck' } }) +
      '<meta name="author" content="Ada Beck, Carl O&#x27;Dorn">';
    expect(articleOf(head).authors).toEqual(['Ada Beck', "Carl O'Dorn"]);
  });

  test('are not others that a tag names beside those of the data', () => {
    const head =
      ld({ '@type': 'NewsArticle', author: { '@type': 'Person', name: 'Ada Beck' } }) +
      '<meta name="author" content="Eve Falk, Carl Dorn">';
    expect(articleOf(head).authors).toEqual(['Ada Beck']);
  });

  test('are those of the printed byline where the data names a house', () => {
    const head = '<meta property="og:site_name" content="Pier News"><meta name="author" content="Pier News">';
    expect(
      articleOf(
        head,
        '<div class="byline">By <a href="/authors/ada">Ada Beck</a> and <a href="/authors/carl">Carl Dorn</a></div>',
      ).authors,
    ).toEqual(['Ada Beck', 'Carl Dorn']);
  });

  test('are not those of comments and other stories', () => {
    const { authors } = articleOf('', '<aside class="related"><p class="byline">By Eve Falk</p></aside>');
    expect(authors).toEqual([]);
  });
});

describe('title', () => {
  test('is the printed headline where the page says something like it', () => {
    expect(articleOf('<title>Harbour town votes for pier | Pier News</title>').title).toBe(
      'Harbour town votes for a new pier',
    );
  });

  test('goes without the name of the site', () => {
    const html = `<head><title>The ferry is back - Pier News</title><meta property="og:site_name" content="Pier News"></head><body>${prose(6)}</body>`;
    expect(readPage(pageOf(html), { url: 'https://news.example/a' })).toMatchObject({
      article: { title: 'The ferry is back' },
    });
  });
});

describe('url', () => {
  test('is the canonical one of the same site', () => {
    expect(articleOf('<link rel="canonical" href="/pier?x=1">').url).toBe('https://news.example/pier?x=1');
  });

  test.each(['javascript:alert(1)', 'https://evil.example/pier', 'data:text/html,hi', 'http://['])(
    'is not %s',
    (href) => {
      expect(articleOf(`<link rel="canonical" href="${href}">`).url).toBe('https://news.example/story');
    },
  );

  test('is not moved by <base>', () => {
    expect(articleOf('<base href="https://evil.example/"><link rel="canonical" href="/pier">').url).toBe(
      'https://news.example/pier',
    );
  });
});

test('language is what the text is written in where the page is wrong', () => {
  const german =
    '<p>Der Rat der Stadt hat am Montag mit großer Mehrheit für den Bau einer neuen Brücke gestimmt, die bis zum Herbst fertig sein soll und von der auch die Fischer einen Nutzen haben werden, wie es aus dem Rathaus hieß.</p>'.repeat(
      5,
    );
  expect(readPage(pageOf(`<html lang="en"><body>${german}</body></html>`), { url: '' })).toMatchObject({
    article: { language: 'de' },
  });
});

describe('hostile data', () => {
  test('of five megabytes is passed over', () => {
    const head = ld({
      '@type': 'NewsArticle',
      datePublished: '2024-03-05',
      articleBody: 'x'.repeat(5_000_000),
    });
    expect(articleOf(`${head}<meta name="date" content="2024-03-07">`).publishedAt).toBe('2024-03-07');
  });

  test('with circles ends', () => {
    const { authors } = articleOf(
      ld({
        '@graph': [
          { '@type': 'Article', '@id': '#a', author: { '@id': '#b' } },
          { '@id': '#b', author: { '@id': '#a' }, mainEntity: { '@id': '#b' } },
        ],
      }),
    );
    expect(authors).toEqual([]);
  });

  test('with __proto__ keys changes nothing', () => {
    articleOf(
      '<script type="application/ld+json">{"@type":"Article","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}</script>',
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('that is broken is mended where that is safe', () => {
    const broken =
      '<script type="application/ld+json">/*<![CDATA[*/{"@type":"NewsArticle","datePublished":"2024-03-05",}</script>'.replace(
        '/*<![CDATA[*/',
        '',
      );
    expect(articleOf(broken).publishedAt).toBe('2024-03-05');
  });

  test('like a script stays text', () => {
    const { title } = articleOf('<meta property="og:site_name" content="<img src=x onerror=alert(1)>">');
    expect(title).toBe('Harbour town votes for a new pier');
  });
});
