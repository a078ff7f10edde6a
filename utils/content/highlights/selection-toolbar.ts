import type { Colour } from '../../model/colours.ts';
import { noteOf, quoteOf } from '../../model/record-parts.ts';
import { writeClipboard } from '../clipboard.ts';
import { createShadowHost, type ShadowHost } from '../shadow-host.ts';
import type { HighlightFailure, HighlightResult, HighlightService } from './highlight-service.ts';
import type { PageHighlights } from './page-highlights.ts';
import { guardPresses } from './press-guard.ts';
import { selectedRange } from './selected-range.ts';
import { selectionOwner } from './selection-owner.ts';
import { toolbarPosition } from './toolbar-position.ts';

/** The toolbar's subject: a selection, a highlight, or a deletion. */
type Subject =
  | { mode: 'offer'; range: Range }
  | { mode: 'edit'; id: string; noting: boolean }
  | { mode: 'removed'; id: string }
  | { mode: 'notice' };

export interface ToolbarView {
  mode: Subject['mode'];
  colour: Colour;
  note: string;
  noting: boolean;
  notice: HighlightFailure | 'select-first' | 'no-clipboard' | 'note-joined' | 'covered' | null;
}

export interface ToolbarActions {
  onColour(colour: Colour): void;
  onNoting(noting: boolean): void;
  /** @param before the note that the reader began from */
  onNote(note: string, before: string): void;
  /** The note as it is while it is written. */
  onDraft(note: string): void;
  onCopy(): Promise<void>;
  onRemove(): void;
  onUndo(): void;
  onClose(): void;
}

/** The highlights that the toolbar makes and edits. */
export interface ToolbarService
  extends Pick<
    HighlightService,
    'keep' | 'recolour' | 'annotate' | 'remove' | 'restore' | 'quoteText' | 'ready'
  > {
  page: Pick<PageHighlights, 'get' | 'at' | 'around' | 'subscribe'>;
}

/** How the toolbar is drawn, and its styles. */
export interface ToolbarDrawing {
  css: string;
  draw(root: ShadowRoot, view: ToolbarView, actions: ToolbarActions): void;
  undraw(root: ShadowRoot): void;
}

export interface ToolbarParts {
  document: Document;
  /** The code that draws it may come when it is first needed; null where it does not come. */
  drawing(): ToolbarDrawing | Promise<ToolbarDrawing | null>;
  service: ToolbarService;
  /** The reader's settings as they are now. */
  choices(): { highlightColour: Colour; paint: boolean; theme: 'system' | 'light' | 'dark' };
  /** The reader picked a colour, which the next highlight begins with. */
  onPicked(colour: Colour): void;
  /** Whether an input device made an event, and no script. */
  isTrusted?: (event: Event) => boolean;
}

/** How long a deletion can be taken back here, in milliseconds. */
const UNDO_MS = 12_000;
/** A selection without changes for this long, in milliseconds, is intended. */
const SELECTED_MS = 200;

