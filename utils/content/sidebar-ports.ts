import { runtimeClient } from '../messaging/client.ts';
import type { NativeBrowser, NativeRuntime } from '../messaging/native.ts';
import type { ChoiceToBackground, MemoryToBackground, PageToBackground } from '../messaging/protocol.ts';
import type { PanelPorts } from '../panel/panel-session.ts';
import type { PageReader } from './page-reader.ts';
import { createPageSettings } from './page-settings.ts';
import type { SidebarPorts } from './sidebar.ts';

const toBackground = (runtime: NativeRuntime) =>
  runtimeClient<PageToBackground & MemoryToBackground & ChoiceToBackground>(runtime);

/** The ports of the sidebar's panel: the worker, and the reader that is in the same page. */
export function sidebarPanelPorts(
  { runtime }: NativeBrowser,
  reader: () => PageReader | undefined,
): PanelPorts {
  const background = toBackground(runtime);
  return {
    tabId: null,
    cancel: () => background.tell('analysis.cancelOwn', {}),
    analysis: (force, allPages = false) => background.ask('analysis.own', { force, allPages }),
    reveal: async ({ spans, current }) => reader()?.reveal(spans, current) ?? { found: 0, current: false },
  };
}

/** The sidebar's access to settings, the page's margin and the extension's own pages. */
export function sidebarPorts(browser: NativeBrowser): SidebarPorts {
  const { subscribe, choose, editTag } = createPageSettings(browser);
  const background = toBackground(browser.runtime);
  return {
    choices: subscribe,
    choose,
    editTag,
    async room(change) {
      try {
        await background.send('page.room', change);
      } catch {
        // The extension was updated under the page, or the worker stopped: the margin stays as it is.
      }
    },
    openPage: (page) => background.tell('own-page.open', { page }),
    openPicker: () => void background.send('picker.openOwn', {}).catch(() => {}),
    putChoice: async (choice) => (await background.ask('choice.put', { choice })).choice,
    openName: (name) => background.tell('memory.openName', { name }),
  };
}
