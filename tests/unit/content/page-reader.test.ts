import { describe, expect, test, vi } from 'vitest';
import { reveal } from '../../../utils/annotation/reveal.ts';
import { articleDetails } from '../../../utils/article/article-details.ts';
import { createPageReader } from '../../../utils/content/page-reader.ts';
import { readerRules } from '../../../utils/messaging/protocol.ts';
import { createRouter } from '../../../utils/messaging/router.ts';
import { pageOf, prose } from '../article/page.ts';

const PARTS = { detailsOf: articleDetails, reveal };

const self = { id: 'me', root: 'chrome-extension://me/' };
const worker = { id: 'me' };
const story = (count: number) =>
  pageOf(`<body><article><h1>The harbour and its pier</h1>${prose(count)}</article></body>`);

describe('the reader of a page', () => {
  test('gives the article, and the place of its words in the page', async () => {
    const reader = createPageReader(story(6), PARTS, () => {});
    expect(reader.rangeOf({ start: 0, end: 5 })).toBeNull();
    const answer = await reader.read(false);
    if (answer.state !== 'read') throw new Error(answer.state);
    const start = answer.article.text.indexOf('ferry pier');
    expect(reader.rangeOf({ start, end: start + 10 })?.toString()).toBe('ferry pier');
    expect(reader.reading?.ok).toBe(true);
  });

  test('waits for the rest of the markup', async () => {
    const page = story(6);
    let state = 'loading';
    Object.defineProperty(page, 'readyState', { get: () => state });
    const onStep = vi.fn();
    const answer = createPageReader(page, PARTS, onStep).read(false);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(onStep).not.toHaveBeenCalled();
    state = 'interactive';
    page.dispatchEvent(new (page.defaultView as Window & typeof globalThis).Event('DOMContentLoaded'));
    expect(await answer).toMatchObject({ state: 'read' });
  });

  test('gives the titles of a list', async () => {
    const titles = Array.from(
      { length: 30 },
      (_, i) => `<li><a href="/s/${i}">A headline of story number ${i} about the harbour</a></li>`,
    );
    const reader = createPageReader(pageOf(`<body><ul>${titles.join('')}</ul></body>`), PARTS, () => {});
    const answer = await reader.read(false);
    expect(answer).toMatchObject({ state: 'not-an-article', kind: 'list' });
    expect(answer.state === 'not-an-article' && answer.links).toHaveLength(30);
  });

  test('says what it is at', async () => {
    const onStep = vi.fn();
    await createPageReader(story(6), PARTS, onStep).read(false);
    expect(new Set(onStep.mock.calls.flat())).toEqual(new Set(['metadata', 'text', 'finish']));
  });

  test('hears from the worker, and from nobody else, how far the analysis is', async () => {
    const onProgress = vi.fn();
    const route = createRouter(
      self,
      readerRules,
      createPageReader(story(6), PARTS, () => {}, onProgress).handlers,
    );
    const envelope = { sidelight: 'page.progress', request: { stage: 'analysing', done: 0.5 } };
    await route(envelope, { id: 'me', url: 'https://news.example/', tab: {} });
    expect(onProgress).not.toHaveBeenCalled();
    await route({ ...envelope, request: { stage: 'sleeping', done: 0.5 } }, worker);
    expect(onProgress).not.toHaveBeenCalled();
    await route(envelope, worker);
    expect(onProgress.mock.lastCall?.[0]).toEqual({ stage: 'analysing', done: 0.5 });
  });

  test('stops when told to, and says so', async () => {
    const reader = createPageReader(story(6), PARTS, () => {});
    const route = createRouter(self, readerRules, reader.handlers);
    const reading = reader.read(false);
    await route({ sidelight: 'page.cancel', request: {} }, worker);
    expect(await reading).toEqual({ state: 'cancelled' });
    expect(reader.reading).toBeNull();
    expect(await reader.read(false)).toMatchObject({ state: 'read' });
  });

  test('stops what it reads when it is asked again', async () => {
    const reader = createPageReader(story(6), PARTS, () => {});
    const [first, second] = await Promise.all([reader.read(false), reader.read(true)]);
    expect([first.state, second.state]).toEqual(['cancelled', 'read']);
  });

  test('takes no order to stop from a page', async () => {
    const reader = createPageReader(story(6), PARTS, () => {});
    const route = createRouter(self, readerRules, reader.handlers);
    const reading = reader.read(false);
    const stranger = { id: 'me', url: 'https://news.example/', tab: {} };
    expect(await route({ sidelight: 'page.cancel', request: {} }, stranger)).toMatchObject({
      ok: false,
      refusal: 'forbidden',
    });
    expect(await reading).toMatchObject({ state: 'read' });
  });
});
