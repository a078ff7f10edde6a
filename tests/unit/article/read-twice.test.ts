import { expect, test } from 'vitest';
import { readPage } from '../../../utils/article/index.ts';
import { pageOf, prose } from './page.ts';

const PAGE = `<!doctype html><html lang="en"><head><title>A pier for the harbour town</title></head><body class="no-js">
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav></header>
<div id="top-ad"></div>
<main><article><h1>A pier for the harbour town</h1><p class="byline">By Ada Beck</p>
<figure><img class="lazy" data-src="pier.jpg" alt=""><figcaption>The old pier in winter, seen from the quay.</figcaption></figure>
${prose(4)}<div class="slot" data-slot="1"></div>${prose(3)}
<div class="embed"><a href="https://video.example/1">Watch the film of the vote</a></div>${prose(2)}</article>
<aside class="related"><h2>More stories</h2><ul></ul></aside></main>
<section class="comments"><p id="count">Loading comments</p></section><footer>© The Harbour News</footer></body></html>`;

const at = (page: Document, selector: string): Element => page.querySelector(selector)!;

/** Changes that a page's own scripts make while its reader touches nothing. */
const CHANGES: Record<string, (page: Document) => void> = {
  'an ad that fills its slot': (page) => {
    at(page, '.slot').innerHTML =
      '<div id="google_ads_iframe_1"><iframe title="3rd party ad content" width="300" height="250"></iframe></div>';
  },
  'an ad with its label in a slot': (page) => {
    at(page, '.slot').innerHTML =
      '<div class="ad"><span>Advertisement</span><a href="https://ads.example/x"><img src="x.png" alt=""></a></div>';
  },
  'an ad above the page': (page) => {
    at(page, '#top-ad').innerHTML =
      '<div><a href="https://ads.example/y">Boots for every weather, now at half the price</a></div>';
  },
  'a picture that was lazy': (page) => {
    const image = at(page, 'img');
    image.setAttribute('src', 'pier.jpg');
    image.setAttribute('srcset', 'pier.jpg 1x, pier-2.jpg 2x');
    image.removeAttribute('data-src');
    image.setAttribute('class', 'lazy lazy-loaded is-visible');
  },
  'a late picture': (page) => {
    at(page, 'article p:last-of-type').before(page.createElement('img'));
  },
  'a frame that takes the place of a link': (page) => {
    at(page, '.embed').appendChild(page.createElement('iframe'));
  },
  'classes of scripts and fonts that have come': (page) => {
    page.body.className = 'js fonts-loaded scrolled';
    for (const paragraph of page.querySelectorAll('article p')) paragraph.setAttribute('data-seen', '1');
  },
  'scripts, styles and pixels': (page) => {
    for (const tag of ['script', 'style', 'noscript', 'iframe']) page.body.append(page.createElement(tag));
    page.head.append(page.createElement('style'));
  },
  'comments and stories that come late': (page) => {
    at(page, '#count').textContent = '128 comments';
    at(page, '.comments').insertAdjacentHTML('beforeend', prose(3));
    at(page, '.related ul').innerHTML =
      '<li><a href="/a">The ferry that would not leave its berth</a></li><li><a href="/b">Crab season opens with a late frost</a></li>';
  },
  'texts that are cut in two': (page) => {
    for (const paragraph of page.querySelectorAll('article p')) {
      const text = paragraph.firstChild as Text;
      if (text.data.length > 40) text.splitText(20);
    }
  },
};

const reading = (page: Document) => {
  const result = readPage(page, { url: 'https://news.example/pier' });
  if (!result.ok) throw new Error(result.reason);
  const { title, authors, publishedAt, text, blocks } = result.article;
  return { title, authors, publishedAt, text, blocks };
};

test.each(Object.entries(CHANGES))('%s changes nothing of what is read', (_, change) => {
  const page = pageOf(PAGE);
  const first = reading(page);
  change(page);
  expect(reading(page)).toEqual(first);
});

test('all of them together change nothing of what is read', () => {
  const page = pageOf(PAGE);
  const first = reading(page);
  for (const change of Object.values(CHANGES)) change(page);
  expect(reading(page)).toEqual(first);
  expect(first.text).toContain('The cost, at four million crowns');
});

test('a paragraph that the page adds is read', () => {
  const page = pageOf(PAGE);
  const first = reading(page);
  at(page, 'article p:last-of-type').insertAdjacentHTML(
    'afterend',
    '<p>Late on Monday the county said that it would pay for half of the works.</p>',
  );
  expect(reading(page).text).not.toBe(first.text);
});
