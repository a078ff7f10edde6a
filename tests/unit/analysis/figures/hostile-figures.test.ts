import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workOf } from '../../counted-work.ts';
import { figuresOf, linesOf } from './read.ts';

describe('numbers that are none', () => {
  it.each([
    ['a number of 400 digits', `It has ${'9'.repeat(400)} parts.`],
    ['an address of four numbers', 'The host is 1.2.3.4 now.'],
    ['numbers beyond what a number can hold', 'It has 1e999 parts and 9e400 dollars and 10^400 more.'],
    ['signs of money alone', 'They want $$$ and €€.'],
    ['words like NaN', 'NaN Infinity -Infinity null undefined 0x1F of them'],
    ['names of object properties', 'The 5 constructor 6 __proto__ 7 toString degrees constructor'],
  ])('%s gives no figure that is not finite', (_name, text) => {
    for (const { value, low, high } of figuresOf(text)) {
      expect([value, low, high].every((size) => size == null || Number.isFinite(size))).toBe(true);
    }
  });

  it('leaves a number of 400 digits and an address out', () => {
    expect(linesOf(`It has ${'9'.repeat(400)} parts.`)).toEqual([]);
    expect(linesOf('The host is 1.2.3.4 now.')).toEqual([]);
  });
});

describe('numbers as others write them', () => {
  it.each([
    ['It measures 10,5 metres.', 10.5],
    ['It is worth €1.234.567.', 1234567],
    ['They are 1,00,000 people.', 100000],
    ['They are ١٢٣ people.', 123],
    ['They are १२३ people.', 123],
    ['They are １２３ people.', 123],
    ['They paid $１,２００ for it.', 1200],
    ['It is worth €10,0.', 10],
    ['They want 10,0 metres of it.', 10],
    ['It costs $1,00,000.', 100000],
  ])('reads %j', (text, value) => {
    expect(figuresOf(text)[0]?.value).toBe(value);
  });
});

describe('figures of any text', () => {
  const piece = fc.constantFrom(
    ...'$ £ A$ us$ 5 12 1,000 1.2 2.5bn 10k % per a an the of to from between and - – / ( ) . , : ; " \' one two half third million billion dozen hundreds'.split(
      ' ',
    ),
    ...'km miles degrees C F pounds year-old old aged people workers rose fell about more than up in 2015 May Monday pm # + × ½ 0 000 twenty-one'.split(
      ' ',
    ),
  );
  const soup = fc
    .array(fc.tuple(piece, fc.constantFrom(' ', '', ' ', '\n\n')))
    .map((parts) => parts.flat().join(''));

  it('are spans of it in order, with finite bounds in order and a salience between 0 and 1', () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string(), fc.string({ unit: 'binary' })), (text) => {
        let last = 0;
        for (const { start, end, value, low, high, salience, of, sentence } of figuresOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(sentence.start);
          expect(end).toBeLessThanOrEqual(sentence.end);
          last = start;
          if (value === null) expect(low as number).toBeLessThanOrEqual(high as number);
          else expect(Number.isFinite(value)).toBe(true);
          expect(salience).toBeGreaterThanOrEqual(0);
          expect(salience).toBeLessThanOrEqual(1);
          for (const span of of?.spans ?? [])
            expect(text.slice(span.start, span.end).length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 60 },
    );
  }, 20_000);
});

const row = (i: number): string => `Row ${i} 12,${100 + (i % 900)} 3.5%`;

describe('a table of 10,000 numbers', () => {
  it.each([
    ['rows of words and numbers', row],
    ['nothing but groups of three digits', () => '123'],
    ['one chain of hyphens', () => '12-12-'],
    ['inches', (i: number) => `${i}"`],
    ['words of number', () => 'twenty million and'],
    ['one magnitude', () => 'hundred'],
    ['a few magnitudes', () => 'million thousand dozen'],
  ])('takes work in proportion to its length: %s', (_name, cell) => {
    const table = (rows: number): string => Array.from({ length: rows }, (_, i) => cell(i)).join(' ');
    const work = (rows: number): number => workOf(() => figuresOf(table(rows)));
    expect(work(4000)).toBeLessThan(8 * 1.5 * work(500));
  });
});
