import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { openDatabase } from '../../library/database.ts';
import { createReplication } from '../../library/replica/replication.ts';
import { createRepository } from '../../library/repository.ts';
import { createWriter } from '../../library/writer.ts';
import type { SyncStatus } from '../../model/sync-status.ts';
import { markChanged } from '../../sync/outbox.ts';
import type { SyncArea } from '../../sync/sync-config.ts';
import { createSyncService } from '../../sync/sync-service.ts';
import { SyncError } from '../../sync/transport.ts';
import { createWebdav } from '../../sync/webdav.ts';
import type { Account } from './browser-device.ts';
import type { ConfirmedEdit, Device, Edit } from './three-devices.ts';

function newArea(): SyncArea & { items: Map<string, unknown> } {
  const items = new Map<string, unknown>();
  return {
    items,
    get: async (keys) =>
      Object.fromEntries(keys.flatMap((key) => (items.has(key) ? [[key, items.get(key)]] : []))),
    set: async (some) => {
      for (const [key, value] of Object.entries(some)) items.set(key, structuredClone(value));
    },
    remove: async (keys) => {
      for (const key of keys) items.delete(key);
    },
  };
}

/** A device of the sync as a worker in Node, its clock `ahead` by some milliseconds; a kill ends its connection and its database. */
export async function startWorkerDevice(
  { address, user, password, passphrase }: Account,
  ahead: number,
): Promise<Device> {
  const [disk, area] = [new IDBFactory(), newArea()];
  const place = { kind: 'webdav' as const, address, user, password };
  const now = () => new Date(Date.now() + ahead);

  const start = () => {
    const database = openDatabase({ indexedDB: disk, IDBKeyRange } as never);
    const replica: SyncArea = { get: async () => ({}), set: async () => {}, remove: async () => {} };
    const replication = createReplication(database, replica, { later: () => {} });
    const { write } = createWriter(database, () => {}, replication);
    let isKilled = false;
    const connect = async () => {
      const send: typeof fetch = (input, init) => {
        if (isKilled) throw new SyncError('cancelled');
        return fetch(input, init);
      };
      return createWebdav(place, { fetch: send });
    };
    const settings = { read: async () => ({}), defaults: {}, write: async () => {} };
    const service = createSyncService({
      ...{ database, write, area, settings, connect, now },
      stayAwake: () => () => {},
      onLeft: () => {},
    });
    const repository = createRepository(database, { now, replication, onMutations: markChanged });
    const end = (): void => {
      isKilled = true;
      database.close();
    };
    return { database, service, repository, end };
  };

  let worker = start();
  await worker.service.start({ place, passphrase, name: 'worker', settings: false, granted: false });
  await worker.service.now();

  return {
    name: 'worker',
    highlights: () => worker.database.highlights.toArray(),
    async edit(edit: Edit): Promise<ConfirmedEdit | null> {
      const { repository, database } = worker;
      if (edit.do === 'create') return { do: 'create', after: await repository.create(edit.draft) };
      const before = await database.highlights.get(edit.id);
      if (!before) return null;
      if (edit.do === 'remove') {
        await repository.remove([edit.id]);
        return { do: 'remove', id: edit.id, deleted: (await database.tombstones.get(edit.id))!.deleted };
      }
      const change = edit.do === 'note' ? { note: edit.note } : { colour: edit.colour };
      const answer = await repository.update({ id: edit.id, modified: before.modified, ...change });
      return answer.state === 'saved' ? { do: 'edit', before, after: answer.highlight } : null;
    },
    beginSync: async () => {
      // What a kill leaves undone fails.
      void worker.service.now().catch(() => {});
    },
    async sync(): Promise<SyncStatus['problem']> {
      // One that runs already may have read the server before the last change there.
      await worker.service.now();
      await worker.service.now();
      const status = area.items.get('sync.status') as SyncStatus;
      if (status.question) throw new Error(`the worker asks ${JSON.stringify(status.question)}`);
      return status.problem;
    },
    async kill(): Promise<void> {
      worker.end();
      worker = start();
      await worker.service.wake();
    },
    stop: async () => worker.end(),
  };
}
