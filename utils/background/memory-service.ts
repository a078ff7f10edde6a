import type { WxtBrowser } from 'wxt/browser';
import { textFragmentUrl } from '../format/index.ts';
import type { LibraryDatabase } from '../library/database.ts';
import { createMemory } from '../memory/memory.ts';
import { openMemory } from '../memory/memory-database.ts';
import { savedArticlePage } from '../panel/saved-address.ts';
import type { SettingsStore } from '../settings/index.ts';
import { createPause } from '../timing/pause.ts';
import { memoryLibrary } from './memory-library.ts';
import { omniboxSearch } from './omnibox-search.ts';
import type { TabAnalyses } from './tab-analyses.ts';

/** The worker's memory of what was read. Its failures cost context, never an answer or a record of the library. */
export function createMemoryService(
  browser: Pick<WxtBrowser, 'tabs'>,
  database: LibraryDatabase,
  settings: Pick<SettingsStore, 'get'>,
  analyses: Pick<TabAnalyses, 'of'>,
) {
  const remembered = openMemory();
  const memory = createMemory(remembered, {
    library: memoryLibrary(database),
    now: () => new Date(),
    settings: async () => {
      const { remember, rememberDays, rememberArticles } = await settings.get();
      return { on: remember, limits: { days: rememberDays, articles: rememberArticles } };
    },
    pause: createPause(),
  });
  return {
    memory,
    /** The search behind the address bar's keyword; `page` gives the address of a page of the extension. */
    omniboxSearch: (page: (path: string) => string) =>
      omniboxSearch({
        memory: remembered,
        isSaved: async (key) => (await database.articles.get(key))?.savedAt != null,
        savedPage: (key, at) => page(savedArticlePage(key, at)),
        passageOf: textFragmentUrl,
      }),
    /** Follows a change of the library; `origin` is the tab that it was made on. */
    async libraryChanged(keys: string[], origin?: number): Promise<void> {
      const analysis = origin === undefined ? null : await analyses.of(origin);
      await memory.libraryChanged(keys, analysis);
    },
    tab: async (tabId: number): Promise<{ url: string; incognito: boolean }> => {
      const { url = '', incognito } = await browser.tabs.get(tabId);
      return { url, incognito };
    },
  };
}
