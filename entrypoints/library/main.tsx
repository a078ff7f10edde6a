import { render } from 'preact';
import { browser } from 'wxt/browser';
import { LibraryView } from '../../components/library/index.ts';
import { libraryClient } from '../../utils/messaging/client.ts';
import '../../components/ui/tokens.css';
import '../../components/library/page.css';
import { wearTheme } from '../../components/ui/index.ts';
import { isoDay, localDay } from '../../utils/format/index.ts';
import { createTranslate, formatLocale, type MessageSource } from '../../utils/i18n/index.ts';
import { searchPort } from '../../utils/library/browse/search-port.ts';
import { openDatabase } from '../../utils/library/database.ts';
import { createLibraryQueries } from '../../utils/library/library-queries.ts';
import { dismissRestoration, readRestoration } from '../../utils/library/replica/restoration-notice.ts';
import {
  bytesUsed,
  copyText,
  downloadFile,
  onLibraryChange,
  painted,
} from '../../utils/panel/browser-tools.ts';
import { addToCase } from '../../utils/panel/library/add-to-case.ts';
import { choiceStore } from '../../utils/panel/library/choice-store.ts';
import {
  createLibraryPage,
  type LibraryModel,
  MARKDOWN_PRESETS,
} from '../../utils/panel/library/library-page.ts';
import { createSettingsStore } from '../../utils/settings/index.ts';
import { createSyncLine } from './sync-line.tsx';

const message = browser.i18n.getMessage as MessageSource;
const locale = formatLocale(browser.i18n.getUILanguage(), message('messages_language', []));
const t = createTranslate(message, locale);
/** Fragment with which the settings page opens the export dialog here. */
const EXPORT_HASH = '#export';

const settings = createSettingsStore(browser.storage.local, browser.storage.onChanged);
const database = openDatabase();
const page = createLibraryPage(
  {
    reader: createLibraryQueries(database),
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
    downloadFile,
    copyText,
    reload: () => location.reload(),
    addToCase: addToCase(browser),
    choices: choiceStore(settings),
  },
  draw,
);

const syncLine = createSyncLine(browser, database, { t, locale }, () => shown && draw(shown));
let drawing = 0;
let shown: LibraryModel | null = null;
/** Draws at once the first time, when a frame is waited for as it is, and later once a frame. */
function draw(model: LibraryModel): void {
  const isFirst = shown === null;
  shown = model;
  cancelAnimationFrame(drawing);
  if (isFirst) drawNow(model);
  else drawing = requestAnimationFrame(() => drawNow(model));
}

function drawNow(model: LibraryModel): void {
  document.documentElement.dataset.state = model.state.phase;
  document.documentElement.dataset.answered = model.state.answered;
  render(
    <LibraryView
      {...model}
      sync={syncLine()}
      context={{
        ...{ t, locale, now: new Date(), actions: page.actions, presets: MARKDOWN_PRESETS },
        ...{ settingsPage: '/options.html', threadsPage: '/threads.html' },
        savedPage: (key) => `/saved.html#${encodeURIComponent(key.toWellFormed())}`,
      }}
    />,
    document.getElementById('app') as HTMLElement,
  );
}

onLibraryChange(browser, page.changed);
settings.subscribe(({ theme }) => wearTheme(document.documentElement, theme));
document.documentElement.lang = locale;
document.title = `${t('library_title')} · ${t('extensionName')}`;
void page.start().then(() => {
  if (location.hash !== EXPORT_HASH) return;
  history.replaceState(null, '', location.pathname);
  page.actions.onDialog('export');
});
