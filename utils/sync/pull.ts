import type { LibraryDatabase, PeerRow } from '../library/database.ts';
import { savedId } from '../library/library-snapshot.ts';
import type { SyncProgress } from '../model/sync-status.ts';
import { sha256 } from './bytes.ts';
import { type Changes, readChanges, type SettingChange, slicesOf } from './changes.ts';
import { type DeviceManifest, type FileEntry, readManifest } from './device-manifest.ts';
import { mergeChanges } from './merge-changes.ts';
import { type MasterKey, unseal } from './sealed-file.ts';
import { basePath, logPath, manifestPath } from './sync-layout.ts';
import type { SyncStore } from './sync-store.ts';
import { SyncError, type SyncTransport } from './transport.ts';

/** Runs work in one transaction of the library; `createWriter` makes one. */
export type WriteLibrary = <T>(work: (changed: Set<string>) => Promise<T>) => Promise<T>;

export interface PullPorts {
  database: LibraryDatabase;
  write: WriteLibrary;
  store: SyncStore;
  transport: SyncTransport;
  keys: readonly MasterKey[];
  /** Throws where the user cancelled. */
  check: () => void;
  /** Lets other work go first. */
  pause: () => Promise<void>;
  onProgress: (progress: SyncProgress) => void;
  onSettings: (settings: Record<string, SettingChange>) => Promise<void>;
}

/** One file of changes that a device has published. */
interface ChangeFile {
  path: string;
  entry: FileEntry;
  /** The writer's row once this file is merged. */
  after: (peer: PeerRow) => PeerRow;
  /** Last file of a base: what its writer had merged of others is merged with it. */
  covers?: Record<string, number>;
}

/** Everything of one device that is to be merged. */
interface PeerPlan {
  manifest: DeviceManifest;
  files: ChangeFile[];
  tail: DeviceManifest['tail'];
}

export interface PulledManifests {
  manifests: DeviceManifest[];
  /** Devices whose key is not known here. */
  strangers: number;
  /** Paths of manifests that could not be read. */
  damaged: string[];
}

/**
 * Reads the manifests of devices.
 * @throws SyncError: `newer` for one that a newer Sidelight wrote
 */
export async function pullManifests(
  { transport, keys, check }: Pick<PullPorts, 'transport' | 'keys' | 'check'>,
  devices: readonly string[],
): Promise<PulledManifests> {
  const pulled: PulledManifests = { manifests: [], strangers: 0, damaged: [] };
  for (const device of devices) {
    check();
    const bytes = await transport.get(manifestPath(device));
    // A folder without a manifest is of a device that has published nothing yet.
    if (!bytes) continue;
    try {
      pulled.manifests.push(await readManifest(device, bytes, keys));
    } catch (error) {
      if (!(error instanceof SyncError)) throw error;
      if (error.reason === 'passphrase') pulled.strangers++;
      else if (error.reason === 'damaged') pulled.damaged.push(manifestPath(device));
      else throw error;
    }
  }
  return pulled;
}

/** The files of a device after `cursor`: its logs, behind its base where they are no longer enough. */
export function planOf(manifest: DeviceManifest, peer: PeerRow): PeerPlan {
  const { device, base, logs, tail } = manifest;
  const files: ChangeFile[] = [];
  const { cursor } = peer;
  if (base && cursor < base.n) {
    const done = peer.base?.n === base.file ? peer.base.done : 0;
    for (const [part, entry] of base.parts.entries()) {
      if (part < done) continue;
      const last = part === base.parts.length - 1;
      files.push({
        path: basePath(device, base.file, part),
        entry,
        after: ({ base: _, ...row }) =>
          last
            ? { ...row, cursor: Math.max(row.cursor, base.n) }
            : { ...row, base: { n: base.file, done: part + 1 } },
        ...(last && { covers: base.seen }),
      });
    }
  }
  const from = Math.max(cursor, base?.n ?? 0);
  for (const { n, ...entry } of logs) {
    if (n > from)
      files.push({
        path: logPath(device, n),
        entry,
        after: (row) => ({ ...row, cursor: Math.max(row.cursor, n) }),
      });
  }
  return { manifest, files, tail: tail && tail.n > cursor ? tail : null };
}

