import { describe, expect, test, vi } from 'vitest';
import { createImportStaging } from '../../../utils/background/import-staging.ts';
import { type ArticleSources, announcer, libraryRoutes } from '../../../utils/background/library-routes.ts';
import { createRepository } from '../../../utils/library/repository.ts';
import { createClient } from '../../../utils/messaging/client.ts';
import { type LibraryToBackground, libraryRules } from '../../../utils/messaging/library-protocol.ts';
import { createRouter } from '../../../utils/messaging/router.ts';
import type { Sender } from '../../../utils/messaging/senders.ts';
import { draft, openLibrary, uuid } from '../library/library-fixture.ts';
import { analysis } from './article-fixture.ts';

const self = { id: 'me', root: 'chrome-extension://me/' };
const page = (url: string, incognito = false): Sender => ({ id: 'me', url, tab: { id: 3, incognito } });
const ON_PAGE = page('https://www.example.org/news/harbour?utm_source=x#top');
const ELSEWHERE = page('https://other.example/');
const LIBRARY_PAGE: Sender = { id: 'me', url: 'chrome-extension://me/library.html', tab: { id: 4 } };
const POPUP: Sender = { id: 'me', url: 'chrome-extension://me/popup.html' };

function desk(analyses: ArticleSources['analyses'] = { of: async () => null }) {
  const library = openLibrary();
  const route = createRouter(
    self,
    libraryRules(),
    libraryRoutes(library.repository, createImportStaging(library.database), self, { analyses }),
  );
  const from = (sender: Sender) =>
    createClient<LibraryToBackground>(async (envelope) => route(envelope, sender));
  return { ...library, from };
}

describe('a script in a page', () => {
  test('makes, changes, deletes and restores highlights of its own page', async () => {
    const { from } = desk();
    const worker = from(ON_PAGE);
    const made = await worker.askTwice('highlight.create', { draft: draft(1) });
    if (made.state !== 'saved') throw new Error(made.reason);
    const { id, modified } = made.highlight;
    expect(await worker.askTwice('highlight.update', { id, modified, colour: 'pink' })).toMatchObject({
      state: 'saved',
      highlight: { colour: 'pink' },
    });
    expect(await worker.askTwice('highlight.remove', { id })).toEqual({ state: 'done' });
    expect(await worker.askTwice('highlight.restore', { id })).toMatchObject({
      state: 'saved',
      highlight: { id, colour: 'pink' },
    });
    expect(
      await worker.askTwice('highlights.ofPage', { url: 'https://example.org/news/harbour' }),
    ).toMatchObject({
      state: 'found',
      highlights: [{ id }],
    });
  });

  test('gets at no other site', async () => {
    const { from } = desk();
    await from(ON_PAGE).askTwice('highlight.create', { draft: draft(1) });
    await from(ON_PAGE).askTwice('highlight.create', { draft: draft(2) });
    await from(ON_PAGE).askTwice('highlight.remove', { id: uuid(2) });
    const stranger = from(ELSEWHERE);
    const refused = { state: 'failed', reason: 'elsewhere' };
    const url = 'https://example.org/news/harbour';
    const modified = '2026-05-01T09:00:00.000Z';
    expect(await stranger.askTwice('highlights.ofPage', { url })).toMatchObject(refused);
    expect(await stranger.askTwice('highlight.create', { draft: draft(3) })).toMatchObject(refused);
    expect(await stranger.askTwice('highlight.update', { id: uuid(1), modified, note: 'x' })).toMatchObject(
      refused,
    );
    expect(await stranger.askTwice('highlight.remove', { id: uuid(1) })).toMatchObject(refused);
    expect(await stranger.askTwice('highlight.restore', { id: uuid(2) })).toMatchObject(refused);
    expect(await stranger.askTwice('article.get', { url })).toMatchObject(refused);
    expect(await from(ON_PAGE).askTwice('highlights.ofPage', { url })).toMatchObject({
      highlights: [{ id: uuid(1) }],
    });
  });

  test("gets nothing of another site by calling it its page's own address", async () => {
    const { from } = desk();
    await from(ON_PAGE).askTwice('highlight.create', { draft: draft(1) });
    const asked = { url: 'https://other.example/', canonical: 'https://example.org/news/harbour' };
    expect(await from(ELSEWHERE).askTwice('highlights.ofPage', asked)).toEqual({
      state: 'found',
      highlights: [],
    });
  });

  test('may not delete in bulk', async () => {
    const { from } = desk();
    await expect(from(ON_PAGE).askTwice('highlights.remove', { ids: [uuid(1)] })).rejects.toMatchObject({
      reason: 'forbidden',
    });
  });
});

describe('a private window', () => {
  const PRIVATE = page('https://example.org/news/harbour', true);

  test('sees what is kept and leaves no trace', async () => {
    const { from, database } = desk();
    await from(ON_PAGE).askTwice('highlight.create', { draft: draft(1) });
    const url = 'https://example.org/news/harbour';
    expect(await from(PRIVATE).askTwice('highlights.ofPage', { url })).toMatchObject({
      highlights: [{ id: uuid(1) }],
    });
    expect(await from(PRIVATE).askTwice('highlight.create', { draft: draft(2) })).toMatchObject({
      state: 'failed',
      reason: 'private',
    });
    const saving = { url, canonical: url, tabId: null, keepText: true };
    expect(await from(PRIVATE).askTwice('article.save', saving)).toMatchObject({ reason: 'private' });
    expect(await database.highlights.count()).toBe(1);
  });
});

