// @vitest-environment happy-dom

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { AnchoredHighlight } from '../../../../utils/content/highlights/anchor-highlights.ts';
import { createNoteMarks } from '../../../../utils/content/highlights/note-marks.ts';

const roots: ShadowRoot[] = [];

beforeEach(() => {
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  });
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((draw) => {
    draw(0);
    return 0;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  roots.length = 0;
});

const highlight = (id: string, note: string): AnchoredHighlight =>
  ({
    record: { id, body: note ? [{ type: 'TextualBody', purpose: 'commenting', value: note }] : [] },
    range: { getClientRects: () => [{ right: 120, top: 40, height: 18 }] },
    state: 'in-place',
    words: '',
    found: '',
  }) as unknown as AnchoredHighlight;

function marks(list: AnchoredHighlight[]) {
  let changed: () => void = () => {};
  const page = {
    isPainting: true,
    list: () => list,
    subscribe(listener: () => void) {
      changed = listener;
      return () => {};
    },
  };
  const onOpen = vi.fn();
  createNoteMarks({ document, page, label: (note) => `Note: ${note}`, onOpen });
  return {
    page,
    onOpen,
    change(next: AnchoredHighlight[]) {
      list = next;
      changed();
    },
    shown: () => [...(roots.at(-1)?.querySelectorAll('button') ?? [])],
  };
}

test('a highlight with a note has a mark that holds it; one without has none', () => {
  const { change, shown, onOpen } = marks([]);
  expect(roots).toHaveLength(0);
  change([highlight('a', 'Ask the mayor'), highlight('b', '')]);
  expect(shown().map((mark) => mark.getAttribute('aria-label'))).toEqual(['Note: Ask the mayor']);
  expect(shown()[0]!.textContent).toBe('Ask the mayor');
  shown()[0]!.click();
  expect(onOpen).toHaveBeenCalledWith('a');
});

test('an edited note keeps its mark, and the last one takes the element out of the page', () => {
  const { change, shown } = marks([]);
  const before = document.documentElement.children.length;
  change([highlight('a', 'Ask')]);
  const [first] = shown();
  change([highlight('a', 'Ask again')]);
  expect(shown()).toEqual([first]);
  expect(first!.textContent).toBe('Ask again');
  change([]);
  expect(document.documentElement.children.length).toBe(before);
});

test('where highlights are not painted, neither are their notes', () => {
  const { page, change } = marks([]);
  page.isPainting = false;
  change([highlight('a', 'Ask')]);
  expect(roots).toHaveLength(0);
});
