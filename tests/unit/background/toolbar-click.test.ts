import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  type ActionBrowser,
  type ClickedTab,
  handleToolbarClicks,
  openPopupOnClick,
  popupPort,
} from '../../../utils/background/toolbar-click.ts';

const SELF = { id: 'sidelight', root: 'chrome-extension://sidelight/' };
const POPUP_PAGE = { id: SELF.id, url: `${SELF.root}popup.html` };

/** A browser that keeps which popup is set where, and opens it as `opens` says. */
function chromium({ opens = async () => {}, session = {} as Record<string, unknown> } = {}) {
  const popups = new Map<number | 'all', string>([['all', 'popup.html']]);
  const opened: unknown[] = [];
  let click = (_: ClickedTab) => {};
  let connect = (_: never) => {};
  const browser: ActionBrowser = {
    action: {
      onClicked: { addListener: (listener) => (click = listener) },
      setPopup: async ({ tabId = 'all', popup }: { tabId?: number | 'all'; popup: string }) =>
        void popups.set(tabId, popup),
      openPopup: async (options) => {
        opened.push(options);
        await opens();
      },
    },
    runtime: { onConnect: { addListener: (listener) => (connect = listener as never) } },
    storage: {
      session: {
        get: async (key) => ({ [key]: session[key] }),
        set: async (items) => void Object.assign(session, items),
      },
    },
  };
  return {
    browser,
    popups,
    opened,
    session,
    click: (tab: ClickedTab) => click(tab),
    /** A page connects; what this gives closes it. */
    connects(name: string, sender: object = POPUP_PAGE): () => void {
      let close = () => {};
      connect({ name, sender, onDisconnect: { addListener: (hear: () => void) => (close = hear) } } as never);
      return () => close();
    },
  };
}

function beginning() {
  const drop = vi.fn();
  return { beginFor: vi.fn((_: number) => drop), drop };
}

/** The name under which a popup connects. */
function portOf(tabId: number): string {
  const connect = vi.fn(({ name }: { name: string }) => name);
  return String(popupPort({ connect }, tabId));
}

const settled = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a worker that starts has clicks come to it', async () => {
  const { browser, popups } = chromium();
  handleToolbarClicks(browser, beginning(), SELF);
  await settled();
  expect(popups.get('all')).toBe('');
});

test('a click begins with its tab and opens the popup in its window', async () => {
  const { browser, click, opened, popups } = chromium();
  const head = beginning();
  handleToolbarClicks(browser, head, SELF);
  click({ id: 7, windowId: 3 });
  expect(head.beginFor).toHaveBeenCalledExactlyOnceWith(7);
  expect(popups.get(7)).toBe('popup.html?prefetched=7');
  expect(opened).toEqual([{ windowId: 3 }]);
  await settled();
  expect(head.drop).not.toHaveBeenCalled();
});

test('the popup is told the headline of the tab without the name of its site', () => {
  const { browser, click, popups } = chromium();
  handleToolbarClicks(browser, beginning(), SELF);
  click({ id: 7, title: 'Rain ends - The Verge', url: 'https://www.theverge.com/rain?token=1' });
  expect(popups.get(7)).toBe('popup.html?prefetched=7&title=Rain+ends&host=theverge.com');
});

test('only the popup that is being opened is told that its analysis was begun', async () => {
  const { browser, click, popups } = chromium();
  handleToolbarClicks(browser, beginning(), SELF);
  click({ id: 7 });
  await settled();
  expect(popups.get(7)).toBe('popup.html');
});

test('a click elsewhere, as in a menu, goes the same way', async () => {
  const { browser, opened, popups } = chromium();
  const head = beginning();
  const open = handleToolbarClicks(browser, head, SELF);
  await open({ id: 7, windowId: 3 });
  expect(head.beginFor).toHaveBeenCalledExactlyOnceWith(7);
  expect(opened).toEqual([{ windowId: 3 }]);
  expect(popups.get(7)).toBe('popup.html');
});

test('a click on no tab does nothing', async () => {
  const { browser, click, opened } = chromium();
  const head = beginning();
  handleToolbarClicks(browser, head, SELF);
  click({});
  expect(head.beginFor).not.toHaveBeenCalled();
  expect(opened).toEqual([]);
});

