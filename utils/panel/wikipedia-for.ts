import type { WxtBrowser } from 'wxt/browser';
import { lookupCache } from '../memory/lookup-cache.ts';
import { openMemory } from '../memory/memory-database.ts';
import { nameKey } from '../memory/name-keys.ts';
import { runtimeClient } from '../messaging/client.ts';
import type { CaseToBackground } from '../messaging/protocol.ts';
import { noteLookupOrigin } from '../wikipedia/lookup-origins.ts';
import { createNameLookup } from '../wikipedia/name-lookup.ts';
import { createWikipediaApi, wikiLanguage } from '../wikipedia/wikipedia-api.ts';
import { createWikipediaCard, type WikipediaQuestion } from './wikipedia-card.ts';

const hostOf = (language: string): string => `${language}.wikipedia.org`;

export interface NamedQuestion extends WikipediaQuestion {
  /** The name's key where it is known. */
  key?: string | undefined;
}

/**
 * The look-up of a name in the Wikipedia of a language, with the browser's permissions and a page's own requests: closing the
 * page ends them. Null where no wiki has the language.
 */
export function wikipediaFor(
  { permissions, runtime, storage }: Pick<WxtBrowser, 'permissions' | 'runtime' | 'storage'>,
  { key, ...question }: NamedQuestion,
  draw: () => void,
) {
  const language = wikiLanguage(question.language);
  if (!language) return null;
  const host = hostOf(language);
  const origins = [`https://${host}/*`];
  const api = createWikipediaApi({
    fetch: (...request) => fetch(...request),
    now: Date.now,
    originOf: (of) => `https://${hostOf(of)}`,
  });
  const lookup = createNameLookup(api, lookupCache(openMemory()), Date.now);
  let isAllowed = false;
  void permissions.contains({ origins }).then((is) => {
    isAllowed = is;
  });
  const worker = runtimeClient<CaseToBackground>(runtime);
  const card = createWikipediaCard(
    {
      lookup,
      allow: async () => {
        if (isAllowed) return true;
        // In this order: the browser asks only within the click, and the list is read when it has been answered.
        const asked = permissions.request({ origins });
        await noteLookupOrigin(storage.local, origins[0]!, true);
        isAllowed = await asked;
        return isAllowed;
      },
      choose: (page) => worker.ask('name.choose', { id: key ?? nameKey(question.name), page }),
    },
    { ...question, language },
    draw,
  );
  return { host, card };
}
