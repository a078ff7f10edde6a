import type { WxtBrowser } from 'wxt/browser';
import { syncOrigins } from '../sync/sync-config.ts';

/** Match patterns of the sites that the reader allowed, without the server that was allowed for the sync alone. */
export async function allowedSites({
  permissions,
  storage,
}: Pick<WxtBrowser, 'permissions' | 'storage'>): Promise<string[]> {
  const [{ origins = [] }, other] = await Promise.all([permissions.getAll(), syncOrigins(storage.local)]);
  return origins.filter((site) => !other.includes(site));
}
