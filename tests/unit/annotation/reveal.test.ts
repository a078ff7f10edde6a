// @vitest-environment happy-dom

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PAINTS } from '../../../utils/annotation/paint.ts';
import { endReveal, reveal } from '../../../utils/annotation/reveal.ts';

const highlights = new Map<string, unknown>();
const frames = (): Element[] =>
  [...document.documentElement.children].filter((each) => each.getAttribute('aria-hidden') === 'true');
const lit = (): boolean => highlights.has(PAINTS.current) || frames().length > 0;

function range(): Range {
  document.body.innerHTML = '<p>Three of the seven depots close.</p>';
  const made = document.createRange();
  made.selectNodeContents(document.querySelector('p')!);
  made.getClientRects ??= () => [] as unknown as DOMRectList;
  made.getBoundingClientRect ??= () => new DOMRect();
  return made;
}

beforeEach(() => {
  highlights.clear();
  vi.stubGlobal('CSS', { highlights });
  vi.stubGlobal(
    'Highlight',
    class extends Set<Range> {
      constructor(...ranges: Range[]) {
        super(ranges);
      }
    },
  );
  Element.prototype.scrollIntoView ??= () => {};
});
afterEach(() => {
  endReveal();
  vi.unstubAllGlobals();
});

test('a passage has a frame while it is lit, and one at a time', () => {
  expect(reveal([range()], 0)).toEqual({ found: 1, current: true });
  expect(frames()).toHaveLength(1);
  reveal([range()], 0);
  expect(frames()).toHaveLength(1);
});

test('Escape puts the light out, other keys do not', () => {
  const passage = range();
  reveal([passage, passage.cloneRange()], 0);
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
  expect(lit()).toBe(true);
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  expect(lit()).toBe(false);
  expect(highlights.has(PAINTS.others)).toBe(false);
});

test('a passage that is gone lights nothing', () => {
  expect(reveal([null], 0)).toEqual({ found: 0, current: false });
  expect(lit()).toBe(false);
});
