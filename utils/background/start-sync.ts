import type { WxtBrowser } from 'wxt/browser';
import type { LibraryDatabase } from '../library/database.ts';
import type { Replication } from '../library/replica/replication.ts';
import { createWriter, type OnLibraryChange, type OnMutations } from '../library/writer.ts';
import { createRouter } from '../messaging/router.ts';
import type { Self } from '../messaging/senders.ts';
import { type SyncToBackground, syncRules } from '../messaging/sync-protocol.ts';
import { DEFAULT_SETTINGS, type SettingsStore } from '../settings/index.ts';
import { markChanged } from '../sync/outbox.ts';
import { createSyncService } from '../sync/sync-service.ts';
import { connectPlace, giveBack, scheduleSync, stayAwake, syncRoutes } from './sync-routes.ts';

export interface SyncedLibrary {
  database: LibraryDatabase;
  replication: Replication;
  /** Reports changes that a merge brought. */
  onChange: OnLibraryChange;
  settings: SettingsStore;
}

/** The sync, while its worker lives. */
export interface StartedSync {
  /** Hears of the library's changes within their transactions, for other devices to hear of them. */
  onMutations: OnMutations;
  /** Answers the sync's messages. */
  route: ReturnType<typeof createRouter<SyncToBackground>>;
  /** Syncs if that is due. */
  due(): void;
}

/** Starts the sync, which does nothing while none is set up. */
export function startSync(
  browser: Pick<WxtBrowser, 'alarms' | 'permissions' | 'runtime' | 'storage'>,
  self: Self,
  { database, replication, onChange, settings }: SyncedLibrary,
): StartedSync {
  const service = createSyncService({
    database,
    // No marks: the merge itself marks what other devices lack.
    write: createWriter(database, onChange, replication).write,
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
  const { changed, due } = scheduleSync(browser, service);
  settings.subscribe(changed);
  return {
    onMutations: async (of, mutations) => {
      if (await markChanged(of, mutations)) changed();
    },
    route: createRouter<SyncToBackground>(self, syncRules(), syncRoutes(service, changed)),
    due,
  };
}
