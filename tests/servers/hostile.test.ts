import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createWebdav } from '../../utils/sync/webdav.ts';
import { draft, uuid } from '../unit/library/library-fixture.ts';
import { shared, startDevice } from '../unit/sync/test-device.ts';
import { type HostileServer, type Mood, startHostileServer } from './hostile-server.ts';

let server: HostileServer;
beforeEach(async () => {
  server = await startHostileServer();
});
afterEach(() => server.stop());

const connection = (timeout = 5_000) =>
  createWebdav({ address: server.address, user: 'u', password: 'p' }, { timeout, pause: async () => {} });

describe('a hostile server', () => {
  test.each([
    ['digest', 'digest', ''],
    ['redirect', 'redirect', 'https://elsewhere.example/dav/'],
    ['html', 'not-webdav', '200'],
    ['busy-long', 'busy', '3600'],
    ['broken-xml', 'not-webdav', 'XML'],
  ] as const)('that answers by %s is told as %s', async (mood: Mood, reason, detail) => {
    server.beIn(mood);
    await expect(connection().list('')).rejects.toMatchObject({ reason, detail });
  });

  test('that is full is told, and that answers HTML in place of a file', async () => {
    server.beIn('full');
    await expect(connection().put('x', new Uint8Array(3))).rejects.toMatchObject({ reason: 'full' });
    server.beIn('html');
    await expect(connection().get('x')).rejects.toMatchObject({ reason: 'not-webdav' });
  });

  test('that never answers is given up', async () => {
    server.beIn('silent');
    await expect(connection(100).get('x')).rejects.toMatchObject({ reason: 'unreachable' });
  });

  test.each(['locked-once', 'busy-once', 'drops-once'] as const)(
    'that is %s is asked again',
    async (mood) => {
      server.beIn(mood);
      expect(await connection().list('')).toEqual([]);
    },
  );

  test.each(['kind', 'lists-late', 'shouts', 'no-lengths'] as const)(
    'that is %s still carries the library both ways, in time',
    async (mood) => {
      server.beIn(mood);
      const [a, b] = [await startDevice(1, connection()), await startDevice(2, connection())];
      for (const device of [a, b]) await device.join();
      await a.repository.create(draft(1));
      for (const device of [a, b]) await device.sync();
      await b.repository.create(draft(2));
      for (const device of [b, a, b, a, b, a]) await device.sync();
      expect((await shared(a)).highlights).toHaveLength(2);
      expect(await shared(b)).toEqual(await shared(a));
    },
  );

  test.each(['full', 'truncates', 'lies-about-lengths', 'conflict'] as const)(
    'that is %s in the middle loses nothing: the next sync does it again',
    async (mood) => {
      const [a, b] = [await startDevice(1, connection()), await startDevice(2, connection())];
      for (const device of [a, b]) await device.join();
      for (const device of [a, b, a]) await device.sync();
      for (let n = 1; n <= 5; n++) await a.repository.create(draft(n));
      await b.repository.create(draft(9));
      server.beIn(mood);
      for (const device of [a, b]) await device.sync().catch(() => {});
      server.beIn('kind');
      for (const device of [a, b, a, b, a]) await device.sync();
      expect((await shared(b)).highlights).toHaveLength(6);
      expect(await shared(a)).toEqual(await shared(b));
    },
  );

  test('a byte flipped in any file is told, and repaired by a device that has what was in it', async () => {
    const devices = [];
    for (const n of [1, 2, 3]) devices.push(await startDevice(n, connection()));
    const [a, b, c] = devices as [(typeof devices)[0], (typeof devices)[0], (typeof devices)[0]];
    for (const device of [a, b]) await device.join();
    for (let n = 1; n <= 5; n++) await a.repository.create(draft(n));
    for (const device of [a, b, a]) await device.sync();
    for (const [path, file] of server.files) {
      if (!/\/(?:base|log)\.|manifest$/.test(path) || !path.includes('0001/')) continue;
      const flipped = Buffer.from(file);
      flipped[file.length - 20]! ^= 1;
      server.files.set(path, flipped);
    }
    await c.join();
    const told = await c.sync();
    expect(told.damaged.length).toBeGreaterThan(0);
    for (const device of [a, b, c, a, b, c]) await device.sync();
    expect((await shared(c)).highlights).toHaveLength(5);
    const { damaged } = await c.sync();
    expect(damaged).toEqual([]);
    expect(await shared(c)).toEqual(await shared(a));
    expect((await shared(c)).highlights.map(({ id }) => id)).toContain(uuid(3));
  });
});
