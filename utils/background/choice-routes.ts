import type { WxtBrowser } from 'wxt/browser';
import type { ChoiceToBackground } from '../messaging/choice-protocol.ts';
import type { Handlers } from '../messaging/router.ts';
import { ownTab, type Sender } from '../messaging/senders.ts';
import { withLateGrant } from './late-grant.ts';
import { openSidebar } from './page-routes.ts';
import { AT_ONCE } from './reader-files.ts';
import type { ChoosingTab, SiteChoicesService } from './site-choices.ts';

/** The script with which a reader chooses a block; the name of its entrypoint. */
const PICKER = '/picker.js';

/** A script's own tab and site, as the browser names them: a message can forge neither. */
const ownSite = (sender: Sender): ChoosingTab => ({
  id: ownTab(sender),
  url: sender.url ?? '',
  incognito: sender.tab?.incognito ?? false,
});

/** Handlers of the messages about blocks that readers choose. */
export function choiceRoutes(
  browser: Pick<WxtBrowser, 'scripting' | 'tabs'>,
  choices: SiteChoicesService,
): Handlers<ChoiceToBackground> {
  const open = (tabId: number): Promise<boolean> =>
    withLateGrant(browser, tabId, () =>
      browser.scripting.executeScript({ target: { tabId }, files: [PICKER], ...AT_ONCE }),
    ).then(
      () => true,
      () => false,
    );
  return {
    'picker.open': ({ tabId }) => open(tabId),
    'picker.openOwn': (_, sender) => open(ownTab(sender)),
    'choice.get': async (_, sender) => ({ choice: await choices.ofTab(ownSite(sender)) }),
    'choice.put': async ({ choice }, sender) => ({ choice: await choices.put(ownSite(sender), choice) }),
    'choice.putOf': async ({ tabId, choice }) => ({
      choice: await choices.put(await choices.tabOf(tabId), choice),
    }),
    'choice.show': (_, sender) => openSidebar(browser, ownTab(sender)),
  };
}
