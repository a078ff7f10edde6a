import { describe, expect, test } from 'vitest';
import {
  dayInUrl,
  findDate,
  parseDate,
  publicationDay,
  withZoneOf,
} from '../../../../utils/article/metadata/parse-date.ts';

describe('parseDate', () => {
  test.each([
    ['2024-03-05', '2024-03-05'],
    ['2024-03-05T09:08:07+02:00', '2024-03-05T09:08:07+02:00'],
    ['2024-03-05 09:08:07', '2024-03-05T09:08:07'],
    ['2024-03-05T09:08:07.123Z', '2024-03-05T09:08:07Z'],
    ['20240305', '2024-03-05'],
    ['1709629687', '2024-03-05T09:08:07Z'],
    ['1709629687000', '2024-03-05T09:08:07Z'],
    ['Tue, 05 Mar 2024 09:08:07 GMT', '2024-03-05T09:08:07Z'],
    ['Tue Mar 05 09:08:07 UTC 2024', '2024-03-05'],
    ['March 5th, 2024', '2024-03-05'],
    ['5 Sept. 2024', '2024-09-05'],
    ['March 5, 2024 at 6:47 p.m. EST', '2024-03-05T18:47:00-05:00'],
    ['05.03.2024', '2024-03-05'],
    ['3/5/2024', '2024-03-05'],
    ['25/3/2024', '2024-03-25'],
    ['12-15-2016', '2016-12-15'],
    ['555-12-15-2016', null],
  ])('reads %s', (written, date) => expect(parseDate(written)).toBe(date));

  test('reads a slashed date day first where that is the custom', () => {
    expect(parseDate('3/5/2024', { dayFirst: true })).toBe('2024-05-03');
  });

  test.each([
    '',
    '0000-00-00',
    '20260-01-01',
    '2024-02-30',
    '2024-13-01',
    '1789-07-14',
    '9999-12-31',
    'yesterday',
    '<b>',
    'version 1.2.3',
    'NaN',
  ])('finds no date in %s', (written) => expect(parseDate(written)).toBeNull());
});

test('publicationDay knows no day of the future', () => {
  expect(publicationDay(2024, 3, 9, Date.UTC(2024, 2, 5))).toBeNull();
});

test('findDate says where the date stands', () => {
  expect(findDate('Posted on March 5, 2024 by a friend')).toEqual({
    date: '2024-03-05',
    index: 10,
    length: 13,
  });
});

describe('dayInUrl', () => {
  test.each([
    ['https://news.example/2024/03/05/pier', '2024-03-05'],
    ['https://news.example/2024/mar/05/pier', '2024-03-05'],
    ['https://news.example/pier-20240305.html', '2024-03-05'],
    ['https://news.example/2024/03/pier', null],
    ['https://news.example/article/20249999', null],
  ])('%s', (url, day) => expect(dayInUrl(url)).toBe(day));
});

describe('withZoneOf', () => {
  test('writes an instant with the offset of the same instant on a local clock', () => {
    expect(withZoneOf('2024-03-06T00:08:44Z', '2024-03-05T19:08:44')).toBe('2024-03-05T19:08:44-05:00');
  });
  test('knows no offset between different instants', () => {
    expect(withZoneOf('2024-03-06T00:08:44Z', '2024-03-05T19:01:02')).toBeNull();
    expect(withZoneOf('2024-03-06T00:08:44Z', '2024-03-05')).toBeNull();
  });
});
