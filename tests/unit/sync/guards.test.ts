import { describe, expect, test } from 'vitest';
import { newMasterKey, seal, unseal } from '../../../utils/sync/sealed-file.ts';
import { manifestPath } from '../../../utils/sync/sync-layout.ts';
import { draft, uuid } from '../library/library-fixture.ts';
import { newServer } from './memory-server.ts';
import { deviceId, KEY, shared, startDevice, type TestDevice } from './test-device.ts';

async function pairWith(highlights: number) {
  const server = newServer();
  const [a, b] = [await startDevice(1, server), await startDevice(2, server)];
  for (const device of [a, b]) await device.join();
  for (let n = 1; n <= highlights; n++) await a.repository.create(draft(n));
  for (const device of [a, b, a]) await device.sync();
  return { server, a, b };
}
const count = (device: TestDevice): Promise<number> => device.database.highlights.count();
const ids = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => uuid(from + at));

describe('before more than half is deleted', () => {
  test('nothing is deleted, a recovery point is made, and the user is asked', async () => {
    const { a, b } = await pairWith(12);
    await b.repository.remove(ids(1, 8));
    await b.sync();
    const { question } = await a.sync();
    expect(question).toEqual({ kind: 'deletions', count: 8, of: 12 });
    expect(await count(a)).toBe(12);
    expect(a.recovered).toEqual(['deletions']);
  });

  test('"keep" brings them back on all devices', async () => {
    const { a, b } = await pairWith(12);
    await b.repository.remove(ids(1, 8));
    await b.sync();
    await a.run().run('keep');
    expect(await count(a)).toBe(12);
    for (const device of [b, a]) await device.sync();
    expect(await count(b)).toBe(12);
    expect(await shared(a)).toEqual(await shared(b));
  });

  test('"accept" deletes them', async () => {
    const { a, b } = await pairWith(12);
    await b.repository.remove(ids(1, 8));
    await b.sync();
    expect((await a.run().run('accept')).question).toBeNull();
    expect(await count(a)).toBe(4);
  });

  test('half or less is deleted without a question', async () => {
    const { a, b } = await pairWith(12);
    await b.repository.remove(ids(1, 6));
    await b.sync();
    expect((await a.sync()).question).toBeNull();
    expect(await count(a)).toBe(6);
  });
});

describe('a copied profile', () => {
  test('is recognised, changes nothing, and goes on as a device of its own without a loss', async () => {
    const { server, a, b } = await pairWith(3);
    // The twin has the same id, and the state of before.
    const twin = await startDevice(3, server);
    const copy = await Promise.all(a.database.tables.map((table) => table.toArray()));
    await twin.database.transaction('rw', twin.database.tables, async () => {
      for (const [at, table] of twin.database.tables.entries()) await table.bulkPut(copy[at]!);
    });
    await a.repository.create(draft(4));
    await a.sync();
    await twin.repository.create(draft(5));
    const { question } = await twin.sync();
    expect(question?.kind).toBe('copied');
    expect(twin.recovered).toEqual(['copied']);
    expect(await count(twin)).toBe(4);
    await twin.run().run('keep');
    for (const device of [a, b, twin, a, b]) expect((await device.sync()).question).toBeNull();
    for (const device of [a, b, twin]) expect(await count(device)).toBe(5);
    expect(await shared(twin)).toEqual(await shared(a));
    expect(await twin.store.device()).not.toBe(await a.store.device());
  });
});

describe('an older state of a profile that was put back', () => {
  test('is recognised, changes nothing, and loses nothing of either state', async () => {
    const { server, a, b } = await pairWith(3);
    const tables = a.database.tables;
    const copy = await Promise.all(tables.map((table) => table.toArray()));
    for (let n = 4; n <= 6; n++) {
      await a.repository.create(draft(n));
      await a.sync();
    }
    const restored = await startDevice(1, server);
    await restored.database.transaction('rw', restored.database.tables, async () => {
      for (const [at, table] of restored.database.tables.entries()) await table.bulkPut(copy[at]!);
    });
    await restored.repository.create(draft(7));
    expect((await restored.sync()).question?.kind).toBe('copied');
    expect(await count(restored)).toBe(4);
    await restored.run().run('keep');
    for (const device of [b, restored, b]) expect((await device.sync()).question).toBeNull();
    expect(await count(restored)).toBe(7);
    expect(await shared(b)).toEqual(await shared(restored));
  });
});

