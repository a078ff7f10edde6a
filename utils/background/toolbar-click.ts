import { POPUP_PAGE, prefetchedPopup } from '../messaging/popup-url.ts';
import { contextOf, type Self, type Sender } from '../messaging/senders.ts';
import { tabHeadline } from '../panel/tab-headline.ts';

/** The tab that a click was made on. */
export interface ClickedTab {
  id?: number | undefined;
  windowId?: number | undefined;
  /** Known of the tab of a click alone. */
  title?: string | undefined;
  url?: string | undefined;
}

interface Event<L> {
  addListener(listener: L): void;
}

interface Port {
  name: string;
  sender?: Sender | undefined;
  onDisconnect: Event<() => void>;
}

/** The browser's API as far as toolbar clicks need it. */
export interface ActionBrowser {
  action: {
    onClicked: Event<(tab: ClickedTab) => void>;
    setPopup(details: { tabId?: number; popup: string }): Promise<void>;
    openPopup(options: { windowId?: number }): Promise<void>;
  };
  runtime: { onConnect: Event<(port: Port) => void> };
  storage: {
    session: {
      get(key: string): Promise<Record<string, unknown>>;
      set(items: Record<string, unknown>): Promise<void>;
    };
  };
}

/** Work that can start before the popup asks for it. */
export interface Prefetcher {
  /** Starts work for a tab that the popup is opening on; returns a function that drops it. */
  beginFor(tabId: number): () => void;
}

const PORT = /^popup:(\d+)$/;
/** Session key, set once the browser opened no popup for a click on the button. */
const REFUSED = 'popup-refused';
/**
 * Milliseconds in which a click does not reopen the popup: pressing the button closes it, releasing it is the click.
 */
const SAME_CLICK_MS = 400;

const ignored = (work: Promise<unknown>): void => void work.catch(() => {});

/**
 * Opens the popup after a click in a menu, in browsers that open it by themselves for the button. Firefox lets the
 * worker open it only while handling a click of the reader; on Android it cannot be opened at all.
 */
export const openPopupOnClick =
  ({ action }: { action: { openPopup?(): Promise<void> } }) =>
  (): void =>
    void action.openPopup?.().catch(() => {});

/** Called by the popup as it opens on a tab: the port is open for as long as the popup is. */
export const popupPort = (runtime: { connect(info: { name: string }): unknown }, tabId: number): unknown =>
  runtime.connect({ name: `popup:${tabId}` });

/**
 * Takes the toolbar button over where a browser lets the worker open the popup: a click then reaches the worker at once, which
 * begins with the page and has the popup opened meanwhile. A browser that opens it itself asks for the popup's page, the first
 * that the worker could hear of, a quarter of a second later.
 *
 * The manifest names the popup all the same: that opens until the worker has run, and wherever it cannot be opened from here.
 * Chromium remembers over restarts and updates that no popup is set: a version that leaves clicks alone has to set it again.
 * To be called when the worker starts; gives what opens the popup for a click elsewhere, and tells whether it did.
 */
export function handleToolbarClicks(
  { action, runtime, storage }: ActionBrowser,
  head: Prefetcher,
  self: Self,
): (tab: ClickedTab) => Promise<boolean> {
  const setPopup = (popup: string, tabId?: number): void =>
    ignored(action.setPopup({ ...(tabId !== undefined && { tabId }), popup }));
  /** Each tab's latest opening. */
  const openings = new Map<number, object>();
  let opensPopups = false;

  /** Sets the popup on a tab while it is open there, so that a click closes it, as with any toolbar button. */
  const opening = (tabId: number, popup = POPUP_PAGE): object => {
    const mine = {};
    openings.set(tabId, mine);
    setPopup(popup, tabId);
    return mine;
  };
  const closed = (tabId: number, mine: object): void => {
    if (openings.get(tabId) !== mine) return;
    openings.delete(tabId);
    setPopup('', tabId);
  };

  const showing = (tabId: number, onClose: Port['onDisconnect']): void => {
    const mine = opening(tabId);
    onClose.addListener(() => void setTimeout(() => closed(tabId, mine), SAME_CLICK_MS));
  };

  const open = async ({ id, windowId, title, url }: ClickedTab): Promise<boolean> => {
    if (id === undefined) return false;
    opening(id, prefetchedPopup(id, tabHeadline({ title, url })));
    // First, since it takes longest.
    const popup = action.openPopup(windowId === undefined ? {} : { windowId });
    const drop = head.beginFor(id);
    const opened = await popup.then(
      () => true,
      () => false,
    );
    if (!opened) drop();
    opensPopups ||= opened;
    // The next click opens it the browser's own way if this popup never came, or was not seen to close.
    setPopup(POPUP_PAGE, id);
    return opened;
  };
  const clicked = async (tab: ClickedTab): Promise<void> => {
    if ((await open(tab)) || opensPopups) return;
    setPopup(POPUP_PAGE);
    ignored(storage.session.set({ [REFUSED]: true }));
  };

  action.onClicked.addListener((tab) => void clicked(tab));
  runtime.onConnect.addListener(({ name, sender, onDisconnect }) => {
    const tabId = PORT.exec(name)?.[1];
    if (tabId && sender && contextOf(sender, self) === 'popup') showing(Number(tabId), onDisconnect);
  });
  ignored(storage.session.get(REFUSED).then((found) => found[REFUSED] === true || setPopup('')));
  return open;
}
