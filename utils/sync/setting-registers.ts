import type { LibraryDatabase } from '../library/database.ts';
import { nextMoment } from '../library/library-snapshot.ts';
import type { SettingChange } from './changes.ts';
import type { WriteLibrary } from './pull.ts';

/** How a setting is merged: as one value, as a set of names, or as a map, the latter two entry by entry. */
type Shape = 'one' | 'set' | 'map' | { [part: string]: 'set' | 'map' };

/** Settings that belong to the reader. The others belong to a window, a screen or a machine. */
const READER_SETTINGS: Record<string, Shape> = {
  sections: 'one',
  highlightColour: 'one',
  paintOffSites: 'set',
  siteChoices: 'map',
  tagChoices: { removed: 'set', pinned: 'set', renamed: 'map' },
};

/** Between the parts of a register's name; no name of a site or a tag has it. */
const BETWEEN = '\n';

/** Entries of a setting by their registers' names. */
function entriesOf(name: string, shape: Shape, value: unknown): [string, unknown][] {
  if (shape === 'one') return [[name, value]];
  if (shape === 'set') return ((value ?? []) as string[]).map((each) => [name + BETWEEN + each, true]);
  const fields = Object.entries((value ?? {}) as Record<string, unknown>);
  if (shape === 'map') return fields.map(([key, each]) => [name + BETWEEN + key, each]);
  return fields.flatMap(([part, each]) =>
    shape[part] ? entriesOf(name + BETWEEN + part, shape[part], each) : [],
  );
}

/** The setting that has these entries. */
function settingOf(name: string, shape: Shape, entries: ReadonlyMap<string, unknown>): unknown {
  if (shape === 'one') return entries.get(name);
  if (typeof shape === 'object')
    return Object.fromEntries(
      Object.entries(shape).map(([part, each]) => [part, settingOf(name + BETWEEN + part, each, entries)]),
    );
  const start = name + BETWEEN;
  const own = [...entries].flatMap(([key, value]): [string, unknown][] =>
    key.startsWith(start) && value !== null ? [[key.slice(start.length), value]] : [],
  );
  return shape === 'set' ? own.map(([key]) => key) : Object.fromEntries(own);
}

const allEntries = (values: Record<string, unknown>): Map<string, unknown> =>
  new Map(Object.entries(READER_SETTINGS).flatMap(([name, shape]) => entriesOf(name, shape, values[name])));

/** The setting that a register's name belongs to, or undefined for a name of another version. */
function ownerOf(register: string): string | undefined {
  const parts = register.split(BETWEEN);
  const [name, part] = parts;
  const shape = Object.hasOwn(READER_SETTINGS, name!) ? READER_SETTINGS[name!] : undefined;
  const depth = shape === 'one' ? 1 : typeof shape === 'object' ? 3 : 2;
  const isKnown = shape !== undefined && parts.length === depth;
  return isKnown && (typeof shape !== 'object' || Object.hasOwn(shape, part!)) ? name : undefined;
}

export interface SettingsAccess {
  /** The settings now, and as they are by default. */
  read: () => Promise<Record<string, unknown>>;
  defaults: Record<string, unknown>;
  /** Checks and stores some of them. */
  write: (values: Record<string, unknown>) => Promise<void>;
}

type Registers = Record<string, SettingChange & { sent: boolean }>;
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** The reader's settings as registers of which the last write wins, one for each entry. */
export function createSettingRegisters(
  database: LibraryDatabase,
  write: WriteLibrary,
  { read, defaults, write: store }: SettingsAccess,
  now: () => Date,
) {
  const usual = allEntries(defaults);
  const stored = async (): Promise<Registers> =>
    ((await database.syncState.get('settings'))?.value as Registers | undefined) ?? {};
  const put = (value: Registers): Promise<unknown> =>
    write(() => database.syncState.put({ name: 'settings', value }));

  /** The registers, with what changed here since they were last looked at. */
  const current = async (): Promise<Registers> => {
    const registers = await stored();
    const entries = allEntries(await read());
    const moment = now().toISOString();
    const next = { ...registers };
    for (const name of new Set([...entries.keys(), ...Object.keys(registers)])) {
      const known = registers[name];
      const value = entries.get(name) ?? null;
      if (same(known ? known.value : usual.get(name), value)) continue;
      const at = known && moment <= known.at ? nextMoment(known.at) : moment;
      next[name] = { at, value, sent: false };
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
      const names = Object.keys(incoming).filter((name) => ownerOf(name) !== undefined);
      if (names.length === 0) return;
      const registers = first ? await stored() : await current();
      const later = names.filter((name) => incoming[name]!.at > (registers[name]?.at ?? ''));
      if (later.length === 0) return;
      const entries = allEntries(await read());
      for (const name of later) entries.set(name, incoming[name]!.value);
      const owners = new Set(later.map((name) => ownerOf(name)!));
      await store(
        Object.fromEntries(
          [...owners].map((owner) => [owner, settingOf(owner, READER_SETTINGS[owner]!, entries)]),
        ),
      );
      // As stored, which may differ from what a newer version sent.
      const taken = allEntries(await read());
      const merged = later.map((name) => [
        name,
        { at: incoming[name]!.at, value: taken.get(name) ?? null, sent: true },
      ]);
      await put({ ...registers, ...Object.fromEntries(merged) });
    },
  };
}