test('while the popup is open the tab has it, so that a click closes it; some time after, clicks come again', async () => {
  const { browser, click, connects, popups } = chromium();
  handleToolbarClicks(browser, beginning(), SELF);
  click({ id: 7 });
  const close = connects(portOf(7));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(popups.get(7)).toBe('popup.html');
  close();
  await vi.advanceTimersByTimeAsync(200);
  expect(popups.get(7)).toBe('popup.html');
  await vi.advanceTimersByTimeAsync(300);
  expect(popups.get(7)).toBe('');
});

test('a popup that is opened again at once keeps the tab', async () => {
  const { browser, connects, popups } = chromium();
  handleToolbarClicks(browser, beginning(), SELF);
  connects(portOf(7))();
  await vi.advanceTimersByTimeAsync(200);
  const close = connects(portOf(7));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(popups.get(7)).toBe('popup.html');
  close();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(popups.get(7)).toBe('');
});

test('a popup that closes leaves those of other tabs alone', async () => {
  const { browser, connects, popups } = chromium();
  handleToolbarClicks(browser, beginning(), SELF);
  connects(portOf(7));
  connects(portOf(8))();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(popups.get(7)).toBe('popup.html');
  expect(popups.get(8)).toBe('');
});

test('only the popup says that it is open', async () => {
  const { browser, connects, popups } = chromium();
  handleToolbarClicks(browser, beginning(), SELF);
  connects(portOf(7), { id: SELF.id, url: 'https://example.com/', tab: { id: 7 } });
  connects(portOf(7), { id: 'another', url: 'chrome-extension://another/popup.html' });
  connects('popup:', POPUP_PAGE);
  connects('else', POPUP_PAGE);
  expect([...popups.keys()]).toEqual(['all']);
});

test('where the browser opens no popup, it does so itself from the next click on, for the session', async () => {
  const { browser, click, popups, session } = chromium({ opens: () => Promise.reject(new Error('no')) });
  const head = beginning();
  handleToolbarClicks(browser, head, SELF);
  await settled();
  click({ id: 7 });
  await settled();
  expect(head.drop).toHaveBeenCalledOnce();
  expect(popups.get(7)).toBe('popup.html');
  expect(popups.get('all')).toBe('popup.html');

  const restarted = chromium({ session });
  handleToolbarClicks(restarted.browser, beginning(), SELF);
  await settled();
  expect(restarted.popups.get('all')).toBe('popup.html');
});

test('a window that lets no menu open the popup says nothing of the button', async () => {
  const { browser, popups, session } = chromium({ opens: () => Promise.reject(new Error('no toolbar')) });
  const head = beginning();
  const open = handleToolbarClicks(browser, head, SELF);
  await settled();
  expect(await open({ id: 7 })).toBe(false);
  expect(head.drop).toHaveBeenCalledOnce();
  expect(popups.get(7)).toBe('popup.html');
  expect(popups.get('all')).toBe('');
  expect(session).toEqual({});
});

test('a browser that did open popups is asked again on other tabs after one that it did not open', async () => {
  const opens = vi.fn(async () => {});
  const { browser, click, popups, session } = chromium({ opens });
  handleToolbarClicks(browser, beginning(), SELF);
  click({ id: 7 });
  await settled();
  opens.mockRejectedValueOnce(new Error('no window in front'));
  click({ id: 8 });
  await settled();
  expect(popups.get(8)).toBe('popup.html');
  expect(popups.get('all')).toBe('');
  expect(session).toEqual({});
});

test('a tab that is gone, or a browser that keeps nothing for a session, breaks nothing', async () => {
  const { browser, click } = chromium({ opens: () => Promise.reject(new Error('no')) });
  const none = () => Promise.reject(new Error('gone'));
  browser.action.setPopup = none;
  browser.storage.session = { get: none, set: none };
  const head = beginning();
  handleToolbarClicks(browser, head, SELF);
  click({ id: 7 });
  await settled();
  expect(head.drop).toHaveBeenCalledOnce();
});

test('where the button is left to the browser, a click in a menu has the popup opened, if that can be', async () => {
  const openPopup = vi.fn(() => Promise.reject(new Error('no')));
  openPopupOnClick({ action: { openPopup } })();
  expect(openPopup).toHaveBeenCalledOnce();
  expect(openPopupOnClick({ action: {} })).not.toThrow();
  await settled();
});
