import { render } from 'preact';
import { browser } from 'wxt/browser';
import { SettingsView, type Shortcut, type StoredSummary } from '../../components/settings/index.ts';
import { hasNativePanel } from '../../utils/background/native-panel.ts';
import { libraryClient } from '../../utils/messaging/client.ts';
import { SIDEBAR_WIDTH } from '../../utils/model/appearance.ts';
import '../../components/ui/full-page.css';
import { wearTheme } from '../../components/ui/index.ts';
import '../../components/ui/tokens.css';
import { createTranslate, formatLocale, type MessageSource } from '../../utils/i18n/index.ts';
import { openDatabase } from '../../utils/library/database.ts';
import { allowedSites } from '../../utils/panel/allowed-sites.ts';
import { countLibrary, deleteLibrary } from '../../utils/panel/library/delete-library.ts';
import { createMemoryCount } from '../../utils/panel/memory-count.ts';
import { changeShortcuts, readShortcuts } from '../../utils/panel/shortcuts.ts';
import { createSettingsStore, type Settings } from '../../utils/settings/index.ts';
import { resetSettings } from '../../utils/settings/reset.ts';

const message = browser.i18n.getMessage as MessageSource;
const locale = formatLocale(browser.i18n.getUILanguage(), message('messages_language', []));
const t = createTranslate(message, locale);
const store = createSettingsStore(browser.storage.local, browser.storage.onChanged);
const database = openDatabase();

let settings: Settings | null = null;
let failed = false;
let sites: string[] = [];
let shortcuts: Shortcut[] = [];
let stored: StoredSummary | null = null;
const memory = createMemoryCount(browser, draw);

async function tryTo<T>(write: Promise<T>): Promise<T | null> {
  const done = await write.catch(() => null);
  failed = done === null;
  draw();
  return done;
}

async function listSites(): Promise<void> {
  sites = await allowedSites(browser);
  draw();
}

async function listShortcuts(): Promise<void> {
  shortcuts = browser.commands ? await readShortcuts(browser.commands, t('shortcut_open')) : [];
  draw();
}

async function count(): Promise<void> {
  const bytes = (await navigator.storage.estimate()).usage ?? null;
  stored = { ...(await countLibrary(database)), bytes };
  draw();
}

async function deleteAll(): Promise<() => Promise<void>> {
  const back = await deleteLibrary(database, libraryClient(browser.runtime)).finally(count);
  return () => back().then(count);
}

function draw(): void {
  if (!settings) return;
  render(
    <SettingsView
      {...{ t, locale, settings, failed, sites, shortcuts }}
      now={new Date()}
      width={SIDEBAR_WIDTH}
      nativePanel={hasNativePanel(browser as never)}
      onChange={(patch) => void tryTo(store.update(patch))}
      onReset={() => tryTo(resetSettings(store))}
      onWithdraw={(site) => void browser.permissions.remove({ origins: [site] })}
      onAllow={(site) => browser.permissions.request({ origins: [site] })}
      library={{
        stored,
        onExport: () => void browser.tabs.create({ url: browser.runtime.getURL('/library.html#export') }),
        onDelete: deleteAll,
      }}
      memory={memory.view()}
      onChangeShortcuts={changeShortcuts(browser, import.meta.env.FIREFOX)}
      licences="/LICENSES.txt"
    />,
    document.getElementById('app') as HTMLElement,
  );
}

document.documentElement.lang = locale;
document.title = `${t('settings_title')} – ${t('extensionName')}`;
browser.permissions.onAdded.addListener(() => void listSites());
browser.permissions.onRemoved.addListener(() => void listSites());
const refresh = () => void Promise.allSettled([listSites(), listShortcuts(), count(), memory.look()]);
document.addEventListener('visibilitychange', refresh);
store.subscribe((now) => {
  settings = now;
  wearTheme(document.documentElement, now.theme);
  draw();
});
refresh();
