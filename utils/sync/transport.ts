import type { SyncFailure } from '../model/sync-status.ts';

export class SyncError extends Error {
  readonly reason: SyncFailure;
  /** A status, an address or a file, for the message of this reason. */
  readonly detail: string;
  constructor(reason: SyncFailure, detail = '') {
    super(detail ? `${reason}: ${detail}` : reason);
    this.name = 'SyncError';
    this.reason = reason;
    this.detail = detail;
  }
}

export interface RemoteEntry {
  name: string;
  folder: boolean;
  /** Length in bytes, or null where the server does not say. */
  bytes: number | null;
}

/**
 * A place for files, in five verbs. Paths are relative, with `/` between their parts, in lower-case ASCII. Nothing is
 * asked of it beyond that: no lock, no condition, no rename, and a list may lag behind.
 * @throws SyncError from every verb
 */
export interface SyncTransport {
  /** Entries of a folder, or null where there is none. */
  list(folder: string): Promise<RemoteEntry[] | null>;
  /** A file, or null where there is none. */
  get(path: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Writes a file in an existing folder. */
  put(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Deletes a file or a folder with what is in it; one that is gone is no error. */
  delete(path: string): Promise<void>;
  /** Makes a folder in an existing one; one that is there is no error. */
  makeFolder(path: string): Promise<void>;
}
