import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { analyse } from '../utils/analysis/pipeline.ts';
import {
  addHighlighter,
  highlightSelection,
  inPageRoutes,
  openSidebar,
} from '../utils/in-page/worker-side.ts';
import { openDatabase } from '../utils/library/database.ts';
import { announcer, libraryRoutes } from '../utils/library/desk.ts';
import { createIntake } from '../utils/library/intake.ts';
import { createRepository } from '../utils/library/repository.ts';
import { createRouter, on } from '../utils/messaging/router.ts';
import { analysisCancel, analysisGet } from '../utils/messaging/worker-messages.ts';
import { analyseTab, type Desk } from '../utils/reading/analyse-tab.ts';
import { createAnalysisCache } from '../utils/reading/analysis-cache.ts';
import { createLatest } from '../utils/reading/latest.ts';
import { loadModels } from '../utils/reading/load-models.ts';
import { type MenuBrowser, pageMenu } from '../utils/reading/menus.ts';
import { analysisProgress } from '../utils/reading/progress.ts';
import { tabAccess } from '../utils/reading/tab-access.ts';
import { createSettingsStore } from '../utils/settings/index.ts';

export default defineBackground(() => {
  const models = loadModels((path) => browser.runtime.getURL(path as '/'));
  const pause = () => new Promise<void>((resolve) => setTimeout(resolve));
  const desk: Desk = {
    cache: createAnalysisCache(browser.storage.session),
    tabs: tabAccess(browser),
    analyse: async (article, signal, onProgress) =>
      analyse(article, await models, { signal, pause, onProgress }),
  };

  const settings = createSettingsStore(browser.storage.local, browser.storage.onChanged);
  const latest = createLatest<number>();
  const analysisOf = async (tabId: number, force: boolean) => {
    const answer = await latest.run(tabId, (signal) =>
      analyseTab(desk, tabId, { force, signal, onProgress: analysisProgress(browser.runtime, tabId) }),
    );
    // After the answer: the facts are to be there at once.
    void addHighlighter(browser, tabId);
    return answer;
  };
  const self = { id: browser.runtime.id, root: browser.runtime.getURL('/') };
  const database = openDatabase();
  const onChange = announcer({
    pages: (envelope) => browser.runtime.sendMessage(envelope),
    tabIds: async () => (await browser.tabs.query({})).flatMap(({ id }) => id ?? []),
    tab: (tabId, envelope) => browser.tabs.sendMessage(tabId, envelope),
  });
  const library = createRepository(database, { onChange });
  void library.tidy().catch(() => {});
  const route = createRouter('worker', self, [
    on(analysisGet, ({ tabId, force }) => analysisOf(tabId, force)),
    on(analysisCancel, async ({ tabId }) => {
      latest.stop(tabId);
      await desk.tabs.cancel(tabId).catch(() => {});
    }),
    ...inPageRoutes(browser, settings, analysisOf),
    ...libraryRoutes(library, createIntake(database, onChange), self),
  ]);
  browser.runtime.onMessage.addListener(route as never);

  const message = browser.i18n.getMessage as (key: string) => string;
  const menu = pageMenu(browser as unknown as MenuBrowser, [
    {
      id: 'show-facts',
      title: message('menu_show_facts'),
      contexts: ['page', 'selection', 'link', 'image'],
      run: () => void browser.action.openPopup?.().catch(() => {}),
    },
    {
      id: 'open-sidebar',
      title: message('menu_open_sidebar'),
      contexts: ['page', 'selection', 'link', 'image'],
      run: (tabId) => void openSidebar(browser, tabId),
    },
    {
      id: 'highlight-selection',
      title: message('menu_highlight'),
      contexts: ['selection'],
      run: (tabId) => void highlightSelection(browser, tabId, false),
    },
    {
      id: 'open-library',
      title: message('menu_library'),
      contexts: ['action'],
      run: () => void browser.tabs.create({ url: browser.runtime.getURL('/library.html') }),
    },
  ]);
  menu.listen();
  browser.runtime.onInstalled.addListener(() => void menu.install());
  browser.commands?.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    if (command === 'open-sidebar') void openSidebar(browser, tab.id);
    if (command === 'highlight-selection') void highlightSelection(browser, tab.id, true);
  });
});
