import { render } from 'preact';
import { browser } from 'wxt/browser';
import { type LibraryContextValue, LibraryView } from '../../components/library/index.ts';
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
} from '../../utils/panel/browser-tools.ts';
import { addToCase } from '../../utils/panel/library/add-to-case.ts';
import { choiceStore } from '../../utils/panel/library/choice-store.ts';
import {
  createLibraryPage,
  type LibraryModel,
  MARKDOWN_PRESETS,
} from '../../utils/panel/library/library-page.ts';
import { pageQueries } from '../../utils/panel/library/page-queries.ts';
import { createSettingsStore } from '../../utils/settings/index.ts';

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
    syncLine: createSyncLine(browser, database, { t, locale }, () => shown && draw(shown)),
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
    downloadFile,
    copyText,
    reload: () => location.reload(),
    addToCase: addToCase(browser),
    choices: choiceStore(settings),
  },
  draw,
);

/** The same at each draw: another would draw every part again. */
const context: LibraryContextValue = {
  ...{ t, locale, actions: page.actions, presets: MARKDOWN_PRESETS },
  ...{ settingsPage: '/options.html', threadsPage: '/threads.html' },
  savedPage: (key) => `/saved.html#${encodeURIComponent(key.toWellFormed())}`,
};

/** Longest time that the page stays blank while the first rows are read, in milliseconds: a frame before them would hold them up. */
const BLANK_MS = 150;
const root = document.createElement('div');
const attach = (): void => {
  if (!root.isConnected) document.getElementById('app')?.append(root);
};

let drawing = 0;
let shown: LibraryModel | null = null;
let hasRows = false;
/** Draws at once until the first rows are there, when a frame is waited for as it is, and later once a frame. */
function draw(model: LibraryModel): void {
  shown = model;
  cancelAnimationFrame(drawing);
  if (hasRows) drawing = requestAnimationFrame(() => drawNow(model));
  else if (model.state.phase === 'loading') {
    drawNow(model);
    setTimeout(attach, BLANK_MS);
  } else {
    hasRows = true;
    attach();
    drawNow(model);
    void painted().then(drawLaterParts);
  }
}

async function drawLaterParts(): Promise<void> {
  ({ syncLine } = await laterParts());
}

function drawNow(model: LibraryModel): void {
  document.documentElement.dataset.state = model.state.phase;
  document.documentElement.dataset.answered = model.state.answered;
  render(<LibraryView {...model} sync={syncLine()} context={context} />, root);
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
