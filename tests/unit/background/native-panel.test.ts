import { describe, expect, test, vi } from 'vitest';
import {
  createNativePanel,
  hasNativePanel,
  openNativePanel,
} from '../../../utils/background/native-panel.ts';

const stored = () => {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  };
};

describe("the browser's side panel", () => {
  test('is asked for before anything else happens, in the window of the click', async () => {
    const open = vi.fn(async () => {});
    const opening = openNativePanel({ sidePanel: { open, setOptions: async () => {} } }, 7);
    expect(open).toHaveBeenCalledWith({ windowId: 7 });
    expect(await opening).toBe(true);
  });

  test('that the browser refuses leaves the sidebar to the page', async () => {
    const open = async () => {
      throw new Error('No active side panel');
    };
    const panel = createNativePanel({ sidePanel: { open, setOptions: async () => {} } }, undefined);
    expect(await panel.open(7)).toBe(false);
  });

  test('is switched off in Chromium while the sidebar lives in the page', () => {
    const setOptions = vi.fn(async () => {});
    const panel = createNativePanel({ sidePanel: { open: async () => {}, setOptions } }, undefined);
    panel.choose('page');
    panel.choose('browser');
    expect(setOptions.mock.calls).toEqual([
      [{ enabled: false, path: 'popup.html?side' }],
      [{ enabled: true, path: 'popup.html?side' }],
    ]);
  });

  test('opens in Firefox only for readers who chose it', async () => {
    const open = vi.fn(async () => {});
    const mirror = stored();
    const panel = createNativePanel({ sidebarAction: { open } }, mirror);
    expect(await panel.open(7)).toBe(false);
    panel.choose('browser');
    expect(await createNativePanel({ sidebarAction: { open } }, mirror).open(7)).toBe(true);
    expect(open).toHaveBeenCalledOnce();
  });

  test('is not offered where there is none', async () => {
    expect(hasNativePanel({})).toBe(false);
    expect(await openNativePanel({}, 7)).toBe(false);
  });
});
