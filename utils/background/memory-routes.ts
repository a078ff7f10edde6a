import type { Memory } from '../memory/memory.ts';
import { nameKey } from '../memory/name-keys.ts';
import type { MemoryToBackground } from '../messaging/protocol.ts';
import type { Handlers } from '../messaging/router.ts';
import { ownTab } from '../messaging/senders.ts';
import type { Analysis } from '../model/analysis.ts';
import { type ArticleContext, isEmptyContext } from '../model/article-context.ts';
import { threadAddress } from '../panel/threads/thread-address.ts';
import type { SettingsStore } from '../settings/index.ts';
import type { PageNames } from './page-names.ts';
import type { TabAnalyses } from './tab-analyses.ts';

export interface MemorySources {
  memory: Memory;
  settings: Pick<SettingsStore, 'get' | 'update'>;
  analyses: Pick<TabAnalyses, 'of'>;
  names: Pick<PageNames, 'related'>;
  /** The address that a tab is open at, and whether its window is private. */
  tab(tabId: number): Promise<{ url: string; incognito: boolean }>;
  /** Writes a word on bearers of a name into the library, where that holds both articles. */
  sayBearers(name: string, articles: readonly [string, string], same: boolean): Promise<void>;
  /** Opens a page of the extension. */
  open(path: string): Promise<unknown>;
}

/**
 * Handlers of the memory's messages. A script in a page learns no more than whether there is something: the words of other
 * pages go to the extension's own pages alone.
 */
export function memoryRoutes(sources: MemorySources): Handlers<MemoryToBackground> {
  const { memory, settings, analyses, names, tab, sayBearers, open } = sources;

  /** True where remembering would have helped here, and the reader was never asked. */
  const mayOffer = async (url: string, analysis: Analysis, incognito: boolean): Promise<boolean> => {
    const { remember, rememberAsked } = await settings.get();
    return !remember && !rememberAsked && !incognito && names.related(url, analysis);
  };
  const contextOfTab = async (tabId: number): Promise<ArticleContext | null> => {
    const analysis = await analyses.of(tabId);
    if (!analysis) return null;
    const { url, incognito } = await tab(tabId);
    const context = await memory.context(url, analysis);
    return { ...context, offer: await mayOffer(url, analysis, incognito) };
  };

  return {
    'memory.context': async ({ tabId }) => ({ context: await contextOfTab(tabId).catch(() => null) }),
    'memory.hasContext': async (_, sender) => {
      const context = await contextOfTab(ownTab(sender)).catch(() => null);
      return { there: context !== null && !isEmptyContext({ ...context, offer: false }) };
    },
    'memory.openContext': async (_, sender) => {
      await open(`/before.html#${ownTab(sender)}`);
    },
    'memory.name': async ({ tabId, name }) => {
      const analysis = await analyses.of(tabId);
      const { url } = await tab(tabId);
      return { card: analysis ? await memory.nameHistory(url, analysis, name).catch(() => null) : null };
    },
    'memory.openName': async ({ name }) => {
      await open(threadAddress({ kind: 'name', key: nameKey(name) }));
    },
    'memory.decide': async ({ name, articles, same }) => {
      await memory.decide(name, articles, same);
      await sayBearers(name, articles, same);
      return { state: 'done' };
    },
    'memory.count': () => memory.count(),
    'memory.erase': async () => {
      await memory.forgetAnalysed();
      return memory.count();
    },
  };
}
