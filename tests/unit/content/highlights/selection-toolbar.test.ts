// @vitest-environment happy-dom

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AnchoredHighlight } from '../../../../utils/content/highlights/anchor-highlights.ts';
import type {
  HighlightResult,
  HighlightService,
} from '../../../../utils/content/highlights/highlight-service.ts';
import {
  createSelectionToolbar,
  type ToolbarActions,
  type ToolbarDrawing,
  type ToolbarView,
} from '../../../../utils/content/highlights/selection-toolbar.ts';
import type { Colour } from '../../../../utils/model/colours.ts';
import { withNote } from '../../../../utils/model/record-parts.ts';
import type { HighlightRecord } from '../../../../utils/model/records.ts';

const ID = 'urn:uuid:00000000-0000-4000-8000-000000000001';
const words = (from: number, to: number): Range => {
  const range = document.createRange();
  range.setStart(document.querySelector('p')!.firstChild!, from);
  range.setEnd(document.querySelector('p')!.firstChild!, to);
  return range;
};
const record = (colour: Colour, note = ''): HighlightRecord =>
  withNote(
    {
      id: ID,
      created: '',
      modified: '',
      motivation: 'highlighting',
      target: { source: '', selector: [{ type: 'TextQuoteSelector', exact: 'board agreed' }] },
      body: [],
      colour,
      articleKey: '',
      state: 'in-place',
    },
    note,
  );

