import type { OutboxRow } from '../library/database.ts';
import { randomBytes, sha256, toHex } from './bytes.ts';
import { type Changes, filesOf, isEmptyChange } from './changes.ts';
import { type DeviceManifest, type FileEntry, type LogEntry, sealManifest } from './device-manifest.ts';
import { changeParts, forgetOldTombstones, libraryParts } from './publication.ts';
import type { PullPorts } from './pull.ts';
import { seal } from './sealed-file.ts';
import { basePath, deviceFolder, KEYS, logPath, manifestPath, ROOT, TEXTS } from './sync-layout.ts';
import type { OwnState } from './sync-store.ts';
import type { SyncTransport } from './transport.ts';

/** Changes of fewer characters stay in the manifest: no file of their own, and no further request to read them. */
const TAIL_CHARACTERS = 100_000;
/** Logs before they are compacted into a base, by number and by bytes. */
const MOST_LOGS = 20;
const MOST_LOG_BYTES = 4e6;
/** Marks in one transaction. */
const MARKS_AT_ONCE = 2_000;

export interface PushPorts extends Omit<PullPorts, 'onSettings'> {
  now: () => Date;
  /** Lets other work go first. */
  pause: () => Promise<void>;
  /** Display name of this device. */
  name: string;
  /** The reader's settings: whether others lack one, all of them, and the note that they were published. */
  settings: {
    changed: () => Promise<boolean>;
    all: () => Promise<Changes['settings']>;
    sent: () => Promise<void>;
  };
}

const folders = (device: string): string[] => ['sidelight', ROOT, KEYS, TEXTS, deviceFolder(device)];

/** Makes the folders that this device writes to. */
export async function makeFolders(transport: SyncTransport, device: string): Promise<void> {
  for (const folder of folders(device)) await transport.makeFolder(folder);
}

/** The files of a generator of which two were taken. */
async function* again(
  first: Changes,
  second: IteratorResult<Changes>,
  others: AsyncIterable<Changes>,
): AsyncGenerator<Changes> {
  yield first;
  if (!second.done) yield second.value;
  yield* others;
}

