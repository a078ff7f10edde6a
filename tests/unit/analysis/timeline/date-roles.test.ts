import { describe, expect, it } from 'vitest';
import { timelineOf } from './read-timeline.ts';

/** Seen from Wednesday, June 17, 2026: first and last day of each entry with its words, that of publication left out. */
const read = (text: string, publishedAt?: string): string[] =>
  timelineOf(text, publishedAt)
    .filter(({ basis }) => basis !== 'document')
    .map(({ start, end, from, to }) => `${from}/${to} ${text.slice(start, end)}`);
const days = (text: string): string[] => read(text).map((entry) => entry.slice(0, 21));

describe('a date that an event is compared with', () => {
  it.each([
    'Rain was the worst since 2011.',
    'Tin closed 2% lower than last Thursday.',
    'Sales rose 3% compared with March.',
    'Profit grew 9%, up from 4% a year ago.',
    'It was the biggest win of the year.',
  ])('in "%s" dates nothing', (text) => expect(read(text)).toEqual([]));

  it('does not hide the date of the event', () =>
    expect(days('Sales fell 4% in April, the worst fall since 2011.')).toEqual(['2026-04-01/2026-04-30']));
});

describe('two dates that are one stretch', () => {
  it.each([
    ['They fought between 1939 and 1945.', '1939-01-01/1945-12-31'],
    ['He taught there from 1968 to 1974.', '1968-01-01/1974-12-31'],
    ['It was shut from 2 May to 9 May.', '2026-05-02/2026-05-09'],
    ['It snowed on Monday and Tuesday.', '2026-06-15/2026-06-16'],
  ])('in "%s"', (text, expected) => expect(days(text)).toEqual([expected]));

  it('are two where one does not follow the other', () =>
    expect(days('It snowed in May and on Tuesday.')).not.toContain('2026-05-01/2026-06-16'));
});

describe('two dates of a clause', () => {
  it('make two events, each with its part', () =>
    expect(read('The shop sold 300 lamps in 2015 and 400 stoves in 2016.')).toEqual([
      '2015-01-01/2015-12-31 The shop sold 300 lamps in 2015',
      '2016-01-01/2016-12-31 400 stoves in 2016.',
    ]));
});

describe('"since"', () => {
  it('begins a stretch up to now', () =>
    expect(days('Prices have fallen 6% since May.')).toEqual(['2026-05-01/2026-06-17']));
  it('dates an event of the past', () =>
    expect(days('Nobody went there since the mill closed in 2004.')).toEqual(['2004-01-01/2004-12-31']));
});

describe('a part of a period', () => {
  it.each([
    ['The mill closed in late March.', '2026-03-21/2026-03-31'],
    ['The mill closed in early 2018.', '2018-01-01/2018-03-31'],
    ['The mill closed earlier this year.', '2026-01-01/2026-06-17'],
    ['The mill will close later this year.', '2026-06-17/2026-12-31'],
    ['He lived there in the mid-1990s.', '1994-01-01/1996-12-31'],
  ])('in "%s"', (text, expected) => expect(days(text)).toEqual([expected]));

  it('is all of one that is over', () =>
    expect(days('The mill closed last week.')).toEqual(['2026-06-08/2026-06-14']));
});

describe('a date in a relative clause', () => {
  it('stays in it', () =>
    expect(
      read('The yen, which fell on Friday, gained 1%. Zinc ended lower.').map((e) => e.slice(0, 10)),
    ).toEqual(['2026-06-12']));

  it('leaves the date before it to the main clause', () =>
    expect(read('On Monday the bank, which was founded in 1902, closed.')).toEqual([
      '1902-01-01/1902-12-31 the bank, which was founded in 1902',
      '2026-06-15/2026-06-15 On Monday the bank, which was founded in 1902, closed.',
    ]));
});

describe('a verb whose past is its base', () => {
  it('is told behind a singular', () =>
    expect(read('Shares fell on Monday. The board cut the dividend.')[1]).toContain('The board cut'));
  it('is none behind a plural', () =>
    expect(read('Shares fell on Monday. Most owners cut the grass.')).toHaveLength(1));
});

describe('no entry', () => {
  it.each([
    'Updated on May 3 at 3:15 p.m.',
    'Monday June 8, 2026 3:59 am PDT by Ada Berg',
    'Become a member today to get our best picks.',
    'Thanks for giving today.',
    'If a seat falls vacant after May, the chairs vote.',
    'Should the fund run dry by December, the state steps in.',
    'There is a smart version of it today.',
    '"Tomorrow evening the wolf comes," she said.',
    'In 2019, the camera has the same faults.',
  ])('is made of "%s"', (text) => expect(read(text)).toEqual([]));

  it.each([
    ['The council voted today.', '2026-06-17'],
    ['After the vote in May, the chairs met on Monday.', '2026-06-15'],
  ])('is lost from "%s"', (text, day) => expect(timelineOf(text).map(({ from }) => from)).toContain(day));
});

describe('what goes on from a dated sentence', () => {
  it('is told on its day', () =>
    expect(read('Shares fell on Monday. Its rival lost 4%.')[1]).toBe(
      '2026-06-15/2026-06-15 Its rival lost 4%.',
    ));
  it('is no state, and no bare saying', () =>
    expect(
      read('Shares fell on Monday. The boat had no radio. The hall was full, its caretaker said.'),
    ).toHaveLength(1));
});

describe('the day of publication', () => {
  const told = (text: string) =>
    timelineOf(text)
      .filter(({ basis }) => basis === 'document')
      .map(({ start, end }) => text.slice(start, end));

  it('dates what is under way and what was the most of its kind', () =>
    expect(
      told(
        'Oats and their price\n\nMillers are seeking suppliers. Oats currently trade at 90. It was the sharpest rise in years.',
      ),
    ).toHaveLength(4));
  it('does not date what goes on for ever', () =>
    expect(told('Millers seek suppliers. Oats are a cereal.')).toEqual([]));
  it('dates nothing where the text neither names it nor comes with its headline', () =>
    expect(told('The council rejected the plan. The mayor left.')).toEqual([]));
  it('dates what is told where the text names it', () =>
    expect(told('The council met on Wednesday. It rejected the plan.')).toEqual(['It rejected the plan.']));
  it('dates a headline whose verb looks like a noun', () =>
    expect(told('Grain prices surge\n\nThe board cut the dividend.')[0]).toBe('Grain prices surge'));
});
