import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { analyseTab } from '../utils/background/analyse-tab.ts';
import { createAnalysisService } from '../utils/background/analysis-service.ts';
import { registerCommands } from '../utils/background/commands.ts';
import { createEarlyTexts } from '../utils/background/early-texts.ts';
import { type InstallBrowser, openWelcomePage } from '../utils/background/first-run.ts';
import { createImportStaging } from '../utils/background/import-staging.ts';
import { announcer, libraryRoutes } from '../utils/background/library-routes.ts';
import { loadModels } from '../utils/background/load-models.ts';
import { createPageNames } from '../utils/background/page-names.ts';
import { addHighlighter, pageRoutes } from '../utils/background/page-routes.ts';
import { createPrefetch, onPopupOpening, type WorkerScope } from '../utils/background/prefetch.ts';
import { tabInFront } from '../utils/background/tab-access.ts';
import { createTakeLatest } from '../utils/background/take-latest.ts';
import {
  type ActionBrowser,
  handleToolbarClicks,
  openPopupOnClick,
} from '../utils/background/toolbar-click.ts';
import { analysisProgress, tellPopup } from '../utils/content/reading-progress.ts';
import { openDatabase } from '../utils/library/database.ts';
import { createRepository } from '../utils/library/repository.ts';
import type { AnalysisAnswer } from '../utils/messaging/answers.ts';
import type { Progress } from '../utils/messaging/page-messages.ts';
import { createRouter, on } from '../utils/messaging/router.ts';
import { ownTab } from '../utils/messaging/senders.ts';
import { pageText } from '../utils/messaging/text-messages.ts';
import { analysisCancel, analysisGet } from '../utils/messaging/worker-messages.ts';
import type { Analysis } from '../utils/model/analysis.ts';
import { createSettingsStore } from '../utils/settings/index.ts';
import { defer } from '../utils/timing/pause.ts';

export default defineBackground(() => {
  const self = { id: browser.runtime.id, root: browser.runtime.getURL('/') };
  const models = loadModels((path) => browser.runtime.getURL(path as '/'));
  const texts = createEarlyTexts();
  const desk = createAnalysisService(browser, models, texts);
  const settings = createSettingsStore(browser.storage.local, browser.storage.onChanged);
  const latest = createTakeLatest<number, AnalysisAnswer>();
  const popup = tellPopup(browser.runtime);
  const tellPanels = (progress: Progress) => {
    popup(progress);
    if (progress.tabId !== null) desk.tabs.tell(progress.tabId, progress);
  };
  const read = (tabId: number, force = false) =>
    latest.run(tabId, (signal) =>
      analyseTab(desk, tabId, { force, signal, onProgress: analysisProgress(tellPanels, tabId) }),
    );
  /** What comes after an answer waits until somebody has it: a popup may still be opening. */
  const given = async (asked: Promise<AnalysisAnswer>, tabId: number) => {
    const answer = await asked;
    defer(() => {
      void addHighlighter(browser, tabId);
      if (answer.state === 'ready') void remember(tabId, answer.analysis).catch(() => {});
    });
    return answer;
  };
  const cancel = async (tabId: number) => {
    latest.stop(tabId);
    await desk.tabs.cancel(tabId).catch(() => {});
  };
  const fromPopup = createPrefetch(() => tabInFront(browser), read);
  onPopupOpening(globalThis as unknown as WorkerScope, fromPopup.begin);
  const openFacts = import.meta.env.FIREFOX
    ? openPopupOnClick(browser)
    : handleToolbarClicks(browser as unknown as ActionBrowser, fromPopup, self);
  const database = openDatabase();
  const onChange = announcer({
    pages: (envelope) => browser.runtime.sendMessage(envelope),
    tabIds: async () => (await browser.tabs.query({})).flatMap(({ id }) => id ?? []),
    tab: (tabId, envelope) => browser.tabs.sendMessage(tabId, envelope),
  });
  const library = createRepository(database, { onChange });
  void library.tidy().catch(() => {});
  const names = createPageNames(browser.storage.session, library);
  /** Nothing is remembered of a private window. */
  const remember = async (tabId: number, analysis: Analysis): Promise<void> => {
    const { url = '', incognito } = await browser.tabs.get(tabId);
    if (!incognito) await names.remember(url, analysis);
  };
  const route = createRouter('worker', self, [
    on(analysisGet, ({ tabId, force }) => given(force ? read(tabId, true) : fromPopup.take(tabId), tabId)),
    on(pageText, (article, sender) => texts.tell(ownTab(sender), article)),
    on(analysisCancel, ({ tabId }) => cancel(tabId)),
    ...pageRoutes(browser, settings, (tabId, force) => given(read(tabId, force), tabId), cancel),
    ...libraryRoutes(library, createImportStaging(database, onChange), self, names),
  ]);
  browser.runtime.onMessage.addListener(route as never);

  registerCommands(browser, openFacts);
  openWelcomePage(browser as unknown as InstallBrowser);
});
