import { describe, expect, test, vi } from 'vitest';
import { createReplication } from '../../../utils/library/replica/replication.ts';
import { createRepository } from '../../../utils/library/repository.ts';
import { createWriter } from '../../../utils/library/writer.ts';
import { markChanged } from '../../../utils/sync/outbox.ts';
import { recoveryFile, recoveryPoints } from '../../../utils/sync/recovery-points.ts';
import type { SyncArea } from '../../../utils/sync/sync-config.ts';
import { createSyncService } from '../../../utils/sync/sync-service.ts';
import { SyncError } from '../../../utils/sync/transport.ts';
import { draft, newDisk, openOn, uuid } from '../library/library-fixture.ts';
import { connect, type MemoryServer, newServer } from './memory-server.ts';

function storage() {
  const items = new Map<string, unknown>();
  const area: SyncArea = {
    get: async (keys) =>
      Object.fromEntries(keys.flatMap((key) => (items.has(key) ? [[key, items.get(key)]] : []))),
    set: async (some) => {
      for (const [key, value] of Object.entries(some)) items.set(key, structuredClone(value));
    },
    remove: async (keys) => {
      for (const key of keys) items.delete(key);
    },
  };
  return { items, area };
}

const DEFAULTS = {
  sections: ['facts'],
  highlightColour: 'yellow',
  tagChoices: { removed: [], pinned: [], renamed: {} } as object,
  siteChoices: {} as object,
  paintOffSites: [],
  theme: 'system',
};

/** A worker of one browser, with a clock that a test can put on. */
function startWorker(server: MemoryServer) {
  const { items, area } = storage();
  const database = openOn(newDisk());
  const forgetful = { get: async () => ({}), set: async () => {}, remove: async () => {} };
  const replication = createReplication(database, forgetful, { later: () => {} });
  const { write } = createWriter(database, () => {}, replication);
  const worker = {
    clock: Date.UTC(2026, 4, 1),
    fault: null as SyncError | null,
    settings: { ...DEFAULTS },
    left: 0,
  };
  const now = () => {
    worker.clock += 1_000;
    return new Date(worker.clock);
  };
  const service = createSyncService({
    database,
    write,
    area,
    settings: {
      read: async () => ({ ...worker.settings }),
      defaults: DEFAULTS,
      write: async (values) => void Object.assign(worker.settings, values),
    },
    connect: async () => {
      if (worker.fault) throw worker.fault;
      return connect(server);
    },
    now,
    stayAwake: () => () => {},
    onLeft: () => void worker.left++,
    rounds: 10,
  });
  const repository = createRepository(database, {
    now,
    newId: () => uuid(0xb000),
    replication,
    onMutations: markChanged,
  });
  const status = () => items.get('sync.status') as object;
  const setUp = async (passphrase = 'five cranes', name = 'A device'): Promise<void> => {
    const place = { kind: 'webdav' as const, address: 'https://dav.example/', user: 'u', password: 'secret' };
    await service.start({ place, passphrase, name, settings: true, granted: true });
    await service.now();
  };
  return { worker, service, repository, database, items, status, setUp };
}

