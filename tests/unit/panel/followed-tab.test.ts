import { expect, test, vi } from 'vitest';
import { followTab } from '../../../utils/panel/followed-tab.ts';

/** A browser with one window of its own and another beside it. */
function browserOf() {
  const listeners: Record<string, (...args: never[]) => void> = {};
  const event = (name: string) => ({
    addListener: (listener: (...args: never[]) => void) =>
      void Object.assign(listeners, { [name]: listener }),
  });
  const front = { id: 1, url: 'https://a.example/one' as string | undefined, windowId: 5, incognito: false };
  return {
    front,
    fire: async (name: string, ...args: unknown[]) => {
      listeners[name]!(...(args as never[]));
      await Promise.resolve();
      await new Promise((resolve) => setTimeout(resolve));
    },
    api: {
      windows: { getCurrent: async () => ({ id: 5 }) },
      tabs: {
        query: async ({ windowId }: { windowId: number }) => (windowId === 5 ? [{ ...front }] : []),
        onActivated: event('activated'),
        onUpdated: event('updated'),
      },
      runtime: { onConnect: event('connect') },
    } as never,
  };
}

test('a side panel follows the tab in front of its own window, and no other', async () => {
  const { front, fire, api } = browserOf();
  const onTab = vi.fn();
  await followTab(api, onTab);
  expect(onTab).toHaveBeenLastCalledWith(expect.objectContaining({ id: 1 }));
  Object.assign(front, { id: 2, url: 'https://a.example/two' });
  await fire('activated', { tabId: 2, windowId: 9 });
  expect(onTab).toHaveBeenCalledTimes(1);
  await fire('activated', { tabId: 2, windowId: 5 });
  expect(onTab).toHaveBeenLastCalledWith(expect.objectContaining({ id: 2 }));
});

test('it reads another page of its tab, and one that the popup was opened on', async () => {
  const { front, fire, api } = browserOf();
  const onTab = vi.fn();
  await followTab(api, onTab);
  front.url = undefined;
  await fire('updated', 1, { status: 'complete' });
  expect(onTab).toHaveBeenLastCalledWith(expect.objectContaining({ url: undefined }));
  front.url = 'https://b.example/';
  await fire('connect', { name: 'popup:3' });
  expect(onTab).toHaveBeenCalledTimes(2);
  await fire('connect', { name: 'popup:1' });
  expect(onTab).toHaveBeenLastCalledWith(expect.objectContaining({ url: 'https://b.example/' }));
});
