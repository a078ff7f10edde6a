import type { WxtBrowser } from 'wxt/browser';
import { syncOrigins } from '../sync/sync-config.ts';
import { lookupOrigins } from '../wikipedia/lookup-origins.ts';

/** Match patterns of the sites that the reader allowed, without those that were allowed for the sync or for look-ups alone. */
export async function allowedSites({
  permissions,
  storage,
}: Pick<WxtBrowser, 'permissions' | 'storage'>): Promise<string[]> {
  const [{ origins = [] }, synced, looked] = await Promise.all([
    permissions.getAll(),
    syncOrigins(storage.local),
    lookupOrigins(storage.local),
  ]);
  return origins.filter((site) => !synced.includes(site) && !looked.includes(site));
}
