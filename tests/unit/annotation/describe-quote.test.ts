import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeQuote as describeSpan } from '../../../utils/annotation/describe-quote.ts';

test('a quote is kept with at most 32 units on either side', () => {
  const text = `${'a'.repeat(40)}QUOTE${'b'.repeat(40)}`;
  const [quote] = describeSpan(text, { start: 40, end: 45 });
  expect(quote).toEqual({
    type: 'TextQuoteSelector',
    exact: 'QUOTE',
    prefix: 'a'.repeat(32),
    suffix: 'b'.repeat(32),
  });
});

test('positions count code points, not UTF-16 units', () => {
  const text = '🦊🦊 red foxes';
  const [, position] = describeSpan(text, { start: 5, end: 8 });
  expect(position).toEqual({ type: 'TextPositionSelector', start: 3, end: 6 });
});

test('a context is cut short rather than through a code point', () => {
  const text = `${'🦊'.repeat(20)}.QUOTE.${'🦊'.repeat(20)}`;
  const [quote] = describeSpan(text, { start: 41, end: 46 });
  expect(quote.prefix).toBe(`${'🦊'.repeat(15)}.`);
  expect(quote.suffix).toBe(`.${'🦊'.repeat(15)}`);
});

test('a span that starts inside a code point takes the whole of it', () => {
  const [quote, position] = describeSpan('a🦊b', { start: 2, end: 4 });
  expect(quote.exact).toBe('🦊b');
  expect(position.start).toBe(1);
});

test('no part of a description splits a code point, and the parts stand side by side in the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.nat(), fc.nat(), (text, a, b) => {
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [
        number,
        number,
      ];
      const [{ prefix, exact, suffix }, position] = describeSpan(text, { start, end });
      for (const part of [prefix, exact, suffix]) expect(part).not.toMatch(/\p{Surrogate}/u);
      expect(text).toContain(`${prefix}${exact}${suffix}`);
      expect([...text].slice(position.start, position.end).join('')).toBe(exact);
    }),
  );
});
