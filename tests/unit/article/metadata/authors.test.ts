import { describe, expect, test } from 'vitest';
import { readPage } from '../../../../utils/article/index.ts';
import { pageOf, prose } from '../page.ts';

const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const by = (names: string) => `<p class="byline">By ${names}</p>`;

function authorsOf(head: string, above = '', title = '<title>Town votes for a pier</title>'): string[] {
  const html = `<html lang="en"><head>${title}${head}</head><body><main><article><h1>Town votes for a pier</h1>${above}${prose(6)}</article></main></body></html>`;
  const reading = readPage(pageOf(html), { url: 'https://harbourwire.example/story', force: true });
  if (!reading.ok) throw new Error(reading.reason);
  return reading.article.authors;
}

const uploader = ld({ '@type': 'NewsArticle', author: { '@type': 'Person', name: 'Carl Dorn' } });

describe('the byline that the page shows', () => {
  test('counts before the data of an uploader whom the page shows nowhere', () => {
    expect(authorsOf(uploader, by('<a rel="author" href="/author/ada">Ada Beck</a>'))).toEqual(['Ada Beck']);
  });

  test('does not replace a name of the data that the page shows elsewhere', () => {
    expect(authorsOf(uploader, `${by('Ada Beck')}<p>Text: Carl Dorn</p>`)).toEqual(['Carl Dorn']);
  });

  test('is not needed where the data names a person', () => {
    expect(authorsOf(uploader)).toEqual(['Carl Dorn']);
  });

  test('is the house where it names no person', () => {
    const site = '<meta property="og:site_name" content="Harbour Wire">';
    const byline =
      '<p class="byline">By <a rel="author" class="author" href="/author/desk">Harbour Wire</a></p>';
    expect(authorsOf(site, byline)).toEqual(['Harbour Wire']);
    expect(authorsOf(site, `${byline}<p>Written by: Ada Beck</p>`)).toEqual(['Ada Beck']);
  });

  test('may stand in a narrow column beside the article', () => {
    const column = (more: string) => `<div class="article-sidebar"><p>By</p><p>Ada Beck</p>${more}</div>`;
    expect(authorsOf('', column('<p>Date</p><p>March 5, 2024</p>'))).toEqual(['Ada Beck']);
    expect(authorsOf('', column('<p>Another story of the day</p>'.repeat(40)))).toEqual([]);
  });
});

describe('the owner of a personal site', () => {
  const titled = (site: string) => `<title>${site} | Town votes for a pier</title>`;

  test('is its author where nothing else is said', () => {
    expect(authorsOf('', '', titled('Ada Beck’s Weblog'))).toEqual(['Ada Beck']);
    expect(authorsOf('', '', titled("Ada Beck's Digital Home"))).toEqual(['Ada Beck']);
  });

  test('is not its author where the page names another', () => {
    expect(authorsOf('', by('Carl Dorn'), titled('Ada Beck’s Weblog'))).toEqual(['Carl Dorn']);
  });

  test.each(['Sailor’s Blog', 'The Children’s Book Site', 'Harbour’s', 'Ada Beck’s Fish and Chips'])(
    'is not read out of %s',
    (site) => expect(authorsOf('', '', titled(site))).toEqual([]),
  );
});
