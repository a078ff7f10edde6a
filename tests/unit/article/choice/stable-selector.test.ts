import { expect, test } from 'vitest';
import { selectorsAlike, stableSelectors } from '../../../../utils/article/choice/stable-selector.ts';
import { pageOf } from '../page.ts';

const page = (body: string) => pageOf(`<!doctype html><html><body>${body}</body></html>`);
const only = (document: Document, selector: string) => document.querySelector(selector)!;

test('a name that a person gave comes first, and finds the block alone', () => {
  const document = page('<div class="story-body x">A</div><div class="teaser">B</div>');
  const [first] = stableSelectors(only(document, '.x'));
  expect(first).toBe('div.story-body.x');
  expect(document.querySelectorAll(first!)).toHaveLength(1);
});

test.each([
  ['an id with the number of one article', 'id="post-48213"'],
  ['a class of a build', 'class="css-1q2w3e"'],
  ['a class of styled components', 'class="sc-bdVaJa"'],
  ['a class of letters without a vowel', 'class="xkcdqrt"'],
  ['a state', 'class="is-open"'],
])('%s is not relied upon', (_, names) => {
  const document = page(`<main class="page"><section ${names} data-x>A</section><section>B</section></main>`);
  const selectors = stableSelectors(only(document, '[data-x]'));
  expect(selectors.join(' ')).not.toMatch(/48213|1q2w3e|bdVaJa|xkcdqrt|is-open/);
  expect(document.querySelector(selectors[0]!)).toBe(only(document, '[data-x]'));
});

test('of a class with a hash the part that a person wrote stays', () => {
  const document = page(
    '<div class="Article_body__x3Kd9" data-x>A</div><div class="Article_head__9dKx3">B</div>',
  );
  expect(stableSelectors(only(document, '[data-x]'))[0]).toBe('div[class*="Article_body__"]');
});

test('a block without a name is told by its place below one that has one', () => {
  const document = page('<main><div><p>A</p></div><div data-x><p>B</p></div></main>');
  const selectors = stableSelectors(only(document, '[data-x]'));
  expect(selectors).toEqual(['main > div:nth-of-type(2)']);
  const named = page('<div id="content"><div><p>A</p></div><div data-x><p>B</p></div></div>');
  expect(stableSelectors(only(named, '[data-x]'))).toEqual(['div#content > div:nth-of-type(2)']);
});

test('a block that a name tells is not looked for by its place: another block may stand there', () => {
  const document = page('<section class="notes">A</section>');
  expect(stableSelectors(only(document, '.notes'))).toEqual(['section.notes']);
});

test('names that are no identifiers are escaped', () => {
  const document = page('<div class="w-1/2 md:grow" id="2nd.part" data-x>A</div><div>B</div>');
  for (const selector of stableSelectors(only(document, '[data-x]')))
    expect(document.querySelector(selector)).toBe(only(document, '[data-x]'));
});

test('a form whose fields are named after properties does not mislead', () => {
  const document = page(
    '<form class="survey" data-x><input name="parentNode"><input name="children"><input name="id"><p>A</p></form><form>B</form>',
  );
  expect(stableSelectors(only(document, '[data-x]'))[0]).toBe('form.survey');
});

test('a block in a shadow root is found through its host', () => {
  const document = page('<news-story></news-story>');
  const root = only(document, 'news-story').attachShadow({ mode: 'open' });
  root.innerHTML = '<div class="text">A</div>';
  expect(stableSelectors(root.querySelector('div')!)[0]).toBe('news-story >>> div.text');
});

test('deep nesting asks the page a bounded number of times', () => {
  const depth = 400;
  const document = page(
    `${'<div class="wrap">'.repeat(depth)}<p data-x>A</p>${'</div>'.repeat(depth)}<p>B</p>`,
  );
  let asked = 0;
  const ask = document.querySelectorAll.bind(document);
  document.querySelectorAll = ((selector: string) => {
    asked++;
    return ask(selector);
  }) as typeof document.querySelectorAll;
  stableSelectors(ask('[data-x]')[0]!);
  expect(asked).toBeLessThan(120);
});

test('blocks of one make are left out together', () => {
  const document = page('<aside class="newsletter">A</aside><p>Text</p><aside class="newsletter">B</aside>');
  const [first] = selectorsAlike(only(document, 'aside'), () => false);
  expect(document.querySelectorAll(first!)).toHaveLength(2);
});

test('a block alone is left out where one of its make holds the article', () => {
  const document = page('<div class="row" data-x>A</div><div class="row"><article>Text</article></div>');
  const selectors = selectorsAlike(
    only(document, '[data-x]'),
    (other) => other.querySelector('article') !== null,
  );
  expect(document.querySelectorAll(selectors[0]!)).toHaveLength(1);
  expect(document.querySelector(selectors[0]!)).toBe(only(document, '[data-x]'));
});
