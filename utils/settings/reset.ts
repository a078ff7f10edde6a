import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import type { SettingsStore } from './settings-store.ts';

/** What the reader chose, without what Sidelight learnt or remembers: tags stay. */
function chosen({ tagChoices: _, ...settings }: Settings) {
  return settings;
}

/**
 * Puts the settings back to what they were at first.
 * @returns what takes it back.
 */
export async function resetSettings(store: SettingsStore): Promise<() => Promise<void>> {
  const before = chosen(await store.get());
  await store.update(chosen(DEFAULT_SETTINGS));
  return async () => {
    await store.update(before);
  };
}
