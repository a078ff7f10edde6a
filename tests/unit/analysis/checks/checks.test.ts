import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHECK_KINDS } from '../../../../utils/analysis/checks/index.ts';
import { analyse } from '../../../../utils/analysis/pipeline.ts';
import { articleFromText } from '../../../../utils/article/article-from-text.ts';
import { loadResources } from '../../../../utils/cli/shared/load-resources.ts';
import type { Check } from '../../../../utils/model/analysis.ts';

const resources = loadResources();

async function checks(text: string, publishedAt = '2025-03-03'): Promise<Check[]> {
  return (await analyse(articleFromText(text, { language: 'en', publishedAt }), resources)).checks;
}

describe('a disagreement is found', () => {
  it.each([
    [
      'offset-date',
      'The fair opens on March 20, exactly two weeks from today.',
      { stated: '2025-03-20', computed: '2025-03-17' },
    ],
    [
      'weekday-date',
      'They met on Friday, March 6, 2025, in Bern.',
      { weekday: 'Friday', actual: 'Thursday' },
    ],
    [
      'percent-change',
      'Sales rose 20 percent to $150 million from $100 million.',
      { stated: 20, computed: 50 },
    ],
    [
      'total-parts',
      'The crash killed five people: three men and one child.',
      { total: 5, sum: 4, parts: '3 + 1' },
    ],
    ['age-birth-year', 'Mia Berg, 60, was born in 1985.', { age: 60, born: 1985 }],
    [
      'per-unit',
      'The city paid $12 million for 300 homes, or $60,000 per home.',
      { total: 12e6, computed: 40_000 },
    ],
    ['offset-year', 'The mill closed in 1989, 31 years ago.', { stated: 1989, computed: 1994 }],
    [
      'weekday-date',
      'They met on March 6, 2025 (Friday) in Bern.',
      { weekday: 'Friday', actual: 'Thursday' },
    ],
    ['multiple-change', 'Sales doubled to $9 million from $3 million.', { computed: 3, stated: 'doubled' }],
    [
      'share-of',
      'The strike was backed by 12 of the 20 drivers, or 75 percent.',
      { part: 12, whole: 20, computed: 60 },
    ],
    [
      'total-parts',
      'The crash killed five people, three men and one child, on Monday.',
      { total: 5, sum: 4, parts: '3 + 1' },
    ],
    [
      'two-ages',
      'Mia Berg, 47, runs the mill. The owner, Mia Berg, 49, was born in Bern.',
      { first: 47, second: 49 },
    ],
    ['percent-change', 'Fares went from $10 to $20, a rise of 50 percent.', { stated: 50, computed: 100 }],
    [
      'percent-change',
      'Sales were up 20 percent at $150 million, compared with $100 million a year ago.',
      { stated: 20, computed: 50 },
    ],
    ['share-of', 'Of the 20 drivers, 12 (75%) backed the strike.', { part: 12, whole: 20, computed: 60 }],
    ['total-parts', 'Four people died, two women and one man.', { total: 4, sum: 3 }],
    [
      'total-parts',
      'The mine has 500 workers: 300 in Ohio and 100 in Texas.',
      { total: 500, sum: 400, parts: '300 + 100' },
    ],
    [
      'total-parts',
      'The deal is worth $500 million: $300 million in cash and $100 million in stock.',
      { total: 500e6, sum: 400e6 },
    ],
    ['age-birth-year', 'The mayor, 47, was born in 1960.', { age: 47, born: 1960 }],
    [
      'per-unit',
      'They built 200 homes for $40 million, or $300,000 each.',
      { total: 40e6, each: 300_000, computed: 200_000 },
    ],
    [
      'told-twice',
      'The mine employs 4,200 people. It is old. The mine employs 4,500 people.',
      { first: '4,200 people', second: '4,500 people' },
    ],
    ['conversion', 'The wall is 100 metres (530 feet) long.', { stated: 530, computed: 328 }],
  ])('%s', async (kind, text, values) => {
    const found = await checks(text);
    expect(found.map((check) => check.kind)).toEqual([kind]);
    expect(found[0]?.values).toMatchObject(values);
    expect(found[0]?.spans.length).toBeGreaterThanOrEqual(2);
  });
});

describe('nothing is said', () => {
  it.each([
    ['of an offset that is right', 'The fair opens on March 17, exactly two weeks from today.'],
    ['of a loose offset that is near', 'The fair opened on February 18, two weeks ago.'],
    ['of a weekday that is right', 'They met on Thursday, March 6, 2025, in Bern.'],
    ['of a weekday without a year that another year explains', 'They met on Wednesday, March 6, in Bern.'],
    ['of a change that rounding explains', 'Sales rose 51 percent to $1.5 million from $1 million.'],
    [
      'of a percentage that another change may own',
      'Sales rose 20 percent while costs went from $100 million to $150 million.',
    ],
    ['of parts that are only some', 'The crash killed five people, including three men and one child.'],
    ['of parts that add up', 'The crash killed five people: four men and one child.'],
    ['of an age that the year gives', 'Mia Berg, 39, was born in 1985.'],
    ['of one who died', 'Mia Berg, 60, who was born in 1935, died long ago.'],
    ['of a sum that is right', 'The city paid $12 million for 300 homes, or $40,000 per home.'],
    ['of a conversion that was rounded', 'The wall is 100 metres (330 feet) long.'],
    ['of years that a birthday explains', 'The mill closed in 1993, 31 years ago.'],
    ['of years in a round number', 'The mill closed in 1993, 30 years ago.'],
    ['of a loose count of years', 'The mill closed in 1985, nearly 35 years ago.'],
    ['of a doubling that is near enough', 'Sales doubled to $5.6 million from $3 million.'],
    ['of what more than doubled', 'Sales more than doubled to $9 million from $3 million.'],
    ['of a share that is right', 'The strike was backed by 12 of the 20 drivers, or 60 percent.'],
    ['of a share of something else', 'Of 12 drivers, 20 buses and 75 percent of trams little is known.'],
    ['of a list in commas of other things', 'It has five people, three cars and one boat, and a dog.'],
    ['of two people with one last name', 'Mia Berg, 47, runs the mill. Her father, Tom Berg, 79, built it.'],
    [
      'of parts of money that add up',
      'It costs $4 million: $3.1 million for trams and $0.9 million for rails.',
    ],
    ['of money and things in one list', 'It has 500 workers: $300 for each and 100 in Texas.'],
    ['of a price for each that is right', 'They built 200 homes for $40 million, or $200,000 each.'],
    ['of two mines', 'The mine employs 4,200 people. The other mine employs 4,500 people.'],
    ['of one mine at two times', 'The mine employs 4,200 people. In 1990 the mine employs 4,500 people.'],
    ['of a figure and its rounding', 'The mine employs 4,213 people. The mine employs 4,200 people.'],
    ['of degrees of difference', 'It may warm by 2 degrees Celsius (3.6 degrees Fahrenheit).'],
  ])('%s', async (_what, text) => {
    expect(await checks(text)).toEqual([]);
  });
});

describe('checks of any text', () => {
  it('have a known kind and spans inside of the text', async () => {
    const piece = fc.constantFrom(
      ...'from to $5 $6 million up 20 percent Friday March 6 , 2025 exactly two weeks ago five people : three men and one born in 1985 60 100 metres ( 330 feet ) or per home'.split(
        ' ',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (words) => {
        const text = `x ${words.join(' ')}`;
        for (const { kind, spans } of await checks(text)) {
          expect(CHECK_KINDS).toContain(kind);
          for (const { start, end } of spans) expect(text.slice(start, end).length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 40 },
    );
  }, 20_000);
});
