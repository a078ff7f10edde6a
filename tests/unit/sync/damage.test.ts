import { describe, expect, test } from 'vitest';
import type { Bytes } from '../../../utils/sync/bytes.ts';
import { mendKey, openKeys, putKey } from '../../../utils/sync/key-file.ts';
import { harbour } from '../../fixtures/analyses/harbour.ts';
import { draft, uuid } from '../library/library-fixture.ts';
import { connect, type MemoryServer, newServer } from './memory-server.ts';
import { deviceId, KEY, shared, startDevice, type TestDevice } from './test-device.ts';

/** Flips one bit of each file that is meant; says which they were. */
function flip(server: MemoryServer, meant: (path: string) => boolean): string[] {
  const paths = [...server.files.keys()].filter(meant);
  for (const path of paths) {
    const bytes = server.files.get(path)!.slice() as Bytes;
    bytes[bytes.length >> 1]! ^= 1;
    server.files.set(path, bytes);
  }
  return paths;
}

/** Two devices that know of each other; the first has a base, a log, a tail and a text. */
async function pair() {
  const server = newServer();
  const [a, b] = [await startDevice(1, server), await startDevice(2, server)];
  for (const device of [a, b]) await device.join();
  for (let n = 1; n <= 5; n++) await a.repository.create(draft(n));
  await a.sync();
  // Too long for the manifest.
  for (let n = 6; n <= 9; n++) await a.repository.create(draft(n, { note: `${n} `.repeat(30_000) }));
  await a.repository.saveArticle('https://example.org/saved', harbour, true);
  await a.sync();
  await a.repository.create(draft(10));
  for (const device of [a, b, a, b]) await device.sync();
  return { server, a, b };
}

async function newcomer(server: MemoryServer): Promise<TestDevice> {
  const device = await startDevice(3, server);
  await device.join();
  return device;
}

const ofFirst = (name: RegExp) => (path: string) => path.includes(deviceId(1)) && name.test(path);
const KINDS: [kind: string, meant: (path: string) => boolean][] = [
  ['manifest', ofFirst(/manifest$/)],
  ['log', ofFirst(/\/log\./)],
  ['base', ofFirst(/\/base\./)],
  ['text', (path) => path.includes('/texts/')],
];

describe.each(KINDS)('a byte flipped in a %s', (_kind, meant) => {
  test('is told and passed over, and the file is repaired by its writer', async () => {
    const { server, a, b } = await pair();
    const flipped = flip(server, meant);
    expect(flipped).toHaveLength(1);
    const c = await newcomer(server);
    expect((await c.sync()).damaged).toEqual(flipped);
    for (const device of [a, b, c, a, b, c]) await device.sync();
    expect((await c.sync()).damaged).toEqual([]);
    expect((await shared(c)).highlights).toHaveLength(10);
    expect(await c.database.contents.count()).toBe(1);
    expect(await shared(c)).toEqual(await shared(a));
  });

  test('is repaired by another device that has what was in it, where the writer is gone', async () => {
    const { server, b } = await pair();
    flip(server, meant);
    const c = await newcomer(server);
    for (const device of [c, b, c, b, c]) await device.sync();
    expect((await shared(c)).highlights).toHaveLength(10);
    expect((await shared(c)).highlights.map(({ id }) => id)).toContain(uuid(10));
    expect(await c.database.contents.count()).toBe(1);
    expect(await shared(c)).toEqual(await shared(b));
  });
});

describe('a byte flipped in a key file', () => {
  test.each(['rounds', 'salt', 'wrapped'])('is told from another passphrase: in its %s', async (field) => {
    const server = newServer();
    const files = connect(server);
    for (const folder of ['sidelight', 'sidelight/v1', 'sidelight/v1/keys']) await files.makeFolder(folder);
    const stored = await putKey(files, KEY, 'five cranes', 11);
    const at = stored.text.indexOf(':', stored.text.indexOf(`"${field}"`)) + 3;
    const bytes = server.files.get(stored.path)!.slice();
    bytes[at] = bytes[at] === 0x31 ? 0x32 : 0x31;
    server.files.set(stored.path, bytes);
    await expect(openKeys(files, 'five cranes')).rejects.toMatchObject({ reason: 'damaged' });
    await mendKey(files, stored);
    expect((await openKeys(files, 'five cranes')).keys).toEqual([KEY]);
  });

  test('does not keep another key file from opening', async () => {
    const server = newServer();
    const files = connect(server);
    for (const folder of ['sidelight', 'sidelight/v1', 'sidelight/v1/keys']) await files.makeFolder(folder);
    const broken = await putKey(files, { ...KEY, id: 'ab'.repeat(8) }, 'five cranes', 10);
    server.files.set(broken.path, new Uint8Array([1, 2, 3]));
    await putKey(files, KEY, 'five cranes', 10);
    expect(await openKeys(files, 'five cranes')).toMatchObject({ keys: [KEY], others: true });
  });

  test('is mended only under its name: a file that is gone was replaced by another passphrase', async () => {
    const server = newServer();
    await mendKey(connect(server), { path: 'sidelight/v1/keys/x', text: '{}' });
    expect(server.files.size).toBe(0);
  });
});