/** The small toolbar of a page: by a selection, or by a highlight. It is in the page only while it shows. */
export function createSelectionToolbar({
  document,
  drawing,
  service,
  choices,
  onPicked,
  isTrusted = (event) => event.isTrusted,
}: ToolbarParts) {
  const view = document.defaultView as Window;
  const { page } = service;
  const owner = selectionOwner(view, isTrusted);
  let host: ShadowHost | null = null;
  let drawn: ToolbarDrawing | null = null;
  let guard: (ReturnType<typeof guardPresses> & { box: Element }) | null = null;
  let subject: Subject | null = null;
  let notice: ToolbarView['notice'] = null;
  let box = new DOMRect();
  let before: { element: Element | null; range: Range | null } = { element: null, range: null };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDown = false;
  /** The note that is being written, or null for an untouched one. */
  let draft: string | null = null;

  const rangeNow = (): Range | null => {
    if (subject?.mode === 'offer') return subject.range;
    return subject?.mode === 'edit' ? (page.get(subject.id)?.range ?? null) : null;
  };

  const put = (): void => {
    const range = rangeNow();
    if (range?.startContainer.isConnected) box = range.getBoundingClientRect();
    const frame = host?.root.querySelector('[role=dialog]')?.getBoundingClientRect();
    if (!host || !frame) return;
    const { left, top } = toolbarPosition(box, frame, { width: view.innerWidth, height: view.innerHeight });
    const style = { position: 'fixed', left: `${left}px`, top: `${top}px` };
    if (host.inner.style.left !== style.left || host.inner.style.top !== style.top) guard?.moved();
    Object.assign(host.inner.style, style);
  };

  const close = (giveBack = false): void => {
    clearTimeout(timer);
    subject = null;
    notice = null;
    if (!host) return;
    const hadFocus = host.hasFocus();
    guard?.end();
    guard = null;
    drawn?.undraw(host.root);
    host.remove();
    host = null;
    if (!giveBack || !hadFocus) return;
    const { element, range } = before;
    if (element && element !== document.body) (element as HTMLElement).focus({ preventScroll: true });
    const selection = document.getSelection();
    if (range?.startContainer.isConnected && selection?.rangeCount === 0) selection.addRange(range);
  };

  /** True while a note is being written that a click beside it would lose. */
  const isWriting = (): boolean => {
    if (subject?.mode !== 'edit' || !subject.noting || draft === null) return false;
    const known = page.get(subject.id);
    return known !== undefined && draft !== noteOf(known.record);
  };

  const guardBox = (shown: ShadowHost): void => {
    const box = shown.root.querySelector('[role=dialog]');
    if (!box || guard?.box === box) return;
    guard?.end();
    const onCovered = (): void => {
      shown.raise();
      if (subject) show(subject, 'covered');
    };
    guard = { box, ...guardPresses({ ...shown, box, isTrusted, onCovered }) };
  };

  /** Has the code come that draws. */
  const prepare = async (): Promise<void> => {
    drawn ??= await drawing();
  };

  const redraw = (): void => {
    if (!subject) return;
    const record = subject.mode === 'edit' ? page.get(subject.id)?.record : undefined;
    if (subject.mode === 'edit' && !record) {
      close();
      return;
    }
    if (!host) {
      const found = drawing();
      if (!(found instanceof Promise)) drawn = found;
      else if (!drawn) {
        void prepare().then(() => drawn && redraw());
        return;
      }
    }
    if (!drawn) return;
    if (!host) {
      host = createShadowHost(document, drawn.css, () => close());
      // A press on a button must not take the selection away.
      host.root.addEventListener('mousedown', (event) => event.preventDefault());
    }
    const { theme, highlightColour } = choices();
    if (theme === 'system') delete host.inner.dataset.theme;
    else host.inner.dataset.theme = theme;
    const note = record ? noteOf(record) : '';
    const noting = subject.mode === 'edit' && subject.noting;
    drawn.draw(
      host.root,
      { mode: subject.mode, colour: record?.colour ?? highlightColour, note, noting, notice },
      actions,
    );
    guardBox(host);
    put();
  };

  /** Hides by itself, unless the reader is using it. */
  const leave = (): void => {
    if (host?.hasFocus()) timer = setTimeout(leave, UNDO_MS);
    else close();
  };

  const show = (next: Subject, nextNotice: ToolbarView['notice'] = null): void => {
    clearTimeout(timer);
    draft = null;
    subject = next;
    notice = nextNotice;
    redraw();
    if (next.mode === 'removed' || next.mode === 'notice') timer = setTimeout(leave, UNDO_MS);
  };

  const focus = (): void => {
    if (!host) return;
    const selection = document.getSelection();
    before = {
      element: document.activeElement,
      range: selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null,
    };
    host.root.querySelector<HTMLElement>('button')?.focus();
  };

  /** Shows the highlight to edit, or why there is none. */
  const settle = (kept: HighlightResult, noting = false): void => {
    if (kept.ok) show({ mode: 'edit', id: kept.record.id, noting }, kept.joined ? 'note-joined' : null);
    else show(subject ?? { mode: 'notice' }, kept.reason);
  };

  const keep = async (range: Range, colour: Colour, noting = false): Promise<void> => {
    const kept = await service.keep(range, colour);
    if (kept.ok) document.getSelection()?.removeAllRanges();
    settle(kept, noting);
    if (kept.ok) before = { ...before, range: null };
  };

  const words = (): string => {
    if (subject?.mode === 'offer') return subject.range.toString().trim().replace(/\s+/g, ' ');
    const known = subject?.mode === 'edit' ? page.get(subject.id) : undefined;
    return known ? known.words || quoteOf(known.record) : '';
  };

  const actions: ToolbarActions = {
    onColour(colour) {
      onPicked(colour);
      if (subject?.mode === 'offer') void keep(subject.range, colour);
      else if (subject?.mode === 'edit')
        void service.recolour(subject.id, colour).then((kept) => settle(kept));
    },
    onNoting(noting) {
      if (subject?.mode === 'offer') void keep(subject.range, choices().highlightColour, noting);
      else if (subject?.mode === 'edit') show({ ...subject, noting });
    },
    onNote(note, before) {
      if (subject?.mode === 'edit')
        void service.annotate(subject.id, note, before).then((kept) => settle(kept));
    },
    onDraft(note) {
      draft = note;
    },
    async onCopy() {
      await writeClipboard(document, service.quoteText(words())).catch((error) => {
        if (subject) show(subject, 'no-clipboard');
        throw error;
      });
    },
    onRemove() {
      if (subject?.mode !== 'edit') return;
      const { id } = subject;
      void service.remove(id).then((done) => {
        if (done) show({ mode: 'removed', id });
        else if (subject) show(subject, 'no-answer');
        if (host && !host.hasFocus() && done) host.root.querySelector<HTMLElement>('button')?.focus();
      });
    },
    onUndo() {
      if (subject?.mode === 'removed') void service.restore(subject.id).then((kept) => settle(kept));
    },
    onClose: () => close(true),
  };

  const selected = (isReaders: boolean): void => {
    if (isDown || host?.hasFocus() || isWriting()) return;
    const range = selectedRange(document);
    if (range && !isReaders) return;
    if (!range) {
      if (subject?.mode === 'offer') close();
      return;
    }
    if (!choices().paint) return;
    const inside = page.around(range);
    show(inside ? { mode: 'edit', id: inside.record.id, noting: false } : { mode: 'offer', range });
  };

  let selecting: ReturnType<typeof setTimeout> | undefined;
  const selectLater = (isReaders: boolean): void => {
    clearTimeout(selecting);
    selecting = setTimeout(() => selected(isReaders), SELECTED_MS);
  };
  const selectionChanged = (): void => {
    const range = selectedRange(document);
    // What draws the toolbar comes while the words are selected.
    if (range && choices().paint) void prepare();
    selectLater(range === null || owner.isReaders(range));
  };

  // On the window, before the page's own listeners: many pages stop events that they have handled.
  view.addEventListener('selectionchange', selectionChanged, { capture: true });
  // Words that were selected before this script came are offered, too.
  if (selectedRange(document)) selectLater(true);
  view.addEventListener(
    'pointerdown',
    (event) => {
      if (host?.holds(event) || !isTrusted(event)) return;
      isDown = true;
      if (subject && subject.mode !== 'offer' && !isWriting()) close();
    },
    { capture: true, passive: true },
  );
  for (const name of ['pointerup', 'pointercancel'] as const)
    view.addEventListener(
      name,
      (event) => {
        if (!isTrusted(event)) return;
        isDown = false;
        // A press on our own button selects nothing, and what it led to would be drawn over.
        if (!host?.holds(event)) selectionChanged();
      },
      { capture: true, passive: true },
    );
  view.addEventListener(
    'click',
    (event) => {
      const target = event.target as Element | null;
      if (
        !isTrusted(event) ||
        host?.holds(event) ||
        event.button !== 0 ||
        isWriting() ||
        selectedRange(document)
      )
        return;
      if (!choices().paint || target?.closest?.('a[href], button, input, textarea, select, summary, label'))
        return;
      const [hit] = page.at(event.clientX, event.clientY);
      if (hit) show({ mode: 'edit', id: hit.record.id, noting: false });
    },
    { capture: true },
  );
  view.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && subject && !host?.hasFocus()) close();
    },
    { capture: true },
  );
  document.addEventListener('scroll', put, { capture: true, passive: true });
  view.addEventListener('resize', put);
  page.subscribe(() => {
    if (subject?.mode === 'edit') redraw();
  });

  return {
    close,
    /** Opens the note of a highlight to write in. */
    openNote: (id: string): void => show({ mode: 'edit', id, noting: true }),
    /** The reader asks by shortcut (which takes the focus along) or by menu. */
    async ask(wantsFocus: boolean): Promise<void> {
      if (host?.hasFocus()) {
        close(true);
        return;
      }
      await Promise.all([service.ready, prepare()]);
      const range = selectedRange(document);
      const selection = document.getSelection();
      const caret = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
      const inside = caret && page.around(caret);
      if (inside) show({ mode: 'edit', id: inside.record.id, noting: false });
      else if (range) await keep(range, choices().highlightColour);
      else show({ mode: 'notice' }, 'select-first');
      if (wantsFocus) focus();
    },
  };
}
export type ToolbarController = ReturnType<typeof createSelectionToolbar>;