describe('a server that was emptied', () => {
  test('is filled again by each device, and deletes nothing', async () => {
    const { server, a, b } = await pairWith(3);
    server.files.clear();
    server.folders.clear();
    server.folders.add('');
    for (const device of [a, b, a]) expect((await device.sync()).question).toBeNull();
    expect(await count(a)).toBe(3);
    const c = await startDevice(3, server);
    await c.join();
    await c.sync();
    expect(await count(c)).toBe(3);
  });
});

describe('a lost device', () => {
  test('is taken out: what it had sent is there for all, its files are gone, and it is asked when it returns', async () => {
    const { server, a, b } = await pairWith(3);
    await b.repository.create(draft(9));
    await b.sync();
    await a.run().removeDevice(deviceId(2));
    expect([...server.files.keys()].some((path) => path.includes(deviceId(2)))).toBe(false);
    const c = await startDevice(3, server);
    await c.join();
    await c.sync();
    expect(await count(c)).toBe(4);
    expect((await b.sync()).question?.kind).toBe('removed');
    await b.run().run('keep');
    for (const device of [a, b, c]) await device.sync();
    expect(await shared(b)).toEqual(await shared(c));
  });
});

describe('what others leave on the server', () => {
  test('is passed over: foreign files and folders, and devices with another key', async () => {
    const { server, a } = await pairWith(1);
    const junk = new Uint8Array([1, 2, 3]);
    server.folders.add('sidelight/v1/Fotos').add(`sidelight/v1/${'e'.repeat(32)}`);
    server.files.set('sidelight/v1/Thumbs.db', junk).set('sidelight/v1/keys/desktop.ini', junk);
    const path = manifestPath('e'.repeat(32));
    server.files.set(path, await seal({}, path, newMasterKey()));
    expect(await a.sync()).toMatchObject({ question: null, strangers: 1, damaged: [] });
  });

  test('by a newer Sidelight stops the sync before anything is written', async () => {
    const { server, a } = await pairWith(1);
    const path = manifestPath(deviceId(2));
    server.files.set(path, await seal({ format: 99 }, path, KEY));
    await a.repository.create(draft(2));
    server.log.length = 0;
    await expect(a.sync()).rejects.toMatchObject({ reason: 'newer' });
    expect(server.log.filter((line) => line.startsWith('PUT'))).toEqual([]);
  });

  test('in the format before this one is still read', async () => {
    const { server, a, b } = await pairWith(1);
    await b.repository.create(draft(2));
    await b.sync();
    const path = manifestPath(deviceId(2));
    const manifest = await unseal(server.files.get(path)!, path, [KEY]);
    server.files.set(path, await seal({ ...(manifest as object), format: 1 }, path, KEY));
    await a.sync();
    expect(await count(a)).toBe(2);
  });

  test('by a device that was away for long is merged from its logs, and compaction keeps files few', async () => {
    const { server, a, b } = await pairWith(1);
    for (let n = 10; n < 40; n++) {
      // Too long for the manifest's tail.
      const notes = Array.from({ length: 3 }, (_, at) =>
        draft(n * 10 + at, { note: `${n} `.repeat(30_000) }),
      );
      for (const each of notes) await a.repository.create(each);
      await a.sync();
    }
    const files = [...server.files.keys()].filter((path) => path.includes(deviceId(1)));
    expect(files.length).toBeLessThan(30);
    await b.sync();
    expect(await count(b)).toBe(91);
  }, 60_000);
});
