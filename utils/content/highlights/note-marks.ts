import { noteOf } from '../../model/record-parts.ts';
import { addStyles } from '../shadow-host.ts';
import type { PageHighlights } from './page-highlights.ts';

const XHTML = 'http://www.w3.org/1999/xhtml';

/** Absolute in the page: the marks scroll with their words. */
const STYLES = `
:host { all: initial !important; position: absolute !important; inset: 0 auto auto 0 !important; inline-size: 0 !important; block-size: 0 !important; z-index: 2147483645 !important; color-scheme: light dark; }
@media print { :host { display: none !important; } }
button { all: unset; position: absolute; box-sizing: border-box; inline-size: 15px; block-size: 15px; border-radius: 8px 8px 8px 2px; background: light-dark(#fdfdfc, #1f2228); box-shadow: 0 0 0 1.5px light-dark(#4c525c, #b4bac4); cursor: pointer; translate: 2px -60%; }
button::before { position: absolute; inset: 5px 3px auto; border-block: 1.5px solid light-dark(#4c525c, #b4bac4); block-size: 2px; content: ""; }
button::after { position: absolute; inset: -5px; content: ""; }
button:focus-visible { outline: 2px solid light-dark(#1c4fd6, #8db4ff); outline-offset: 2px; }
span { position: absolute; z-index: 1; inset-block-start: 18px; inset-inline-end: -8px; display: none; box-sizing: border-box; inline-size: max-content; max-inline-size: 280px; max-block-size: 200px; overflow: hidden; padding: 8px 12px; border: 1px solid light-dark(#868d98, #747c89); border-radius: 8px; background: light-dark(#ffffff, #1f2228); box-shadow: 0 4px 16px rgb(0 0 0 / 25%); color: light-dark(#17191d, #eceef0); font: 13.5px/1.4 system-ui, sans-serif; white-space: pre-wrap; overflow-wrap: anywhere; pointer-events: none; }
button:hover, button:focus { z-index: 1; }
button:hover > span, button:focus-visible > span { display: block; }
`;

export interface NoteMarkParts {
  document: Document;
  page: Pick<PageHighlights, 'list' | 'subscribe' | 'isPainting'>;
  /** Accessible name of the mark of a note. */
  label(note: string): string;
  /** The mark of a highlight was pressed. */
  onOpen(id: string): void;
}

/**
 * Small marks at the end of highlights that have a note, which show it under the pointer and with the focus. The one
 * element that holds them is in the page only while there are some.
 */
export function createNoteMarks({ document, page, label, onOpen }: NoteMarkParts): void {
  const view = document.defaultView as Window & typeof globalThis;
  let host: HTMLElement | null = null;
  let root: ShadowRoot | null = null;
  let frame = 0;
  const sizes = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(() => later());

  const make = (tag: string): HTMLElement => document.createElementNS(XHTML, tag) as HTMLElement;
  const noted = () =>
    page.isPainting ? page.list().filter(({ record, range }) => range !== null && noteOf(record) !== '') : [];

  const open = (): ShadowRoot => {
    if (root && host?.isConnected) return root;
    host = make('div');
    root = host.attachShadow({ mode: 'closed' });
    addStyles(root, STYLES);
    document.documentElement.append(host);
    sizes?.observe(document.body ?? document.documentElement);
    return root;
  };

  /** Marks are kept by highlight, so that one with the focus keeps it. */
  const draw = (): void => {
    frame = 0;
    const shown = noted();
    if (shown.length === 0) {
      host?.remove();
      sizes?.disconnect();
      host = null;
      root = null;
      return;
    }
    const into = open();
    const marks = new Map(
      [...into.querySelectorAll<HTMLElement>('button')].map((mark) => [mark.dataset.id, mark]),
    );
    for (const { record, range } of shown) {
      const boxes = range!.getClientRects();
      const last = boxes[boxes.length - 1];
      if (!last || last.height === 0) continue;
      let mark = marks.get(record.id);
      marks.delete(record.id);
      const note = noteOf(record);
      if (!mark) {
        mark = make('button');
        mark.dataset.id = record.id;
        mark.append(make('span'));
        mark.addEventListener('click', (event) => {
          event.stopPropagation();
          onOpen(record.id);
        });
        into.append(mark);
      }
      mark.setAttribute('aria-label', label(note));
      if (mark.firstChild!.textContent !== note) mark.firstChild!.textContent = note;
      mark.style.left = `${last.right + view.scrollX}px`;
      mark.style.top = `${last.top + view.scrollY}px`;
    }
    for (const gone of marks.values()) gone.remove();
  };
  const later = (): void => {
    if (frame === 0) frame = view.requestAnimationFrame(draw);
  };

  page.subscribe(later);
  view.addEventListener('resize', () => host && later());
  // A part of the page that scrolls by itself takes its words along.
  view.addEventListener(
    'scroll',
    ({ target }) => {
      if (host && target !== document) later();
    },
    { capture: true, passive: true },
  );
}
