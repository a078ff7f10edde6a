import { render } from 'preact';
import { browser } from 'wxt/browser';
import { ThreadsView } from '../../components/threads/index.ts';
import '../../components/ui/full-page.css';
import '../../components/ui/tokens.css';
import { wearTheme } from '../../components/ui/index.ts';
import { textFragmentUrl } from '../../utils/format/index.ts';
import { createTranslate, formatLocale, type MessageSource } from '../../utils/i18n/index.ts';
import { openDatabase } from '../../utils/library/database.ts';
import { createLibraryQueries } from '../../utils/library/library-queries.ts';
import { openMemory } from '../../utils/memory/memory-database.ts';
import { runtimeClient } from '../../utils/messaging/client.ts';
import type { CaseToBackground, MemoryToBackground } from '../../utils/messaging/protocol.ts';
import { downloadFile } from '../../utils/panel/browser-tools.ts';
import { savedArticlePage } from '../../utils/panel/saved-address.ts';
import { threadAddress, threadIn } from '../../utils/panel/threads/thread-address.ts';
import { threadPicture } from '../../utils/panel/threads/thread-items.ts';
import { createThreadPage, type ThreadPageState } from '../../utils/panel/threads/thread-page.ts';
import { createSettingsStore } from '../../utils/settings/index.ts';
import { nameLookup } from './name-lookup-part.tsx';

const message = browser.i18n.getMessage as MessageSource;
const locale = formatLocale(browser.i18n.getUILanguage(), message('messages_language', []));
const t = createTranslate(message, locale);
const root = document.getElementById('app') as HTMLElement;

const page = createThreadPage(
  {
    database: openMemory(),
    library: createLibraryQueries(openDatabase()),
    worker: runtimeClient<MemoryToBackground & CaseToBackground>(browser.runtime),
    downloadFile,
    t,
    now: () => new Date(),
  },
  threadIn(location.hash),
  draw,
);

let shown: ThreadPageState;
const lookup = nameLookup(browser, { t, locale }, () => draw(shown));

function draw(state: ThreadPageState): void {
  shown = state;
  document.documentElement.dataset.state = state.phase;
  document.title = `${state.thread?.title || t('threads_title')} · ${t('extensionName')}`;
  render(
    <ThreadsView
      t={t}
      locale={locale}
      now={new Date()}
      state={state}
      page={page}
      lookup={lookup(state)}
      pictureOf={threadPicture}
      libraryPage="/library.html"
      threadPage={threadAddress}
      articlePage={(row, at) =>
        row.source === 'library'
          ? savedArticlePage(row.key, at)
          : (at && textFragmentUrl(row.url, at.text)) || row.url
      }
    />,
    root,
  );
}

document.documentElement.lang = locale;
createSettingsStore(browser.storage.local, browser.storage.onChanged).subscribe(({ theme }) =>
  wearTheme(document.documentElement, theme),
);
addEventListener('hashchange', () => location.reload());
void page.load();
