import type { WxtBrowser } from 'wxt/browser';

/** The tab that a panel is about. */
export interface FollowedTab {
  id: number;
  /** Absent where the reader has not let Sidelight read the page. */
  url?: string | undefined;
  width?: number | undefined;
  windowId?: number | undefined;
  incognito: boolean;
}

const POPUP_PORT = /^popup:(\d+)$/;

/**
 * Follows the tab in front of the window that this page belongs to: `onTab` is called with it, and again when another comes
 * to the front, when it shows another page, and when the reader opens the popup on it, which lets Sidelight read it.
 */
export async function followTab(
  { tabs, windows, runtime }: Pick<WxtBrowser, 'tabs' | 'windows' | 'runtime'>,
  onTab: (tab: FollowedTab) => void,
): Promise<void> {
  const { id: windowId } = await windows.getCurrent();
  let shown: FollowedTab | null = null;
  const look = async (again: boolean): Promise<void> => {
    const [tab] = await tabs.query({ active: true, windowId: windowId! });
    if (tab?.id === undefined) return;
    const { id, url, width, incognito } = tab;
    if (!again && shown?.id === id && shown.url === url) return;
    shown = { id, url, width, incognito, windowId };
    onTab(shown);
  };
  tabs.onActivated.addListener((active) => {
    if (active.windowId === windowId) void look(false);
  });
  tabs.onUpdated.addListener((id, { status, url }) => {
    if (id === shown?.id && (status === 'complete' || url !== undefined)) void look(status === 'complete');
  });
  runtime.onConnect.addListener(({ name }) => {
    const id = POPUP_PORT.exec(name)?.[1];
    if (id !== undefined && Number(id) === shown?.id && shown.url === undefined) void look(true);
  });
  await look(true);
}
