import fc from 'fast-check';
import { expect, test } from 'vitest';
import en from '../../../public/_locales/en/messages.json';
import {
  convertMeasure,
  formatDay,
  formatMinutes,
  formatPeriod,
  formatStretch,
  isoDay,
  localDay,
  type Period,
  parseDay,
  relativeDay,
  relativeTime,
  textFragmentUrl,
} from '../../../utils/format/index.ts';
import { catalogSource, createTranslate } from '../../../utils/i18n/index.ts';

const t = createTranslate(catalogSource(en), 'en');
const now = new Date(2026, 10, 23, 12);
const day = (iso: string): number => parseDay(iso)!;

test('a day goes to ISO and back, years 0 to 9999', () => {
  fc.assert(
    fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (value) => {
      expect(parseDay(isoDay(value))).toBe(value);
    }),
  );
});

test.each(['2026-02-30', '2026-13-01', 'April', '', '2026'])('%s is no day', (iso) => {
  expect(parseDay(iso)).toBeNull();
});

test('the day of a moment is the day where it was written', () => {
  expect(formatDay('2026-04-21T23:30:00-07:00', 'en')).toBe('April 21, 2026');
});

test.each<[Period, string]>([
  [{ from: '2026-05-20', to: '2026-05-20', precision: 'day' }, 'May 20, 2026'],
  [{ from: '2026-05-18', to: '2026-05-24', precision: 'week' }, 'Week of May 18, 2026'],
  [{ from: '2026-05-01', to: '2026-05-31', precision: 'month' }, 'May 2026'],
  [{ from: '2026-07-01', to: '2026-09-30', precision: 'quarter' }, 'Q3 2026'],
  [{ from: '2026-07-01', to: '2026-12-31', precision: 'half' }, 'Second half of 2026'],
  [{ from: '2026-03-01', to: '2026-05-31', precision: 'season', value: '2026-SP' }, 'Spring 2026'],
  [{ from: '1886-01-01', to: '1886-12-31', precision: 'year' }, '1886'],
  [{ from: '1990-01-01', to: '1999-12-31', precision: 'decade' }, '1990s'],
])('%o is written %s', (period, expected) => {
  expect(formatPeriod(period, t, 'en')).toBe(expected);
});

test('a span is written with both ends', () => {
  const span = formatPeriod({ from: '2026-04-21', to: '2026-07-21', precision: 'span' }, t, 'en');
  expect(span).toMatch(/^April 21\s–\sJuly 21, 2026$/u);
});

test.each([
  ['2026-04-21', '7 months ago'],
  ['2026-05-20', '6 months ago'],
  ['2026-11-22', 'yesterday'],
  ['2026-11-23', 'today'],
  ['2026-11-13', '10 days ago'],
  ['2026-11-01', '3 weeks ago'],
  ['2026-12-25', 'in 4 weeks'],
  ['2024-12-01', '23 months ago'],
  ['2021-11-24', '4 years ago'],
  ['1886-01-01', '140 years ago'],
  ['2031-01-01', 'in 4 years'],
])('%s is %s', (iso, expected) => {
  expect(relativeDay(day(iso), localDay(now), 'en')).toBe(expected);
});

test('a moment of today is told by the hour', () => {
  const at = new Date('2026-11-23T12:00:00Z');
  expect(relativeTime('2026-11-23T09:00:00Z', at, 'en')).toBe('3 hours ago');
  expect(relativeTime('2026-11-23T11:48:00Z', at, 'en')).toBe('12 minutes ago');
});

test('what is no date has no distance', () => {
  expect(relativeTime('soon', now, 'en')).toBeNull();
});

test('reading time and stretches take the language’s own units', () => {
  expect(formatMinutes(4, 'en')).toBe('4 min');
  expect(formatStretch(9, 'en')).toBe('9 days');
  expect(formatStretch(365, 'en')).toBe('12 months');
  expect(formatStretch(36_500, 'de')).toBe('100 Jahre');
});

test('a short quote is linked whole, a long one by its ends', () => {
  expect(textFragmentUrl('https://a.example/b#top', 'well-known, they say')).toBe(
    'https://a.example/b#:~:text=well%2Dknown%2C%20they%20say',
  );
  const long = Array.from({ length: 60 }, (_, index) => `w${index}`).join(' ');
  expect(textFragmentUrl('https://a.example/', long)).toBe(
    'https://a.example/#:~:text=w0%20w1%20w2%20w3%20w4,w55%20w56%20w57%20w58%20w59',
  );
});

test('a file has no address that others can open', () => {
  expect(textFragmentUrl('file:///home/a.html', 'words')).toBe('');
  expect(textFragmentUrl('https://a.example/', 'half \ud83d sign')).toBe(
    'https://a.example/#:~:text=half%20%EF%BF%BD%20sign',
  );
});

test.each([
  [[20], '[sft_i]', 'de-DE', '1,86 m²'],
  [[2, 3], '[ston_av]', 'en-GB', '1.81–2.72 t'],
  [[10], '[stone_av]', 'en-US', '140 lb'],
  [[5], 'km2', 'en-US', '1.93 mi²'],
])('%j %s is written for %s as %s', (values, code, locale, expected) => {
  expect(convertMeasure(values, code, locale)?.replace(/\s/gu, ' ')).toBe(expected);
});

test('a measure that the reader uses anyway is not converted', () => {
  expect(convertMeasure([5], 'km', 'de-DE')).toBeNull();
});
