import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createAnalysisRoutes } from '../utils/background/analysis-routes.ts';
import { createAnalysisService } from '../utils/background/analysis-service.ts';
import { atBrowserStart } from '../utils/background/at-browser-start.ts';
import { choiceRoutes } from '../utils/background/choice-routes.ts';
import { registerCommands } from '../utils/background/commands.ts';
import { createEarlyTexts } from '../utils/background/early-texts.ts';
import { createFieldKeys } from '../utils/background/field-keys.ts';
import { type InstallBrowser, openWelcomePage } from '../utils/background/first-run.ts';
import { createImportStaging } from '../utils/background/import-staging.ts';
import { announcer, libraryRoutes } from '../utils/background/library-routes.ts';
import { loadModels } from '../utils/background/load-models.ts';
import { memoryRoutes } from '../utils/background/memory-routes.ts';
import { createMemoryService } from '../utils/background/memory-service.ts';
import { listenToOmnibox, type OmniboxBrowser } from '../utils/background/omnibox.ts';
import { createPageNames } from '../utils/background/page-names.ts';
import { pageRoutes } from '../utils/background/page-routes.ts';
import { onPopupOpening, type WorkerScope } from '../utils/background/prefetch.ts';
import { createSiteChoices } from '../utils/background/site-choices.ts';
import { startSync } from '../utils/background/start-sync.ts';
import { createTabAnalyses } from '../utils/background/tab-analyses.ts';
import {
  type ActionBrowser,
  handleToolbarClicks,
  openPopupOnClick,
} from '../utils/background/toolbar-click.ts';
import { createCatalogStore } from '../utils/library/browse/catalog-store.ts';
import { openDatabase } from '../utils/library/database.ts';
import { createReplication } from '../utils/library/replica/replication.ts';
import { tellRestoration } from '../utils/library/replica/restoration-notice.ts';
import { createRepository } from '../utils/library/repository.ts';
import type { OnLibraryChange } from '../utils/library/writer.ts';
import { backgroundRules, type ToBackground } from '../utils/messaging/protocol.ts';
import { createRouter } from '../utils/messaging/router.ts';
import { createSettingsStore } from '../utils/settings/index.ts';

export default defineBackground(() => {
  const self = { id: browser.runtime.id, root: browser.runtime.getURL('/') };
  const settings = createSettingsStore(browser.storage.local, browser.storage.onChanged);

  const database = openDatabase();
  const announce = announcer({
    pages: (envelope) => browser.runtime.sendMessage(envelope),
    tabIds: async () => (await browser.tabs.query({})).flatMap(({ id }) => id ?? []),
    tab: (tabId, envelope) => browser.tabs.sendMessage(tabId, envelope),
  });
  const page = (path: string) => browser.runtime.getURL(path as '/');
  const open = (path: string) => browser.tabs.create({ url: page(path) });
  const models = loadModels(page);
  const texts = createEarlyTexts();
  const choices = createSiteChoices(browser, settings);
  const service = createAnalysisService(browser, models, texts, choices.of);
  const analyses = createTabAnalyses(browser.storage.session, service.cache);
  const { memory, omnibox, libraryChanged, tab } = createMemoryService(browser, database, settings, analyses);
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
  const onMutations = startSync(browser, self, { database, replication, onChange, settings });
  const catalogs = createCatalogStore();
  const onRemove = () => void catalogs.clear();
  const library = createRepository(database, { onChange, onRemove, replication, onMutations });
  void library.ready().then(library.tidy, () => {});
  atBrowserStart(browser, () => library.ready().then(memory.reconcile));
  const names = createPageNames(browser.storage.session, library);

  const requests = createAnalysisRoutes(browser, service, texts, names, analyses, memory.analysed);

  const route = createRouter<ToBackground>(self, backgroundRules(), {
    ...requests.handlers,
    ...pageRoutes(browser, settings),
    ...createFieldKeys(),
    ...choiceRoutes(browser, choices),
    ...memoryRoutes({ memory, settings, analyses, names, tab, open }),
    ...libraryRoutes(library, createImportStaging(database, onChange, replication, onMutations), self, {
      names,
      analyses,
    }),
  });
  browser.runtime.onMessage.addListener(route as never);

  onPopupOpening(globalThis as unknown as WorkerScope, requests.prefetch.begin);
  const openFacts = import.meta.env.FIREFOX
    ? openPopupOnClick(browser)
    : handleToolbarClicks(browser as unknown as ActionBrowser, requests.prefetch, self);
  registerCommands(browser, openFacts);
  listenToOmnibox(
    browser as unknown as OmniboxBrowser,
    omnibox(page, browser.i18n.getMessage('omnibox_hint'), !import.meta.env.FIREFOX),
  );
  openWelcomePage(browser as unknown as InstallBrowser);
});
