import type { SiteChoice } from '../../model/site-choice.ts';
import { openShadowRoot } from '../open-shadow-root.ts';
import { createShadowHost, type ShadowHost } from '../shadow-host.ts';
import { type ChoiceProblem, createChoiceDraft } from './choice-draft.ts';
import { type BlockBox, browserLayout, pageBlocks } from './page-blocks.ts';
import { wordsOf } from './words-of.ts';

/** All that the picker shows. */
export interface PickerView {
  /** The block under the pointer, or that the arrow keys went to. */
  framed: BlockBox | null;
  /** Whether it stays, wherever the pointer goes. */
  isHeld: boolean;
  /** The held block's first words and their number. */
  words: { first: string; count: number } | null;
  isLeftOut: boolean;
  /** Whether the held block is what would be read. */
  isArticle: boolean;
  article: BlockBox | null;
  leftOut: BlockBox[];
  /** Whether there is something to store, something to take back, and something to forget. */
  isChanged: boolean;
  isEmpty: boolean;
  problem: ChoiceProblem | 'failed' | null;
}

export interface PickerActions {
  onArticle(): void;
  onLeaveOut(): void;
  onLarger(): void;
  onSmaller(): void;
  onUndo(): void;
  onForget(): void;
  onDone(): void;
  onClose(): void;
}

export interface PickerParts {
  document: Document;
  css: string;
  /** The choice for the page's site as it is stored, and the theme. */
  load(): Promise<{ choice: SiteChoice | null; theme: 'system' | 'light' | 'dark' }>;
  /** Stores the choice; rejects where it could not. */
  store(choice: SiteChoice): Promise<unknown>;
  /** Shows the article as it is read now. */
  onStored(): void;
  /** The node that holds all that is read now, to begin from; null where nothing is. */
  articleNow(): Node | null;
  draw(root: ShadowRoot, view: PickerView, actions: PickerActions): void;
  undraw(root: ShadowRoot): void;
}

const boxed = ({ left, top, width, height }: BlockBox): BlockBox => ({ left, top, width, height });

