import type { WxtBrowser } from 'wxt/browser';
import type { Resources } from '../analysis/resources.ts';
import type { SiteChoice } from '../model/site-choice.ts';
import { createPause, defer } from '../timing/pause.ts';
import type { AnalysisService } from './analyse-tab.ts';
import { createAnalysisCache } from './analysis-cache.ts';
import { loadModels, rememberChecked } from './load-models.ts';
import { tabAccess } from './tab-access.ts';
import type { WorkerScripts } from './worker-scripts.ts';

type AnalysisScript = NonNullable<WorkerScripts['analysis']>;

/**
 * The worker's reading and analysis of tabs. The script that analyses, and the models, are loaded for the first page, while it is
 * read. `urlOf` gives the address of a file of the extension, `texts` supplies texts of pages that are still being read,
 * `choiceOf` the reader's choice for a tab's site.
 */
export function createAnalysisService(
  browser: Pick<WxtBrowser, 'runtime' | 'tabs' | 'scripting' | 'storage'>,
  script: () => Promise<AnalysisScript>,
  urlOf: (path: string) => string,
  texts: AnalysisService['texts'],
  choiceOf: (tabId: number) => Promise<SiteChoice | null>,
): AnalysisService {
  const { version } = browser.runtime.getManifest();
  let tools: Promise<AnalysisScript & { models: Resources }> | undefined;
  const load = () => {
    tools ??= (async () => {
      // Asked for first: the files come while the script is evaluated.
      const models = loadModels(urlOf, browser.storage.local, version);
      return { ...(await script()), models: await models };
    })();
    // A script that failed to load is asked for again by the next page.
    tools.catch(() => {
      tools = undefined;
    });
    return tools;
  };
  let prepared: Promise<void> | undefined;
  return {
    texts,
    cache: createAnalysisCache(browser.storage.session),
    tabs: tabAccess(browser, choiceOf),
    async prepare() {
      prepared ??= load().then(async ({ prepare, models }) => {
        const isWhole = await prepare(models, { pause: createPause() });
        if (isWhole && !models.isChecked) await rememberChecked(browser.storage.local, version);
      });
      await prepared;
    },
    async start(article, signal) {
      const { startAnalysis, models } = await load();
      return startAnalysis(article, models, { signal, pause: createPause() });
    },
    async analyse(article, signal, onProgress, started) {
      const { analyse, models } = await load();
      return analyse(article, models, { signal, pause: createPause(), onProgress, started: await started });
    },
    defer,
  };
}
