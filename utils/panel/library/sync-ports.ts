import type { WxtBrowser } from 'wxt/browser';
import type { LibraryDatabase } from '../../library/database.ts';
import { runtimeClient } from '../../messaging/client.ts';
import type { SyncToBackground } from '../../messaging/sync-protocol.ts';
import type { SyncStatus } from '../../model/sync-status.ts';
import { storedFolder, storeFolder } from '../../sync/folder-handle.ts';
import { originPattern } from '../../sync/server-address.ts';
import { STATUS_KEY, setSyncOrigin } from '../../sync/sync-config.ts';
import type { SyncFlowPorts } from './sync-flow.ts';

type PageBrowser = Pick<WxtBrowser, 'permissions' | 'runtime' | 'storage'>;

/** Chromium's part of the File System Access API. */
interface FolderWindow {
  showDirectoryPicker?: (options: { mode: 'readwrite'; id: string }) => Promise<FileSystemDirectoryHandle>;
}
interface AllowableHandle {
  requestPermission?: (how: { mode: 'readwrite' }) => Promise<PermissionState>;
}

/** Code of exports, which the page loads when it is needed. */
const copies = () => import('../../sync/recovery-points.ts');

const BROWSERS = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/OPR\//, 'Opera'],
  [/Chrom(?:e|ium)\//, 'Chrome'],
] as const;
const SYSTEMS = [
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'Mac'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
] as const;

/** "Firefox, Linux": a name for this device to begin with. */
export function deviceNameOf(userAgent: string): string {
  const named = (names: readonly (readonly [RegExp, string])[]) =>
    names.find(([pattern]) => pattern.test(userAgent))?.[1] ?? [];
  return [named(BROWSERS), named(SYSTEMS)].flat().join(', ') || 'Sidelight';
}

/** Access of the library page to the browser, for its sync. */
export function syncPorts(
  { permissions, runtime, storage }: PageBrowser,
  database: LibraryDatabase,
  downloadFile: (file: { name: string; type: string; parts: BlobPart[] }) => void,
): SyncFlowPorts {
  const { showDirectoryPicker } = window as FolderWindow;
  return {
    worker: runtimeClient<SyncToBackground>(runtime),
    deviceName: () => deviceNameOf(navigator.userAgent),
    async allow(address) {
      const pattern = originPattern(address);
      const origins = [pattern];
      // Asked for at once: a browser takes no request that follows an answer for the click.
      const [before, answer] = await Promise.all([
        permissions.contains({ origins }),
        permissions.request({ origins }).catch(() => false),
      ]);
      const given = before || answer;
      if (given && !before) await setSyncOrigin(storage.local, pattern);
      return { given, before };
    },
    pickFolder:
      showDirectoryPicker &&
      (async () => {
        const handle = await showDirectoryPicker.call(window, { mode: 'readwrite', id: 'sidelight-sync' });
        await storeFolder(handle);
        return handle.name;
      }),
    async allowFolder() {
      const handle = (await storedFolder()) as AllowableHandle | null;
      return (await handle?.requestPermission?.({ mode: 'readwrite' })) === 'granted';
    },
    points: async () => (await copies()).recoveryPoints(database),
    async savePoint(id) {
      const file = await (await copies()).recoveryFile(database, id);
      if (file)
        downloadFile({ name: `sidelight-recovery-${id}.json`, type: 'application/json', parts: [file] });
    },
  };
}

/** Calls back with the stored status, and again at every change. */
export function onSyncStatus(
  { storage }: Pick<PageBrowser, 'storage'>,
  heard: (status: SyncStatus | null) => void,
): void {
  void storage.local.get(STATUS_KEY).then((stored) => heard((stored[STATUS_KEY] as SyncStatus) ?? null));
  storage.onChanged.addListener((changes, area) => {
    const change = area === 'local' ? changes[STATUS_KEY] : undefined;
    if (change) heard((change.newValue as SyncStatus | undefined) ?? null);
  });
}
