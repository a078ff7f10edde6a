import * as z from 'zod/mini';
import { type Bytes, fromHex, randomBytes, sha256, toHex } from './bytes.ts';
import type { MasterKey } from './sealed-file.ts';
import { KEYS } from './sync-layout.ts';
import { SyncError, type SyncTransport } from './transport.ts';

/**
 * Rounds of PBKDF2-HMAC-SHA-512: three times what OWASP asks for (210,000, Password Storage Cheat Sheet). A file on
 * somebody else's disk can be guessed at for years; unlocking takes some 0.3 s, once for each device.
 */
const ROUNDS = 630_000;
/** More rounds than any version writes: a hostile file must not hang the browser. */
const MAX_ROUNDS = 20_000_000;
/** Shortest passphrase for a new key, in characters. */
export const SHORTEST_PASSPHRASE = 8;

const hex = z.string().check(z.regex(/^(?:[0-9a-f]{2})+$/));
const KeyFile = z.object({
  format: z.literal(1),
  rounds: z.int().check(z.positive(), z.maximum(MAX_ROUNDS)),
  salt: hex,
  nonce: hex,
  wrapped: hex,
  /** SHA-256 of the fields before, so that a damaged file is not taken for another passphrase. */
  hash: z.optional(z.string()),
});
type KeyFile = z.infer<typeof KeyFile>;

const hashOf = ({ format, rounds, salt, nonce, wrapped }: KeyFile): Promise<string> =>
  sha256(new TextEncoder().encode([format, rounds, salt, nonce, wrapped].join(' ')) as Bytes);

/** The key that wraps the master key. Composed characters are one, however the keyboard makes them. */
async function wrappingKey(passphrase: string, salt: string, rounds: number): Promise<CryptoKey> {
  const secret = new TextEncoder().encode(passphrase.normalize('NFKC').trim());
  const base = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-512', salt: fromHex(salt), iterations: rounds },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** The master key, wrapped by a passphrase, as the contents of a file. */
export async function wrapKey(
  key: MasterKey,
  passphrase: string,
  rounds = ROUNDS,
): Promise<Uint8Array<ArrayBuffer>> {
  const [salt, nonce] = [toHex(randomBytes(16)), randomBytes(12)];
  const wrapped = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: fromHex(key.id) },
    await wrappingKey(passphrase, salt, rounds),
    fromHex(key.raw),
  );
  const file: KeyFile = {
    format: 1,
    rounds,
    salt,
    nonce: toHex(nonce),
    wrapped: toHex(new Uint8Array(wrapped)),
  };
  return new TextEncoder().encode(JSON.stringify({ ...file, hash: await hashOf(file) })) as Bytes;
}

/**
 * The master key in a key file, or null where the passphrase is another.
 * @throws SyncError: `newer`, `damaged`
 */
export async function unwrapKey(
  id: string,
  bytes: Uint8Array<ArrayBuffer>,
  passphrase: string,
): Promise<MasterKey | null> {
  let stored: unknown;
  try {
    stored = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new SyncError('damaged', `${KEYS}/${id}`);
  }
  const read = KeyFile.safeParse(stored);
  if (!read.success) {
    const { format } = (stored ?? {}) as { format?: unknown };
    throw new SyncError(typeof format === 'number' && format > 1 ? 'newer' : 'damaged', `${KEYS}/${id}`);
  }
  const { rounds, salt, nonce, wrapped, hash } = read.data;
  if (hash !== undefined && hash !== (await hashOf(read.data)))
    throw new SyncError('damaged', `${KEYS}/${id}`);
  const key = await wrappingKey(passphrase, salt, rounds);
  try {
    const raw = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: fromHex(nonce), additionalData: fromHex(id) },
      key,
      fromHex(wrapped),
    );
    return { id, raw: toHex(new Uint8Array(raw)) };
  } catch {
    return null;
  }
}

const FILE_NAME = /^([0-9a-f]{16})\.[0-9a-f]{8}$/;
const keyPath = (id: string): string => `${KEYS}/${id}.${toHex(randomBytes(4))}`;

/** Key files on the server: the key's id and the path of each. A key may have two, while its passphrase is changed. */
async function keyFiles(transport: SyncTransport): Promise<{ id: string; path: string }[]> {
  const entries = (await transport.list(KEYS)) ?? [];
  return entries.flatMap(({ name, folder }) => {
    const id = FILE_NAME.exec(name.toLowerCase())?.[1];
    return id && !folder ? { id, path: `${KEYS}/${name}` } : [];
  });
}

/** A key file as it lies on the server. */
export interface StoredKey {
  path: string;
  text: string;
}

/**
 * Keys that the passphrase opens, the file of the first, and whether there are keys that it does not open. A damaged key
 * file is passed over where another opens.
 * @throws SyncError: `damaged` where none opens and one could not be read
 */
export async function openKeys(
  transport: SyncTransport,
  passphrase: string,
): Promise<{ keys: MasterKey[]; file: StoredKey | null; others: boolean }> {
  const keys = new Map<string, MasterKey>();
  const ids = new Set<string>();
  let file: StoredKey | null = null;
  let damaged: SyncError | null = null;
  for (const { id, path } of await keyFiles(transport)) {
    const bytes = await transport.get(path);
    if (!bytes) continue;
    ids.add(id);
    try {
      const key = await unwrapKey(id, bytes, passphrase);
      if (!key) continue;
      keys.set(id, key);
      file ??= { path, text: new TextDecoder().decode(bytes) };
    } catch (error) {
      if (!(error instanceof SyncError) || error.reason !== 'damaged') throw error;
      damaged = error;
    }
  }
  if (keys.size === 0 && damaged) throw damaged;
  return { keys: [...keys.values()], file, others: [...ids].some((id) => !keys.has(id)) };
}

/** Writes a key, wrapped by a passphrase. @throws SyncError */
export async function putKey(
  transport: SyncTransport,
  key: MasterKey,
  passphrase: string,
  rounds?: number,
): Promise<StoredKey> {
  const [path, bytes] = [keyPath(key.id), await wrapKey(key, passphrase, rounds)];
  await transport.put(path, bytes);
  return { path, text: new TextDecoder().decode(bytes) };
}

/** Writes a key file again where something else lies under its name; one that is gone was replaced by another. */
export async function mendKey(transport: SyncTransport, { path, text }: StoredKey): Promise<void> {
  const wanted = new TextEncoder().encode(text) as Bytes;
  const bytes = await transport.get(path);
  if (bytes && (bytes.length !== wanted.length || bytes.some((byte, at) => byte !== wanted[at])))
    await transport.put(path, wanted);
}

/**
 * Wraps the keys by another passphrase: one small file each, written before the old one is deleted.
 * @returns the file of the first
 * @throws SyncError
 */
export async function changePassphrase(
  transport: SyncTransport,
  keys: readonly MasterKey[],
  passphrase: string,
  rounds?: number,
): Promise<StoredKey> {
  const before = await keyFiles(transport);
  const written: StoredKey[] = [];
  for (const key of keys) written.push(await putKey(transport, key, passphrase, rounds));
  const own = new Set(keys.map(({ id }) => id));
  for (const { id, path } of before) if (own.has(id)) await transport.delete(path);
  return written[0]!;
}
