import type { WxtBrowser } from 'wxt/browser';
import { analyse, prepare, startAnalysis } from '../analysis/pipeline.ts';
import type { Resources } from '../analysis/resources.ts';
import type { SiteChoice } from '../model/site-choice.ts';
import { createPause, defer } from '../timing/pause.ts';
import type { AnalysisService } from './analyse-tab.ts';
import { createAnalysisCache } from './analysis-cache.ts';
import { tabAccess } from './tab-access.ts';

/**
 * The worker's reading and analysis of tabs. `texts` supplies texts of pages that are still being read, `choiceOf` what the reader
 * chose on a tab's site.
 */
export function createAnalysisService(
  browser: Pick<WxtBrowser, 'tabs' | 'scripting' | 'storage'>,
  models: Promise<Resources>,
  texts: AnalysisService['texts'],
  choiceOf: (tabId: number) => Promise<SiteChoice | null>,
): AnalysisService {
  let prepared: Promise<void> | undefined;
  return {
    texts,
    cache: createAnalysisCache(browser.storage.session),
    tabs: tabAccess(browser, choiceOf),
    async prepare() {
      prepared ??= models.then((loaded) => prepare(loaded, { pause: createPause() }));
      await prepared;
    },
    start: async (article, signal) => startAnalysis(article, await models, { signal, pause: createPause() }),
    analyse: async (article, signal, onProgress, started) =>
      analyse(article, await models, { signal, pause: createPause(), onProgress, started: await started }),
    defer,
  };
}
