import { expect, test, vi } from 'vitest';
import { changeShortcuts, openingKeys, readShortcuts } from '../../../utils/panel/shortcuts.ts';

const commands = {
  getAll: async () => [
    { name: '_execute_action', description: '', shortcut: 'Alt+Shift+F' },
    { name: 'highlight', description: 'Highlight the selection' },
    { name: 'nameless' },
  ],
};

test('each command is listed with its keys, the toolbar button under our own words', async () => {
  expect(await readShortcuts(commands, 'Open')).toEqual([
    { name: '_execute_action', does: 'Open', keys: 'Alt+Shift+F' },
    { name: 'highlight', does: 'Highlight the selection', keys: '' },
  ]);
});

test('the opening keys are those of the toolbar button, empty where it has none', async () => {
  expect(await openingKeys(commands)).toBe('Alt+Shift+F');
  expect(await openingKeys({ getAll: async () => [] })).toBe('');
});

test('Chromium has an address for its shortcuts', () => {
  const tabs = { create: vi.fn(async () => {}) };
  changeShortcuts({ commands, tabs }, false)!();
  expect(tabs.create).toHaveBeenCalledWith({ url: 'chrome://extensions/shortcuts' });
});

test('Firefox opens its own page where it lets extensions, and leaves it to words where not', () => {
  const tabs = { create: vi.fn(async () => {}) };
  const openShortcutSettings = vi.fn(async () => {});
  changeShortcuts({ commands: { ...commands, openShortcutSettings }, tabs }, true)!();
  expect(openShortcutSettings).toHaveBeenCalledOnce();
  expect(changeShortcuts({ commands, tabs }, true)).toBeNull();
});
