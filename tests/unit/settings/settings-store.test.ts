import { expect, test, vi } from 'vitest';
import { createSettingsStore, DEFAULT_SETTINGS } from '../../../utils/settings/index.ts';
import { memoryStorage } from './storage.ts';

test('what one context changes another hears of and reads', async () => {
  const { area, onChanged } = memoryStorage();
  const options = createSettingsStore(area, onChanged);
  const popup = createSettingsStore(area, onChanged);
  const heard = vi.fn();
  popup.subscribe(heard);
  await vi.waitFor(() => expect(heard).toHaveBeenLastCalledWith(DEFAULT_SETTINGS));
  await options.update({ theme: 'dark' });
  await vi.waitFor(() => expect(heard).toHaveBeenLastCalledWith({ ...DEFAULT_SETTINGS, theme: 'dark' }));
  expect((await popup.get()).theme).toBe('dark');
});

test('a change is heard of where it was made even if the browser tells nobody', async () => {
  const { area } = memoryStorage();
  const store = createSettingsStore(area, { addListener: () => {}, removeListener: () => {} });
  const heard = vi.fn();
  const stop = store.subscribe(heard);
  await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
  await store.update({ theme: 'dark' });
  await vi.waitFor(() => expect(heard).toHaveBeenLastCalledWith({ ...DEFAULT_SETTINGS, theme: 'dark' }));
  stop();
  await store.update({ theme: 'light' });
  expect(heard).toHaveBeenCalledTimes(2);
});

test('a change that is told twice is heard once', async () => {
  const { area, onChanged } = memoryStorage();
  const store = createSettingsStore(area, onChanged);
  const heard = vi.fn();
  store.subscribe(heard);
  await store.update({ theme: 'dark' });
  await vi.waitFor(() => expect(heard).toHaveBeenLastCalledWith({ ...DEFAULT_SETTINGS, theme: 'dark' }));
  await store.update({ theme: 'dark' });
  await store.get();
  const dark = heard.mock.calls.filter(([settings]) => settings.theme === 'dark');
  expect(dark).toHaveLength(1);
});

test('who subscribes to settings that cannot be read hears the defaults', async () => {
  const { area, onChanged } = memoryStorage();
  const heard = vi.fn();
  createSettingsStore({ ...area, get: () => Promise.reject(new Error('disk')) }, onChanged).subscribe(heard);
  await vi.waitFor(() => expect(heard).toHaveBeenCalledWith(DEFAULT_SETTINGS));
});

test('two contexts that change different settings at once lose neither', async () => {
  const { area, onChanged } = memoryStorage();
  const [a, b] = [createSettingsStore(area, onChanged), createSettingsStore(area, onChanged)];
  await Promise.all([a.update({ theme: 'dark' }), b.update({ sidebarSide: 'left' })]);
  expect(await a.get()).toMatchObject({ theme: 'dark', sidebarSide: 'left' });
});

test('updates in quick succession build upon each other', async () => {
  const { area, onChanged } = memoryStorage();
  const store = createSettingsStore(area, onChanged);
  const add = (site: string) =>
    store.update(({ paintOffSites }) => ({ paintOffSites: [...paintOffSites, site] }));
  await Promise.all([add('https://a.example'), add('https://b.example')]);
  expect((await store.get()).paintOffSites).toEqual(['https://a.example', 'https://b.example']);
});

test('settings of a newer version stay as they are', async () => {
  const { area, onChanged, stored } = memoryStorage({
    'settings.speech': { rate: 2 },
    'settings.theme': 'dark',
  });
  await createSettingsStore(area, onChanged).update({ theme: 'light', speech: 1 } as never);
  expect(stored).toEqual({ 'settings.speech': { rate: 2 }, 'settings.theme': 'light' });
});

test('a bad value is not written', async () => {
  const { area, onChanged, stored } = memoryStorage();
  await createSettingsStore(area, onChanged).update({ sidebarWidth: -4 });
  expect(stored).toEqual({ 'settings.sidebarWidth': 400 });
});

test('an update that fails does not stop the next', async () => {
  const { area, onChanged } = memoryStorage();
  const set = vi.spyOn(area, 'set').mockRejectedValueOnce(new Error('disk full'));
  const store = createSettingsStore(area, onChanged);
  await expect(store.update({ theme: 'dark' })).rejects.toThrow('disk full');
  expect((await store.update({ theme: 'light' })).theme).toBe('light');
  expect(set).toHaveBeenCalledTimes(2);
});

test('who unsubscribed hears nothing, and other keys or areas are not heard of', async () => {
  const { area, onChanged, listeners } = memoryStorage();
  const store = createSettingsStore(area, onChanged);
  const heard = vi.fn();
  const stop = store.subscribe(heard);
  await vi.waitFor(() => expect(heard).toHaveBeenCalledOnce());
  for (const listener of listeners) {
    listener({ 'settings.theme': {} }, 'sync');
    listener({ library: {} }, 'local');
  }
  await store.get();
  stop();
  await store.update({ theme: 'dark' });
  expect(heard).toHaveBeenCalledOnce();
  expect(listeners.size).toBe(0);
});
