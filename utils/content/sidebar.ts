import { SIDEBAR_WIDTH } from '../model/appearance.ts';
import type { PageMargin, PageSettings, PageSettingsPatch } from '../model/page-preferences.ts';
import type { SiteChoice } from '../model/site-choice.ts';
import type { TagEdit } from '../model/tag-choices.ts';
import { observeNavigation } from './navigation-observer.ts';
import { createShadowHost, type ShadowHost } from './shadow-host.ts';

export interface SidebarPorts {
  /** Calls back with the choices as they are and after every change; returns what ends it. */
  choices(listener: (choices: PageSettings) => void): () => void;
  choose(patch: PageSettingsPatch): void;
  editTag(edit: TagEdit): void;
  /** Replaces the margin that the page keeps for the sidebar; resolves when it was tried. */
  room(change: { before: PageMargin | null; now: PageMargin | null }): Promise<void>;
  /** Opens the fact sheet, or the library, in a tab of its own. */
  openPage(page: 'sheet' | 'library'): void;
  /** Opens the block picker in the page. */
  openPicker(): void;
  /** Replaces the choice for the page's site; gives the one before. */
  putChoice(choice: SiteChoice | null): Promise<SiteChoice | null>;
  /** Opens the page of a name, which tells who it is. */
  openName(name: string): void;
}

/** How the sidebar stands in its window; sizes in CSS pixels. */
export interface SidebarPlacement {
  side: PageSettings['sidebarSide'];
  /** True for a sheet at the bottom of the window; `size` is then its height. */
  sheet: boolean;
  size: number;
  least: number;
  most: number;
}

/** In narrower windows, as at 200 % zoom, a column takes no more than its share; where that is too little, a sheet comes from below. */
const NARROW = 1_100;
const NARROW_SHARE = 0.4;
const SHEET_BELOW = SIDEBAR_WIDTH.least / NARROW_SHARE;
/** Least width of the page left beside the sidebar. */
const LEFT_OVER = 120;
const LEAST_HEIGHT = 160;
/** A sheet's height when it opens, of the window's. */
const SHEET_SHARE = 0.4;

const bounded = (value: number, least: number, most: number): number =>
  Math.round(Math.min(Math.max(value, least), Math.max(least, most)));

/** Where a sidebar stands in a window of `width` by `height`, given the reader's choices and a sheet's height, if pulled. */
export function sidebarPlacement(
  { sidebarSide, sidebarWidth }: PageSettings,
  window: { width: number; height: number },
  height: number | null,
): SidebarPlacement {
  if (window.width < SHEET_BELOW) {
    const most = bounded(window.height * 0.9, LEAST_HEIGHT, window.height);
    const size = bounded(height ?? window.height * SHEET_SHARE, LEAST_HEIGHT, most);
    return { side: sidebarSide, sheet: true, size, least: LEAST_HEIGHT, most };
  }
  const room = window.width < NARROW ? window.width * NARROW_SHARE : window.width - LEFT_OVER;
  const most = bounded(room, SIDEBAR_WIDTH.least, SIDEBAR_WIDTH.most);
  const size = bounded(sidebarWidth, SIDEBAR_WIDTH.least, most);
  return { side: sidebarSide, sheet: false, size, least: SIDEBAR_WIDTH.least, most };
}

export interface SidebarParts {
  document: Document;
  css: string;
  ports: SidebarPorts;
  /** Draws into `root`; called at every change of place or choice while open. */
  draw(root: ShadowRoot, place: SidebarPlacement, choices: PageSettings): void;
  /** Called when the sidebar opens, and when the page under it navigates. */
  onPage(): void;
  /** Called when the sidebar has closed. */
  onClose(): void;
  /** Unmounts the contents that `draw` rendered. */
  undraw(root: ShadowRoot): void;
  /** Whether the extension went away under the page: it is drawn again when the reader comes to it then. */
  isOrphaned(): boolean;
}

/** Events of a reader who comes back to the page: none tells that the extension was updated. */
const COMES_BACK = ['focus', 'pointerdown', 'keydown', 'visibilitychange'] as const;

/** The sidebar of one page: open or closed, its placement, and the focus that it takes and gives back. */
export function createSidebar({
  document,
  css,
  ports,
  draw,
  onPage,
  onClose,
  undraw,
  isOrphaned,
}: SidebarParts) {
  const view = document.defaultView as Window & typeof globalThis;
  let open: { host: ShadowHost; end: AbortController; before: Element | null } | null = null;
  let choices: PageSettings | null = null;
  /** While the edge is being pulled: not yet a choice. */
  let pulled: number | null = null;
  let height: number | null = null;
  let made: PageMargin | null = null;

  const place = (): SidebarPlacement | null => {
    if (!choices) return null;
    const sidebarWidth = pulled ?? choices.sidebarWidth;
    const window = { width: view.innerWidth, height: view.innerHeight };
    return sidebarPlacement({ ...choices, sidebarWidth }, window, height);
  };

  const reserveMargin = (now: PageMargin | null): void => {
    if (made?.side === now?.side && made?.width === now?.width) return;
    // Drawn again: the styles of the margin tell whether the extension is there.
    void ports.room({ before: made, now }).then(update);
    made = now;
  };

  const update = (): void => {
    const now = place();
    if (!open || !choices || !now) return;
    const { inner, root } = open.host;
    if (choices.theme === 'system') delete inner.dataset.theme;
    else inner.dataset.theme = choices.theme;
    draw(root, now, choices);
    if (pulled === null) reserveMargin({ side: now.sheet ? 'bottom' : now.side, width: now.size });
  };

  const close = (): void => {
    if (!open) return;
    const { host, end, before } = open;
    const hadFocus = host.hasFocus();
    open = null;
    end.abort();
    undraw(host.root);
    host.remove();
    reserveMargin(null);
    onClose();
    if (hadFocus && before?.isConnected) (before as HTMLElement).focus({ preventScroll: true });
  };

  const focus = (): void => open?.host.root.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();

  const show = (): void => {
    const end = new AbortController();
    const before = document.activeElement;
    open = { host: createShadowHost(document, css, close), end, before };
    let drawn = false;
    const stop = ports.choices((now) => {
      choices = now;
      update();
      if (!drawn) focus();
      drawn = true;
    });
    end.signal.addEventListener('abort', stop);
    view.addEventListener('resize', update, { signal: end.signal });
    const look = (): void => {
      if (isOrphaned()) update();
    };
    for (const name of COMES_BACK)
      view.addEventListener(name, look, { capture: true, passive: true, signal: end.signal });
    observeNavigation(view, onPage, end.signal);
    onPage();
  };

  return {
    isOpen: () => open !== null,
    close,
    update,
    /** Opens it; brings the focus into one that is open; closes one that has the focus. True where it is open afterwards. */
    ask(): boolean {
      if (!open) show();
      else if (open.host.hasFocus()) close();
      else {
        open.host.raise();
        focus();
      }
      return open !== null;
    },
    resize(size: number, done: boolean): void {
      const now = place();
      if (!now) return;
      if (now.sheet) height = size;
      else {
        pulled = done ? null : size;
        if (done && choices) {
          choices = { ...choices, sidebarWidth: size };
          ports.choose({ sidebarWidth: size });
        }
      }
      update();
    },
    turn(sidebarSide: PageSettings['sidebarSide']): void {
      if (choices) choices = { ...choices, sidebarSide };
      ports.choose({ sidebarSide });
      update();
    },
  };
}
export type Sidebar = ReturnType<typeof createSidebar>;
