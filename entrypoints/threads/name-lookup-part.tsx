import type { WxtBrowser } from 'wxt/browser';
import { WikipediaPart } from '../../components/name-card/index.ts';
import type { Translate } from '../../utils/i18n/index.ts';
import type { ThreadPageState } from '../../utils/panel/threads/thread-page.ts';
import { wikipediaFor } from '../../utils/panel/wikipedia-for.ts';

/** The look-up of the name that the page shows, made once; nothing is looked up from a private window. */
export function nameLookup(
  browser: WxtBrowser,
  { t, locale }: { t: Translate; locale: string },
  draw: () => void,
) {
  let wiki: ReturnType<typeof wikipediaFor> = null;
  return ({ query, thread, page: chosen, language }: ThreadPageState) => {
    if (query?.kind !== 'name' || !thread || browser.extension.inIncognitoContext) return undefined;
    const { title: name } = thread;
    const question = { name, key: query.key, chosen, language: language || locale };
    wiki ??= wikipediaFor(browser, question, draw);
    return wiki && <WikipediaPart t={t} name={name} host={wiki.host} card={wiki.card} now={Date.now} />;
  };
}
