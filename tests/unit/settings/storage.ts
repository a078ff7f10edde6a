import type { SettingsArea, StorageChanges } from '../../../utils/settings/index.ts';

/** A `storage.local` in memory with its `storage.onChanged`, as several contexts share it. */
export function memoryStorage(stored: Record<string, unknown> = {}) {
  const listeners = new Set<Parameters<StorageChanges['addListener']>[0]>();
  const area: SettingsArea = {
    get: async (keys) =>
      structuredClone(
        Object.fromEntries(keys.filter((key) => key in stored).map((key) => [key, stored[key]])),
      ),
    set: async (items) => {
      Object.assign(stored, structuredClone(items));
      const changes = Object.fromEntries(Object.keys(items).map((key) => [key, { newValue: items[key] }]));
      for (const listener of listeners) listener(changes, 'local');
    },
  };
  const onChanged: StorageChanges = {
    addListener: (listener) => void listeners.add(listener),
    removeListener: (listener) => void listeners.delete(listener),
  };
  return { area, onChanged, stored, listeners };
}
