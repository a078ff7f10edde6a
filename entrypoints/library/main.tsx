import { browser } from 'wxt/browser';
import type { LibraryContextValue } from '../../components/library/index.ts';
import { libraryClient } from '../../utils/messaging/client.ts';
import '../../components/ui/tokens.css';
import '../../components/library/page.css';
import { wearTheme } from '../../components/ui/index.ts';
import { isoDay, localDay } from '../../utils/format/index.ts';
import { createTranslate, formatLocale, type MessageSource } from '../../utils/i18n/index.ts';
import { searchPort } from '../../utils/library/browse/search-port.ts';
import { dismissRestoration, readRestoration } from '../../utils/library/replica/restoration-notice.ts';
import {
  bytesUsed,
  copyText,
  downloadFile,
  onLibraryChange,
  painted,
  typingRest,
} from '../../utils/panel/browser-tools.ts';
import { addToCase } from '../../utils/panel/library/add-to-case.ts';
import { choiceStore } from '../../utils/panel/library/choice-store.ts';
import { createLibraryPage, MARKDOWN_PRESETS } from '../../utils/panel/library/library-page.ts';
import { pageQueries } from '../../utils/panel/library/page-queries.ts';
import { createSettingsStore } from '../../utils/settings/index.ts';
import { createDrawing } from './drawing.tsx';

const message = browser.i18n.getMessage as MessageSource;
const locale = formatLocale(browser.i18n.getUILanguage(), message('messages_language', []));
const t = createTranslate(message, locale);
/** Fragment with which the settings page opens the export dialog here. */
const EXPORT_HASH = '#export';

const settings = createSettingsStore(browser.storage.local, browser.storage.onChanged);
type Later = Awaited<ReturnType<typeof loadLater>>;
let later: Promise<Later> | undefined;
/** The library's queries and the line of the sync, half of the page's code: the first rows wait for neither. */
const laterParts = (): Promise<Later> => {
  later ??= loadLater();
  return later;
};
async function loadLater() {
  const { createLibraryQueries, createSyncLine, openDatabase } = await import('./after-first-rows.ts');
  const database = openDatabase();
  return {
    queries: createLibraryQueries(database),
    syncLine: createSyncLine(browser, database, { t, locale }, drawing.again),
  };
}
let syncLine: Later['syncLine'] = () => null;

const page = createLibraryPage(
  {
    reader: pageQueries(async () => (await laterParts()).queries),
    worker: libraryClient(browser.runtime),
    search: searchPort(() => new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' })),
    painted,
    used: bytesUsed,
    restoration: {
      read: () => readRestoration(browser.storage.local),
      dismiss: () => dismissRestoration(browser.storage.local),
    },
    now: () => new Date(),
    today: () => isoDay(localDay(new Date())),
    pause: () => new Promise((resolve) => setTimeout(resolve)),
    rest: typingRest,
    downloadFile,
    copyText,
    reload: () => location.reload(),
    addToCase: addToCase(browser),
    choices: choiceStore(settings),
  },
  (model) => drawing.show(model),
);

/** The same at each draw: another would draw every part again. */
const context: LibraryContextValue = {
  ...{ t, locale, actions: page.actions, presets: MARKDOWN_PRESETS },
  ...{ settingsPage: '/options.html', threadsPage: '/threads.html' },
  savedPage: (key) => `/saved.html#${encodeURIComponent(key.toWellFormed())}`,
};

const drawing = createDrawing(
  context,
  () => syncLine(),
  async () => {
    ({ syncLine } = await laterParts());
    drawing.again();
  },
);

onLibraryChange(browser, page.changed);
settings.subscribe(({ theme }) => wearTheme(document.documentElement, theme));
document.documentElement.lang = locale;
document.title = `${t('library_title')} · ${t('extensionName')}`;
void page.start().then(() => {
  if (location.hash !== EXPORT_HASH) return;
  history.replaceState(null, '', location.pathname);
  page.actions.onDialog('export');
});
