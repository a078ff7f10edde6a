import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workOf } from '../../counted-work.ts';
import { timelineOf } from './read-timeline.ts';

const words = fc.constantFrom(
  ...'The mayor council said says will has had been sold to that when and , ; " ( ) . on Monday May 20, 2026 1987 last year next three months not already it opened which : if'.split(
    ' ',
  ),
);
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 150 }),
  fc.array(words, { maxLength: 80 }).map((list) => list.join(' ')),
);

describe('the timeline of any text', () => {
  it('quotes it, in order of its days', () => {
    fc.assert(
      fc.property(
        text,
        fc.constantFrom(null, '2026-06-17', '9999-12-31', '0000-01-01'),
        (article, publishedAt) => {
          let before = '';
          const entries = timelineOf(article, publishedAt);
          entries.forEach(({ start, end, from, to, sameAs }, index) => {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(article.length);
            expect(from >= before && from <= to).toBe(true);
            if (sameAs !== undefined) expect(sameAs).toBeLessThan(index);
            before = from;
          });
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each([
    'and ',
    'to ',
    'not ',
    'that ',
    'On May 20, 2026 it opened. ',
    'said it had ',
    'he, she, ',
    'which supt ',
  ])('takes work that grows with it for "%s" again and again', (shape) => {
    const work = (count: number): number =>
      workOf(() => timelineOf(`The mayor opened it ${shape.repeat(count)}`));
    expect(work(2000)).toBeLessThan(4 * 1.5 * work(500));
  });
});
