import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { sheetStyle } from '../../../utils/article/extract/style-sheets.ts';
import { readPage } from '../../../utils/article/index.ts';
import { prose } from './page.ts';

function read(body: string, head = '') {
  const { document } = parseHTML(
    `<!doctype html><html lang="en"><head><title>Pier</title>${head}</head><body>${body}</body></html>`,
  );
  const page = document as unknown as Document;
  const reading = readPage(page, { url: 'https://news.example/a', force: true, styleOf: sheetStyle(page) });
  if (!reading.ok) throw new Error(reading.reason);
  return reading.article;
}

const story = (inner: string) => `<article><h1>Pier</h1>${prose(3)}${inner}${prose(3)}</article>`;
const textOf = (inner: string, head = '') => read(story(inner), head).text;

describe('superscripts', () => {
  test.each([
    ['<p>It took 14<sup>4</sup> weeks to build the pier of stone and wood.</p>', '14 weeks'],
    ['<p>The harbour holds 3 × 10<sup>6</sup> cells a litre in the month of June.</p>', '10⁶ cells'],
    ['<p>The quay covers 41 km<sup>2</sup> of the bay that the town owns.</p>', '41 km²'],
    ['<p>A ticket for the ferry costs $4<sup>99</sup> on every day of the week.</p>', '$4.99'],
    ['<p>The beam is 3<sup>1</sup>/<sub>2</sub> metres long, and made of old oak.</p>', '3 1/2 metres'],
    ['<p>It opened on the 19<sup>th</sup> of May, with a band and many flags.</p>', '19th of May'],
  ])('%s', (html, words) => expect(textOf(html)).toContain(words));
});

describe('blocks', () => {
  test('are those that a style sheet in the page makes', () => {
    const text = textOf(
      '<div><pier-line>No trains run on Monday</pier-line><pier-line>Schools stay closed until the bridge is safe.</pier-line></div>',
      '<style>pier-line{display:block}</style>',
    );
    expect(text).toContain('Monday\n\nSchools');
  });

  test('of a sheet for generated content change nothing', () => {
    const text = textOf(
      '<p>The <a href="/x">council</a> voted on Monday for the pier.</p>',
      '<style>a:after{display:block;visibility:hidden}</style>',
    );
    expect(text).toContain('The council voted');
  });
});

test('a formula is read once, its power as one', () => {
  const text = textOf(
    '<p>It holds <span class="katex"><span class="katex-mathml"><math><semantics><mrow><mn>2</mn><mo>×</mo><msup><mn>10</mn><mn>5</mn></msup></mrow><annotation>2 \\times 10^5</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">2×105</span></span> drops of rain in the year.</p>',
  );
  expect(text).toContain('It holds 2 × 10⁵ drops');
});

test('references and captions are blocks with a role of their own', () => {
  const { blocks } = read(
    story(
      '<figure><img src="a.png"><figcaption>The old pier, as it was drawn in 1901.</figcaption></figure>',
    ) +
      '<h2>References</h2><ol class="references"><li>Beck, Ada (1962). The piers of the coast. Quay Press.</li></ol>',
  );
  expect(blocks.map(({ role }) => role)).toContain('caption');
});

test('a part that the reader can unfold is read', () => {
  const inner =
    '<details><summary>Who pays?</summary><p>The county pays two thirds of the cost, and the town the rest of it.</p></details>';
  expect(textOf(inner)).toContain('The county pays two thirds');
});

describe('parts of which a script shows one at a time', () => {
  const slide = (n: number, state: string) =>
    `<div class="slide ${state}" style="display:${state ? 'none' : 'block'}"><p>Slide ${n} tells that the pier was built of stone and oak.</p></div>`;

  test('are read where one of the same kind is shown', () => {
    expect(textOf(slide(1, '') + slide(2, 'hidden') + slide(3, 'hidden'))).toContain('Slide 3 tells');
  });

  test('are not read where none is shown, or where they are of another kind', () => {
    expect(textOf(slide(1, 'hidden') + slide(2, 'hidden'))).not.toContain('Slide');
    expect(textOf(slide(1, '') + slide(2, 'hidden').replace('slide', 'note'))).not.toContain('Slide 2');
  });
});

