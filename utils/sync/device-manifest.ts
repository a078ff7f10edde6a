import * as z from 'zod/mini';
import { DeviceId, Moment } from '../model/records.ts';
import { type Changes, readChanges } from './changes.ts';
import { type MasterKey, seal, unseal } from './sealed-file.ts';
import { manifestPath } from './sync-layout.ts';
import { SyncError } from './transport.ts';

/**
 * The version of what devices write. Raise it where an older Sidelight would lose something of it: it then refuses to read
 * or write. 2 brought cases, words on names, and notes and tags on articles.
 */
const FORMAT = 2;

const number = z.int().check(z.nonnegative());
const FileEntry = z.object({
  bytes: number,
  /** SHA-256 of the file as it lies on the server. */
  hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** Tombstones in it. */
  deletions: number,
});
export type FileEntry = z.infer<typeof FileEntry>;

const Base = z.object({
  /** Who has merged publications up to this one has all of it. */
  n: number,
  /** The number in its files' names. */
  file: number,
  parts: z.array(FileEntry),
  /** Last publications of others that its writer had merged; it includes all of them. */
  seen: z.record(DeviceId, number),
});
const LogEntry = z.object({ n: number, ...FileEntry.shape });
export type LogEntry = z.infer<typeof LogEntry>;

const Outline = z.object({
  format: z.int().check(z.positive(), z.maximum(FORMAT)),
  device: DeviceId,
  name: z.string().check(z.maxLength(200)),
  revision: number,
  /** Random, so that the writer knows its own. */
  nonce: z.string().check(z.maxLength(64)),
  /** The last publication. */
  n: number,
  at: Moment,
  base: z.nullable(Base),
  logs: z.array(LogEntry),
  tail: z.nullable(z.unknown()),
  seen: z.record(DeviceId, number),
  damaged: z.array(z.string()),
  removed: z.array(DeviceId),
});

/**
 * All that a device has published: a base with everything up to a publication, the logs after it, and the newest changes
 * while they are few. Writing it is what publishes them.
 */
export type DeviceManifest = Omit<z.infer<typeof Outline>, 'format' | 'tail'> & {
  tail: { n: number; changes: Changes } | null;
};

/** @throws SyncError: `newer`, `damaged`, `passphrase` */
export async function readManifest(
  device: string,
  bytes: Uint8Array<ArrayBuffer>,
  keys: readonly MasterKey[],
): Promise<DeviceManifest> {
  const path = manifestPath(device);
  const opened = await unseal(bytes, path, keys);
  const format = (opened as { format?: unknown } | null)?.format;
  if (typeof format === 'number' && format > FORMAT) throw new SyncError('newer', path);
  const read = Outline.safeParse(opened);
  if (!read.success || read.data.device !== device) throw new SyncError('damaged', path);
  const { tail, format: _, ...manifest } = read.data;
  const { n, changes } = (tail ?? {}) as { n?: unknown; changes?: unknown };
  return {
    ...manifest,
    tail: tail === null || typeof n !== 'number' ? null : { n, changes: readChanges(changes, path) },
  };
}

export const sealManifest = (manifest: DeviceManifest, key: MasterKey): Promise<Uint8Array<ArrayBuffer>> =>
  seal({ format: FORMAT, ...manifest }, manifestPath(manifest.device), key);
