import { describe, expect, test, vi } from 'vitest';
import { createImportStaging } from '../../../utils/background/import-staging.ts';
import { announcer, libraryRoutes } from '../../../utils/background/library-routes.ts';
import { askLibrary } from '../../../utils/messaging/library-client.ts';
import type { Envelope } from '../../../utils/messaging/protocol.ts';
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

function desk() {
  const library = openLibrary();
  const route = createRouter(
    'worker',
    self,
    libraryRoutes(library.repository, createImportStaging(library.database), self),
  );
  const from = (sender: Sender) => async (envelope: Envelope) => route(envelope, sender);
  return { ...library, from };
}

describe('a script in a page', () => {
  test('makes, changes, deletes and restores highlights of its own page', async () => {
    const { from } = desk();
    const worker = from(ON_PAGE);
    const made = await askLibrary(worker, 'create', { draft: draft(1) });
    if (made.state !== 'saved') throw new Error(made.reason);
    const { id, modified } = made.highlight;
    expect(await askLibrary(worker, 'update', { id, modified, colour: 'pink' })).toMatchObject({
      state: 'saved',
      highlight: { colour: 'pink' },
    });
    expect(await askLibrary(worker, 'remove', { id })).toEqual({ state: 'done' });
    expect(await askLibrary(worker, 'restore', { id })).toMatchObject({
      state: 'saved',
      highlight: { id, colour: 'pink' },
    });
    expect(await askLibrary(worker, 'ofPage', { url: 'https://example.org/news/harbour' })).toMatchObject({
      state: 'found',
      highlights: [{ id }],
    });
  });

  test('gets at no other site', async () => {
    const { from } = desk();
    await askLibrary(from(ON_PAGE), 'create', { draft: draft(1) });
    await askLibrary(from(ON_PAGE), 'create', { draft: draft(2) });
    await askLibrary(from(ON_PAGE), 'remove', { id: uuid(2) });
    const stranger = from(ELSEWHERE);
    const refused = { state: 'failed', reason: 'elsewhere' };
    const url = 'https://example.org/news/harbour';
    const modified = '2026-05-01T09:00:00.000Z';
    expect(await askLibrary(stranger, 'ofPage', { url })).toMatchObject(refused);
    expect(await askLibrary(stranger, 'create', { draft: draft(3) })).toMatchObject(refused);
    expect(await askLibrary(stranger, 'update', { id: uuid(1), modified, note: 'x' })).toMatchObject(refused);
    expect(await askLibrary(stranger, 'remove', { id: uuid(1) })).toMatchObject(refused);
    expect(await askLibrary(stranger, 'restore', { id: uuid(2) })).toMatchObject(refused);
    expect(await askLibrary(stranger, 'article', { url })).toMatchObject(refused);
    expect(await askLibrary(from(ON_PAGE), 'ofPage', { url })).toMatchObject({
      highlights: [{ id: uuid(1) }],
    });
  });

  test("gets nothing of another site by calling it its page's own address", async () => {
    const { from } = desk();
    await askLibrary(from(ON_PAGE), 'create', { draft: draft(1) });
    const asked = { url: 'https://other.example/', canonical: 'https://example.org/news/harbour' };
    expect(await askLibrary(from(ELSEWHERE), 'ofPage', asked)).toEqual({ state: 'found', highlights: [] });
  });

  test('may not delete in bulk', async () => {
    const { from } = desk();
    await expect(askLibrary(from(ON_PAGE), 'removeMany', { ids: [uuid(1)] })).rejects.toMatchObject({
      reason: 'forbidden',
    });
  });
});

describe('a private window', () => {
  const PRIVATE = page('https://example.org/news/harbour', true);

  test('sees what is kept and leaves no trace', async () => {
    const { from, database } = desk();
    await askLibrary(from(ON_PAGE), 'create', { draft: draft(1) });
    const url = 'https://example.org/news/harbour';
    expect(await askLibrary(from(PRIVATE), 'ofPage', { url })).toMatchObject({
      highlights: [{ id: uuid(1) }],
    });
    expect(await askLibrary(from(PRIVATE), 'create', { draft: draft(2) })).toMatchObject({
      state: 'failed',
      reason: 'private',
    });
    const saving = { url, analysis: await analysis(), keepText: true };
    expect(await askLibrary(from(PRIVATE), 'saveArticle', saving)).toMatchObject({ reason: 'private' });
    expect(await database.highlights.count()).toBe(1);
  });
});

describe('pages of the extension', () => {
  test('get at every site', async () => {
    const { from } = desk();
    await askLibrary(from(POPUP), 'create', { draft: draft(1) });
    const url = 'https://example.org/news/harbour';
    expect(await askLibrary(from(LIBRARY_PAGE), 'ofPage', { url })).toMatchObject({
      highlights: [{ id: uuid(1) }],
    });
    expect(await askLibrary(from(LIBRARY_PAGE), 'removeMany', { ids: [uuid(1)] })).toEqual({ state: 'done' });
    expect(await askLibrary(from(LIBRARY_PAGE), 'restoreMany', { ids: [uuid(1)] })).toEqual({
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
    await expect(askLibrary(from(POPUP), 'update', edit as never)).rejects.toMatchObject({
      reason: 'malformed',
    });
  });

  test('save an article and take it out again', async () => {
    const { from } = desk();
    const found = await analysis();
    const url = 'https://example.org/may';
    const saved = await askLibrary(from(POPUP), 'saveArticle', { url, analysis: found, keepText: false });
    expect(saved).toMatchObject({ state: 'found', article: { url, savedAt: expect.any(String) } });
    expect(await askLibrary(from(POPUP), 'removeArticle', { url })).toEqual({ state: 'done' });
    expect(await askLibrary(from(POPUP), 'article', { url })).toMatchObject({ article: { savedAt: null } });
  });
});

describe('the announcer', () => {
  test('tells pages of ours what changed, and tabs only that something did', async () => {
    const pages = vi.fn(async () => null);
    const tab = vi.fn(async () => {
      throw new Error('no script of ours there');
    });
    announcer({ pages, tabIds: async () => [1, 2], tab })(['example.org/a']);
    await vi.waitFor(() => expect(tab).toHaveBeenCalledTimes(2));
    expect(pages).toHaveBeenCalledWith({
      sidelight: 'library.changed',
      request: { keys: ['example.org/a'] },
    });
    expect(tab).toHaveBeenCalledWith(1, { sidelight: 'highlights.changed', request: {} });
  });
});
