import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import type { SettingsStore } from './settings-store.ts';

/** The reader's choices, without what Sidelight learnt: edited tags stay, and so do blocks chosen on sites. */
function chosen({ tagChoices: _, siteChoices: __, ...settings }: Settings) {
  return settings;
}

/**
 * Resets the settings to their defaults.
 * @returns a function that takes the reset back
 */
export async function resetSettings(store: SettingsStore): Promise<() => Promise<void>> {
  const before = chosen(await store.get());
  await store.update(chosen(DEFAULT_SETTINGS));
  return async () => {
    await store.update(before);
  };
}
