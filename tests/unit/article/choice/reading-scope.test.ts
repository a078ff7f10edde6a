import { describe, expect, test } from 'vitest';
import { readingScope } from '../../../../utils/article/choice/reading-scope.ts';
import { readPage } from '../../../../utils/article/index.ts';
import type { SiteChoice } from '../../../../utils/model/site-choice.ts';
import { pageOf, prose } from '../page.ts';

const notes = Array.from(
  { length: 4 },
  (_, i) => `<p>Note ${i}: the harbour master wrote down the tide, the wind and every ship that came in.</p>`,
).join('');
const PAGE = `<!doctype html><html lang="en"><title>The pier</title><body>
  <article><h1>The pier</h1>${prose(6)}<div class="offer"><p>Subscribe today, and read every story for a crown a week, all year.</p></div></article>
  <section class="notebook"><h2>Notebook</h2>${notes}</section><section class="short">Too short.</section></body></html>`;

const read = (choice: SiteChoice, html = PAGE) => {
  const document = pageOf(html);
  return readPage(document, {
    url: 'https://news.example/story',
    scopeOf: (page) => readingScope(page, choice),
  });
};
const textOf = (choice: SiteChoice, html?: string) => {
  const reading = read(choice, html);
  return reading.ok ? reading.article.text : reading.reason;
};

describe('a choice for a site', () => {
  test('makes the chosen block the article, all of it and nothing else', () => {
    const reading = read({ article: [['section.notebook']], leftOut: [] });
    if (!reading.ok) throw new Error(reading.reason);
    expect(reading.article.siteChoice).toBe('used');
    expect(reading.article.text.match(/Note \d/g)).toHaveLength(4);
    expect(reading.article.text).not.toContain('ferry pier');
  });

  test('keeps what is left out of the article', () => {
    const choice = { article: [], leftOut: [['div.offer']] };
    expect(textOf({ article: [], leftOut: [] })).toContain('ferry pier');
    expect(textOf(choice)).toContain('ferry pier');
    expect(textOf(choice)).not.toContain('Subscribe today');
  });

  test('that is not in the page is told, and the page is read as ever', () => {
    const reading = read({ article: [['div.gone', 'main.gone']], leftOut: [] });
    expect(reading.ok && reading.article.siteChoice).toBe('missing');
    expect(textOf({ article: [['div.gone']], leftOut: [] })).toBe(textOf({ article: [], leftOut: [] }));
  });

  test('is asked selector by selector, and make by make', () => {
    expect(textOf({ article: [['div.gone', 'section.notebook']], leftOut: [] })).toContain('Note 0');
    expect(textOf({ article: [['div.gone'], ['section.notebook']], leftOut: [] })).toContain('Note 0');
  });

  test('does not take a block for the article that is too short for one', () => {
    expect(readingScope(pageOf(PAGE), { article: [['section.short']], leftOut: [] })).toMatchObject({
      article: null,
      state: 'missing',
    });
  });

  test('of several blocks of one make takes the longest', () => {
    const html = PAGE.replace(
      '<section class="short">',
      `<section class="notebook"><p>${'Short one. '.repeat(15)}</p></section><section>`,
    );
    expect(textOf({ article: [['section.notebook']], leftOut: [] }, html)).toContain('Note 3');
  });

  test('never leaves out what holds the chosen article', () => {
    const scope = readingScope(pageOf(PAGE), {
      article: [['section.notebook']],
      leftOut: [['body'], ['div.offer']],
    });
    expect([...scope.leftOut].map((element) => element.className)).toEqual(['offer']);
  });

  test('reads a page that looks like no article', () => {
    const list = `<!doctype html><html><title>Front</title><body><ul>${'<li><a href="/a">A headline of some words here</a></li>'.repeat(30)}</ul>
      <div class="today">${notes}</div></body></html>`;
    expect(textOf({ article: [['div.today']], leftOut: [] }, list)).toContain('Note 0');
  });

  test('leaves the headline and what stands above it out of the text', () => {
    const text = textOf({ article: [['article']], leftOut: [] });
    expect(text).toContain('ferry pier');
    expect(text.startsWith('The pier')).toBe(false);
  });

  test.each(['[[[', ':has(', '', '>>>', 'a >>> '])(
    'with a broken selector changes nothing: %s',
    (selector) => {
      expect(readingScope(pageOf(PAGE), { article: [[selector]], leftOut: [[selector]] })).toMatchObject({
        article: null,
        state: 'missing',
      });
    },
  );

  test('with a block that nobody sees is missing', () => {
    const html = PAGE.replace('class="notebook"', 'class="notebook sr-only"');
    const reading = read({ article: [['section.notebook']], leftOut: [] }, html);
    expect(reading.ok && reading.article.siteChoice).toBe('missing');
  });

  test('finds a block in a shadow root', () => {
    const document = pageOf(PAGE.replace('<section class="short">', '<news-notes></news-notes><section>'));
    document
      .querySelector('news-notes')!
      .attachShadow({ mode: 'open' }).innerHTML = `<div class="text">${notes}</div>`;
    const scope = readingScope(document, { article: [['news-notes >>> div.text']], leftOut: [] });
    expect(scope.article?.className).toBe('text');
  });
});
