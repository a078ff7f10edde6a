// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { flash } from '../../../utils/annotation/flash.ts';
import { PAINTS } from '../../../utils/annotation/paint.ts';

const highlights = new Map<string, Set<Range>>();
const range = () => new Range();
const isLit = () => highlights.has(PAINTS.flash);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('CSS', { highlights });
  vi.stubGlobal(
    'Highlight',
    class extends Set<Range> {
      constructor(...ranges: Range[]) {
        super(ranges);
      }
    },
  );
});
afterEach(() => {
  flash(null);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a flash is two beats and leaves nothing behind', () => {
  flash(range());
  const seen = Array.from({ length: 8 }, () => {
    const lit = isLit();
    vi.advanceTimersByTime(180);
    return lit;
  });
  expect(seen).toEqual([true, false, true, false, false, false, false, false]);
});

test('a new flash ends the one before', () => {
  const second = range();
  flash(range());
  vi.advanceTimersByTime(100);
  flash(second);
  expect([...highlights.get(PAINTS.flash)!]).toEqual([second]);
  vi.advanceTimersByTime(100);
  expect(isLit()).toBe(true);
});

test('no range, no flash, and none goes on', () => {
  flash(range());
  flash(null);
  expect(isLit()).toBe(false);
});

test('nothing blinks for readers who asked for less motion', () => {
  vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: true } as MediaQueryList);
  flash(range());
  expect(isLit()).toBe(false);
  vi.restoreAllMocks();
});
