import { AHEAD, AT_ONCE, DETAILS, READER } from '../background/reader-files.ts';
import { popupPort } from '../background/toolbar-click.ts';
import { runtimeClient } from '../messaging/client.ts';
import { nativeBrowser } from '../messaging/native.ts';
import { isSidePanel, prefetchedTab } from '../messaging/popup-url.ts';
import type { PanelToBackground } from '../messaging/protocol.ts';

/** The tab that a panel is about. */
export interface PopupTab {
  id?: number;
  url?: string | undefined;
  title?: string | undefined;
  width?: number | undefined;
  windowId?: number | undefined;
  incognito: boolean;
}

interface PopupBrowser {
  tabs: { query(filter: { active: true; currentWindow: true }): Promise<PopupTab[]> };
  runtime: {
    sendMessage(message: unknown): Promise<unknown>;
    connect(info: { name: string }): unknown;
  };
  scripting: {
    executeScript(injection: {
      target: { tabId: number };
      files: string[];
      injectImmediately?: boolean;
    }): Promise<unknown>;
  };
}

/** Registered, since the question is asked by a script of its own. */
const QUESTION = Symbol.for('sidelight.first-question');
type FirstQuestion = ReturnType<typeof ask>;

/**
 * The popup's first action, before the script that draws it is even parsed: finds its tab, and asks the worker for the tab's
 * analysis. Asked once, by whichever script comes first. The reply is unchecked; the caller checks it. Null in the side panel,
 * which asks for one tab after another.
 */
export function firstQuestion(scope: object = globalThis): FirstQuestion | null {
  if (isSidePanel(location.search)) return null;
  const slots = scope as { [QUESTION]?: FirstQuestion };
  slots[QUESTION] ??= ask(nativeBrowser<PopupBrowser>());
  return slots[QUESTION];
}

async function ask({ tabs, runtime, scripting }: PopupBrowser) {
  const inFront = tabs.query({ active: true, currentWindow: true });
  const tabId = prefetchedTab(location.search) ?? (await inFront)[0]?.id ?? 0;
  // The worker hears of a click first in Chromium. In Firefox it may still have to start: the page is read meanwhile.
  if (import.meta.env.FIREFOX && tabId)
    scripting
      .executeScript({ target: { tabId }, files: [AHEAD, DETAILS, READER], ...AT_ONCE })
      .catch(() => {});
  const background = runtimeClient<PanelToBackground>(runtime);
  const reply = background.send('analysis.get', { tabId, force: false });
  // A failure reaches the caller that takes the reply; there may be none yet.
  reply.catch(() => {});
  popupPort(runtime, tabId);
  const [tab] = await inFront;
  return { tab, tabId, reply };
}
