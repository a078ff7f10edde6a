import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountClause, isCut } from '../../../components/brief/amount-clause.ts';
import type { Figure } from '../../../utils/model/analysis.ts';
import type { Span } from '../../../utils/model/article-document.ts';

const spanIn = (text: string, words: string): Span => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

/** A figure of a text of one sentence. */
const figureOf = (text: string, number: string, subject?: string): Figure => ({
  ...spanIn(text, number),
  value: 1,
  change: '=',
  unit: { kind: 'count', code: '', text: '' },
  period: null,
  of: subject === undefined ? null : { text: subject, spans: [spanIn(text, subject)] },
  sentence: { start: 0, end: text.length },
  salience: 1,
});

const clause = (text: string, number: string, subject?: string): string => {
  const { start, end } = amountClause(text, figureOf(text, number, subject));
  return text.slice(start, end);
};

test('the clause of a number ends where the next one begins, without its full stop', () => {
  const text = 'Coal shipments fell to 1,200 tonnes a week, the port said, and two cranes were sold.';
  expect(clause(text, '1,200 tonnes')).toBe('Coal shipments fell to 1,200 tonnes a week');
  expect(clause('The town lost a third of its jobs, or 4,300 in all.', '4,300')).toBe(
    'The town lost a third of its jobs, or 4,300 in all',
  );
});

test('the clause reaches back to what is counted', () => {
  const text = 'The hourly fare at the gate, once the highest in the country, rose to 12 euros.';
  expect(clause(text, '12 euros', 'fare')).toBe(
    'The hourly fare at the gate, once the highest in the country, rose to 12 euros',
  );
});

test('a long clause is cut between words around its number, and says that it goes on', () => {
  const text = `The committee of the northern harbour towns that met for the first time since the flood of the spring before last counted 37 empty warehouses along the southern bank of the river between the old bridge and the new one.`;
  const figure = figureOf(text, '37 empty warehouses');
  const cut = amountClause(text, figure);
  expect(cut.end - cut.start).toBeLessThan(100);
  expect(text.slice(cut.start, cut.end)).toContain('37 empty warehouses');
  expect(text[cut.start - 1]).toBe(' ');
  expect(isCut(text, cut)).toBe(true);
  expect(isCut('Two ships. Three boats.', { start: 0, end: 9 })).toBe(false);
});

test('whatever the text, the clause holds its number and stays within the sentence', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.string({ maxLength: 200 }), (before, after) => {
      const text = `${before} 42 ships ${after}`;
      const at = before.length + 1;
      const figure = { ...figureOf(text, '42 ships'), start: at, end: at + 8 };
      const { start, end } = amountClause(text, figure);
      expect(start).toBeGreaterThanOrEqual(0);
      expect(start).toBeLessThanOrEqual(at);
      expect(end).toBeGreaterThanOrEqual(at + 8);
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});
