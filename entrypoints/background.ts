import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { waysIn } from '../utils/in-page/ways-in.ts';
import { addHighlighter, inPageRoutes } from '../utils/in-page/worker-side.ts';
import { openDatabase } from '../utils/library/database.ts';
import { announcer, libraryRoutes } from '../utils/library/desk.ts';
import { createIntake } from '../utils/library/intake.ts';
import { createPageNames } from '../utils/library/page-names.ts';
import { createReplication } from '../utils/library/replica/replication.ts';
import { tellRestoration } from '../utils/library/replica/restoration-notice.ts';
import { createRepository } from '../utils/library/repository.ts';
import type { AnalysisAnswer } from '../utils/messaging/answers.ts';
import type { Progress } from '../utils/messaging/page-messages.ts';
import { createRouter, on } from '../utils/messaging/router.ts';
import { ownTab } from '../utils/messaging/senders.ts';
import { pageText } from '../utils/messaging/text-messages.ts';
import { analysisCancel, analysisGet } from '../utils/messaging/worker-messages.ts';
import type { Analysis } from '../utils/model/analysis.ts';
import { analyseTab } from '../utils/reading/analyse-tab.ts';
import { createDesk } from '../utils/reading/desk.ts';
import { createEarlyTexts } from '../utils/reading/early-texts.ts';
import { type InstallBrowser, welcomeReader } from '../utils/reading/first-run.ts';
import { createHeadStart, onPopupOpening, type WorkerScope } from '../utils/reading/head-start.ts';
import { createLatest } from '../utils/reading/latest.ts';
import { loadModels } from '../utils/reading/load-models.ts';
import { afterwards } from '../utils/reading/pause.ts';
import { analysisProgress, tellPopup } from '../utils/reading/progress.ts';
import { tabInFront } from '../utils/reading/tab-access.ts';
import { type ActionBrowser, openedAtClick, takeClicksOver } from '../utils/reading/toolbar-click.ts';
import { createSettingsStore } from '../utils/settings/index.ts';

export default defineBackground(() => {
  const self = { id: browser.runtime.id, root: browser.runtime.getURL('/') };
  const models = loadModels((path) => browser.runtime.getURL(path as '/'));
  const texts = createEarlyTexts();
  const desk = createDesk(browser, models, texts);
  const settings = createSettingsStore(browser.storage.local, browser.storage.onChanged);
  const latest = createLatest<number, AnalysisAnswer>();
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
    afterwards(() => {
      void addHighlighter(browser, tabId);
      if (answer.state === 'ready') void remember(tabId, answer.analysis).catch(() => {});
    });
    return answer;
  };
  const cancel = async (tabId: number) => {
    latest.stop(tabId);
    await desk.tabs.cancel(tabId).catch(() => {});
  };
  const fromPopup = createHeadStart(() => tabInFront(browser), read);
  onPopupOpening(globalThis as unknown as WorkerScope, fromPopup.begin);
  const openFacts = import.meta.env.FIREFOX
    ? openedAtClick(browser)
    : takeClicksOver(browser as unknown as ActionBrowser, fromPopup, self);
  const database = openDatabase();
  const onChange = announcer({
    pages: (envelope) => browser.runtime.sendMessage(envelope),
    tabIds: async () => (await browser.tabs.query({})).flatMap(({ id }) => id ?? []),
    tab: (tabId, envelope) => browser.tabs.sendMessage(tabId, envelope),
  });
  const replication = createReplication(database, browser.storage.local, {
    onRestored: (restoration, keys) => {
      void tellRestoration(browser.storage.local, restoration);
      onChange(keys);
    },
  });
  const library = createRepository(database, { onChange, replication });
  void library.ready().then(library.tidy, () => {});
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
    ...inPageRoutes(browser, settings, (tabId, force) => given(read(tabId, force), tabId), cancel),
    ...libraryRoutes(library, createIntake(database, onChange, replication), self, names),
  ]);
  browser.runtime.onMessage.addListener(route as never);

  waysIn(browser, openFacts);
  welcomeReader(browser as unknown as InstallBrowser);
});
