import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  civilDate,
  dayNumber,
  easterSunday,
  isDate,
  isoDay,
  isoWeek,
  mondayOfWeek,
  nthWeekday,
  weekdayOf,
} from '../../../utils/analysis/calendar.ts';

const days = fc.integer({ min: dayNumber(0, 1, 1), max: dayNumber(9999, 12, 31) });

describe('days', () => {
  it('are counted from 1970-01-01', () => {
    expect(dayNumber(1970, 1, 1)).toBe(0);
    expect(isoDay(dayNumber(2026, 5, 20))).toBe('2026-05-20');
  });

  it('come back from their number', () => {
    fc.assert(
      fc.property(days, (number) => {
        const { year, month, day } = civilDate(number);
        expect(isDate(year, month, day)).toBe(true);
        expect(dayNumber(year, month, day)).toBe(number);
      }),
    );
  });

  it('agree with Date where Date can tell', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayNumber(1000, 1, 1), max: dayNumber(9999, 12, 31) }), (number) => {
        const date = new Date(number * 86_400_000);
        expect(isoDay(number)).toBe(date.toISOString().slice(0, 10));
        expect(weekdayOf(number)).toBe(date.getUTCDay() || 7);
      }),
    );
  });

  it('know February 29', () => {
    expect(isDate(2024, 2, 29)).toBe(true);
    expect(isDate(2026, 2, 29)).toBe(false);
    expect(isDate(1900, 2, 29)).toBe(false);
    expect(isDate(null, 2, 29)).toBe(true);
    expect(isDate(null, 2, 30)).toBe(false);
  });
});

describe('weeks', () => {
  it.each([
    ['2026-06-17', 2026, 25],
    ['2021-01-03', 2020, 53],
    ['2024-12-30', 2025, 1],
  ])('of %s are those of ISO 8601', (date, year, week) => {
    const [y, m, d] = date.split('-').map(Number) as [number, number, number];
    expect(isoWeek(dayNumber(y, m, d))).toMatchObject({ year, week });
  });

  it('begin on their Monday', () => {
    fc.assert(
      fc.property(days, (number) => {
        const { year, week, monday } = isoWeek(number);
        expect(mondayOfWeek(year, week)).toBe(monday);
        expect(weekdayOf(monday)).toBe(1);
      }),
    );
  });
});

describe('movable feasts', () => {
  it.each([
    [2019, '2019-04-21'],
    [2026, '2026-04-05'],
    [2000, '2000-04-23'],
  ])('finds Easter of %i', (year, date) => expect(isoDay(easterSunday(year))).toBe(date));

  it('finds the nth weekday of a month from either end', () => {
    expect(isoDay(nthWeekday(2026, 11, 4, 4))).toBe('2026-11-26');
    expect(isoDay(nthWeekday(2026, 5, 1, -1))).toBe('2026-05-25');
  });
});
