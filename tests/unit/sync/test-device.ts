import { createCaseRepository } from '../../../utils/library/case-repository.ts';
import { createLibraryQueries } from '../../../utils/library/library-queries.ts';
import type { ReplicaArea } from '../../../utils/library/replica/replica-storage.ts';
import { createReplication } from '../../../utils/library/replica/replication.ts';
import { createRepository } from '../../../utils/library/repository.ts';
import { createWriter } from '../../../utils/library/writer.ts';
import { isWrittenOn } from '../../../utils/model/record-parts.ts';
import { markChanged } from '../../../utils/sync/outbox.ts';
import type { MasterKey } from '../../../utils/sync/sealed-file.ts';
import { createRun } from '../../../utils/sync/sync-run.ts';
import { createSyncStore } from '../../../utils/sync/sync-store.ts';
import type { SyncTransport } from '../../../utils/sync/transport.ts';
import { newDisk, openOn, uuid } from '../library/library-fixture.ts';
import { connect, type Faults, type MemoryServer } from './memory-server.ts';

export const KEY: MasterKey = { id: '00'.repeat(8), raw: '11'.repeat(32) };

/** A second copy that keeps nothing: the log of changes is all that is wanted of it. */
const forgetful: ReplicaArea = { get: async () => ({}), set: async () => {}, remove: async () => {} };

export const deviceId = (n: number): string => n.toString(16).padStart(32, '0');

export interface DeviceOptions {
  disk?: ReturnType<typeof newDisk>;
  keys?: MasterKey[];
  /** Milliseconds by which the clock is ahead. */
  ahead?: number;
  clock?: { now: number };
}

/** A device with a library of its own, as a worker that has just started sees it. */
export async function startDevice(
  n: number,
  server: MemoryServer | SyncTransport,
  { disk = newDisk(), keys = [KEY], ahead = 0, clock = { now: Date.UTC(2026, 4, 1) } }: DeviceOptions = {},
) {
  const database = openOn(disk);
  const replication = createReplication(database, forgetful, { later: () => {} });
  const now = () => {
    clock.now += 1_000;
    return new Date(clock.now + ahead);
  };
  const store = createSyncStore(database);
  const { write } = createWriter(database, () => {}, replication);
  let made = 0xa000 + n * 0x1000;
  const repository = createRepository(database, {
    now,
    newId: () => uuid(made++),
    replication,
    onMutations: markChanged,
  });
  const cases = createCaseRepository(database, { now, replication, onMutations: markChanged });
  const recovered: string[] = [];
  const run = (faults: Faults = {}) =>
    createRun({
      database,
      write,
      store,
      transport: 'files' in server ? connect(server, faults) : server,
      keys,
      name: `Device ${n}`,
      now,
      check: () => {},
      pause: async () => {},
      onProgress: () => {},
      settings: { changed: async () => false, all: async () => ({}), sent: async () => {} },
      onSettings: async () => {},
      recoveryPoint: async (reason) => void recovered.push(reason),
      restoreKeys: async () => {},
    });
  return {
    disk,
    database,
    repository,
    cases,
    store,
    write,
    recovered,
    run,
    queries: createLibraryQueries(database),
    join: async (id = deviceId(n)): Promise<void> => {
      await write(() => store.begin(id));
      await store.markAll(write);
    },
    sync: (faults: Faults = {}) => run(faults).run(),
  };
}
export type TestDevice = Awaited<ReturnType<typeof startDevice>>;

/** The parts of a library that all devices share in the end. */
export async function shared(device: TestDevice) {
  const { highlights, articles, tombstones, cases, names } = await device.queries.snapshot();
  const order = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return {
    highlights: highlights.map(({ notes: _, fields: __, state: ___, ...record }) => record).sort(order),
    articles: articles
      .filter(
        (article) =>
          article.savedAt ||
          isWrittenOn(article) ||
          highlights.some(({ articleKey }) => articleKey === article.key),
      )
      .map(({ fields: _, notes: __, ...article }) => ({ ...article, latest: '' }))
      .sort(order),
    cases: cases.sort(order),
    names: names.sort(order),
    gone: tombstones
      .map(({ id }) => id)
      .filter((id) => !id.startsWith('saved:'))
      .sort(),
  };
}
