import {
  DEFAULT_SETTINGS,
  readSettings,
  SETTING_NAMES,
  type SettingName,
  type Settings,
} from './settings.ts';

/** The part of `storage.local` that the settings live in: one key each, so that two contexts never overwrite each other's. */
export interface SettingsArea {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

type Changed = (changes: Record<string, unknown>, area: string) => void;

/** `storage.onChanged`. */
export interface StorageChanges {
  addListener(listener: Changed): void;
  removeListener(listener: Changed): void;
}

type SettingsPatch = Partial<Settings>;

export interface SettingsStore {
  get(): Promise<Settings>;
  /** Changes some settings; a function gets the settings as they are then. Resolves with the new ones. */
  update(patch: SettingsPatch | ((now: Settings) => SettingsPatch)): Promise<Settings>;
  /**
   * Calls back with the settings (the defaults where they cannot be read), then once after every change in any context.
   * @returns a function that unsubscribes
   */
  subscribe(listener: (settings: Settings) => void): () => void;
}

const PREFIX = 'settings.';
const keyOf = (name: string): string => `${PREFIX}${name}`;
const KEYS = SETTING_NAMES.map(keyOf);

/** True for changes of storage that the settings are among. */
export const changesSettings = (changes: Record<string, unknown>, area: string): boolean =>
  area === 'local' && Object.keys(changes).some((key) => key.startsWith(PREFIX));

/** The reader's settings, for any context of the extension: `createSettingsStore(storage.local, storage.onChanged)`. */
export function createSettingsStore(area: SettingsArea, onChanged: StorageChanges): SettingsStore {
  /** Updates wait for the one before, so that each builds upon what is stored. */
  let last: Promise<unknown> = Promise.resolve();
  /** Our own subscribers. Firefox sometimes reports no change event for writes in the first moments of a session. */
  const subscribers = new Set<() => Promise<void>>();

  const get = async (): Promise<Settings> => {
    const stored = await area.get(KEYS);
    return readSettings(Object.fromEntries(SETTING_NAMES.map((name) => [name, stored[keyOf(name)]])));
  };

  const write = async (patch: SettingsPatch | ((now: Settings) => SettingsPatch)): Promise<Settings> => {
    const now = await get();
    const changes = typeof patch === 'function' ? patch(now) : patch;
    const next = readSettings({ ...now, ...changes });
    const names = (Object.keys(changes) as SettingName[]).filter((name) => SETTING_NAMES.includes(name));
    if (names.length === 0) return next;
    await area.set(Object.fromEntries(names.map((name) => [keyOf(name), next[name]])));
    for (const tell of subscribers) void tell();
    return next;
  };

  return {
    get,
    update(patch) {
      const done = last.then(() => write(patch));
      last = done.catch(() => {});
      return done;
    },
    subscribe(listener) {
      let open = true;
      let asked = 0;
      let delivered = 0;
      let heard = '';
      const tell = async (): Promise<void> => {
        const mine = ++asked;
        const settings = await get().catch(() => DEFAULT_SETTINGS);
        // An answer that a later one overtook is old news.
        if (!open || mine < delivered) return;
        delivered = mine;
        const news = JSON.stringify(settings);
        if (news === heard) return;
        heard = news;
        listener(settings);
      };
      const changed: Changed = (changes, areaName) => {
        if (changesSettings(changes, areaName)) void tell();
      };
      onChanged.addListener(changed);
      subscribers.add(tell);
      void tell();
      return () => {
        open = false;
        subscribers.delete(tell);
        onChanged.removeListener(changed);
      };
    },
  };
}
