import type { WxtBrowser } from 'wxt/browser';
import { SyncPanel } from '../../components/sync/index.ts';
import type { ViewProps } from '../../components/ui/index.ts';
import type { LibraryDatabase } from '../../utils/library/database.ts';
import { downloadFile } from '../../utils/panel/browser-tools.ts';
import { createSyncFlow, type SyncView } from '../../utils/panel/library/sync-flow.ts';
import { onSyncStatus, syncPorts } from '../../utils/panel/library/sync-ports.ts';

/** Fragment with which the popup opens the dialog here. */
const SYNC_HASH = '#sync';
/** "3 minutes ago" is said again this often, in milliseconds. */
const MINUTE_MS = 60_000;

/** The line with the state of the sync, and its dialog. `draw` is called when they changed. */
export function createSyncLine(
  browser: WxtBrowser,
  database: LibraryDatabase,
  { t, locale }: Pick<ViewProps, 't' | 'locale'>,
  draw: () => void,
) {
  let view: SyncView | null = null;
  const flow = createSyncFlow(syncPorts(browser, database, downloadFile), (next) => {
    view = next;
    draw();
  });
  onSyncStatus(browser, flow.hear);
  flow.wake();
  setInterval(draw, MINUTE_MS);
  if (location.hash === SYNC_HASH) flow.actions.onOpen();
  return () =>
    view && <SyncPanel t={t} locale={locale} now={new Date()} view={view} actions={flow.actions} />;
}