describe('pages of the extension', () => {
  test('get at every site', async () => {
    const { from } = desk();
    await from(POPUP).askTwice('highlight.create', { draft: draft(1) });
    const url = 'https://example.org/news/harbour';
    expect(await from(LIBRARY_PAGE).askTwice('highlights.ofPage', { url })).toMatchObject({
      highlights: [{ id: uuid(1) }],
    });
    expect(await from(LIBRARY_PAGE).askTwice('highlights.remove', { ids: [uuid(1)] })).toEqual({
      state: 'done',
    });
    expect(await from(LIBRARY_PAGE).askTwice('highlights.restore', { ids: [uuid(1)] })).toEqual({
      state: 'done',
    });
  });

  test.each([
    ['an id that is none', { id: '1', modified: '2026-05-01T09:00:00.000Z' }],
    ['a colour that is none', { id: uuid(1), modified: '2026-05-01T09:00:00.000Z', colour: 'red' }],
    ['no version', { id: uuid(1), colour: 'pink' }],
    [
      'selectors without a quote',
      { id: uuid(1), modified: '2026-05-01T09:00:00.000Z', selectors: [{ type: 'CssSelector', value: 'p' }] },
    ],
  ])('are refused with %s', async (_, edit) => {
    const { from } = desk();
    await expect(from(POPUP).askTwice('highlight.update', edit as never)).rejects.toMatchObject({
      reason: 'malformed',
    });
  });

  test('save the article of a tab by the analysis that the worker has, and take it out again', async () => {
    const found = await analysis();
    const { from } = desk({ of: async (tabId) => (tabId === 7 ? found : null) });
    const url = 'https://example.org/may';
    const asked = { url, canonical: found.article.url, keepText: false };
    const saved = await from(POPUP).askTwice('article.save', { ...asked, tabId: 7 });
    expect(saved).toMatchObject({ state: 'found', article: { url, savedAt: expect.any(String) } });
    expect(await from(POPUP).askTwice('article.remove', { url })).toEqual({ state: 'done' });
    expect(await from(POPUP).askTwice('article.get', { url })).toMatchObject({ article: { savedAt: null } });
  });

  test('are told that the analysis is gone where the worker has none, or that of another article', async () => {
    const found = await analysis();
    const { from, database } = desk({ of: async (tabId) => (tabId === 7 ? found : null) });
    const url = 'https://example.org/may';
    const asked = { url, canonical: found.article.url, keepText: false };
    const gone = { state: 'failed', reason: 'gone' };
    expect(await from(POPUP).askTwice('article.save', { ...asked, tabId: 8 })).toMatchObject(gone);
    const other = { ...asked, canonical: 'https://example.org/other', tabId: 7 };
    expect(await from(POPUP).askTwice('article.save', other)).toMatchObject(gone);
    expect(await database.contents.count()).toBe(0);
  });
});

test('a script in a page saves the article of its own tab, whatever tab it names', async () => {
  const found = await analysis();
  const asked: number[] = [];
  const { from } = desk({
    of: async (tabId) => {
      asked.push(tabId);
      return found;
    },
  });
  const url = 'https://example.org/news/harbour';
  await from(ON_PAGE).askTwice('article.save', {
    url,
    canonical: found.article.url,
    tabId: 9,
    keepText: true,
  });
  expect(asked).toEqual([3]);
});

test('a script in a page is not told of the change that it asked for', async () => {
  const onChange = vi.fn();
  const library = openLibrary();
  const repository = createRepository(library.database, { onChange });
  const route = createRouter(
    self,
    libraryRules(),
    libraryRoutes(repository, createImportStaging(library.database), self),
  );
  const from = (sender: Sender) =>
    createClient<LibraryToBackground>(async (envelope) => route(envelope, sender));
  await from(ON_PAGE).askTwice('highlight.create', { draft: draft(1) });
  await from(POPUP).askTwice('highlight.create', { draft: draft(2) });
  expect(onChange.mock.calls.map(([, origin]) => origin)).toEqual([3, undefined]);
});

describe('the announcer', () => {
  test('tells pages of ours what changed, and tabs only that something did', async () => {
    const pages = vi.fn(async () => null);
    const tab = vi.fn(async () => {
      throw new Error('no script of ours there');
    });
    announcer({ pages, tabIds: async () => [1, 2, 3], tab })(['example.org/a'], 2);
    await vi.waitFor(() => expect(tab).toHaveBeenCalledTimes(2));
    expect(pages).toHaveBeenCalledWith({
      sidelight: 'library.changed',
      request: { keys: ['example.org/a'] },
    });
    expect(tab).toHaveBeenCalledWith(1, { sidelight: 'highlights.changed', request: {} });
    expect(tab).not.toHaveBeenCalledWith(2, expect.anything());
  });
});
