// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readPage } from '../../../utils/article/index.ts';
import { loadSameOrigin, readAllPages } from '../../../utils/content/read-all-pages.ts';
import { prose } from '../article/page.ts';

const pageAt = (number: number, last: number) =>
  new DOMParser().parseFromString(
    `<html lang="en"><body><article><h1>Pier</h1>${prose(3)}<p>Page ${number} tells of the pier and of those who built it in the rain.</p></article>
    ${[number - 1, number + 1].filter((n) => n >= 1 && n <= last).map((n) => `<a href="?page=${n}">${n}</a>`)}</body></html>`,
    'text/html',
  );
const at = (number: number) => `https://news.example/story?page=${number}`;
const read = (document: Document, url: string) => readPage(document, { url, force: true });

async function all(own: number, last: number, missing: number[] = []) {
  const loaded: string[] = [];
  const reading = read(pageAt(own, last), at(own));
  if (!reading.ok) throw new Error(reading.reason);
  const joined = await readAllPages(reading, {
    url: at(own),
    read,
    signal: new AbortController().signal,
    load: async (url) => {
      loaded.push(url);
      const number = Number(new URL(url).searchParams.get('page'));
      return missing.includes(number) ? null : pageAt(number, last);
    },
  });
  return { loaded, article: joined.article };
}

describe('all pages of an article', () => {
  test('are read in their order, from a page in the middle too, each once', async () => {
    const { article, loaded } = await all(2, 4);
    expect([...article.text.matchAll(/Page (\d)/g)].map(([, number]) => number)).toEqual([
      '1',
      '2',
      '3',
      '4',
    ]);
    expect(loaded).toEqual([at(1), at(3), at(4)]);
  });

  test('end where one cannot be loaded, and the article says so', async () => {
    const { article } = await all(1, 4, [3]);
    expect(article.text).toContain('Page 2');
    expect(article.coverage.reason).toBe('pages-missing');
  });

  test('are no more than some, however far a site goes on', async () => {
    const { loaded } = await all(1, 90);
    expect(loaded.length).toBeLessThanOrEqual(30);
  });
});

describe('loading a page', () => {
  afterEach(() => void vi.unstubAllGlobals());
  const signal = new AbortController().signal;
  const answering = (response: Partial<Response>) =>
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => ({
        ok: true,
        url: `${location.origin}/story?page=2`,
        headers: new Headers({ 'content-type': 'text/html' }),
        text: async () => '<p>Pier</p>',
        ...response,
      })),
    );

  test('asks for no address of another site', async () => {
    answering({});
    expect(await loadSameOrigin('https://evil.example/story', signal)).toBeNull();
    expect(fetch).not.toHaveBeenCalled();
  });

  test.each([
    ['is refused', { ok: false }],
    ['is no page', { headers: new Headers({ 'content-type': 'application/pdf' }) }],
    ['was led elsewhere', { url: 'https://login.example/' }],
    ['is too long', { text: async () => 'x'.repeat(8_000_001) }],
  ])('gives nothing where it %s', async (_, response) => {
    answering(response as Partial<Response>);
    expect(await loadSameOrigin(`${location.origin}/story?page=2`, signal)).toBeNull();
  });

  test('gives the page', async () => {
    answering({});
    expect((await loadSameOrigin(`${location.origin}/story?page=2`, signal))?.body.textContent).toBe('Pier');
  });
});
