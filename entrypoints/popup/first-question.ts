import { popupPort } from '../../utils/background/toolbar-click.ts';
import { runtimeClient } from '../../utils/messaging/client.ts';
import { nativeBrowser } from '../../utils/messaging/native.ts';
import { prefetchedTab } from '../../utils/messaging/popup-url.ts';
import type { PanelToBackground } from '../../utils/messaging/protocol.ts';

interface Tab {
  id?: number;
  url?: string;
  incognito: boolean;
}

interface PopupBrowser {
  tabs: { query(filter: { active: true; currentWindow: true }): Promise<Tab[]> };
  runtime: {
    sendMessage(message: unknown): Promise<unknown>;
    connect(info: { name: string }): unknown;
  };
}

/**
 * The popup's first act, before it reads settings or draws: which tab it is about, and the worker's reply to the question for its
 * analysis. The reply is as the browser gave it: whoever takes it checks it.
 */
export const firstQuestion = ask(nativeBrowser<PopupBrowser>());

async function ask({ tabs, runtime }: PopupBrowser) {
  const inFront = tabs.query({ active: true, currentWindow: true });
  const tabId = prefetchedTab(location.search) ?? (await inFront)[0]?.id ?? 0;
  const background = runtimeClient<PanelToBackground>(runtime);
  const reply = background.send('analysis.get', { tabId, force: false });
  // Failing is told to whoever takes it; nobody may have by then.
  reply.catch(() => {});
  if (!import.meta.env.FIREFOX) popupPort(runtime, tabId);
  const [tab] = await inFront;
  return { tab, tabId, reply };
}
