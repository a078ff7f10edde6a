import { expect, test } from 'vitest';
import { damagedQuotes } from '../../../../utils/cli/score/damaged-quotes.ts';
import { mulberry32 } from '../../../../utils/cli/shared/seeded-random.ts';

const FIRST = 'The harbour office opened a second gate on Monday morning.';
const TEXT = `${FIRST} Boats may use either of them until the spring tide.`;
const quotes = () => damagedQuotes(TEXT, [{ start: 0, end: FIRST.length }], mulberry32(1));

test('the same seed damages a text in the same way', () => {
  expect(quotes()).toEqual(quotes());
});

test('a saved quote is as the text had it', () => {
  for (const { exact, position, suffix } of quotes()) {
    expect(exact).toBe(FIRST);
    expect(TEXT.slice(position.start, position.end)).toBe(FIRST);
    expect(TEXT).toContain(FIRST + suffix);
  }
});

test('the gold span of a quote that only moved quotes the text as it is now', () => {
  for (const { kind, text, gold } of quotes()) {
    if (!['unchanged', 'inserted', 'moved'].includes(kind)) continue;
    expect(gold && text.slice(gold.start, gold.end), kind).toBe(FIRST);
  }
});

test('a quote that was deleted or replaced has no place', () => {
  const gone = quotes().filter(({ kind }) => kind === 'deleted' || kind === 'replaced');
  expect(gone).toHaveLength(2);
  for (const { gold, text } of gone) {
    expect(gold).toBeNull();
    expect(text).not.toContain(FIRST);
  }
});

test('every other change leaves the words around the quote as they were', () => {
  for (const { kind, text, gold } of quotes()) {
    if (gold && kind !== 'moved') expect(text.slice(gold.end), kind).toBe(TEXT.slice(FIRST.length));
  }
});
