import { describe, expect, it } from 'vitest';
import { timelineOf } from './read-timeline.ts';

/** Entries as "DAY WORDS", seen from Wednesday, June 17, 2026. */
const read = (text: string): string[] =>
  timelineOf(text).map(({ start, end, from }) => `${from} ${text.slice(start, end)}`);

const news = (text: string): string[] => read(`June 17, 2026\n\n${text}`);

describe('an event at a distance from the news', () => {
  it('is a day back where it opens with one', () =>
    expect(news('A day before the vote, Northstar said it dropped the plan.')).toEqual([
      '2026-06-16 A day before the vote, Northstar said',
      '2026-06-16 it dropped the plan.',
    ]));
  it('is as many days back as the clause that follows on it says', () =>
    expect(news('The move comes two days after Northstar closed the mill.')).toEqual([
      '2026-06-15 after Northstar closed the mill.',
      '2026-06-17 The move comes two days',
    ]));
  it('is left out where no day comes of the distance', () =>
    expect(news('The appointment comes months after Northstar closed the mill.')).toEqual([
      '2026-06-17 The appointment comes months',
    ]));
  it('is left out where it is told years after another', () =>
    expect(news('Northstar recovered two years after the fire.')).toEqual([]));
  it('is the news itself the day after another', () =>
    expect(news('They closed the mill a day after the fire.')).toEqual([
      '2026-06-17 They closed the mill a day after the fire.',
    ]));
});

describe('a present that follows on news', () => {
  it.each(['The cuts come as sales fall.', 'The offer comes amid a strike.'])(
    'is of the day of publication: %s',
    (text) => expect(news(text)).toHaveLength(1),
  );
  it.each(['The camera comes as a kit.', 'The result comes as no surprise.', 'The bus comes on time.'])(
    'is no event where it says how something is: %s',
    (text) => expect(news(text)).toEqual([]),
  );
});

describe('a date before "when"', () => {
  it('dates what the clause tells', () =>
    expect(read('It is an improvement from 2019, when the mill lost $15 million.')).toEqual([
      '2019-01-01 the mill lost $15 million.',
    ]));
  it('does not where the clause has a date of its own', () =>
    expect(read('The term ends this autumn, when she is on the November 2027 ballot.').join()).not.toMatch(
      /2026-\d\d-\d\d she/,
    ));
  it('does not where it is a clock’s', () =>
    expect(read('The alarm rang on May 3 at 6 p.m., when stocks stood at 12 tons.')).not.toContain(
      expect.stringMatching(/^2026-05-03 stocks/),
    ));
});

describe('the news day named later in the lead', () => {
  it('is that of the sentences before it', () =>
    expect(
      news('Northstar cut 90 jobs. The mill closed on Monday.').map((line) => line.slice(0, 10)),
    ).toEqual(['2026-06-15', '2026-06-15']));
  it('is not that of sentences which name the day of publication', () =>
    expect(
      news('Northstar cut 90 jobs today. The mill closed on Monday.').map((line) => line.slice(0, 10)),
    ).toEqual(['2026-06-15', '2026-06-17']));
});

describe('the day on which a text came out', () => {
  it('is that of its sayings, not of the events that it tells', () =>
    expect(news('The report was published on Monday. Nine men died. The author warned of leaks.')).toEqual([
      '2026-06-15 The report was published on Monday.',
      '2026-06-15 The author warned of leaks.',
    ]));
  it('is another than the day of an event', () =>
    expect(news('The boat sank on Monday. Nine men died.')).toContain('2026-06-15 Nine men died.'));
});

describe('a participle between commas', () => {
  it('keeps its date from the verb behind it', () =>
    expect(read('The plan, begun in 2019, was dropped on Monday.')).toEqual([
      '2019-01-01 The plan, begun in 2019',
      '2026-06-15 The plan, begun in 2019, was dropped on Monday.',
    ]));
  it('is the verb itself where no other stands behind it', () =>
    expect(news('Another maker, Northstar (NS), announced that it seeks help.')[0]).toMatch(
      /^2026-06-17 Another maker/,
    ));
  it('dates the noun alone where the verb is in the present', () =>
    expect(news('The maker claims that the shop violates an agreement reached in 1991.')).toEqual([
      '1991-01-01 an agreement reached in 1991.',
    ]));
});

describe('a period', () => {
  it('is not carried on to what is said of it', () =>
    expect(news('It earned $4 million in 2019, and predicted growth.').at(-1)).toBe(
      '2026-06-17 and predicted growth.',
    ));
  it('before a verb of saying in the present is that of what is said', () =>
    expect(news('For the final quarter of 2025, Northstar says it made $8 million.')).toContain(
      '2025-10-01 it made $8 million.',
    ));
  it('that a noun has is no event beside the day within it', () =>
    expect(read('On Monday, at this year’s fair, Northstar showed a pump.')).toEqual([
      '2026-06-15 On Monday, at this year’s fair, Northstar showed a pump.',
    ]));
  it('far behind its figure is a comparison', () =>
    expect(news('Northstar reported a 32% drop in sales in Europe from a year earlier.')[0]).toMatch(
      /^2026-06-17/,
    ));
});

describe('a headline', () => {
  const headline = (text: string): string[] => read(`${text}\n\nJune 17, 2026\n\nThe mill is old.`);
  it.each([
    'Chrysler files for bankruptcy, Meridian to run mill',
    'Northstar sales spike, topping Meridian',
    'Chrysler posts first annual loss since 1992',
    'Chrysler announces deep cuts in response to growing losses',
  ])('tells the news before its plan or result: %s', (text) =>
    expect(headline(text)[0]).toMatch(/^2026-06-17/),
  );
  it.each(['Northstar to cut jobs, close mill', 'Mayor, council to meet over mill'])(
    'tells no news where it is all plan: %s',
    (text) => expect(headline(text)).toEqual([]),
  );
});

describe('a verb that is none', () => {
  it('leaves a comparison in its clause', () =>
    expect(read('Sales rose 4% in May compared with April.')).toEqual([
      '2026-05-01 Sales rose 4% in May compared with April.',
    ]));
  it('leaves an opening with a participle to the verb behind it', () =>
    expect(read('In a televised speech on Monday, the mayor named the site.')).toEqual([
      '2026-06-15 In a televised speech on Monday, the mayor named the site.',
    ]));
  it('opens a sentence with a name that the text has elsewhere', () =>
    expect(
      news('Ford Motor Company said on Tuesday that sales rose. It was a good month for Ford.')[0],
    ).toMatch(/^2026-06-16 Ford/));
  it('is an order where the text has no such name', () =>
    expect(news('Visit the mill on Tuesday.')).toEqual([]));
  it('looks ahead as "were going to"', () =>
    expect(news('He asked where the cuts were going to take place.').join()).not.toContain('where'));
});
