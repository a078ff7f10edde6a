import type { AnalysisAnswer } from '../messaging/answers.ts';
import { ask } from '../messaging/client.ts';
import type { NativeBrowser } from '../messaging/native.ts';
import { analysisCancelOwn, analysisOwn, ownPageOpen, pageRoom } from '../messaging/own-tab-messages.ts';
import type { PanelPorts } from '../panel/panel-session.ts';
import type { PageReader } from './page-reader.ts';
import { aRecord, createPageSettings } from './page-settings.ts';
import type { SidebarPorts } from './sidebar.ts';

/** How the sidebar reaches the worker, and the reader that is in its own page already. */
export const sidebarPanelPorts = (
  { runtime }: NativeBrowser,
  reader: () => PageReader | undefined,
): PanelPorts => ({
  tabId: null,
  cancel: () => {
    const envelope = { sidelight: analysisCancelOwn.name, request: {} };
    void Promise.resolve(runtime.sendMessage(envelope)).catch(() => {});
  },
  analysis: (force) =>
    ask(async (envelope) => runtime.sendMessage(envelope), analysisOwn, { force }, aRecord<AnalysisAnswer>()),
  reveal: async ({ spans, current }) => reader()?.reveal(spans, current) ?? { found: 0, current: false },
});

/** How the sidebar keeps what the reader chose, and has room made. */
export function sidebarPorts(browser: NativeBrowser): SidebarPorts {
  const { subscribe, choose, editTag } = createPageSettings(browser);
  const send = (name: string, request: unknown): void =>
    void Promise.resolve(browser.runtime.sendMessage({ sidelight: name, request })).catch(() => {});
  return {
    choices: subscribe,
    choose,
    editTag,
    room: (change) => send(pageRoom.name, change),
    openPage: (page) => send(ownPageOpen.name, { page }),
  };
}
