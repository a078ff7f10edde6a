import {
  choiceOrigin,
  NO_CHOICE,
  type SiteChoice,
  siteChoiceOf,
  withSiteChoice,
} from '../model/site-choice.ts';
import type { SettingsStore } from '../settings/index.ts';
import type { SessionStore } from './analysis-cache.ts';

/** A tab as the choices need it. */
export interface ChoosingTab {
  id: number;
  url: string;
  /** Choices made in a private window end with the browser's session. */
  incognito: boolean;
}

/** The browser's API as far as choices need it. `storage.session` outlives the worker, not the browser. */
interface ChoiceBrowser {
  tabs: { get(tabId: number): Promise<{ url?: string | undefined; incognito: boolean }> };
  storage: { session: Pick<SessionStore, 'get' | 'set'> };
}

/** Key of what says that a choice was made in a private window. */
const HAS_PRIVATE = 'choice:private';

const privateKey = (tabId: number, origin: string): string => `choice:${tabId}:${origin}`;

/**
 * The choices for sites that were read wrong. Each reading asks the store: Firefox does not report every change of it, and the
 * answer comes while the page's first script goes in.
 */
export function createSiteChoices(
  { tabs, storage: { session } }: ChoiceBrowser,
  settings: Pick<SettingsStore, 'get' | 'update'>,
) {
  const tabOf = async (id: number): Promise<ChoosingTab> => {
    const { url = '', incognito } = await tabs.get(id);
    return { id, url, incognito };
  };
  const ofSession = (key: string): Promise<Record<string, unknown>> => session.get(key).catch(() => ({}));
  const ofTab = async ({ id, url, incognito }: ChoosingTab): Promise<SiteChoice | null> => {
    const origin = choiceOrigin(url);
    if (!origin) return null;
    if (incognito) {
      const key = privateKey(id, origin);
      const stored = await ofSession(key);
      if (key in stored) return siteChoiceOf(stored[key]);
    }
    const { siteChoices } = await settings.get();
    return siteChoices[origin] ?? null;
  };

  return {
    tabOf,
    /** The choice for a tab's page, as it is stored; null for none. */
    ofTab,
    /** The choice for the page of a tab; null for none, and where the browser does not tell its address. */
    async of(tabId: number): Promise<SiteChoice | null> {
      try {
        const [{ siteChoices }, made] = await Promise.all([settings.get(), ofSession(HAS_PRIVATE)]);
        const mayHave = HAS_PRIVATE in made || Object.keys(siteChoices).length > 0;
        return mayHave ? await ofTab(await tabOf(tabId)) : null;
      } catch {
        return null;
      }
    },
    /** Replaces the choice for a tab's site, or forgets it; gives the one before. Rejects where it cannot be stored. */
    async put(tab: ChoosingTab, choice: SiteChoice | null): Promise<SiteChoice | null> {
      const origin = choiceOrigin(tab.url);
      if (!origin) throw new Error('no site');
      const before = await ofTab(tab);
      if (tab.incognito)
        await session.set({ [HAS_PRIVATE]: true, [privateKey(tab.id, origin)]: choice ?? NO_CHOICE });
      else
        await settings.update(({ siteChoices }) => ({
          siteChoices: withSiteChoice(siteChoices, origin, choice),
        }));
      return before;
    },
  };
}
export type SiteChoicesService = ReturnType<typeof createSiteChoices>;
