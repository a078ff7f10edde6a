import { createImportStaging } from '../../../../utils/background/import-staging.ts';
import { createCaseRepository } from '../../../../utils/library/case-repository.ts';
import type { ReplicaArea } from '../../../../utils/library/replica/replica-storage.ts';
import { createReplication, type Restoration } from '../../../../utils/library/replica/replication.ts';
import { createRepository } from '../../../../utils/library/repository.ts';
import { openOn, ticking, uuid } from '../library-fixture.ts';

/** A `storage.local` in memory; `refuse` makes its next write fail. */
export function memoryArea() {
  const items = new Map<string, unknown>();
  let refusals = 0;
  const area: ReplicaArea = {
    get: async (keys) =>
      Object.fromEntries(keys.flatMap((key) => (items.has(key) ? [[key, items.get(key)]] : []))),
    set: async (added) => {
      if (refusals-- > 0) throw new Error('QUOTA_BYTES quota exceeded');
      for (const [key, value] of Object.entries(added)) items.set(key, structuredClone(value));
    },
    remove: async (keys) => {
      for (const key of keys) items.delete(key);
    },
  };
  const refuse = () => {
    refusals = 1;
  };
  return { area, items, refuse };
}

/** The area, of which one call fails; calls are counted from 0. */
export function failingAt(area: ReplicaArea, call: number): ReplicaArea & { wasReached(): boolean } {
  let calls = 0;
  const counted = <A extends unknown[], T>(work: (...args: A) => Promise<T>) => {
    return async (...args: A): Promise<T> => {
      if (calls++ === call) throw new Error('Corruption: checksum mismatch');
      return work(...args);
    };
  };
  return {
    get: counted(area.get),
    set: counted(area.set),
    remove: counted(area.remove),
    wasReached: () => calls > call,
  };
}

/** A worker that starts on a disk and a storage area; upkeep runs when asked. */
export function start(disk: IDBFactory, area: ReplicaArea) {
  const database = openOn(disk);
  const restored: Restoration[] = [];
  const waiting: (() => Promise<void>)[] = [];
  const replication = createReplication(database, area, {
    onRestored: (restoration) => restored.push(restoration),
    later: (work) => void waiting.push(work),
    reopenMs: [0, 1, 1, 1],
  });
  let made = 0xb000;
  const repository = createRepository(database, { now: ticking(), newId: () => uuid(made++), replication });
  const upkeep = async () => {
    for (const work of waiting.splice(0)) await work();
  };
  return {
    database,
    repository,
    restored,
    upkeep,
    intake: createImportStaging(database, () => {}, replication),
    cases: createCaseRepository(database, { now: ticking(), replication }),
  };
}

/** Ids of the highlights that a worker has, in order. */
export const quotes = async (worker: ReturnType<typeof start>): Promise<string[]> =>
  (await worker.database.highlights.toArray()).map(({ id }) => id).toSorted();
