import { describe, expect, test, vi } from 'vitest';
import {
  analysisOwn,
  choicesSet,
  ownPageOpen,
  pageRoom,
  tagsEdit,
} from '../../../utils/messaging/own-tab-messages.ts';
import { createRouter, on } from '../../../utils/messaging/router.ts';
import { ownTab } from '../../../utils/messaging/senders.ts';

const self = { id: 'me', root: 'chrome-extension://me/' };
const script = { id: 'me', url: 'https://news.example/a', tab: { id: 3 } };

describe('what a script in a page asks about its own tab', () => {
  test('is about the tab that the browser names, whatever the request says', async () => {
    const analyse = vi.fn(async (_: { force: boolean }, tabId: number) => tabId);
    const route = createRouter('worker', self, [
      on(analysisOwn, (request, sender) => analyse(request, ownTab(sender)) as never),
    ]);
    await route({ sidelight: 'analysis.own', request: { force: false, tabId: 8 } }, script);
    expect(analyse).toHaveBeenCalledWith({ force: false }, 3);
  });

  test('may be asked by no page of the extension', async () => {
    const route = createRouter('worker', self, [on(analysisOwn, vi.fn())]);
    const popup = { id: 'me', url: 'chrome-extension://me/popup.html' };
    expect(await route({ sidelight: 'analysis.own', request: { force: false } }, popup)).toMatchObject({
      refusal: 'forbidden',
    });
  });

  test('fails for a sender without a tab', () => {
    expect(() => ownTab({ id: 'me' })).toThrow('not in a tab');
  });
});

describe('a room', () => {
  const room = { side: 'left', width: 400 };

  test('is a side and a width, or none', () => {
    expect(pageRoom.request.safeParse({ before: null, now: room })).toMatchObject({ success: true });
    expect(pageRoom.request.safeParse({ before: room, now: null })).toMatchObject({ success: true });
  });

  test.each([
    { before: null },
    { before: null, now: { side: 'top', width: 1 } },
    { before: null, now: { side: 'left', width: 1.5 } },
    { before: null, now: { side: 'left', width: 1e9 } },
    { before: null, now: { side: 'left', width: '1px; } * { display: none' } },
  ])('is not %j', (request) => {
    expect(pageRoom.request.safeParse(request).success).toBe(false);
  });
});

test('a change of choices takes those of the sidebar and no others', () => {
  const parsed = choicesSet.request.safeParse({ sidebarWidth: 320, theme: 'dark', paintOffSites: ['x'] });
  expect(parsed).toEqual({ success: true, data: { sidebarWidth: 320 } });
  expect(choicesSet.request.safeParse({ sidebarSide: 'top' }).success).toBe(false);
});

describe('an edit of a tag', () => {
  test.each([
    { key: 'medtop:1', action: 'remove' },
    { key: 'medtop:1', action: 'restore', pinned: true },
    { key: 'phrase:heat pump', action: 'rename', word: '' },
  ])('is %j', (edit) => {
    expect(tagsEdit.request.safeParse(edit)).toEqual({ success: true, data: edit });
  });

  test.each([
    { key: '', action: 'remove' },
    { key: 'a', action: 'explode' },
    { key: 'a', action: 'restore' },
    { key: 'a', action: 'rename', word: 'x'.repeat(401) },
    { action: 'pin' },
  ])('is not %j', (edit) => {
    expect(tagsEdit.request.safeParse(edit).success).toBe(false);
  });
});

test('a script opens no pages but those that are named', () => {
  expect(ownPageOpen.request.safeParse({ page: 'library' })).toEqual({
    success: true,
    data: { page: 'library' },
  });
  expect(ownPageOpen.request.safeParse({ page: '../../etc' }).success).toBe(false);
});
