import type { WxtBrowser } from 'wxt/browser';
import { createCatalogStore } from '../library/browse/catalog-store.ts';
import { createCaseRepository } from '../library/case-repository.ts';
import { openDatabase } from '../library/database.ts';
import { createReplication } from '../library/replica/replication.ts';
import { tellRestoration } from '../library/replica/restoration-notice.ts';
import { createRepository } from '../library/repository.ts';
import type { OnLibraryChange } from '../library/writer.ts';
import type { Reply } from '../messaging/envelope.ts';
import { libraryScriptRules, type ToLibraryScript } from '../messaging/protocol.ts';
import { createRouter } from '../messaging/router.ts';
import type { Self, Sender } from '../messaging/senders.ts';
import type { Analysis } from '../model/analysis.ts';
import type { SettingsStore } from '../settings/index.ts';
import { caseRoutes } from './case-routes.ts';
import { createImportStaging } from './import-staging.ts';
import { announcer, libraryRoutes } from './library-routes.ts';
import { memoryRoutes } from './memory-routes.ts';
import { createMemoryService } from './memory-service.ts';
import type { OmniboxFind } from './omnibox.ts';
import { createPageNames } from './page-names.ts';
import { startSync } from './start-sync.ts';
import type { TabAnalyses } from './tab-analyses.ts';

export interface LibraryServicePorts {
  browser: WxtBrowser;
  self: Self;
  settings: SettingsStore;
  analyses: TabAnalyses;
}

/** Library, memory and sync, while the worker lives. */
export interface LibraryService {
  /** Answers the messages to library, memory and sync. */
  route(sent: unknown, sender: Sender): Promise<Reply> | undefined;
  /** Takes note of an analysed article; never of a private window's. */
  analysed(url: string, analysis: Analysis): Promise<void>;
  /** Brings the memory up to date with the library. */
  reconcile(): Promise<void>;
  /** Syncs if that is due. */
  syncDue(): void;
  /** Searches what was read, for the address bar. */
  search(text: string): Promise<OmniboxFind[]>;
}

/** Starts library, memory and sync. To be called once in a worker's life. */
export function startLibrary({ browser, self, settings, analyses }: LibraryServicePorts): LibraryService {
  const page = (path: string) => browser.runtime.getURL(path as '/');
  const database = openDatabase();
  const announce = announcer({
    pages: (envelope) => browser.runtime.sendMessage(envelope),
    tabIds: async () => (await browser.tabs.query({})).flatMap(({ id }) => id ?? []),
    tab: (tabId, envelope) => browser.tabs.sendMessage(tabId, envelope),
  });
  const remembering = createMemoryService(browser, database, settings, analyses);
  const { memory, libraryChanged, tab } = remembering;
  const onChange: OnLibraryChange = (keys, origin) => {
    announce(keys, origin);
    void libraryChanged(keys, origin).catch(() => {});
  };
  const replication = createReplication(database, browser.storage.local, {
    onRestored: (restoration, keys) => {
      void tellRestoration(browser.storage.local, restoration);
      onChange(keys);
    },
  });
  const sync = startSync(browser, self, { database, replication, onChange, settings });
  const catalogs = createCatalogStore();
  const onRemove = () => void catalogs.clear();
  const { onMutations } = sync;
  const library = createRepository(database, { onChange, onRemove, replication, onMutations });
  const cases = createCaseRepository(database, { onChange, replication, onMutations });
  void library.ready().then(library.tidy, () => {});
  const names = createPageNames(browser.storage.session, library);

  const route = createRouter<ToLibraryScript>(self, libraryScriptRules(), {
    ...caseRoutes(cases),
    ...memoryRoutes({
      ...{ memory, settings, analyses, names, tab },
      sayBearers: cases.sayBearers,
      open: (path) => browser.tabs.create({ url: page(path) }),
    }),
    ...libraryRoutes(library, createImportStaging(database, onChange, replication, onMutations), self, {
      names,
      analyses,
    }),
  });
  return {
    route: (sent, sender) => route(sent, sender) ?? sync.route(sent, sender),
    async analysed(url, analysis) {
      await names.remember(url, analysis);
      await memory.analysed(url, analysis);
    },
    async reconcile() {
      await library.ready();
      await memory.reconcile();
    },
    syncDue: sync.due,
    search: remembering.omniboxSearch(page),
  };
}
