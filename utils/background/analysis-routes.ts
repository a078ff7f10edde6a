import type { WxtBrowser } from 'wxt/browser';
import type { AnalysisAnswer } from '../messaging/answers.ts';
import { runtimeClient } from '../messaging/client.ts';
import type { PageToBackground, PanelToBackground, ToPopup } from '../messaging/protocol.ts';
import type { Handlers } from '../messaging/router.ts';
import { ownTab } from '../messaging/senders.ts';
import type { Analysis } from '../model/analysis.ts';
import type { WorkProgress } from '../model/progress.ts';
import { defer } from '../timing/pause.ts';
import { type AnalysisService, analyseTab } from './analyse-tab.ts';
import { analysisProgress } from './analysis-progress.ts';
import type { EarlyTexts } from './early-texts.ts';
import { addHighlighter } from './page-routes.ts';
import { createPrefetch } from './prefetch.ts';
import { tabInFront } from './tab-access.ts';
import type { TabAnalyses } from './tab-analyses.ts';
import { createTakeLatest } from './take-latest.ts';

type AnalysisHandlers = Pick<
  Handlers<PanelToBackground & PageToBackground>,
  'analysis.get' | 'analysis.last' | 'analysis.cancel' | 'analysis.own' | 'analysis.cancelOwn' | 'page.text'
>;

/** Analyses of tabs for popup and sidebar, one at a time for each tab, and the prefetch for a popup that is about to open. */
export function createAnalysisRoutes(
  browser: Pick<WxtBrowser, 'runtime' | 'tabs' | 'scripting'>,
  service: AnalysisService,
  texts: Pick<EarlyTexts, 'tell'>,
  analyses: TabAnalyses,
  /** Takes note of an analysed article; never of a private window's. */
  onAnalysed: (url: string, analysis: Analysis) => Promise<void> = async () => {},
) {
  const popup = runtimeClient<ToPopup>(browser.runtime);
  const report = (progress: WorkProgress): void => {
    popup.tell('reading.progress', progress);
    if (progress.tabId !== null) service.tabs.tell(progress.tabId, progress);
  };
  const latest = createTakeLatest<number, AnalysisAnswer>();
  const read = (tabId: number, force = false, allPages = false): Promise<AnalysisAnswer> =>
    latest.run(tabId, (signal) =>
      analyseTab(service, tabId, { force, allPages, signal, onProgress: analysisProgress(report, tabId) }),
    );
  const prefetch = createPrefetch(() => tabInFront(browser), read);

  /** Pages of private windows are not remembered. */
  const remember = async (tabId: number, answer: AnalysisAnswer): Promise<void> => {
    if (answer.state !== 'ready') return;
    await analyses.note(tabId, answer.analysis);
    const { url = '', incognito } = await browser.tabs.get(tabId);
    if (incognito) return;
    await onAnalysed(url, answer.analysis);
  };
  /** Work that follows an answer waits until the answer has arrived: a popup may still be opening. */
  const followed = async (asked: Promise<AnalysisAnswer>, tabId: number): Promise<AnalysisAnswer> => {
    const answer = await asked;
    if (answer.state === 'ready') analyses.hold(tabId, answer.analysis);
    defer(() => {
      void addHighlighter(browser, tabId);
      void remember(tabId, answer).catch(() => {});
    });
    return answer;
  };
  const cancel = (tabId: number): void => {
    latest.stop(tabId);
    service.tabs.cancel(tabId);
  };

  const handlers: AnalysisHandlers = {
    'analysis.get': ({ tabId, force, allPages }) =>
      followed(force || allPages ? read(tabId, force, allPages) : prefetch.take(tabId), tabId),
    'analysis.last': async ({ tabId }) => {
      const analysis = await analyses.of(tabId);
      return analysis ? { state: 'ready', analysis } : followed(read(tabId, true), tabId);
    },
    'analysis.own': ({ force, allPages }, sender) =>
      followed(read(ownTab(sender), force, allPages), ownTab(sender)),
    'analysis.cancel': ({ tabId }) => cancel(tabId),
    'analysis.cancelOwn': (_, sender) => cancel(ownTab(sender)),
    'page.text': (article, sender) => texts.tell(ownTab(sender), article),
  };
  return { handlers, prefetch };
}
