import { type Bytes, fromHex, joinBytes, packJson, randomBytes, toHex, unpackJson } from './bytes.ts';
import { SyncError } from './transport.ts';

/** A master key: 32 random bytes, and the public id by which files name it. Both in hexadecimal digits. */
export interface MasterKey {
  id: string;
  raw: string;
}

export const newMasterKey = (): MasterKey => ({
  id: toHex(randomBytes(KEY_ID)),
  raw: toHex(randomBytes(32)),
});

/** Begins every encrypted file; the last byte is the version of the format. */
const MAGIC = [0x53, 0x4c, 0x53];
const FORMAT = 1;
const KEY_ID = 8;
const SALT = 16;
const NONCE = 12;
const HEADER = MAGIC.length + 1 + KEY_ID + SALT + NONCE;

const text = (value: string): Bytes => new TextEncoder().encode(value) as Bytes;

const derive = async (key: MasterKey): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', fromHex(key.raw), 'HKDF', false, ['deriveKey', 'deriveBits']);

/** A key for one file alone, from the master key and the file's own salt. HKDF-SHA-256, RFC 5869. */
async function fileKey(key: MasterKey, salt: Bytes): Promise<CryptoKey> {
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt, info: text('sidelight file') },
    await derive(key),
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/**
 * A value as an encrypted file: JSON, gzip, AES-256-GCM with a key and a nonce of its own. The path is authenticated, so
 * that no file can be passed off as another.
 */
export async function seal(value: unknown, path: string, key: MasterKey): Promise<Bytes> {
  const [salt, iv] = [randomBytes(SALT), randomBytes(NONCE)];
  const header = joinBytes(Uint8Array.from([...MAGIC, FORMAT]), fromHex(key.id), salt, iv);
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: joinBytes(header, text(path)) },
    await fileKey(key, salt),
    await packJson(value),
  );
  return joinBytes(header, new Uint8Array(sealed));
}

/** The id of the key that a file is encrypted with. @throws SyncError: `damaged` for no file of ours, `newer` */
export function keyIdOf(bytes: Bytes, path: string): string {
  if (bytes.length <= HEADER || MAGIC.some((byte, at) => bytes[at] !== byte))
    throw new SyncError('damaged', path);
  if (bytes[MAGIC.length]! > FORMAT) throw new SyncError('newer', path);
  return toHex(bytes.subarray(MAGIC.length + 1, MAGIC.length + 1 + KEY_ID));
}

/** Opens an encrypted file by one of the keys. @throws SyncError: `damaged`, `newer`, `passphrase` for an unknown key */
export async function unseal(bytes: Bytes, path: string, keys: readonly MasterKey[]): Promise<unknown> {
  const id = keyIdOf(bytes, path);
  const key = keys.find((each) => each.id === id);
  if (!key) throw new SyncError('passphrase', path);
  const salt = bytes.slice(HEADER - NONCE - SALT, HEADER - NONCE);
  const iv = bytes.slice(HEADER - NONCE, HEADER);
  try {
    const opened = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData: joinBytes(bytes.subarray(0, HEADER), text(path)) },
      await fileKey(key, salt),
      bytes.slice(HEADER),
    );
    return await unpackJson(new Uint8Array(opened));
  } catch {
    throw new SyncError('damaged', path);
  }
}

/** A file name that tells nothing of the value: HMAC-SHA-256 of it, cut to 128 bits. */
export async function keyedName(value: unknown, key: MasterKey): Promise<string> {
  const bits = await crypto.subtle.deriveBits(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: text('sidelight names') },
    await derive(key),
    256,
  );
  const mac = await crypto.subtle.importKey('raw', bits, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const signed = await crypto.subtle.sign('HMAC', mac, text(JSON.stringify(value)));
  return toHex(new Uint8Array(signed).subarray(0, 16));
}