describe('the service', () => {
  test('sets up two devices, and shows the second what it brings before it does', async () => {
    const server = newServer();
    const [a, b] = [startWorker(server), startWorker(server)];
    await a.repository.create(draft(1));
    await a.setUp();
    expect(a.status()).toMatchObject({ running: null, problem: null, question: null, waiting: 0 });
    await b.repository.create(draft(2));
    const place = { kind: 'webdav' as const, address: 'https://dav.example/', user: 'u', password: 'secret' };
    await expect(b.service.preview({ place, passphrase: 'wrong' })).rejects.toMatchObject({
      reason: 'passphrase',
    });
    const preview = await b.service.preview({ place, passphrase: 'five cranes' });
    expect(preview).toEqual({
      devices: ['A device'],
      added: 1,
      changed: 0,
      conflicts: 0,
      removed: 0,
      sent: 1,
    });
    expect(await b.database.highlights.count()).toBe(1);
    await b.setUp('five cranes', 'Another');
    await a.service.now();
    for (const each of [a, b]) expect(await each.database.highlights.count()).toBe(2);
    expect(a.status()).toMatchObject({
      devices: [
        { name: 'A device', own: true },
        { name: 'Another', own: false },
      ],
    });
  });

  test('keeps the password in its own store alone, and out of what pages see', async () => {
    const a = startWorker(newServer());
    await a.setUp();
    expect(JSON.stringify(a.status())).not.toContain('secret');
  });

  test('keeps a copy of the library from before it joins, as an export', async () => {
    const a = startWorker(newServer());
    await a.repository.create(draft(1));
    await a.setUp();
    const [point] = await recoveryPoints(a.database);
    expect(point).toMatchObject({ reason: 'joined', highlights: 1 });
    expect(JSON.parse((await recoveryFile(a.database, point!.id))!)).toMatchObject({ total: 1 });
  });

  test('stores a failure with its first moment, and forgets it with the next success', async () => {
    const a = startWorker(newServer());
    await a.setUp();
    a.worker.fault = new SyncError('unreachable');
    await a.service.now();
    const { since } = (a.status() as { problem: { since: string } }).problem;
    await a.service.now();
    expect(a.status()).toMatchObject({ problem: { reason: 'unreachable', since }, running: null });
    a.worker.fault = null;
    await a.service.now();
    expect(a.status()).toMatchObject({ problem: null });
  });

  test('says after a month without a network since when, and brings both sides together then', async () => {
    const server = newServer();
    const [a, b] = [startWorker(server), startWorker(server)];
    await a.setUp();
    await b.setUp();
    a.worker.fault = new SyncError('unreachable');
    for (let day = 0; day < 30; day++) {
      a.worker.clock += 24 * 3_600_000;
      await a.repository.create(draft(day));
      await b.repository.create(draft(100 + day));
      await a.service.whenDue();
      await b.service.now();
    }
    const { since } = (a.status() as { problem: { since: string } }).problem;
    expect(Date.parse(since)).toBeLessThan(a.worker.clock - 28 * 24 * 3_600_000);
    // With their article.
    expect(a.status()).toMatchObject({ waiting: 31 });
    a.worker.fault = null;
    for (const each of [a, b]) await each.service.now();
    for (const each of [a, b]) expect(await each.database.highlights.count()).toBe(60);
    expect(a.status()).toMatchObject({ problem: null, waiting: 0 });
  });

  test('stops between two steps when it is cancelled, and goes on where it was', async () => {
    const server = newServer();
    const [a, b] = [startWorker(server), startWorker(server)];
    for (let n = 0; n < 3; n++) await a.repository.create(draft(n, { note: `${n} `.repeat(45_000) }));
    await a.setUp();
    const stop = vi.spyOn(server.files, 'get').mockImplementation((path) => {
      if (path.includes('/base.')) b.service.cancel();
      return Map.prototype.get.call(server.files, path);
    });
    await b.setUp();
    expect(b.status()).toMatchObject({ running: null, last: null, problem: null });
    stop.mockRestore();
    await b.service.now();
    expect(await b.database.highlights.count()).toBe(3);
    expect(b.status()).toMatchObject({ running: null, problem: null });
  });

  test('by itself asks a server that refused the password only now and then', async () => {
    const a = startWorker(newServer());
    await a.setUp();
    a.worker.fault = new SyncError('unauthorized');
    await a.service.now();
    a.worker.fault = null;
    a.worker.clock += 3_600_000;
    await a.service.whenDue();
    expect(a.status()).toMatchObject({ problem: { reason: 'unauthorized' } });
    a.worker.clock += 6 * 3_600_000;
    await a.service.whenDue();
    expect(a.status()).toMatchObject({ problem: null });
  });

  test('sends a change some seconds later, and asks nothing where there is none', async () => {
    const server = newServer();
    const a = startWorker(server);
    await a.setUp();
    server.requests = 0;
    await a.service.afterChange();
    expect(server.requests).toBe(0);
    await a.repository.create(draft(1));
    await a.service.afterChange();
    expect(server.requests).toBeGreaterThan(0);
  });

  test('brings the reader’s settings along, the last change of each, and not those of a window', async () => {
    const server = newServer();
    const [a, b] = [startWorker(server), startWorker(server)];
    Object.assign(a.worker.settings, { highlightColour: 'pink', theme: 'dark' });
    await a.setUp();
    await b.setUp();
    expect(b.worker.settings).toMatchObject({ highlightColour: 'pink', theme: 'system' });
    b.worker.clock += 60_000;
    b.worker.settings.highlightColour = 'blue';
    await b.service.afterChange();
    await a.service.now();
    expect(a.worker.settings.highlightColour).toBe('blue');
  });

  test('brings entries of a setting along one by one, where two devices changed others of them', async () => {
    const server = newServer();
    const [a, b] = [startWorker(server), startWorker(server)];
    const [left, right] = [
      { article: [['#left']], leftOut: [] },
      { article: [['#right']], leftOut: [] },
    ];
    a.worker.settings.siteChoices = { 'https://left.example': left };
    b.worker.settings.siteChoices = { 'https://right.example': right };
    b.worker.settings.tagChoices = { removed: ['storm'], pinned: [], renamed: {} };
    await a.setUp();
    await b.setUp();
    a.worker.clock += 60_000;
    a.worker.settings.tagChoices = { removed: [], pinned: ['port'], renamed: { tide: 'Tides' } };
    for (const each of [a, b, a, b]) await each.service.now();
    const both = {
      siteChoices: { 'https://left.example': left, 'https://right.example': right },
      tagChoices: { renamed: { tide: 'Tides' }, pinned: ['port'] },
    };
    for (const each of [a, b]) expect(each.worker.settings).toMatchObject(both);
    b.worker.clock += 120_000;
    b.worker.settings.siteChoices = { 'https://left.example': left };
    for (const each of [b, a]) await each.service.now();
    expect(a.worker.settings.siteChoices).toEqual({ 'https://left.example': left });
  });

  test('is left with or without the files, and gives the permission back', async () => {
    const server = newServer();
    const [a, b] = [startWorker(server), startWorker(server)];
    await a.repository.create(draft(1));
    await a.setUp();
    await b.setUp();
    await b.service.leave('nothing');
    expect(b.items.size).toBe(0);
    expect(b.worker.left).toBe(1);
    expect(await b.database.highlights.count()).toBe(1);
    expect(server.files.size).toBeGreaterThan(0);
    await a.service.leave('everything');
    expect(server.files.size).toBe(0);
    expect(await a.database.highlights.count()).toBe(1);
  });

  test('tells a place that cannot be written to before it is set up', async () => {
    const a = startWorker(newServer());
    const place = { kind: 'webdav' as const, address: 'https://dav.example/', user: 'u', password: 'p' };
    expect(await a.service.test(place)).toEqual({ library: false });
    a.worker.fault = new SyncError('unauthorized');
    await expect(a.service.test(place)).rejects.toMatchObject({ reason: 'unauthorized' });
  });
});