describe('text that Readability passes over', () => {
  const step = (words: string) => `<li>${words}</li>`;
  const steps = ['Dry the oak.', 'Saw it into planks of a metre.', 'Nail them on. Wait a day.'];

  test('a list of short sentences behind the paragraphs is put back with its heading', () => {
    const text = textOf(`<div><h3>Directions</h3><ul>${steps.map(step).join('')}</ul></div>`);
    expect(text).toContain('Directions');
    expect(text).toContain('Saw it into planks');
  });

  test('a list of other stories is not', () => {
    const list = `<div class="related-stories"><h3>More</h3><ul>${steps.map(step).join('')}</ul></div>`;
    expect(textOf(list)).not.toContain('Saw it');
  });

  test('a summary before a wall is, though the references are longer', () => {
    const references = Array.from(
      { length: 30 },
      (_, i) =>
        `<li>Beck, Ada, and Dorn, Carl, ${1950 + i}, On the piers of the coast, a survey of their timber, Quay Press.</li>`,
    );
    const { text } = read(
      `<article><h1>Pier</h1><section><h2>Abstract</h2>${prose(2)}</section><div class="buy-box"><h2>Access options</h2><p>Instant access to the full article PDF for 37 €.</p></div><section><h2>References</h2><ol class="references">${references.join('')}</ol></section></article>`,
    );
    expect(text).toContain('The council of the harbour town');
    expect(text).not.toContain('Instant access');
  });
});

test('a consent dialog is no part of the text, a report about consent is', () => {
  const consent =
    '<p>We and our 842 partners store and access information on your device, such as cookies, to process personal data. You can accept or manage your choices, or withdraw consent.</p>';
  expect(
    read(`<div id="onetrust-consent-sdk" role="dialog">${consent}</div>${story('')}`).text,
  ).not.toContain('842');
  expect(
    textOf('<p>Notices that ask for consent to cookies are void, a court ruled on Tuesday.</p>'),
  ).toContain('void');
});

test('a date inside a sentence is no date of publication', () => {
  const article = read(
    story('<p>The pier was closed for the first time since 23 December 2019, when it burned.</p>'),
  );
  expect(article.publishedAt).toBeNull();
});

describe('hostile pages', () => {
  const many = 5_000;
  test.each([
    ['superscripts in one another', `${'<sup>'.repeat(5000)}1${'</sup>'.repeat(5000)}`],
    ['superscripts in a row', '<p>It took 14<sup>4</sup> weeks.</p>'.repeat(many)],
    ['a superscript of 10,000 characters', `<p>Pier<sup>${'a1 '.repeat(3333)}</sup> is old.</p>`],
    ['folded parts in one another', '<details><summary>a</summary>'.repeat(3000) + '</details>'.repeat(3000)],
    ['dialogs in one another', '<div role="dialog" class="cookie">'.repeat(3000) + '</div>'.repeat(3000)],
    ['formulas without their MathML', '<p>It holds <span class="katex"></span> drops.</p>'.repeat(5000)],
    [
      'reference lists longer than the article',
      `<h2>References</h2>${'<li>Beck, A. (1962). Quay Press.</li>'.repeat(many)}`,
    ],
  ])(
    '%s are read without an exception',
    (_, html) => {
      expect(read(story(html)).text).toContain('The council');
    },
    60_000,
  );

  test('a style sheet that never ends, or has nothing in it', () => {
    for (const sheet of ['p{', '@media{', '}}}}', 'a>>b{display:block}', '['.repeat(5000), 'p{color:red'])
      expect(read(story(''), `<style>${sheet}</style>`).text).toContain('The council');
  });
});
