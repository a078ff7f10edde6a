import type { WxtBrowser } from 'wxt/browser';
import type { LibraryDatabase } from '../library/database.ts';
import type { Replication } from '../library/replica/replication.ts';
import { createWriter, type OnLibraryChange } from '../library/writer.ts';
import { DEFAULT_SETTINGS, type SettingsStore } from '../settings/index.ts';
import { createSyncService } from '../sync/sync-service.ts';
import { connectPlace, giveBack, scheduleSync, stayAwake, syncRoutes } from './sync-routes.ts';

export interface SyncedLibrary {
  database: LibraryDatabase;
  replication: Replication;
  /** Reports changes that a merge brought. */
  announce: OnLibraryChange;
  settings: SettingsStore;
}

/**
 * Starts the sync, which does nothing while none is set up.
 * @returns its handlers, and a function to call after changes of the library
 */
export function startSync(
  browser: Pick<WxtBrowser, 'alarms' | 'permissions' | 'runtime' | 'storage'>,
  { database, replication, announce, settings }: SyncedLibrary,
) {
  const service = createSyncService({
    database,
    // No marks: the merge itself marks what other devices lack.
    write: createWriter(database, announce, replication).write,
    area: browser.storage.local,
    settings: {
      read: async () => ({ ...(await settings.get()) }),
      defaults: { ...DEFAULT_SETTINGS },
      write: async (values) => void (await settings.update(values)),
    },
    connect: (place) => connectPlace(browser, place),
    now: () => new Date(),
    stayAwake: () => stayAwake(browser),
    onLeft: (config) => giveBack(browser, config),
  });
  const changed = scheduleSync(browser, service);
  settings.subscribe(changed);
  return { changed, handlers: syncRoutes(service, changed) };
}
