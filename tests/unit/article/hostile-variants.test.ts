import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../../utils/article/index.ts';
import { growthOfSteps } from '../counted-steps.ts';
import { pageOf } from './page.ts';

const SENTENCE =
  'The council of the harbour town voted on Monday to rebuild the old ferry pier at a cost of four million crowns.';
const PROSE = Array.from({ length: 8 }, (_, i) => `<p>${i}. ${SENTENCE} ${SENTENCE}</p>`).join('');
const page = (part: string) =>
  `<!doctype html><html lang="en"><title>The pier</title><body><article><h1>The pier</h1>${PROSE}${part}</article></body></html>`;
const read = (part: string) => {
  const { document } = parseHTML(page(part));
  const reading = readPage(document as unknown as Document, {
    url: 'https://news.example/pier',
    force: true,
  });
  if (!reading.ok) throw new Error(reading.reason);
  return reading.article;
};
const many = (count: number, part: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => part(i)).join('');
const nested = (open: string, inner: string, close: string, depth = 400) =>
  open.repeat(depth) + inner + close.repeat(depth);

/** Of each kind of part: one whose attributes are missing or empty, one in itself, and one of many. */
const KINDS: Record<string, { bare: string; inItself: string; one: (i: number) => string }> = {
  superscripts: {
    bare: '<p>It took 14<sup></sup> weeks, 3<sup> </sup> days and <sup>2</sup>.</p>',
    inItself: `<p>Ten${nested('<sup>', '4', '</sup>')} weeks.</p>`,
    one: (i) => `<span>word<sup>${i}</sup></span> `,
  },
  'words in spans': {
    bare: '<p><span></span><span style="display:block"></span>x</p>',
    inItself: `<p>${nested('<span style="display:block">', 'inner', '</span>')}</p>`,
    one: (i) => `<span>word${i} </span>`,
  },
  formulas: {
    bare: '<p>It holds <math></math><span class="katex"></span><mjx-container></mjx-container> drops.</p>',
    inItself: `<p>${nested('<math><msup><mi>', 'x', '</mi></msup></math>', 100)}</p>`,
    one: () => '<p><math><msup><mi>x</mi><mn>2</mn></msup></math></p>',
  },
  dates: {
    bare: '<p><time></time><time datetime=""></time><time datetime="99999-99-99">x</time></p>',
    inItself: `<p>${nested('<time datetime="2024-03-01">', 'March 1', '</time>')}</p>`,
    one: (i) => `<p><time datetime="2024-03-0${(i % 9) + 1}">March ${(i % 28) + 1}, 2024</time></p>`,
  },
  references: {
    bare: '<ol class="references"><li></li><li id></li></ol><ol class="reflist"></ol>',
    inItself: nested('<ol class="references"><li>', 'Beck, A. (1962).', '</li></ol>', 150),
    one: (i) => `<div class="footnotes"><p>Author ${i}, Quay Press, 19${(i % 90) + 10}.</p></div>`,
  },
  'consent dialogs': {
    bare: '<dialog open></dialog><div role="dialog"></div><div id="onetrust-"></div>',
    inItself: nested('<div class="cookie-consent" role="dialog">', 'We use cookies', '</div>'),
    one: (i) => `<div class="cookie">x${i}</div>`,
  },
  'folded parts': {
    bare: '<details></details><details><summary></summary></details><div hidden="until-found"></div><button aria-expanded aria-controls></button>',
    inItself: nested('<details><summary>More</summary>', SENTENCE, '</details>', 150),
    one: (i) => `<details><summary>Question ${i}</summary><p>${SENTENCE}</p></details>`,
  },
  bylines: {
    bare: '<p class="byline"></p><a rel="author"></a><a href="/author/"></a><address></address>',
    inItself: nested('<p class="byline author">', 'By Ada Beck', '</p>'),
    one: (i) => `<p class="byline">By Ada Beck ${i}</p>`,
  },
  testimonials: {
    bare: '<div class="testimonial"></div><blockquote></blockquote>',
    inItself: nested('<div class="testimonial"><blockquote>', '“Fine”', '</blockquote></div>', 150),
    one: (i) =>
      `<div class="testimonial"><p>“Good words, ${i}”</p><span class="author">Ada Beck</span></div>`,
  },
  galleries: {
    bare: '<figure></figure><figure><figcaption></figcaption></figure><div class="gallery"></div>',
    inItself: nested('<figure><figcaption>', 'The pier', '</figcaption></figure>', 150),
    one: (i) => `<figure><span>Image ${i} of 9</span><figcaption>The pier in spring</figcaption></figure>`,
  },
  'embedded posts': {
    bare: '<blockquote class="twitter-tweet"></blockquote><blockquote cite></blockquote>',
    inItself: nested('<blockquote class="twitter-tweet">', 'Words', '</blockquote>', 150),
    one: (i) => `<blockquote class="twitter-tweet"><p>Words ${i}</p>March 3, 2024</blockquote>`,
  },
  'headings and their tools': {
    bare: '<h2></h2><h2><a></a></h2><h2><button></button></h2><h2>[edit]</h2>',
    inItself: nested('<h2><span>', 'Part', '</span></h2>', 150),
    one: (i) => `<h2>Part ${i} of the story <a class="headerlink" href="#p${i}">¶</a></h2>`,
  },
  'walls and offers': {
    bare: '<div class="paywall"></div><div class="pricing"><p></p></div>',
    inItself: nested('<div class="paywall">', 'Subscribe to continue reading for $1', '</div>'),
    one: () => '<div><p>Subscribe to continue reading for $1</p></div>',
  },
  'links to other pages': {
    bare: '<a href></a><a href="?page="></a><a href="http://[">x</a><link rel="next" href>',
    inItself: nested('<ul><li><a href="/pier?page=2">', 'Next', '</a></li></ul>', 150),
    one: (i) => `<li><a href="/pier?page=${i % 99}">A headline of some six words ${i}</a></li>`,
  },
};

const SHORT = 150;
const LONG = 600;
/** Steps may grow by so much more than the part itself: sorting and the page's own share. */
const LINEAR = 1.5;

describe.each(Object.entries(KINDS))('%s', (_, { bare, inItself, one }) => {
  test('without what they should have leave the article as it is', () => {
    expect(read(bare).text).toContain('old ferry pier');
  });

  test('in one another leave the article as it is', () => {
    expect(read(inItself).text).toContain('old ferry pier');
  });

  test('in great number take steps that grow with them', async () => {
    const growth = await growthOfSteps((part) => read(part), many(SHORT, one), many(LONG, one));
    expect(growth).toBeLessThan(LINEAR);
  });
});

test('a passage that the page has taken out since it was read has no place in it', () => {
  const document = pageOf(page(many(20, (i) => `<p>Part ${i}. ${SENTENCE}</p>`)));
  const reading = readPage(document, { url: 'https://news.example/pier' });
  if (!reading.ok) throw new Error(reading.reason);
  const start = reading.article.text.indexOf('Part 15.');
  const span = { start, end: start + 30 };
  expect(reading.rangeOf(span)?.toString()).toContain('Part 15.');
  for (const paragraph of [...document.querySelectorAll('p')].slice(12)) paragraph.remove();
  expect(reading.rangeOf(span)).toBeNull();
});
