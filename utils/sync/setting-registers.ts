import type { LibraryDatabase } from '../library/database.ts';
import { nextMoment } from '../library/library-snapshot.ts';
import type { SettingChange } from './changes.ts';
import type { WriteLibrary } from './pull.ts';

/** Settings that belong to the reader. The others belong to a window, a screen or a machine. */
export const READER_SETTINGS = ['sections', 'highlightColour', 'tagChoices', 'paintOffSites'] as const;

export interface SettingsAccess {
  /** The settings now, and as they are by default. */
  read: () => Promise<Record<string, unknown>>;
  defaults: Record<string, unknown>;
  /** Checks and stores some of them. */
  write: (values: Record<string, unknown>) => Promise<void>;
}

type Registers = Record<string, SettingChange & { sent: boolean }>;
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The reader's settings as registers of which the last write wins. */
export function createSettingRegisters(
  database: LibraryDatabase,
  write: WriteLibrary,
  { read, defaults, write: store }: SettingsAccess,
  now: () => Date,
) {
  const stored = async (): Promise<Registers> =>
    ((await database.syncState.get('settings'))?.value as Registers | undefined) ?? {};
  const put = (value: Registers): Promise<unknown> =>
    write(() => database.syncState.put({ name: 'settings', value }));

  /** The registers, with what changed here since they were last looked at. */
  const current = async (): Promise<Registers> => {
    const [registers, values] = [await stored(), await read()];
    const moment = now().toISOString();
    const next = { ...registers };
    for (const name of READER_SETTINGS) {
      const known = registers[name];
      if (known ? same(known.value, values[name]) : same(defaults[name], values[name])) continue;
      const at = known && moment <= known.at ? nextMoment(known.at) : moment;
      next[name] = { at, value: values[name], sent: false };
    }
    if (!same(next, registers)) await put(next);
    return next;
  };

  return {
    changed: async (): Promise<boolean> => Object.values(await current()).some(({ sent }) => !sent),
    all: async (): Promise<Record<string, SettingChange>> =>
      Object.fromEntries(
        Object.entries(await current()).map(([name, { at, value }]) => [name, { at, value }]),
      ),
    sent: async (): Promise<void> => {
      const registers = await stored();
      if (Object.values(registers).every(({ sent }) => sent)) return;
      await put(
        Object.fromEntries(Object.entries(registers).map(([name, each]) => [name, { ...each, sent: true }])),
      );
    },
    /**
     * Takes over what another device changed later.
     * @param first at the first sync, when it is not known when the own settings were changed: the other's win
     */
    merge: async (incoming: Record<string, SettingChange>, first: boolean): Promise<void> => {
      const names = READER_SETTINGS.filter((name) => incoming[name]);
      if (names.length === 0) return;
      const registers = first ? await stored() : await current();
      const later = names.filter((name) => incoming[name]!.at > (registers[name]?.at ?? ''));
      if (later.length === 0) return;
      await store(Object.fromEntries(later.map((name) => [name, incoming[name]!.value])));
      const values = await read();
      // As stored, which may differ from what a newer version sent.
      const taken = later.map((name) => [name, { at: incoming[name]!.at, value: values[name], sent: true }]);
      await put({ ...registers, ...Object.fromEntries(taken) });
    },
  };
}
