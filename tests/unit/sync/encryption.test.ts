import { describe, expect, test } from 'vitest';
import { changePassphrase, openKeys, putKey } from '../../../utils/sync/key-file.ts';
import { keyedName, newMasterKey, seal, unseal } from '../../../utils/sync/sealed-file.ts';
import { KEYS } from '../../../utils/sync/sync-layout.ts';
import { connect, newServer } from './memory-server.ts';

/** Few rounds: what they cost is not tested here. */
const ROUNDS = 10;

async function serverWithKey(passphrase: string) {
  const server = newServer();
  const transport = connect(server);
  for (const folder of ['sidelight', 'sidelight/v1', KEYS]) await transport.makeFolder(folder);
  const key = newMasterKey();
  await putKey(transport, key, passphrase, ROUNDS);
  return { server, transport, key };
}

describe('an encrypted file', () => {
  const key = newMasterKey();
  const value = { note: 'Ask the union. '.repeat(20), at: 3 };

  test('opens to what was sealed, and shows nothing of it', async () => {
    const sealed = await seal(value, 'a/log.1', key);
    expect(await unseal(sealed, 'a/log.1', [newMasterKey(), key])).toEqual(value);
    expect(new TextDecoder('latin1').decode(sealed)).not.toContain('union');
  });

  test('differs at each sealing', async () => {
    const [first, second] = [await seal(value, 'a', key), await seal(value, 'a', key)];
    expect(Buffer.compare(first, second)).not.toBe(0);
  });

  test('is told from one that was changed, cut off, moved to another path, or made by another key', async () => {
    const sealed = await seal(value, 'a/log.1', key);
    for (const at of [5, 20, 35, sealed.length - 1]) {
      const flipped = sealed.slice();
      flipped[at]! ^= 1;
      await expect(unseal(flipped, 'a/log.1', [key])).rejects.toThrow();
    }
    const reason = (name: string) => expect.objectContaining({ reason: name });
    await expect(unseal(sealed.slice(0, -1), 'a/log.1', [key])).rejects.toEqual(reason('damaged'));
    await expect(unseal(sealed, 'a/log.2', [key])).rejects.toEqual(reason('damaged'));
    await expect(unseal(sealed, 'a/log.1', [newMasterKey()])).rejects.toEqual(reason('passphrase'));
    await expect(unseal(new Uint8Array(9), 'a', [key])).rejects.toEqual(reason('damaged'));
  });

  test('of a newer format is told as newer', async () => {
    const sealed = await seal(value, 'a', key);
    sealed[3] = 2;
    await expect(unseal(sealed, 'a', [key])).rejects.toMatchObject({ reason: 'newer' });
  });

  test('has a name that only the key can tell', async () => {
    const name = await keyedName(value, key);
    expect(name).toMatch(/^[0-9a-f]{32}$/);
    expect(await keyedName(value, key)).toBe(name);
    expect(await keyedName(value, newMasterKey())).not.toBe(name);
  });
});

describe('a passphrase', () => {
  test('opens the key that it wrapped, however its characters are composed', async () => {
    const { transport, key } = await serverWithKey('caf\u00e9 am Hafen');
    expect(await openKeys(transport, ' cafe\u0301 am Hafen')).toMatchObject({ keys: [key], others: false });
  });

  test('that is another opens nothing, and the key is known to be there', async () => {
    const { transport } = await serverWithKey('right');
    expect(await openKeys(transport, 'wrong')).toMatchObject({ keys: [], others: true });
  });

  test('that is changed writes one small file, and the old one opens nothing any more', async () => {
    const { server, transport, key } = await serverWithKey('old');
    server.log.length = 0;
    await changePassphrase(transport, [key], 'new', ROUNDS);
    expect(server.log.filter((line) => line.startsWith('PUT'))).toHaveLength(1);
    expect([...server.files.values()].every(({ length }) => length < 500)).toBe(true);
    expect((await openKeys(transport, 'new')).keys).toEqual([key]);
    expect((await openKeys(transport, 'old')).keys).toEqual([]);
  });

  test('of two users of one folder opens the own key alone', async () => {
    const { transport, key } = await serverWithKey('mine');
    await putKey(transport, newMasterKey(), 'theirs', ROUNDS);
    expect(await openKeys(transport, 'mine')).toMatchObject({ keys: [key], others: true });
  });

  test('is told from a damaged key file, and from one of a newer version', async () => {
    const { server, transport } = await serverWithKey('right');
    const [path] = server.files.keys();
    const write = (text: string) =>
      void server.files.set(path!, new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>);
    write('{"format":2}');
    await expect(openKeys(transport, 'right')).rejects.toMatchObject({ reason: 'newer' });
    write('<html>');
    await expect(openKeys(transport, 'right')).rejects.toMatchObject({ reason: 'damaged' });
  });
});
