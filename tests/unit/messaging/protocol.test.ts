import { describe, expect, test, vi } from 'vitest';
import {
  backgroundRules,
  libraryScriptRules,
  type PageToBackground,
  pageRules,
} from '../../../utils/messaging/protocol.ts';
import { createRouter, type Handlers } from '../../../utils/messaging/router.ts';
import { ownTab } from '../../../utils/messaging/senders.ts';

const self = { id: 'me', root: 'chrome-extension://me/' };
const rules = pageRules();
type Own = Handlers<PageToBackground>['analysis.own'];
/** A router with one handler; the others are never called. */
const routeOf = (handler: Own) =>
  createRouter<Pick<PageToBackground, 'analysis.own'>>(
    self,
    { 'analysis.own': rules['analysis.own'] },
    { 'analysis.own': handler },
  );
const script = { id: 'me', url: 'https://news.example/a', tab: { id: 3 } };

describe('what a script in a page asks about its own tab', () => {
  test('is about the tab that the browser names, whatever the request says', async () => {
    const analyse = vi.fn(async (_: { force: boolean }, tabId: number) => tabId);
    const route = routeOf((request, sender) => analyse(request, ownTab(sender)) as never);
    await route({ sidelight: 'analysis.own', request: { force: false, tabId: 8 } }, script);
    expect(analyse).toHaveBeenCalledWith({ force: false }, 3);
  });

  test('may be asked by no page of the extension', async () => {
    const route = routeOf(vi.fn());
    const popup = { id: 'me', url: 'chrome-extension://me/popup.html' };
    expect(await route({ sidelight: 'analysis.own', request: { force: false } }, popup)).toMatchObject({
      refusal: 'forbidden',
    });
  });

  test('fails for a sender without a tab', () => {
    expect(() => ownTab({ id: 'me' })).toThrow('not in a tab');
  });
});

describe('a margin', () => {
  const margin = { side: 'left', width: 400 };

  test('is a side and a width, or none', () => {
    expect(rules['page.room'].request.safeParse({ before: null, now: margin })).toMatchObject({
      success: true,
    });
    expect(rules['page.room'].request.safeParse({ before: margin, now: null })).toMatchObject({
      success: true,
    });
  });

  test.each([
    { before: null },
    { before: null, now: { side: 'top', width: 1 } },
    { before: null, now: { side: 'left', width: 1.5 } },
    { before: null, now: { side: 'left', width: 1e9 } },
    { before: null, now: { side: 'left', width: '1px; } * { display: none' } },
  ])('is not %j', (request) => {
    expect(rules['page.room'].request.safeParse(request).success).toBe(false);
  });
});

test('a change of choices takes those of the sidebar and no others', () => {
  const parsed = rules['choices.set'].request.safeParse({
    sidebarWidth: 320,
    theme: 'dark',
    paintOffSites: ['x'],
  });
  expect(parsed).toEqual({ success: true, data: { sidebarWidth: 320 } });
  expect(rules['choices.set'].request.safeParse({ sidebarSide: 'top' }).success).toBe(false);
});

describe('an edit of a tag', () => {
  test.each([
    { key: 'medtop:1', action: 'remove' },
    { key: 'medtop:1', action: 'restore', pinned: true },
    { key: 'phrase:heat pump', action: 'rename', word: '' },
  ])('is %j', (edit) => {
    expect(rules['choices.editTag'].request.safeParse(edit)).toEqual({ success: true, data: edit });
  });

  test.each([
    { key: '', action: 'remove' },
    { key: 'a', action: 'explode' },
    { key: 'a', action: 'restore' },
    { key: 'a', action: 'rename', word: 'x'.repeat(401) },
    { action: 'pin' },
  ])('is not %j', (edit) => {
    expect(rules['choices.editTag'].request.safeParse(edit).success).toBe(false);
  });
});

test('a script opens no pages but those that are named', () => {
  expect(rules['own-page.open'].request.safeParse({ page: 'library' })).toEqual({
    success: true,
    data: { page: 'library' },
  });
  expect(rules['own-page.open'].request.safeParse({ page: '../../etc' }).success).toBe(false);
});

test('page scripts may send what concerns their own tab and their own site, and nothing in bulk', () => {
  const allowed = Object.entries({ ...backgroundRules(), ...libraryScriptRules() })
    .filter(([, { from }]) => from.includes('content'))
    .map(([name]) => name);
  expect(allowed.toSorted()).toEqual([
    'analysis.cancelOwn',
    'analysis.own',
    'article.annotate',
    'article.get',
    'article.remove',
    'article.save',
    'choice.get',
    'choice.put',
    'choice.show',
    'choices.editTag',
    'choices.get',
    'choices.set',
    'field.offer',
    'highlight.create',
    'highlight.remove',
    'highlight.restore',
    'highlight.update',
    'highlights.ofPage',
    'memory.hasContext',
    'memory.openContext',
    'memory.openName',
    'own-page.open',
    'page.room',
    'page.text',
    'paint.styles',
    'picker.openOwn',
    'sidebar.views',
    'toolbar.views',
  ]);
});
