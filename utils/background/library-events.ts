import type { WxtBrowser } from 'wxt/browser';
import type { Reply } from '../messaging/envelope.ts';
import { isForLibrary } from '../messaging/library-subjects.ts';
import { refuse } from '../messaging/router.ts';
import type { Sender } from '../messaging/senders.ts';
import { changesSettings } from '../settings/index.ts';
import { SYNC_ALARM } from '../sync/sync-config.ts';
import { atBrowserStart } from './at-browser-start.ts';
import type { LibraryService } from './library-service.ts';

const failed = (error: unknown): Reply =>
  refuse('failed', error instanceof Error ? error.message : String(error));

/**
 * Hears of all that concerns library, memory and sync, and has their script loaded by it. A browser wakes a worker for events
 * alone that it listens to from its first moment, so this is part of the first script.
 */
export function listenForLibrary(
  { alarms, runtime, storage }: Pick<WxtBrowser, 'alarms' | 'runtime' | 'storage'>,
  library: () => Promise<LibraryService>,
): void {
  const wake = (work: (service: LibraryService) => unknown): void =>
    void library()
      .then(work)
      .catch(() => {});
  runtime.onMessage.addListener(((sent: unknown, sender: Sender) =>
    isForLibrary(sent) ? library().then(({ route }) => route(sent, sender), failed) : undefined) as never);
  alarms.onAlarm.addListener(({ name }) => {
    if (name === SYNC_ALARM) wake(({ syncDue }) => syncDue());
  });
  // Settings are synced, too.
  storage.onChanged.addListener((changes, area) => {
    if (changesSettings(changes, area)) wake(() => {});
  });
  atBrowserStart({ runtime }, async () => {
    const { reconcile, syncDue } = await library();
    syncDue();
    await reconcile();
  });
}
