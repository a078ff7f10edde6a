import { describe, expect, test, vi } from 'vitest';
import { panelRules, readerRules } from '../../../utils/messaging/protocol.ts';
import { createRouter } from '../../../utils/messaging/router.ts';
import { contextOf } from '../../../utils/messaging/senders.ts';

const self = { id: 'me', root: 'chrome-extension://me/' };
const popup = { id: 'me', url: 'chrome-extension://me/popup.html' };
const content = { id: 'me', url: 'https://news.example/a', tab: { id: 3 } };
const worker = { id: 'me' };

const ready = { state: 'unreadable', reason: 'store' } as const;
const getAnalysis = (request: unknown) => ({ sidelight: 'analysis.get', request });

function workerRouter(handler = vi.fn(() => ready)) {
  const handlers = {
    'analysis.get': handler,
    'analysis.last': handler,
    'analysis.cancel': vi.fn(),
    'sidebar.open': vi.fn(),
  };
  return { handler, route: createRouter(self, panelRules, handlers) };
}

describe('contextOf', () => {
  test.each([
    ['the popup', popup, 'popup'],
    ['the popup with a query', { ...popup, url: `${popup.url}?x=1` }, 'popup'],
    ['the options in a tab', { id: 'me', url: 'chrome-extension://me/options.html', tab: {} }, 'options'],
    ['the library', { id: 'me', url: 'chrome-extension://me/library.html#search', tab: {} }, 'library'],
    [
      'the page of the first run',
      { id: 'me', url: 'chrome-extension://me/welcome.html', tab: {} },
      'welcome',
    ],
    ['a field in a frame of a page', { id: 'me', url: 'chrome-extension://me/field.html', tab: {} }, 'field'],
    ['a content script', content, 'content'],
    ['the worker', worker, 'worker'],
    ['the worker by its script', { id: 'me', url: 'chrome-extension://me/background.js' }, 'worker'],
    ['another extension', { id: 'other', url: popup.url }, null],
    [
      'a page that claims the popup in its address',
      { ...content, url: 'https://x.example/popup.html' },
      'content',
    ],
    [
      'a page of ours that speaks for nobody',
      { id: 'me', url: 'chrome-extension://me/x.html', tab: {} },
      null,
    ],
    ['somebody without an id', { url: popup.url }, null],
    ['a foreign address without a tab', { id: 'me', url: 'https://news.example/' }, null],
  ])('knows %s', (_, sender, expected) => {
    expect(contextOf(sender, self)).toBe(expected);
  });
});

describe('createRouter', () => {
  test('answers a well-formed question from a context that may ask', async () => {
    const { route, handler } = workerRouter();
    await expect(route(getAnalysis({ tabId: 1, force: false }), popup)).resolves.toEqual({
      ok: true,
      response: ready,
    });
    expect(handler).toHaveBeenCalledWith({ tabId: 1, force: false }, popup);
  });

  test.each([
    ['a content script', content],
    ['another extension', { id: 'other', url: popup.url }],
    ['the worker itself', worker],
  ])('refuses what only the popup may ask from %s', async (_, sender) => {
    const { route, handler } = workerRouter();
    await expect(route(getAnalysis({ tabId: 1, force: false }), sender)).resolves.toMatchObject({
      ok: false,
      refusal: 'forbidden',
    });
    expect(handler).not.toHaveBeenCalled();
  });

  test.each([
    ['nothing', undefined],
    ['a tab id that is no number', { tabId: '1', force: false }],
    ['a fractional tab id', { tabId: 1.5, force: false }],
    ['a missing field', { tabId: 1 }],
    ['an array', [1, false]],
  ])('refuses %s as malformed', async (_, request) => {
    const { route, handler } = workerRouter();
    await expect(route(getAnalysis(request), popup)).resolves.toMatchObject({
      ok: false,
      refusal: 'malformed',
    });
    expect(handler).not.toHaveBeenCalled();
  });

  test('refuses more spans than a panel sends', async () => {
    const handler = vi.fn(() => ({ found: 0, current: false }));
    const route = createRouter(self, readerRules, {
      'page.read': vi.fn(),
      'page.cancel': vi.fn(),
      'page.progress': vi.fn(),
      'page.reveal': handler,
    });
    const spans = Array.from({ length: 5_001 }, () => ({ start: 0, end: 1 }));
    const reply = await route({ sidelight: 'page.reveal', request: { spans, current: 0 } }, popup);
    expect(reply).toMatchObject({ ok: false, refusal: 'malformed' });
    expect(handler).not.toHaveBeenCalled();
  });

  test.each([
    ['text', 'analysis.get'],
    ['null', null],
    ['a name that the protocol lacks', { sidelight: 'analysis.delete', request: {} }],
    ['a name that every object has', { sidelight: 'constructor', request: {} }],
    ['a message of another direction', { sidelight: 'page.read', request: { force: false } }],
  ])('leaves %s to other listeners', (_, message) => {
    expect(workerRouter().route(message, popup)).toBeUndefined();
  });

  test('turns an error of the handler into a refusal with its words', async () => {
    const { route } = workerRouter(
      vi.fn(() => {
        throw new Error('no such tab');
      }),
    );
    await expect(route(getAnalysis({ tabId: 1, force: false }), popup)).resolves.toEqual({
      ok: false,
      refusal: 'failed',
      message: 'no such tab',
    });
  });
});
