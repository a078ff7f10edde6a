// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { printedRange, printedSpan } from '../../../utils/annotation/printed-range.ts';
import { createSavedReading, placesOf } from '../../../utils/panel/saved-reading.ts';

describe('the search in a saved text', () => {
  test('finds words in whatever case, one behind the other', () => {
    expect(placesOf('Rates rose. RATES fell; crates', 'rates ')).toEqual([
      { start: 0, end: 5 },
      { start: 12, end: 17 },
      { start: 25, end: 30 },
    ]);
  });

  test('finds nothing for no words', () => {
    expect(placesOf('Rates rose.', '  ')).toEqual([]);
  });

  test('goes round, and puts out the light when it is emptied', () => {
    const reveal = vi.fn();
    const dim = vi.fn();
    const saved = () => ({ article: { text: 'a b a' } }) as never;
    const reading = createSavedReading({ saved, reveal, dim, copyText: async () => {} }, () => {});
    reading.onFind('a');
    reading.onTurn(-1);
    expect(reveal).toHaveBeenLastCalledWith({ start: 4, end: 5 }, expect.anything());
    expect(reading.found()).toEqual({ count: 2, at: 1 });
    reading.onFind('');
    expect(dim).toHaveBeenCalledOnce();
  });

  test('copies a note with the highlights', async () => {
    const copyText = vi.fn(async () => {});
    const record = { title: 'The harbour', url: 'https://a.example/h', authors: [], siteName: 'Post' };
    const saved = () =>
      ({
        record: { ...record, key: 'k', topics: [], entities: [], publishedAt: null },
        highlights: [],
      }) as never;
    await createSavedReading({ saved, reveal: () => {}, dim: () => {}, copyText }, () => {}).onCopyNote();
    expect(copyText).toHaveBeenCalledWith('# [The harbour](https://a.example/h)\n\nPost\n');
  });
});

test('the way from a range back to its span is that from the span to the range', () => {
  document.body.innerHTML =
    '<p><span data-at="0">The harbour </span></p><aside>1,200 jobs</aside><p><span data-at="12">opened in May.</span></p>';
  for (const span of [
    { start: 0, end: 12 },
    { start: 4, end: 18 },
    { start: 13, end: 15 },
  ])
    expect(printedSpan(document.body, printedRange(document.body, span)!)).toEqual(span);
});
