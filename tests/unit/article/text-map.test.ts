import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { readPage, readPageInSlices } from '../../../utils/article/index.ts';
import type { ArticleText } from '../../../utils/model/article-document.ts';
import { pageOf, prose } from './page.ts';

const bare = (text: string) => text.replace(/[\s\u00AD\u200B\u200E\u200F\u2060\uFEFF]+/g, '');

function read(body: string) {
  const document = pageOf(`<body><article>${body}</article></body>`);
  const reading = readPage(document, { url: 'https://news.example/story', force: true });
  if (!reading.ok) throw new Error(reading.reason);
  return { document, ...reading };
}

const word = fc.constantFrom(
  'pier',
  'har\u00ADbour',
  'ﬁsh',
  '&amp;',
  '&nbsp;',
  '\u200Eשלום\u200F',
  '  ',
  '\n\t',
  'naïve',
  '😀',
  '<br>',
  'a\u0301',
);
const inline = fc
  .array(word, { minLength: 1, maxLength: 8 })
  .chain((words) =>
    fc
      .constantFrom('', 'b', 'i', 'a', 'span', 'em', 'sup')
      .map((tag) => (tag ? `<${tag}>${words.join(' ')}</${tag}>` : words.join(' '))),
  );
const block = fc
  .tuple(
    fc.constantFrom('p', 'div', 'li', 'blockquote', 'h2', 'td', 'pre'),
    fc.array(inline, { minLength: 1, maxLength: 6 }),
  )
  .map(([tag, parts]) => `<${tag}>Words come first, and then ${parts.join('')}</${tag}>`);

describe('rangeOf', () => {
  test('gives each span the range of its words, and stays within the text', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), fc.nat(), fc.nat(), (blocks, a, b) => {
        const { article, rangeOf } = read(prose(4) + blocks.join(''));
        const { text } = article;
        for (const { start, end } of article.blocks) {
          expect(bare(rangeOf({ start, end })?.toString() ?? '')).toBe(bare(text.slice(start, end)));
        }
        const [from, to] = [a % text.length, b % text.length].sort((x, y) => x - y) as [number, number];
        const home = article.blocks.find(({ start, end }) => from >= start && from < end);
        const span = { start: from, end: Math.min(to, home?.end ?? to) };
        const wanted = bare(text.slice(span.start, span.end));
        if (wanted) expect(bare(rangeOf(span)?.toString() ?? '')).toBe(wanted);
      }),
      { numRuns: 30 },
    );
  }, 30_000);

  test('finds a span again after the page has put other nodes in its place', () => {
    const { document, article, rangeOf } = read(prose(6));
    const start = article.text.indexOf('Fishermen');
    document.querySelector('article')!.innerHTML = `<div>${prose(6)}</div>`;
    expect(rangeOf({ start, end: start + 20 })?.toString()).toBe('Fishermen, who had a');
  });

  test('finds the right one of many like it', () => {
    const { document, article, rangeOf } = read(prose(6));
    const start = article.text.indexOf('4. The council') + 7;
    document.querySelector('article')!.innerHTML = prose(6);
    const range = rangeOf({ start, end: start + 7 })!;
    expect([range.toString(), range.startContainer.textContent!.slice(0, 2)]).toEqual(['council', '4.']);
  });

  test('has no range for words that are gone, or for a span outside the text', () => {
    const { document, article, rangeOf } = read(prose(6));
    document.querySelector('article')!.innerHTML =
      '<p>Another story, told on the same page without a reload.</p>';
    expect(rangeOf({ start: 0, end: 30 })).toBeNull();
    expect(rangeOf({ start: 5, end: article.text.length + 1 })).toBeNull();
    expect(rangeOf({ start: 5, end: 5 })).toBeNull();
    expect(rangeOf({ start: -1, end: 5 })).toBeNull();
  });
});

describe('readPageInSlices', () => {
  const options = { url: 'https://news.example/story' };

  test('reads what readPage reads', async () => {
    const document = pageOf(`<body><article>${prose(30)}</article></body>`);
    const [whole, sliced] = [readPage(document, options), await readPageInSlices(document, options)];
    expect(sliced.ok && sliced.article).toEqual(whole.ok && whole.article);
  });

  test('gives the text before it knows the rest, as it is in the article', async () => {
    const document = pageOf(
      `<head><title>The harbour</title><meta name="keywords" content="ferries, piers"></head><body><article><h1>The harbour</h1>${prose(30)}</article></body>`,
    );
    const texts: ArticleText[] = [];
    const reading = await readPageInSlices(document, options, { onText: (article) => texts.push(article) });
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatchObject({ title: 'The harbour', keywords: ['ferries', 'piers'] });
    expect(reading).toMatchObject({ article: texts[0] });
  });

  test('gives no text of a page that has none', async () => {
    const onText = vi.fn();
    await readPageInSlices(pageOf('<body></body>'), options, { onText });
    expect(onText).not.toHaveBeenCalled();
  });

  test('pauses, says where it is and ends when aborted', async () => {
    const control = new AbortController();
    const steps: string[] = [];
    const document = pageOf(`<body><article>${prose(30)}</article></body>`);
    const reading = readPageInSlices(document, options, {
      signal: control.signal,
      onStep: (step) => steps.push(step),
      pause: async () => control.abort(new Error('closed')),
    });
    await expect(reading).rejects.toThrow('closed');
    expect(steps.length).toBeGreaterThan(0);
    expect(steps).not.toContain('finish');
  });
});