/** A toolbar in a page, with a library that keeps one highlight at most. */
function toolbar({ kept = false, paint = true, arrival = null as Promise<boolean> | null } = {}) {
  let there: AnchoredHighlight | null = null;
  let failure: HighlightResult | null = null;
  const listeners = new Set<() => void>();
  const put = (made: HighlightRecord, range: Range | null): HighlightResult => {
    if (failure) return failure;
    there = { record: made, state: 'in-place', range, words: String(range), found: String(range) };
    for (const listener of listeners) listener();
    return { ok: true, record: made };
  };
  if (kept) put(record('green', 'Ask them'), words(4, 16));
  let deleted: AnchoredHighlight | null = null;
  const service = {
    ready: Promise.resolve(),
    page: {
      get: () => there ?? undefined,
      around: () => there ?? undefined,
      at: () => (there ? [there] : []),
      subscribe: (listener: () => void) => listeners.add(listener),
    },
    keep: vi.fn(async (range: Range, colour: Colour) => put(record(colour), range)),
    recolour: vi.fn(async (_: string, colour: Colour) => put(record(colour), there!.range)),
    annotate: vi.fn(async (_: string, note: string) => put(record(there!.record.colour, note), there!.range)),
    remove: vi.fn(async () => {
      deleted = there;
      there = null;
      for (const listener of listeners) listener();
      return true;
    }),
    restore: vi.fn(async () => put(deleted!.record, deleted!.range)),
    quoteText: (text: string) => `“${text}”`,
  };
  let view: ToolbarView | null = null;
  let actions!: ToolbarActions;
  let root!: ShadowRoot;
  const choices = { highlightColour: 'yellow' as Colour, paint, theme: 'system' as const };
  const drawing: ToolbarDrawing = {
    css: '',
    draw(into, next, does) {
      root = into;
      view = next;
      actions = does;
      if (into.querySelector('[role=dialog]')) return;
      const dialog = document.createElement('div');
      dialog.setAttribute('role', 'dialog');
      dialog.append(document.createElement('button'));
      into.append(dialog);
    },
    undraw: () => {
      view = null;
    },
  };
  const bar = createSelectionToolbar({
    document,
    drawing: () => arrival?.then((came) => (came ? drawing : null)) ?? drawing,
    isTrusted: () => true,
    service: service as unknown as HighlightService,
    choices: () => choices,
    onPicked: () => {},
  });
  stop = () => {
    choices.paint = false;
    bar.close();
  };
  return {
    bar,
    service,
    view: () => view,
    actions: () => actions,
    root: () => root,
    fail: (reason: 'full') => {
      failure = { ok: false, reason };
    },
    /** The words are selected, and stay so. */
    async select(range: Range) {
      document.getSelection()!.removeAllRanges();
      document.getSelection()!.addRange(range);
      document.dispatchEvent(new Event('pointerup', { bubbles: true }));
      document.dispatchEvent(new Event('selectionchange'));
      await vi.advanceTimersByTimeAsync(250);
    },
    async does(work: () => void) {
      work();
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}
let stop: () => void = () => {};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  document.body.innerHTML = '<p>The board agreed to dredge the channel.</p><button>Page</button>';
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe('by a selection, the toolbar', () => {
  test('offers to highlight it, and then edits what it made', async () => {
    const { select, does, view, actions, service } = toolbar();
    await select(words(4, 16));
    expect(view()).toMatchObject({ mode: 'offer' });
    await does(() => actions().onColour('pink'));
    expect(String(service.keep.mock.calls[0]![0])).toBe('board agreed');
    expect(view()).toMatchObject({ mode: 'edit', colour: 'pink' });
    expect(document.getSelection()!.isCollapsed).toBe(true);
  });

  test('shows once the code that draws it has come, for what is selected then', async () => {
    let come!: (came: boolean) => void;
    const arrival = new Promise<boolean>((resolve) => {
      come = resolve;
    });
    const { select, does, view } = toolbar({ arrival });
    await select(words(4, 16));
    expect(view()).toBeNull();
    await does(() => come(true));
    expect(view()).toMatchObject({ mode: 'offer' });
  });

  test('stays away where that code does not come', async () => {
    const { select, view, bar, service } = toolbar({ arrival: Promise.resolve(false) });
    await select(words(4, 16));
    expect(view()).toBeNull();
    await bar.ask(true);
    expect(service.keep).toHaveBeenCalledOnce();
  });

  test('goes with the selection', async () => {
    const { select, view } = toolbar();
    await select(words(4, 16));
    await select(words(4, 4));
    expect(view()).toBeNull();
  });

  test('stays with a reason where nothing could be kept', async () => {
    const { select, does, view, actions, fail } = toolbar();
    fail('full');
    await select(words(4, 16));
    await does(() => actions().onColour('pink'));
    expect(view()).toMatchObject({ mode: 'offer', notice: 'full' });
  });

  test('goes on saying the reason when the button that was pressed is let go', async () => {
    const { select, does, view, actions, fail, root } = toolbar();
    fail('full');
    await select(words(4, 16));
    await does(() => actions().onColour('pink'));
    const button = root().querySelector('button') as HTMLElement;
    button.dispatchEvent(new Event('pointerup', { bubbles: true, composed: true }));
    await vi.advanceTimersByTimeAsync(250);
    expect(view()).toMatchObject({ mode: 'offer', notice: 'full' });
  });

  test('is not there on a site where nothing is painted', async () => {
    const { select, view } = toolbar({ paint: false });
    await select(words(4, 16));
    expect(view()).toBeNull();
  });

  test('takes a note for what it makes first', async () => {
    const { select, does, view, actions } = toolbar();
    await select(words(4, 16));
    await does(() => actions().onNoting(true));
    expect(view()).toMatchObject({ mode: 'edit', colour: 'yellow', noting: true });
  });
});

describe('within a highlight, the toolbar', () => {
  test('recolours, annotates, deletes and brings back', async () => {
    const { select, does, view, actions, service } = toolbar({ kept: true });
    await select(words(6, 9));
    expect(view()).toMatchObject({ mode: 'edit', colour: 'green', note: 'Ask them' });
    await does(() => actions().onColour('blue'));
    expect(view()).toMatchObject({ mode: 'edit', colour: 'blue' });
    await does(() => actions().onNote('Ask again', 'Ask them'));
    expect(view()).toMatchObject({ note: 'Ask again', noting: false });
    await does(() => actions().onRemove());
    expect(view()).toMatchObject({ mode: 'removed' });
    await does(() => actions().onUndo());
    expect(view()).toMatchObject({ mode: 'edit', colour: 'blue', note: 'Ask again' });
    expect(service.keep).not.toHaveBeenCalled();
  });

  test('says that another window’s note was kept beside this one', async () => {
    const { select, does, view, actions, service } = toolbar({ kept: true });
    await select(words(6, 9));
    service.annotate.mockResolvedValueOnce({ ok: true, record: record('green', 'a\n\nb'), joined: true });
    await does(() => actions().onNote('b', 'Ask them'));
    expect(view()).toMatchObject({ mode: 'edit', notice: 'note-joined' });
  });

  test('goes at a click beside it, but not from a note that is begun', async () => {
    const { select, does, view, actions } = toolbar({ kept: true });
    await select(words(6, 9));
    await does(() => actions().onNoting(true));
    actions().onDraft('Half a th');
    document.dispatchEvent(new Event('pointerdown'));
    expect(view()).toMatchObject({ noting: true });
    actions().onDraft('Ask them');
    document.dispatchEvent(new Event('pointerdown'));
    expect(view()).toBeNull();
  });

  test('goes when the highlight is deleted elsewhere', async () => {
    const { select, does, view, service } = toolbar({ kept: true });
    await select(words(6, 9));
    await does(() => void service.remove());
    expect(view()).toBeNull();
  });
});

describe('by the shortcut, the toolbar', () => {
  test('keeps a selection in the reader’s colour and takes the focus', async () => {
    const { bar, view, root, service } = toolbar();
    document.getSelection()!.removeAllRanges();
    document.getSelection()!.addRange(words(4, 16));
    await bar.ask(true);
    expect(service.keep.mock.calls[0]![1]).toBe('yellow');
    expect(view()).toMatchObject({ mode: 'edit', colour: 'yellow' });
    expect(root().activeElement?.localName).toBe('button');
  });

  test('says what to do where nothing is selected', async () => {
    const { bar, view } = toolbar();
    document.getSelection()!.removeAllRanges();
    await bar.ask(false);
    expect(view()).toMatchObject({ mode: 'notice', notice: 'select-first' });
  });

  test('edits the highlight that the caret is in', async () => {
    const { bar, view, service } = toolbar({ kept: true });
    document.getSelection()!.removeAllRanges();
    document.getSelection()!.addRange(words(6, 6));
    await bar.ask(false);
    expect(view()).toMatchObject({ mode: 'edit', colour: 'green' });
    expect(service.keep).not.toHaveBeenCalled();
  });

  test('gives the focus back when it closes', async () => {
    const { bar, view, actions } = toolbar({ kept: true });
    document.querySelector('button')!.focus();
    document.getSelection()!.removeAllRanges();
    document.getSelection()!.addRange(words(6, 6));
    await bar.ask(true);
    actions().onClose();
    expect(view()).toBeNull();
    expect(document.activeElement?.textContent).toBe('Page');
  });
});
