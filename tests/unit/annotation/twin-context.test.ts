import { describe, expect, test } from 'vitest';
import { anchor, describeQuote } from '../../../utils/annotation/index.ts';

const saved = (text: string, quote: string) => {
  const start = text.indexOf(quote);
  return describeQuote(text, { start, end: start + quote.length });
};
const QUOTE = 'reports that the boats were late on nine days of the month';

describe('a quote of which a near-twin is left', () => {
  const text = `North depot ${QUOTE}.\n\nSouth depot ${QUOTE}.\n\nThe council votes in May.`;

  test('is lost where its own sentence was deleted', () => {
    expect(anchor(`South depot ${QUOTE}.\n\nThe council votes in May.`, saved(text, QUOTE))).toBeNull();
  });

  test('is found where only its sentence moved', () => {
    const now = `The council votes in May.\n\nNorth depot ${QUOTE}.`;
    expect(anchor(now, saved(text, QUOTE))?.start).toBe(now.indexOf(QUOTE));
  });

  test('is found where the word beside it was edited in place', () => {
    const whole = `It rained all week on the coast. North depot ${QUOTE}. The council votes in May.`;
    const now = whole.replace('North', 'Eastern');
    expect(anchor(now, saved(whole, QUOTE))?.start).toBe(now.indexOf(QUOTE));
  });
});
