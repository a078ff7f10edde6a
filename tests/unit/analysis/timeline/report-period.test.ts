import { describe, expect, it } from 'vitest';
import { timelineOf } from './read-timeline.ts';

const LEAD = 'Boat makers report\n\nSales of boats fell 12% in May, the makers said. ';
/** First and last day, seen from Wednesday, June 17, 2026, of the entry with these words. */
const daysOf = (text: string, words: string): string | undefined => {
  const entry = timelineOf(text).find(({ start, end }) => text.slice(start, end).includes(words));
  return entry && `${entry.from}/${entry.to}`;
};
const MAY = '2026-05-01/2026-05-31';
const TODAY = '2026-06-17/2026-06-17';

describe('results that are told without a date', () => {
  it.each([
    'Northgate’s sales rose 3%.',
    'Total sales improved to 142 units.',
    'Northgate lost $5 million.',
    'Other makers saw their sales fall.',
  ])('are of the time whose results are reported: %s', (sentence) => {
    expect(daysOf(LEAD + sentence, sentence)).toBe(MAY);
  });

  it('a headline’s, too', () => {
    const text = 'Boat sales plunge by 12%\n\nSales of boats fell 12% in May, the makers said.';
    expect(daysOf(text, 'Boat sales plunge')).toBe(MAY);
  });

  it.each([
    'The sales chief left the firm.',
    'Northgate posted a loss.',
    'Northgate lost its chief.',
    'A storm sank the ferry.',
  ])('not what happened on the day of the report: %s', (sentence) => {
    expect(daysOf(LEAD + sentence, sentence)).toBe(TODAY);
  });

  it('are of the day where no such time is printed', () => {
    const text = 'Boat makers report\n\nA storm sank the ferry. Northgate’s sales rose 3%.';
    expect(daysOf(text, 'sales rose')).toBe(TODAY);
  });

  it('are not of a time that is still to come', () => {
    const text = 'Boat makers report\n\nSales will fall in September. Northgate’s sales rose 3%.';
    expect(daysOf(text, 'sales rose')).toBe(TODAY);
  });
});

describe('a name that reads like an order', () => {
  it('does not hide what it did', () => {
    expect(daysOf('Ford Motor Company sales dropped 42% last month.', 'sales dropped')).toBe(MAY);
  });

  it.each(['Visit Paris by 5 July.', 'Join Northgate today.'])('an order tells nothing: %s', (sentence) => {
    expect(daysOf(`The ferry sank on Monday. ${sentence}`, sentence)).toBeUndefined();
  });
});
