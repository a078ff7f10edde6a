import type { SyncFailure, SyncPlace, SyncStatus } from '../model/sync-status.ts';
import type { StoredKey } from './key-file.ts';
import type { MasterKey } from './sealed-file.ts';

/** A place with what opens it. The password stays in `storage.local`; no export has it. */
export type PlaceAccess =
  | { kind: 'webdav'; address: string; user: string; password: string }
  | { kind: 'folder'; name: string };

export interface SyncConfig {
  place: PlaceAccess;
  /** Display name of this device. */
  name: string;
  /** Keys that the passphrase opened; new files are encrypted with the first. */
  keys: MasterKey[];
  /** The wrapped first key as its file holds it, to be written again where a server loses it. */
  keyFile: StoredKey;
  /** The reader's settings come along. */
  settings: boolean;
  /** The permission for the server's origin was asked for by the sync, and is given back with it. */
  granted: boolean;
}

/** The part of `storage.local` that configuration and status live in. */
export interface SyncArea {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

const CONFIG = 'sync.config';
/** The status' key, which pages listen to. */
export const STATUS_KEY = 'sync.status';
const ATTEMPT = 'sync.attempt';

/** Name of the alarm by which the sync runs. */
export const SYNC_ALARM = 'sync';

/** Match pattern of the origin that was allowed for the sync alone, stored before it is asked for. */
const ORIGIN = 'sync.origin';

export const setSyncOrigin = (area: Pick<SyncArea, 'set'>, pattern: string): Promise<void> =>
  area.set({ [ORIGIN]: pattern });

export async function syncOrigins(area: Pick<SyncArea, 'get'>): Promise<string[]> {
  const pattern = (await area.get([ORIGIN]))[ORIGIN];
  return typeof pattern === 'string' ? [pattern] : [];
}

/** The last attempt of the worker by itself, and what it led to. */
export interface Attempt {
  at: number;
  failed: SyncFailure | null;
  /** No attempt before this moment, in milliseconds since 1970. */
  notBefore: number;
}

export function createSyncConfig(area: SyncArea) {
  const read = async <T>(key: string): Promise<T | null> => ((await area.get([key]))[key] as T) ?? null;
  return {
    config: (): Promise<SyncConfig | null> => read<SyncConfig>(CONFIG),
    setConfig: (config: SyncConfig): Promise<void> => area.set({ [CONFIG]: config }),
    status: (): Promise<SyncStatus | null> => read<SyncStatus>(STATUS_KEY),
    setStatus: (status: SyncStatus): Promise<void> => area.set({ [STATUS_KEY]: status }),
    attempt: (): Promise<Attempt | null> => read<Attempt>(ATTEMPT),
    setAttempt: (attempt: Attempt): Promise<void> => area.set({ [ATTEMPT]: attempt }),
    clear: (): Promise<void> => area.remove([CONFIG, STATUS_KEY, ATTEMPT, ORIGIN]),
  };
}
export type SyncConfigStore = ReturnType<typeof createSyncConfig>;

/** A place as pages may see it: without its password. */
export const shownPlace = (place: PlaceAccess): SyncPlace =>
  place.kind === 'webdav' ? { kind: 'webdav', address: place.address, user: place.user } : place;
