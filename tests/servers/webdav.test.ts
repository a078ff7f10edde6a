import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWebdav } from '../../utils/sync/webdav.ts';
import { draft, uuid } from '../unit/library/library-fixture.ts';
import { shared, startDevice } from '../unit/sync/test-device.ts';
import {
  type DavServer,
  isInstalled,
  PASSWORD,
  RECIPES,
  type ServerName,
  startServer,
  USER,
} from './dav-servers.ts';

/** The sync against real servers: those that are installed here. */

const NAMES = Object.keys(RECIPES) as ServerName[];
const missing = NAMES.filter((name) => !isInstalled(name));
if (missing.length > 0) console.log(`not installed, and so not tried: ${missing.join(', ')}`);

describe.each(NAMES.filter(isInstalled))('%s', (name) => {
  let server: DavServer;
  beforeAll(async () => {
    server = await startServer(name);
  });
  afterAll(() => server?.stop());

  const account = (more: object = {}) => ({
    address: server.address,
    user: USER,
    password: PASSWORD,
    ...more,
  });

  test('does the five verbs, each of them twice', async () => {
    const files = createWebdav(account());
    const bytes = crypto.getRandomValues(new Uint8Array(50_000));
    for (let round = 0; round < 2; round++) {
      await files.makeFolder('five');
      await files.put('five/file.1', bytes);
    }
    expect(await files.get('five/file.1')).toEqual(bytes);
    expect(await files.list('five')).toEqual([{ name: 'file.1', folder: false, bytes: 50_000 }]);
    expect(await files.list('')).toContainEqual(expect.objectContaining({ name: 'five', folder: true }));
    for (let round = 0; round < 2; round++) await files.delete('five/file.1');
    expect(await files.get('five/file.1')).toBeNull();
    await files.makeFolder('five/deep');
    await files.put('five/deep/x', bytes);
    await files.delete('five');
    expect(await files.list('five')).toBeNull();
    expect(await files.list('')).not.toContainEqual(expect.objectContaining({ name: 'five' }));
  });

  test('tells a wrong password, a folder that is missing, and one that cannot be written', async () => {
    await expect(createWebdav(account({ password: 'x' })).list('')).rejects.toMatchObject({
      reason: 'unauthorized',
    });
    expect(await createWebdav(account({ address: `${server.address}none/` })).list('')).toBeNull();
    await expect(createWebdav(account()).put('none/file', new Uint8Array(3))).rejects.toThrow();
  });

  test('carries a library between three devices, with a note that two of them wrote apart', async () => {
    const devices = [];
    for (const n of [1, 2, 3]) {
      const device = await startDevice(n, createWebdav(account()));
      await device.join();
      devices.push(device);
    }
    const [a, b, c] = devices as [(typeof devices)[0], (typeof devices)[0], (typeof devices)[0]];
    for (let n = 1; n <= 20; n++) await a.repository.create(draft(n));
    for (const device of devices) await device.sync();
    const known = (await b.database.highlights.get(uuid(1)))!;
    await b.repository.update({ id: uuid(1), modified: known.modified, note: 'B' });
    await c.repository.update({ id: uuid(1), modified: known.modified, note: 'C' });
    await a.repository.remove([uuid(2)]);
    for (const device of [...devices, ...devices]) await device.sync();
    const first = await shared(a);
    expect(first.highlights).toHaveLength(19);
    expect(
      first.highlights[0]!.body.map(({ value }) => value)
        .join()
        .split('\n\n')
        .sort(),
    ).toEqual(['B', 'C']);
    for (const device of [b, c]) expect(await shared(device)).toEqual(first);
  });
});
