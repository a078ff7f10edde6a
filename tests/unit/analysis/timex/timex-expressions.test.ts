import { describe, expect, it } from 'vitest';
import { readTimexes, timexesOf } from './read-timexes.ts';

const cases = (table: readonly (readonly [string, ...string[]])[]): void => {
  it.each(table.map(([text, ...found]) => ({ text, found })))('reads "$text"', ({ text, found }) => {
    expect(readTimexes(text)).toEqual(found);
  });
};

describe('dates of the calendar', () => {
  cases([
    ['The bridge opened on May 20, 2019.', 'May 20, 2019 = 2019-05-20'],
    ['The bridge opened on 20 May 2019.', '20 May 2019 = 2019-05-20'],
    ['It was signed on the 3rd of March, 1998.', 'the 3rd of March, 1998 = 1998-03-03'],
    ['The log ends on 2024-02-29.', '2024-02-29 = 2024-02-29'],
    ['The form is dated 3/14/2021.', '3/14/2021 = 2021-03-14'],
    ['It closed on Friday, June 12.', 'Friday, June 12 = 2026-06-12'],
    ['Sales rose in Sept. 2025.', 'Sept. 2025 = 2025-09'],
    ['Sales rose in January of last year.', 'January of last year = 2025-01'],
  ]);

  it('leaves a day alone that no month has', () => {
    expect(readTimexes('It was set for February 30, 2025.').filter((found) => found.includes('-30'))).toEqual(
      [],
    );
  });
});

describe('years, quarters, halves, seasons, decades, centuries', () => {
  cases([
    ['The mill closed in 1987.', '1987 = 1987'],
    ['Fashion of the 1970s is back.', 'the 1970s = 197'],
    ["Fashion of the '70s is back.", "the '70s = 197"],
    ['A port since the 14th century.', 'the 14th century = 13'],
    ['Profit fell in the third quarter of 2024.', 'the third quarter of 2024 = 2024-Q3'],
    ['Profit fell in Q3 2024.', 'Q3 2024 = 2024-Q3'],
    ['A second round is planned for the second half of the year.', 'the second half of the year = 2026-H2'],
    ['The dam broke last winter.', 'last winter = 2025-WI'],
    ['The fund lost money in fiscal 2023.', 'fiscal 2023 = 2023'],
    ['Output will recover in mid-2027.', 'mid-2027 = 2027'],
  ]);

  it.each([
    'Some 2000 people came.',
    'Version 2019.1 is out.',
    'They sold 1990 cars.',
    'The team won 21-19.',
  ])('sees no year in "%s"', (text) => expect(readTimexes(text)).toEqual([]));
});

describe('weekdays and months without a year', () => {
  cases([
    ['The mayor said Tuesday that she was tired.', 'Tuesday = 2026-06-16'],
    ['The council will meet on Tuesday.', 'Tuesday = 2026-06-23'],
    ['It happened last Wednesday.', 'last Wednesday = 2026-06-10'],
    ['It opens next Friday.', 'next Friday = 2026-06-19'],
    ['They met on Friday morning.', 'Friday morning = 2026-06-12TMO'],
    ['The shop opened in October.', 'October = 2025-10'],
    ['The shop will open in October.', 'October = 2026-10'],
  ]);
});

describe('expressions that point from the day of publication', () => {
  cases([
    ['It rained yesterday.', 'yesterday = 2026-06-16'],
    ['It rained last night.', 'last night = 2026-06-16TNI'],
    ['It rained last month.', 'last month = 2026-05'],
    ['It rained this week.', 'this week = 2026-W25'],
    ['It may rain early next week.', 'early next week = 2026-W26'],
    ['They married two years ago.', 'two years ago = 2024'],
    ['They arrived ten days ago.', 'ten days ago = 2026-06-07'],
    ['They leave four weeks from today.', 'four weeks from today = 2026-07-15'],
  ]);
});

describe('expressions that hang on the date before them', () => {
  cases([
    [
      'The firm was founded on May 3, 1990. Three months later it failed.',
      'May 3, 1990 = 1990-05-03',
      'Three months later = 1990-08-03',
    ],
    [
      'The strike began in March 2011. The following month it ended.',
      'March 2011 = 2011-03',
      'The following month = 2011-04',
    ],
  ]);
});

describe('durations, sets and vague references', () => {
  cases([
    ['He waited two and a half years.', 'two and a half years = P2Y6M'],
    ['He waited for several weeks.', 'several weeks = PXW'],
    ['A 10-year plan.', '10-year = P10Y'],
    ['The ferry sails every Tuesday.', 'every Tuesday = XXXX-WXX-2'],
    ['They meet twice a year.', 'twice a year = P1Y'],
    ['Prices are now high and will fall soon.', 'now = PRESENT_REF', 'soon = FUTURE_REF'],
  ]);

  it('leaves ages to the figures', () => {
    expect(readTimexes('The 27-year-old driver is 30 years old.')).toEqual([]);
  });

  it('places a stretch that is told from the day of publication', () => {
    expect(timexesOf('It will change over the next three months.')[0]).toMatchObject({
      type: 'DURATION',
      value: 'P3M',
      from: '2026-06-17',
      to: '2026-09-17',
      basis: 'resolved',
    });
  });
});

describe('times of day and holidays', () => {
  cases([
    ['Doors will open at 10 p.m. Friday.', '10 p.m. Friday = 2026-06-19T22:00'],
    ['The vote ended at 18:30 GMT on May 20, 2026.', '18:30 GMT on May 20, 2026 = 2026-05-20T18:30Z'],
    ['They met on Christmas Day.', 'Christmas Day = 2025-12-25'],
    ['They met at Easter 2019.', 'Easter 2019 = 2019-04-21'],
  ]);
});

describe('words that only look like dates', () => {
  it.each(['Theresa May spoke.', 'It may rain.', 'They march on.', 'He came second.', 'A spring broke.'])(
    'finds nothing in "%s"',
    (text) => expect(readTimexes(text)).toEqual([]),
  );
});

describe('without a day of publication', () => {
  it('leaves what hangs on it open', () => {
    expect(
      readTimexes('She said Tuesday that on May 20 it closed for a week, as it did last year.', null),
    ).toEqual(['Tuesday = XXXX-WXX-2', 'May 20 = XXXX-05-20', 'a week = P1W', 'last year = XXXX']);
  });

  it('gives no dates to what it left open', () => {
    expect(timexesOf('She left yesterday.', null)[0]).not.toHaveProperty('from');
  });
});
