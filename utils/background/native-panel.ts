import { SIDE_PANEL_PAGE } from '../messaging/popup-url.ts';
import type { SidebarHome } from '../model/appearance.ts';

/** The browser's side panel, by the name that each engine has for it. */
export interface NativePanelBrowser {
  sidePanel?: {
    open(options: { windowId: number }): Promise<void>;
    setOptions(options: { enabled: boolean; path?: string }): Promise<void>;
  };
  sidebarAction?: { open(): Promise<void> };
}

/** True where the browser has a side panel that extensions may fill. */
export const hasNativePanel = ({ sidePanel, sidebarAction }: NativePanelBrowser): boolean =>
  sidePanel !== undefined || sidebarAction !== undefined;

/**
 * Opens the browser's side panel; false where it stays closed. To be called within the reader's click, before anything is
 * awaited: browsers open it for nothing else.
 */
export async function openNativePanel(
  { sidePanel, sidebarAction }: NativePanelBrowser,
  windowId: number | undefined,
): Promise<boolean> {
  const opening = sidePanel && windowId !== undefined ? sidePanel.open({ windowId }) : sidebarAction?.open();
  return opening === undefined
    ? false
    : opening.then(
        () => true,
        () => false,
      );
}

/** The part of a document's storage that can be read without waiting; a worker has none. */
interface Mirror {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}
const KEY = 'sidebar-home';

/**
 * The home of the sidebar as a click must know it: at once. Chromium's panel is switched off while the sidebar lives in the page,
 * and then refuses to open; Firefox's cannot be, so that its event page keeps the choice where it can be read without waiting.
 */
export function createNativePanel(browser: NativePanelBrowser, mirror: Mirror | undefined) {
  return {
    /** Called with the reader's choice, and after every change of it. */
    choose(home: SidebarHome): void {
      mirror?.setItem(KEY, home);
      void browser.sidePanel
        ?.setOptions({ enabled: home === 'browser', path: SIDE_PANEL_PAGE })
        .catch(() => {});
    },
    /** Opens it where the reader has chosen it; to be called within a click. */
    open(windowId: number | undefined): Promise<boolean> {
      if (!browser.sidePanel && mirror?.getItem(KEY) !== 'browser') return Promise.resolve(false);
      return openNativePanel(browser, windowId);
    },
  };
}
export type NativePanel = ReturnType<typeof createNativePanel>;
