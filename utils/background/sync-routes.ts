import type { WxtBrowser } from 'wxt/browser';
import { libraryError } from '../library/library-error.ts';
import type { Handlers } from '../messaging/router.ts';
import type { SyncDone, SyncFailed, SyncToBackground } from '../messaging/sync-protocol.ts';
import { storedFolder } from '../sync/folder-handle.ts';
import { createFolderTransport } from '../sync/folder-transport.ts';
import { originPattern } from '../sync/server-address.ts';
import { type PlaceAccess, SYNC_ALARM, type SyncConfig } from '../sync/sync-config.ts';
import { PERIOD_MS, type SyncService } from '../sync/sync-service.ts';
import { SyncError, type SyncTransport } from '../sync/transport.ts';
import { createWebdav } from '../sync/webdav.ts';

type SyncBrowser = Pick<WxtBrowser, 'alarms' | 'permissions' | 'runtime'>;

/** Chromium's handles of chosen folders, whose permission can be asked for. */
interface AskableHandle {
  queryPermission?(how: { mode: 'readwrite' }): Promise<PermissionState>;
}

/** Opens a place for the sync. @throws SyncError: `permission`, `folder` */
export async function connectPlace(
  { permissions }: Pick<SyncBrowser, 'permissions'>,
  place: PlaceAccess,
): Promise<SyncTransport> {
  if (place.kind === 'webdav') {
    const origins = [originPattern(place.address)];
    if (!(await permissions.contains({ origins }))) throw new SyncError('permission', place.address);
    return createWebdav(place);
  }
  const handle = await storedFolder();
  const state = await (handle as AskableHandle | null)?.queryPermission?.({ mode: 'readwrite' });
  if (!handle || state === 'prompt' || state === 'denied') throw new SyncError('folder', place.name);
  return createFolderTransport(handle);
}

/** Gives the permission for the server back, where it was asked for by the sync. */
export function giveBack({ permissions }: Pick<SyncBrowser, 'permissions'>, config: SyncConfig): void {
  if (config.granted && config.place.kind === 'webdav')
    void permissions.remove({ origins: [originPattern(config.place.address)] }).catch(() => {});
}

/** Hears nothing for 30 seconds, and Chromium stops a worker; any call of the API counts as hearing something. */
const AWAKE_MS = 20_000;

export function stayAwake({ runtime }: Pick<SyncBrowser, 'runtime'>): () => void {
  const timer = setInterval(() => void runtime.getPlatformInfo(), AWAKE_MS);
  return () => clearInterval(timer);
}

/** Changes that follow each other within this time go up together. */
const DEBOUNCE_MS = 8_000;

/** The sync by itself. */
export interface SyncSchedule {
  /** To be called after every change of the library or the settings. */
  changed(): void;
  /** Syncs if that is due. */
  due(): void;
}

/** Runs the sync by itself: at the start, every quarter of an hour by an alarm, and after changes. */
export function scheduleSync({ alarms }: Pick<SyncBrowser, 'alarms'>, service: SyncService): SyncSchedule {
  const ignore = (): void => {};
  const setAlarm = async (): Promise<void> => {
    if (!(await service.isOn())) return void (await alarms.clear(SYNC_ALARM));
    // Made again only where it is missing: making it puts it off.
    if (!(await alarms.get(SYNC_ALARM)))
      await alarms.create(SYNC_ALARM, { periodInMinutes: PERIOD_MS / 60_000 });
  };
  const due = (): void => void service.whenDue().catch(ignore);
  void service.wake().then(setAlarm).then(due).catch(ignore);
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    due,
    changed() {
      clearTimeout(timer);
      timer = setTimeout(() => {
        void setAlarm()
          .then(() => service.afterChange())
          .catch(ignore);
      }, DEBOUNCE_MS);
    },
  };
}

const failed = (error: unknown): SyncFailed =>
  error instanceof SyncError
    ? { state: 'failed', reason: error.reason, detail: error.detail }
    : { state: 'failed', reason: 'library', detail: libraryError(error).message };

/** Handlers of the sync's messages. Runs are not waited for: their state is in `storage.local`. */
export function syncRoutes(service: SyncService, onSetUp: () => void): Handlers<SyncToBackground> {
  const answer = async <R>(work: () => Promise<R>): Promise<R | SyncFailed> => {
    try {
      return await work();
    } catch (error) {
      return failed(error);
    }
  };
  const doing = (work: () => unknown): Promise<SyncDone> =>
    answer(async () => {
      await work();
      return { state: 'done' as const };
    });
  return {
    'sync.wake': () => doing(() => void service.whenDue()),
    'sync.test': ({ place }) =>
      answer(async () => ({ state: 'fine' as const, ...(await service.test(place)) })),
    'sync.preview': (request) =>
      answer(async () => ({ state: 'preview' as const, preview: await service.preview(request) })),
    'sync.start': (request) =>
      doing(async () => {
        await service.start(request);
        onSetUp();
      }),
    'sync.now': ({ answer: given }) => doing(() => void service.now(given)),
    'sync.cancel': () => doing(() => service.cancel()),
    'sync.leave': ({ erase }) => doing(() => service.leave(erase)),
    'sync.removeDevice': ({ device }) => doing(() => service.removeDevice(device)),
    'sync.passphrase': ({ passphrase }) => doing(() => service.changePassphrase(passphrase)),
    'sync.text': ({ key }) => doing(() => service.fetchText(key)),
  };
}
