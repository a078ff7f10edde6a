import { describe, expect, it } from 'vitest';
import { readTimexes, timexesOf } from './read-timexes.ts';

/** Seen from Wednesday, June 17, 2026. */
const read = (text: string): string[] =>
  timexesOf(text).map(({ start, end, value }) => `${text.slice(start, end)}: ${value}`);

describe('a range of days', () => {
  it.each([
    ['The fair runs from 3 to 6 July.', '3 to 6 July: 2026-07-03/2026-07-06'],
    ['The fair runs July 3–6, 2027.', 'July 3–6, 2027: 2027-07-03/2027-07-06'],
    ['It rained between 3 and 6 May.', '3 and 6 May: 2026-05-03/2026-05-06'],
  ])('in "%s" is one expression', (text, expected) => expect(read(text)).toEqual([expected]));

  it('takes its year from its end', () =>
    expect(read('The fair ran from 28 December to 2 January 2019.')[0]).toBe('28 December: 2018-12-28'));

  it('is none where the second number counts something', () =>
    expect(read('On July 3 to 6 people it gave tea.')[0]).toBe('July 3: 2026-07-03'));
});

describe('days of a list', () => {
  it('are found one by one', () =>
    expect(read('Courts sit on July 3, 7 and 9.')).toEqual([
      'July 3: 2026-07-03',
      '7: 2026-07-07',
      '9: 2026-07-09',
    ]));

  it('do not take in a count', () =>
    expect(read('On July 3, 7 boats and 9 rafts sank.')).toEqual(['July 3: 2026-07-03']));
});

describe('the year of a day', () => {
  it('stands behind what it names', () =>
    expect(read('The May 2 fire of 1911 is forgotten.')[0]).toBe('May 2: 1911-05-02'));

  it('is that of the story', () =>
    expect(read('The bridge fell on 4 March 2019. On 9 March it was blown up.')[1]).toBe(
      '9 March: 2019-03-09',
    ));

  it('is not that of the story where the verb looks ahead', () =>
    expect(read('The bridge fell on 4 June 2019. It will open on 20 June.')[1]).toBe('20 June: 2026-06-20'));

  it('is the known one of a day that names an event', () =>
    expect(read('He wrote about the September 11 attacks.')[0]).toBe('September 11: 2001-09-11'));

  it('is not the known one for another event', () =>
    expect(read('The September 11 concert was a joy.')[0]).toBe('September 11: 2025-09-11'));

  it('is the last one where the verb leaves no doubt', () =>
    expect(read('The bus crashed on 2 August.')[0]).toBe('2 August: 2025-08-02'));

  it('is the nearest where something was announced for it', () =>
    expect(read('The firm announced a sale on 2 August.')[0]).toBe('2 August: 2026-08-02'));
});

describe('days counted in a month', () => {
  it.each([
    ['The poll is on the first Monday of July.', '2026-07-06'],
    ['Shops close on the last Sunday in October 2027.', '2027-10-31'],
    ['It ends on the second Friday of next month.', '2026-07-10'],
    ['He quit on the last day of March.', '2026-03-31'],
    ['It fills the last weekend of September.', '2026-W39-WE'],
  ])('in "%s"', (text, value) => expect(timexesOf(text)[0]?.value).toBe(value));

  it('are none for a month without so many', () =>
    expect(timexesOf('It opens on the sixth Monday of July.')[0]?.from).toBeUndefined());
});

describe('dates in digits', () => {
  it.each([
    ['Stamped 07-FEB-2017.', '2017-02-07'],
    ['Filed 2025/11/30.', '2025-11-30'],
    ['Void after 28.02.2026.', '2026-02-28'],
  ])('in "%s"', (text, value) => expect(timexesOf(text)[0]?.value).toBe(value));

  it('are none for days that no month has', () =>
    expect(timexesOf('Version 31.02.2026 is out.')).toEqual([]));
});

describe('years in a row', () => {
  it.each([
    ['They lost in 2011/12.', '2011/2012'],
    ['The 2012–13 season was bad.', '2012/2013'],
    ['In fiscal 2019-20 it broke even.', '2019/2020'],
  ])('in "%s"', (text, value) => expect(timexesOf(text)[0]?.value).toBe(value));

  it('are none where the second does not follow', () =>
    expect(timexesOf('Rule 2011/15 was dropped.').map(({ value }) => value)).not.toContain('2011/2012'));
});

describe('this season', () => {
  it.each([
    ['The firm plans to open a plant this fall.', '2026-01-15', 'this fall = 2026-FA'],
    ['The trains will run again this autumn.', '2026-02-01', 'this autumn = 2026-FA'],
    ['Prices fell this autumn.', '2026-01-15', 'this autumn = 2025-FA'],
    ['The plant opened this spring.', '2026-06-17', 'this spring = 2026-SP'],
    ['The bridge will open this summer.', '2026-06-17', 'this summer = 2026-SU'],
    ['The trains will run this winter.', '2026-01-15', 'this winter = 2025-WI'],
  ])('in "%s" of %s', (text, published, expected) => {
    expect(readTimexes(text, published)).toEqual([expected]);
  });
});

describe('a weekday of a story that went on the day after', () => {
  const dayOf = (text: string, modifiedAt: string | null) =>
    timexesOf(text, '2026-06-17', Infinity, modifiedAt)[0]?.value;

  it('is that day where the article was changed then', () =>
    expect(dayOf('The vote failed on Thursday.', '2026-06-18T08:00:00Z')).toBe('2026-06-18'));

  it('is the week before where it was changed on another day, or never', () => {
    expect(dayOf('The vote failed on Thursday.', '2026-06-25')).toBe('2026-06-11');
    expect(dayOf('The vote failed on Thursday.', null)).toBe('2026-06-11');
    expect(dayOf('The vote failed on Tuesday.', '2026-06-18')).toBe('2026-06-16');
  });
});