/** Publishes what changed on this device. */
export function createPush(ports: PushPorts) {
  const { database, write, store, transport, keys, now, check, onProgress } = ports;
  const [key] = keys;

  const putFile = async (path: string, changes: Changes): Promise<FileEntry> => {
    const bytes = await seal(changes, path, key!);
    await transport.put(path, bytes);
    return { bytes: bytes.length, hash: await sha256(bytes), deletions: changes.tombstones.length };
  };

  /** Writes the manifest, which publishes. Its nonce is stored before, so that it is known for our own after a kill. */
  const putManifest = async (
    own: OwnState,
    device: string,
    more: Pick<DeviceManifest, 'tail' | 'damaged'>,
  ): Promise<OwnState> => {
    const nonce = toHex(randomBytes(8));
    const next = await write(() =>
      store.setOwn({ nonces: store.withNonce(own.nonces, nonce), revision: own.revision + 1, n: own.n }),
    );
    const bytes = await sealManifest(
      {
        device,
        name: ports.name,
        revision: next.revision,
        nonce,
        n: own.n,
        at: now().toISOString(),
        base: own.base,
        logs: own.logs,
        seen: await store.seen(),
        removed: own.removed,
        ...more,
      },
      key!,
    );
    await transport.put(manifestPath(device), bytes);
    await ports.settings.sent();
    return next;
  };

  const isRecord = (key: string): boolean => !key.startsWith('content:');
  /** Keys of records that no publication has yet. */
  const fresh = async (): Promise<string[]> =>
    (await database.outbox.where('n').belowOrEqual(0).primaryKeys()).filter(isRecord);

  /** Keys of records that other devices may lack: all that is not in a log yet. */
  const pending = async (own: OwnState): Promise<string[]> => [
    ...(await fresh()),
    ...(await database.outbox.where('n').above(own.spilled).primaryKeys()).filter(isRecord),
  ];

  /** Gives marks another number, in transactions that are short; rows that `which` does not want stay as they are. */
  const renumber = async (keys: readonly string[], n: number, which: (row: OutboxRow) => boolean) => {
    for (let at = 0; at < keys.length; at += MARKS_AT_ONCE)
      await write(async () => {
        const rows = await database.outbox.bulkGet(keys.slice(at, at + MARKS_AT_ONCE));
        const wanted = rows.filter((row) => row !== undefined && which(row)) as OutboxRow[];
        await database.outbox.bulkPut(wanted.map((row) => ({ ...row, n })));
      });
  };
  /** Changes up to now are in publication `n`. Rows that changed again meanwhile are marked as new. */
  const reserve = async (n: number): Promise<void> => {
    await write(() => store.setOwn({ n }));
    await renumber(await fresh(), -n, (row) => row.n <= 0);
  };
  /** The publication is written: it was number `n` while it was made, and its last file is `last`. */
  const commit = async (n: number, last: number, change: Partial<OwnState>): Promise<void> => {
    await renumber(await database.outbox.where('n').equals(-n).primaryKeys(), last, (row) => row.n === -n);
    await write(() => store.setOwn(change));
  };

  /** Writes changes as files, each as soon as it is made; `reserve` is awaited before each, with its number. */
  const putAll = async (
    files: AsyncIterable<Changes>,
    total: number,
    pathOf: (at: number) => string,
    reserve: (at: number) => Promise<unknown> = async () => {},
  ): Promise<FileEntry[]> => {
    const entries: FileEntry[] = [];
    let done = 0;
    for await (const file of files) {
      check();
      onProgress({ step: 'sending', done, total });
      await reserve(entries.length);
      entries.push(await putFile(pathOf(entries.length), file));
      done += file.highlights.length + file.articles.length;
      await ports.pause();
    }
    return entries;
  };

  /**
   * Publishes the library as a whole; logs and bases of before are superfluous then. Without `forAll` it only compacts
   * what was published, and devices that are up to date need not read it.
   */
  const publishBase = async (device: string, damaged: string[], forAll: boolean): Promise<void> => {
    await makeFolders(transport, device);
    const before = await store.own();
    const file = before.n + 1;
    if (before.unmarked > 0 && before.revision === 0) await write(() => store.setOwn({ unmarked: file }));
    if (forAll) await reserve(file);
    else await write(() => store.setOwn({ n: file }));
    await write(() => forgetOldTombstones(database, now()));
    const seen = await store.seen();
    const files = filesOf(libraryParts(database, device), { seen, settings: await ports.settings.all() });
    const records = (await database.highlights.count()) + (await database.articles.count());
    const parts = await putAll(files, records, (part) => basePath(device, file, part));
    const base = { n: forAll ? file : before.n, file, parts, seen };
    await putManifest({ ...(await store.own()), base, logs: [] }, device, { tail: null, damaged });
    const change = { base, logs: [], spilled: file, needsBase: false, mustBeRead: false, damaged };
    await commit(file, file, change);
    await tidyFolder(device);
  };

  /** Deletes files of this device that its manifest does not name. */
  const tidyFolder = async (device: string): Promise<void> => {
    const { base, logs } = await store.own();
    const named = new Set([
      manifestPath(device),
      ...logs.map(({ n }) => logPath(device, n)),
      ...(base?.parts.map((_, part) => basePath(device, base.file, part)) ?? []),
    ]);
    for (const { name, folder } of (await transport.list(deviceFolder(device))) ?? []) {
      const path = `${deviceFolder(device)}/${name}`;
      if (!folder && /^(?:log|base)\.[\d.]+$/i.test(name) && !named.has(path.toLowerCase()))
        await transport.delete(path);
    }
  };

  return {
    /**
     * Publishes changes, if there are any: one request while they are few.
     * @param damaged paths of files that could not be read, for their owners to hear of
     */
    async publish(damaged: string[]): Promise<void> {
      const device = (await store.device())!;
      const own = await store.own();
      if (own.needsBase && (own.mustBeRead || own.revision === 0)) return publishBase(device, damaged, true);
      const sameComplaints = own.damaged.join() === damaged.join();
      if (own.revision === 0) await makeFolders(transport, device);
      else if ((await fresh()).length === 0 && sameComplaints && !(await ports.settings.changed())) {
        if (own.needsBase) await publishBase(device, damaged, false);
        return;
      }
      const n = own.n + 1;
      await reserve(n);
      const seen = await store.seen();
      const wanted = await pending(own);
      const settings = await ports.settings.all();
      const files = filesOf(changeParts(database, wanted, device), { seen, settings });
      const [first, second] = [(await files.next()).value as Changes, await files.next()];
      const few = second.done && (isEmptyChange(first) || JSON.stringify(first).length <= TAIL_CHARACTERS);
      if (few) {
        const tail = isEmptyChange(first) ? null : { n, changes: first };
        await putManifest({ ...own, n }, device, { tail, damaged });
        await commit(n, n, { damaged });
      } else {
        const entries = await putAll(
          again(first, second, files),
          wanted.length,
          (at) => logPath(device, n + at),
          (at) => write(() => store.setOwn({ n: n + at })),
        );
        const last = n + entries.length - 1;
        const logs: LogEntry[] = [...own.logs, ...entries.map((entry, at) => ({ n: n + at, ...entry }))];
        await putManifest({ ...own, n: last, logs }, device, { tail: null, damaged });
        const bytes = logs.reduce((sum, log) => sum + log.bytes, 0);
        const needsBase = own.needsBase || logs.length > MOST_LOGS || bytes > MOST_LOG_BYTES;
        await commit(n, last, { logs, spilled: last, needsBase, damaged });
      }
      if ((await store.own()).needsBase) await publishBase(device, damaged, false);
    },

    /** Forgets marks that only told what others had not heard of yet. */
    async forgetHeard(devices: readonly string[]): Promise<void> {
      const own = await store.own();
      const peers = (await store.peers()).filter(({ device }) => devices.includes(device));
      if (peers.length === 0) return;
      const heard = Math.min(own.spilled, ...peers.map(({ seen }) => seen));
      const { outbox } = database;
      const heardOf = await outbox.where('n').between(1, heard, true, true).count();
      if (heardOf === 0) return;
      await write(async () => {
        if (heardOf * 2 < (await outbox.count()))
          await outbox.where('n').between(1, heard, true, true).delete();
        else {
          // Most of them: rows deleted one by one would take the database seconds.
          const left = (await outbox.toArray()).filter(({ n }) => n <= 0 || n > heard);
          await outbox.clear();
          await outbox.bulkPut(left);
        }
      });
    },
  };
}
