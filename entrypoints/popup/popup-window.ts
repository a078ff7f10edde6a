import type { WxtBrowser } from 'wxt/browser';
import { PANEL_PORT } from '../../utils/messaging/panel-port.ts';
import type { ScreenBox } from '../../utils/model/screen-box.ts';

/** In narrower windows, in CSS pixels, a popup covers what it reveals. */
const ROOMY = 1_600;

/** Where the popup lies on the screen. */
export function popupCover(view: Window & { mozInnerScreenX?: number; mozInnerScreenY?: number }): ScreenBox {
  return {
    left: view.mozInnerScreenX ?? view.screenX,
    top: view.mozInnerScreenY ?? view.screenY,
    width: view.innerWidth,
    height: view.innerHeight,
    ratio: view.devicePixelRatio,
  };
}

/** True where the popup gives way to the sidebar when a passage is revealed. Browsers that tell no width are taken for narrow. */
export const givesWay = (tab: { width?: number | undefined } | undefined, isWanted: boolean): boolean =>
  isWanted && (tab?.width ?? 0) < ROOMY;

/** Opens a port to the page at the first call: the page's scripts put the light out when the popup and its port go. */
export function holdPage({ tabs }: Pick<WxtBrowser, 'tabs'>, tabId: number): () => void {
  let isHeld = false;
  return () => {
    if (isHeld) return;
    isHeld = true;
    const port = tabs.connect(tabId, { name: PANEL_PORT, frameId: 0 });
    port.onDisconnect.addListener(() => {
      isHeld = false;
    });
  };
}