/** Files below this size in all are kept between a count of deletions and the merge. Opened they take ten times as much. */
const KEPT_BYTES = 2e6;

/** Fetches files of changes, checked by length and hash. */
function createFileReader({ transport, keys }: Pick<PullPorts, 'transport' | 'keys'>) {
  const kept = new Map<string, Changes>();
  let keptBytes = 0;
  return {
    /** @throws SyncError: `damaged` for a file that is missing, cut off or changed */
    async read({ path, entry }: ChangeFile, keep = false): Promise<Changes> {
      const known = kept.get(path);
      if (known) return known;
      const bytes = await transport.get(path);
      if (bytes?.length !== entry.bytes || (await sha256(bytes)) !== entry.hash)
        throw new SyncError('damaged', path);
      const changes = readChanges(await unseal(bytes, path, keys), path);
      if (keep && keptBytes + bytes.length < KEPT_BYTES) {
        kept.set(path, changes);
        keptBytes += bytes.length;
      }
      return changes;
    },
  };
}

/** Own records that tombstones would delete; a case is a list, and is not counted. */
async function victims(database: LibraryDatabase, { tombstones, highlights }: Changes): Promise<string[]> {
  const saved = savedId('');
  const revived = new Map(highlights.map(({ id, modified }) => [id, modified]));
  const moments = new Map<string, string>();
  const ids = tombstones.map(({ id }) => id);
  for (const row of await database.highlights.bulkGet(ids.filter((id) => !id.startsWith(saved))))
    if (row) moments.set(row.id, row.modified);
  const keys = ids.flatMap((id) => (id.startsWith(saved) ? id.slice(saved.length) : []));
  for (const row of await database.articles.bulkGet(keys))
    if (row?.savedAt) moments.set(savedId(row.key), row.savedAt);
  return tombstones.flatMap(({ id, deleted }) => {
    const moment = moments.get(id);
    return moment && moment <= deleted && (revived.get(id) ?? '') <= deleted ? id : [];
  });
}

/** Records merged in one transaction, for which everybody else waits: some 50 ms. */
const RECORDS_AT_ONCE = 250;

/** Libraries of fewer records are not asked about: half of two is one. */
const LEAST_RECORDS = 10;

export interface Deletions {
  count: number;
  of: number;
}