/** Lets a reader choose the block of a page that is the article, by pointer or keyboard, and leave blocks out. */
export function createPicker(parts: PickerParts) {
  const { document } = parts;
  const view = document.defaultView as Window & typeof globalThis;
  const layout = browserLayout(view, openShadowRoot);
  const blocks = pageBlocks(document, layout);
  let open: { host: ShadowHost; end: AbortController; before: Element | null } | null = null;
  let draft = createChoiceDraft(document, null, layout.shadowRoot);
  let framed: Element | null = null;
  let isHeld = false;
  let problem: PickerView['problem'] = null;
  let frame = 0;

  const close = (): void => {
    if (!open) return;
    const { host, end, before } = open;
    open = null;
    end.abort();
    view.cancelAnimationFrame(frame);
    parts.undraw(host.root);
    host.remove();
    if (before?.isConnected) (before as HTMLElement).focus({ preventScroll: true });
  };

  const redraw = (): void => {
    if (!open) return;
    if (framed && !framed.isConnected) framed = null;
    const { article, leftOut } = draft.scope();
    const choice = draft.now();
    parts.draw(
      open.host.root,
      {
        framed: framed && boxed(layout.boxOf(framed)),
        isHeld: isHeld && framed !== null,
        words: isHeld && framed ? wordsOf(framed) : null,
        isLeftOut: framed !== null && leftOut.has(framed),
        isArticle: framed !== null && framed === article,
        article: article && boxed(layout.boxOf(article)),
        leftOut: [...leftOut].map((element) => boxed(layout.boxOf(element))),
        isChanged: draft.isChanged(),
        isEmpty: choice.article.length + choice.leftOut.length === 0,
        problem,
      },
      actions,
    );
  };
  const redrawSoon = (): void => {
    view.cancelAnimationFrame(frame);
    frame = view.requestAnimationFrame(redraw);
  };

  /** Goes to a block by the keyboard: it stays framed, and comes into sight. */
  const goTo = (element: Element | null): void => {
    if (!element) return;
    framed = element;
    isHeld = true;
    problem = null;
    const { top, height } = layout.boxOf(element);
    if (top < 0 || top + Math.min(height, view.innerHeight) > view.innerHeight)
      element.scrollIntoView({ block: height > view.innerHeight ? 'start' : 'nearest' });
    redraw();
  };
  const change = (step: () => ChoiceProblem | null): void => {
    problem = step();
    redraw();
  };

  const actions: PickerActions = {
    onArticle: () => framed && change(() => draft.takeArticle(framed!)),
    onLeaveOut: () => framed && change(() => draft.leaveOut(framed!)),
    onLarger: () => framed && goTo(blocks.larger(framed)),
    onSmaller: () => framed && goTo(blocks.smaller(framed)),
    onUndo: () =>
      change(() => {
        draft.undo();
        return null;
      }),
    onForget: () => change(draft.forget),
    onDone() {
      if (!draft.isChanged()) {
        close();
        return;
      }
      parts.store(draft.now()).then(
        () => {
          close();
          parts.onStored();
        },
        () => {
          problem = 'failed';
          redraw();
        },
      );
    },
    onClose: close,
  };

  /** A point of the page that the pointer is over, or pressed; no script's event counts, nor one on the bar. */
  const onVeil = (event: Event, act: (element: Element | null) => void): void => {
    if (!event.isTrusted || !(event.target as Element).matches('[data-veil]')) return;
    const { clientX, clientY } = event as MouseEvent;
    act(blocks.at(clientX, clientY));
  };
  const onPoint = (event: Event): void =>
    onVeil(event, (element) => {
      if (isHeld) return;
      framed = element;
      redrawSoon();
    });
  const onPress = (event: Event): void =>
    onVeil(event, (element) => {
      framed = element;
      isHeld = element !== null;
      problem = null;
      redraw();
    });

  const start = (): Element | null => {
    const now = parts.articleNow();
    const main = document.querySelector('article, main, [role=main]') ?? document.body;
    return (now && blocks.around(now)) ?? blocks.around(main);
  };
  const KEYS: Readonly<Record<string, () => void>> = {
    ArrowUp: () => goTo(framed ? blocks.larger(framed) : start()),
    ArrowDown: () => goTo(framed ? blocks.smaller(framed) : start()),
    ArrowRight: () => goTo(framed ? blocks.beside(framed, 1) : start()),
    ArrowLeft: () => goTo(framed ? blocks.beside(framed, -1) : start()),
    Enter() {
      if (!framed) goTo(start());
      else if (!isHeld) goTo(framed);
      else if (framed === draft.scope().article) actions.onDone();
      else actions.onArticle();
    },
    Delete: () => actions.onLeaveOut(),
    Backspace: () => actions.onLeaveOut(),
    Escape: close,
  };

  const onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted || !open || event.altKey || event.isComposing) return;
    const isUndo = event.key === 'z' && (event.ctrlKey || event.metaKey);
    const button = open.host.root.activeElement?.closest('button');
    const isButtons = button && (event.key === 'Enter' || event.key === ' ');
    const act = isUndo ? actions.onUndo : event.ctrlKey || event.metaKey ? undefined : KEYS[event.key];
    if (isButtons || !act) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    act();
  };
  /** Keeps the focus in the bar while the page is covered. */
  const onTab = (event: KeyboardEvent): void => {
    if (event.key !== 'Tab' || !open) return;
    const { root } = open.host;
    const buttons = [...root.querySelectorAll('button')];
    const at = buttons.indexOf(root.activeElement as HTMLButtonElement);
    event.preventDefault();
    buttons.at((at + (event.shiftKey ? -1 : 1) + buttons.length) % buttons.length)?.focus();
  };

  const show = async (): Promise<void> => {
    const { choice, theme } = await parts.load();
    if (open) return;
    const now = parts.articleNow();
    draft = createChoiceDraft(document, choice, layout.shadowRoot, now && blocks.around(now));
    framed = null;
    isHeld = false;
    problem = null;
    const end = new AbortController();
    const before = document.activeElement;
    open = { host: createShadowHost(document, parts.css, close), end, before };
    const { root, inner } = open.host;
    if (theme !== 'system') inner.dataset.theme = theme;
    const { signal } = end;
    view.addEventListener('keydown', onKey, { capture: true, signal });
    root.addEventListener('pointermove', onPoint, { signal });
    root.addEventListener('click', onPress, { signal });
    root.addEventListener('keydown', (event) => onTab(event as KeyboardEvent), { signal });
    // A press beside a button must not take the focus out of the bar.
    root.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
    view.addEventListener('scroll', redrawSoon, { capture: true, passive: true, signal });
    view.addEventListener('resize', redrawSoon, { signal });
    redraw();
    root.querySelector<HTMLElement>('[role=dialog]')?.focus({ preventScroll: true });
  };
  return {
    /** Opens it, or closes one that is open. */
    ask(): void {
      if (open) close();
      else void show().catch(() => {});
    },
  };
}
