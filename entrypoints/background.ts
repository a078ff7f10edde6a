import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createAnalysisRoutes } from '../utils/background/analysis-routes.ts';
import { createAnalysisService } from '../utils/background/analysis-service.ts';
import { choiceRoutes } from '../utils/background/choice-routes.ts';
import { registerCommands } from '../utils/background/commands.ts';
import { createEarlyTexts } from '../utils/background/early-texts.ts';
import { createFieldKeys } from '../utils/background/field-keys.ts';
import { type InstallBrowser, openWelcomePage } from '../utils/background/first-run.ts';
import { listenForLibrary } from '../utils/background/library-events.ts';
import type { LibraryService } from '../utils/background/library-service.ts';
import { createNativePanel, type NativePanelBrowser } from '../utils/background/native-panel.ts';
import { listenToOmnibox, type OmniboxBrowser } from '../utils/background/omnibox.ts';
import { pageRoutes } from '../utils/background/page-routes.ts';
import { onPopupOpening, type WorkerScope } from '../utils/background/prefetch.ts';
import { createSiteChoices } from '../utils/background/site-choices.ts';
import { createTabAnalyses } from '../utils/background/tab-analyses.ts';
import {
  type ActionBrowser,
  handleToolbarClicks,
  openPopupOnClick,
} from '../utils/background/toolbar-click.ts';
import { pageLoader, type ScriptScope, workerLoader } from '../utils/background/worker-scripts.ts';
import { backgroundRules, type ToBackground } from '../utils/messaging/protocol.ts';
import { createRouter } from '../utils/messaging/router.ts';
import { createSettingsStore } from '../utils/settings/index.ts';

export default defineBackground(() => {
  const self = { id: browser.runtime.id, root: browser.runtime.getURL('/') };
  const page = (path: string) => browser.runtime.getURL(path as '/');
  const settings = createSettingsStore(browser.storage.local, browser.storage.onChanged);
  const load = import.meta.env.FIREFOX
    ? pageLoader((file) => import(/* @vite-ignore */ page(file)))
    : workerLoader(globalThis as unknown as ScriptScope);

  const texts = createEarlyTexts();
  const choices = createSiteChoices(browser, settings);
  const service = createAnalysisService(browser, () => load('analysis'), page, texts, choices.of);
  const analyses = createTabAnalyses(browser.storage.session, service.cache);
  let started: LibraryService | undefined;
  const library = async (): Promise<LibraryService> => {
    const start = await load('library');
    started ??= start({ browser, self, settings, analyses });
    return started;
  };
  listenForLibrary(browser, library);

  const requests = createAnalysisRoutes(browser, service, texts, analyses, async (url, analysis) =>
    (await library()).analysed(url, analysis),
  );
  const route = createRouter<ToBackground>(self, backgroundRules(), {
    ...requests.handlers,
    ...pageRoutes(browser, settings),
    ...createFieldKeys(),
    ...choiceRoutes(browser, choices),
  });
  browser.runtime.onMessage.addListener(route as never);

  onPopupOpening(globalThis as unknown as WorkerScope, requests.prefetch.begin);
  const openFacts = import.meta.env.FIREFOX
    ? openPopupOnClick(browser)
    : handleToolbarClicks(browser as unknown as ActionBrowser, requests.prefetch, self);
  const panel = createNativePanel(
    browser as unknown as NativePanelBrowser,
    import.meta.env.FIREFOX ? globalThis.localStorage : undefined,
  );
  settings.subscribe(({ sidebarHome }) => panel.choose(sidebarHome));
  registerCommands(browser, openFacts, panel);
  listenToOmnibox(browser as unknown as OmniboxBrowser, {
    search: async (text) => (await library()).search(text),
    libraryPage: page('/library.html'),
    message: browser.i18n.getMessage('omnibox_hint'),
    xml: !import.meta.env.FIREFOX,
  });
  openWelcomePage(browser as unknown as InstallBrowser);
});
