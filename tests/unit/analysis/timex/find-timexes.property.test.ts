import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workOf } from '../../counted-work.ts';
import { timexesOf } from './read-timexes.ts';

const words = fc.constantFrom(
  ..."the last next this 20 2026 May March Friday , . : / - ' a few two three hundred and half years weeks ago later from now of to quarter first 10 p.m. noon early mid end about more than at least every each day 1990s th st soon future recent Easter fiscal O’clock 99999 0 00 ½ é 🙂".split(
    ' ',
  ),
);
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(words, { maxLength: 60 }).map((list) => list.join(' ')),
  fc.array(words, { maxLength: 60 }).map((list) => list.join('')),
);
const published = fc.constantFrom(
  null,
  '2026-06-17',
  '0000-01-01',
  '9999-12-31',
  '2024-02-29T23:59:00Z',
  'nonsense',
);

describe('timexes of any text', () => {
  it('stand in order inside it and never overlap', () => {
    fc.assert(
      fc.property(text, published, (article, publishedAt) => {
        let before = 0;
        for (const { start, end, value } of timexesOf(article, publishedAt)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(article.length);
          expect(value).not.toMatch(/NaN|undefined|null|Infinity|--|e\+/);
          before = end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('have first and last days in order', () => {
    fc.assert(
      fc.property(text, published, (article, publishedAt) => {
        for (const { from, to } of timexesOf(article, publishedAt)) {
          if (from === undefined || to === undefined) continue;
          expect(from).toMatch(/^\d{4}-\d\d-\d\d$/);
          expect(from <= to).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('work', () => {
  const work = (article: string): number => workOf(() => timexesOf(article));
  const shapes = [
    'May 20, 2026. ',
    'the first ',
    'two hundred ',
    'twenty-',
    'a year or ',
    'late mid-',
    '10:10:',
    '1/2/',
  ];

  it.each(shapes)('grows no faster than the text of "%s" again and again', (shape) => {
    expect(work(shape.repeat(2000))).toBeLessThan(4 * 1.5 * work(shape.repeat(500)));
  });

  it('stops when its share is used up', () => {
    const dates = 'May 20, 2026. '.repeat(5000);
    expect(timexesOf(dates)).toHaveLength(5000);
    expect(timexesOf(dates, '2026-06-17', 1000).length).toBeLessThan(200);
  });
});
