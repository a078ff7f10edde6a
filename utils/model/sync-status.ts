/** Reasons why a sync failed, one for each thing that the user can do about it. */
export const SYNC_FAILURES = [
  /** No answer: no network, a wrong host, or a certificate that the browser does not trust. */
  'unreachable',
  /** The browser did not give the permission for the server's origin. */
  'permission',
  /** The folder's permission has to be given again. */
  'folder',
  'unauthorized',
  'forbidden',
  /** The server wants digest authentication, which is not supported. */
  'digest',
  /** Nothing is at the address. */
  'not-found',
  /** Something is at the address, but no WebDAV folder. */
  'not-webdav',
  /** The server sends to another address, which `detail` names where it is known. */
  'redirect',
  'full',
  'locked',
  /** The server asks to come back later; `detail` are seconds. */
  'busy',
  /** Any other refusal; `detail` is its status. */
  'server',
  'passphrase',
  /** A newer Sidelight wrote what is there. */
  'newer',
  /** Files that could not be read. */
  'damaged',
  /** The local library could not be read or written. */
  'library',
  'cancelled',
] as const;
export type SyncFailure = (typeof SYNC_FAILURES)[number];

export interface SyncDevice {
  id: string;
  name: string;
  /** When it last wrote, or null where that is not known. */
  at: string | null;
  own: boolean;
}

/** Asked before anything is merged that could lose records. */
export interface SyncQuestion {
  /** `deletions`: more than half would be deleted. `copied`: another machine, or a newer state of this one, writes as this device. `removed`: another device took this one out. */
  kind: 'deletions' | 'copied' | 'removed';
  /** Records that would be deleted, of all. */
  count: number;
  of: number;
}

/** The place that a library is synced through. */
export type SyncPlace = { kind: 'webdav'; address: string; user: string } | { kind: 'folder'; name: string };

/** How far a sync is: in files while it receives, in records while it sends. */
export interface SyncProgress {
  step: 'receiving' | 'sending' | 'texts';
  done: number;
  /** 0 while it is not known. */
  total: number;
}

/** State of the sync, as pages show it. */
export interface SyncStatus {
  place: SyncPlace;
  running: SyncProgress | null;
  /** When it last ran to its end. */
  last: string | null;
  devices: SyncDevice[];
  problem: { reason: SyncFailure; detail: string; since: string } | null;
  question: SyncQuestion | null;
  /** Changes that are not on the server yet. */
  waiting: number;
  /** Texts of saved articles that are not here yet. */
  textsMissing: number;
  /** Files that could not be read, and are waited for. */
  damaged: number;
  /** Devices that use another passphrase. */
  strangers: number;
}

/** Effect of joining a library that is on the server already, in highlights. */
export interface SyncPreview {
  devices: string[];
  added: number;
  changed: number;
  /** Changed on both sides; both notes are kept. */
  conflicts: number;
  removed: number;
  /** Here alone so far. */
  sent: number;
}

/** Longest time for which a problem is no concern of the popup's, in milliseconds. */
const UNTOLD_MS = 24 * 3_600_000;

/** Since when the library has not been synced, where something is wrong for over a day; null otherwise. */
export function unsyncedSince(status: SyncStatus | null | undefined, now: Date): string | null {
  if (!status) return null;
  const since = status.last ?? status.problem?.since ?? null;
  const wrong = status.problem !== null || status.question !== null;
  return wrong && since && now.getTime() - Date.parse(since) > UNTOLD_MS ? since : null;
}
