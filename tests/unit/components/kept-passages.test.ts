import { expect, test } from 'vitest';
import { keptPassages } from '../../../components/highlights/kept-passages.ts';

const TEXT = 'Three depots close. The rest stay open.';
const first = { start: 0, end: 19 };

test('a passage is kept where a highlight has its very words', () => {
  const kept = keptPassages([{ id: 'a', quote: 'Three depots close.' }], TEXT);
  expect(kept(first)).toBe('a');
  expect(kept({ start: 20, end: TEXT.length })).toBeNull();
});

test('white space and soft hyphens of the page do not matter', () => {
  expect(keptPassages([{ id: 'a', quote: 'Three\n  de\u00adpots close. ' }], TEXT)(first)).toBe('a');
});

test('a highlight of more or fewer words keeps something else', () => {
  const kept = keptPassages(
    [
      { id: 'a', quote: 'Three depots' },
      { id: 'b', quote: TEXT },
    ],
    TEXT,
  );
  expect(kept(first)).toBeNull();
});