/** Merges what other devices have published. */
export function createPull(ports: PullPorts) {
  const { database, write, store, check, onProgress } = ports;
  const files = createFileReader(ports);

  const plans = async (manifests: readonly DeviceManifest[]): Promise<PeerPlan[]> => {
    const all: PeerPlan[] = [];
    for (const manifest of manifests) all.push(planOf(manifest, await store.peer(manifest.device)));
    return all;
  };

  /** Those with a base first, and of those the one that covers most of the others. */
  const inOrder = (manifests: readonly DeviceManifest[]): DeviceManifest[] => {
    const cover = ({ base }: DeviceManifest): number =>
      base ? 1 + Object.values(base.seen).reduce((sum, n) => sum + n, 0) : 0;
    return manifests.toSorted((a, b) => cover(b) - cover(a) || (a.device < b.device ? -1 : 1));
  };

  /** Each file in turn, then the tail; a file that cannot be read is passed over and named. */
  async function* changesOf(plan: PeerPlan, damaged: string[], keep: boolean) {
    for (const file of plan.files) {
      check();
      try {
        yield { file, changes: await files.read(file, keep) };
      } catch (error) {
        if (!(error instanceof SyncError) || error.reason !== 'damaged') throw error;
        damaged.push(file.path);
        yield { file, changes: null };
      }
    }
    if (plan.tail) yield { file: null, changes: plan.tail.changes };
  }

  return {
    /** Records that the merge would delete, where they are more than half of all; null otherwise. */
    async deletions(manifests: readonly DeviceManifest[]): Promise<Deletions | null> {
      const all = await plans(manifests);
      const announced = all.reduce(
        (sum, { files, tail }) =>
          sum +
          files.reduce((part, { entry }) => part + entry.deletions, 0) +
          (tail?.changes.tombstones.length ?? 0),
        0,
      );
      const highlights = await database.highlights.count();
      if (announced * 2 <= Math.max(highlights, LEAST_RECORDS - 1)) return null;
      const saved = (await database.articles.toArray()).filter(({ savedAt }) => savedAt !== null);
      const of = highlights + saved.length;
      if (of < LEAST_RECORDS || announced * 2 <= of) return null;
      const gone = new Set<string>();
      for (const plan of all)
        for await (const { changes } of changesOf(plan, [], true))
          if (changes) for (const id of await victims(database, changes)) gone.add(id);
      return gone.size * 2 > of ? { count: gone.size, of } : null;
    },

    /** Everything that would be merged, file by file, for a preview. */
    async *changes(manifests: readonly DeviceManifest[]): AsyncGenerator<Changes> {
      for (const plan of await plans(inOrder(manifests)))
        for await (const { changes } of changesOf(plan, [], false)) if (changes) yield changes;
    },

    /**
     * Merges all that is new, a file in one transaction or several, the last of them with its cursor.
     * @returns paths of files that could not be read
     */
    async merge(manifests: readonly DeviceManifest[], keep = false): Promise<string[]> {
      const device = (await store.device())!;
      const { unmarked } = await store.own();
      const damaged: string[] = [];
      let done = 0;
      const ordered = inOrder(manifests);
      const planned = (await plans(ordered)).map(({ files }) => files.length);
      for (const [turn, manifest] of ordered.entries()) {
        const { name, at, seen, n } = manifest;
        // Planned when it is its turn: what was merged before may include it.
        const plan = planOf(manifest, await store.peer(manifest.device));
        const later = planned.slice(turn + 1).reduce((sum, files) => sum + files, 0);
        const total = done + plan.files.length + later;
        let hole = false;
        for await (const { file, changes } of changesOf(plan, damaged, false)) {
          onProgress({ step: 'receiving', done: done++, total });
          if (!changes) {
            hole = true;
            continue;
          }
          const known = await store.peer(manifest.device);
          const row = { ...known, name, at, seen: seen[device] ?? 0 };
          // Behind a file that is missing the cursor stays: the file is looked for again.
          const peer = hole ? row : file ? file.after(row) : { ...row, cursor: n };
          const parts = [...slicesOf(changes, RECORDS_AT_ONCE)];
          for (const [at, part] of parts.entries()) {
            const last = at === parts.length - 1;
            await write(async (changed) => {
              const step = { device, peer: last ? peer : known, changes: part, keep, unmarked };
              await mergeChanges(database, step, changed);
              if (last && file?.covers && !hole) await this.cover(file.covers, device);
            });
            check();
            await ports.pause();
          }
          await ports.onSettings(changes.settings);
        }
        if (!hole) {
          const known = await store.peer(manifest.device);
          await write(() =>
            database.peers.put({
              ...known,
              cursor: Math.max(known.cursor, n),
              name,
              at,
              seen: seen[device] ?? 0,
            }),
          );
        }
      }
      return damaged;
    },

    /** A base holds all that its writer had merged of others. */
    async cover(seen: Record<string, number>, own: string): Promise<void> {
      for (const [device, n] of Object.entries(seen)) {
        if (device === own) continue;
        const known = await store.peer(device);
        if (known.cursor < n) await database.peers.put({ ...known, cursor: n });
      }
    },
  };
}
