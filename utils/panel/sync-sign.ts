import type { WxtBrowser } from 'wxt/browser';
import { type SyncStatus, unsyncedSince } from '../model/sync-status.ts';
import { STATUS_KEY } from '../sync/sync-config.ts';

/** Since when the library has not been synced, for the popup; null where that is no concern of it. */
export async function readUnsynced({ storage }: Pick<WxtBrowser, 'storage'>): Promise<string | null> {
  const stored = await storage.local.get(STATUS_KEY).catch(() => ({}) as Record<string, unknown>);
  return unsyncedSince(stored[STATUS_KEY] as SyncStatus | undefined, new Date());
}
