import { anyShadowRoot } from './open-shadow-root.ts';

const XHTML = 'http://www.w3.org/1999/xhtml';
/** On the inner host, where no page sees it. */
const OURS = 'data-sidelight';
/** On the page's element, as scripts of one world see it: those of an extension that was updated had a world of their own. */
const LIVE = Symbol.for('sidelight.live-host');
type Host = HTMLElement & { [LIVE]?: true };

/** Removes what an extension that was updated under the page has left there: its scripts cannot, in Firefox. */
export function removeDeadHosts(document: Document): void {
  for (const element of document.querySelectorAll<Host>(':root > [popover="manual"]'))
    if (!element[LIVE] && anyShadowRoot(element)?.querySelector(`[${OURS}]`)) element.remove();
}

/**
 * The host element's own style. In `!important` declarations the shadow tree wins over the page, whatever the page says of
 * `*`; what is in the tree no page style reaches. The top layer is above every z-index.
 */
const HOST_CSS = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  display: block !important;
  inline-size: 0 !important;
  block-size: 0 !important;
  margin: 0 !important;
  padding: 0 !important;
  border: 0 !important;
  overflow: visible !important;
}
@media print {
  :host { display: none !important; }
}
`;

/** Events that a page would otherwise hear of what happens in our own interface. */
const OWN_EVENTS = [
  'keydown',
  'keyup',
  'keypress',
  'beforeinput',
  'input',
  'paste',
  'copy',
  'cut',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'contextmenu',
  'wheel',
  'touchstart',
  'touchend',
];

/** A mount point for an interface of ours: the one element that is added to the page. */
export interface ShadowHost {
  /** Where to render; what is around it belongs to the page. */
  root: ShadowRoot;
  /** The element inside of the page's element that `:host` of the styles means. */
  inner: HTMLElement;
  /** True for an event that began in it, as the page sees it. */
  holds(event: Event): boolean;
  /** True where it is what the page shows on top at a point of the window, in CSS pixels. */
  isOnTop(x: number, y: number): boolean;
  /** True where the focus is in it. */
  hasFocus(): boolean;
  /** Above what the page has put on top since. */
  raise(): void;
  remove(): void;
}

/** Adds a style sheet to a root, before those that it has: what they say of the same classes wins. */
export function addStyles(root: ShadowRoot, css: string): void {
  const view = root.ownerDocument.defaultView as (Window & typeof globalThis) | null;
  try {
    // A constructed sheet is no inline style, which a page's content security policy may forbid.
    const sheet = new (view ?? globalThis).CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet, ...root.adoptedStyleSheets];
  } catch {
    const style = root.ownerDocument.createElementNS(XHTML, 'style');
    style.textContent = css;
    root.prepend(style);
  }
}

/**
 * Adds one nameless element to the page, with two nested closed shadow roots. The outer root keeps the page's styles
 * off the inner host, so that the page cannot set the tokens on its `:host`.
 * @param onGone called when the page has removed the element
 */
export function createShadowHost(document: Document, css: string, onGone: () => void): ShadowHost {
  const make = (tag: string) => document.createElementNS(XHTML, tag) as HTMLElement;
  const element: Host = make('div');
  element[LIVE] = true;
  element.setAttribute('popover', 'manual');
  const outer = element.attachShadow({ mode: 'closed' });
  addStyles(outer, HOST_CSS);
  const inner = make('div');
  inner.setAttribute(OURS, '');
  outer.append(inner);
  const root = inner.attachShadow({ mode: 'closed', delegatesFocus: false });
  addStyles(root, css);
  for (const name of OWN_EVENTS)
    root.addEventListener(name, (event) => event.stopPropagation(), { passive: true });
  document.documentElement.append(element);
  const raise = (): void => {
    try {
      if (element.matches(':popover-open')) element.hidePopover();
      element.showPopover();
    } catch {
      // Without a top layer the element stands at the end of the page, above most of it.
    }
  };
  raise();
  const observer = new MutationObserver(() => {
    if (element.isConnected) return;
    observer.disconnect();
    onGone();
  });
  observer.observe(document, { childList: true, subtree: false });
  observer.observe(document.documentElement, { childList: true });
  return {
    root,
    inner,
    holds: (event) => event.composedPath().includes(element),
    isOnTop: (x, y) => document.elementFromPoint(x, y) === element,
    hasFocus: () => root.activeElement !== null,
    raise,
    remove() {
      observer.disconnect();
      element.remove();
    },
  };
}
