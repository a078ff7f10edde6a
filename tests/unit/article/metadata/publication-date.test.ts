import { describe, expect, test } from 'vitest';
import type { LinkedData } from '../../../../utils/article/metadata/json-ld.ts';
import { isContinuallyEdited, publicationDate } from '../../../../utils/article/metadata/publication-date.ts';

const data = (fields: object = {}): LinkedData =>
  ({ objects: [{ '@type': 'NewsArticle', ...fields }] }) as never;
const NO_DATES = { published: null, updated: null };

/** The day of publication by a tag and an address, and by the page's own words where they name one. */
function publishedBy(tag: string, url: string, printed: string | null = null, others: string[] = []) {
  const tags = new Map([
    ['article:published_time', [tag]],
    ['sailthru.date', others],
  ]);
  const dates = { published: printed ? { date: printed, source: 'text' as const } : null, updated: null };
  return publicationDate(data(), tags, url, dates).publishedAt;
}
const onDay = (day: string) => `https://news.example/${day.replaceAll('-', '/')}/pier`;

describe('an instant in UTC', () => {
  test.each([
    ['on the day that the address names stays', '2024-03-05T09:30:11Z', '2024-03-05', '2024-03-05T09:30:11Z'],
    ['early in the morning falls on the evening before', '2024-03-06T09:59:11Z', '2024-03-05', '2024-03-05'],
    ['later in the morning does not', '2024-03-06T10:00:11Z', '2024-03-05', '2024-03-06T10:00:11Z'],
    ['in the afternoon falls on the morning after', '2024-03-05T12:00:11Z', '2024-03-06', '2024-03-06'],
    ['before noon does not', '2024-03-05T11:59:11Z', '2024-03-06', '2024-03-05T11:59:11Z'],
    ['two days from the address stays', '2024-03-07T01:30:11Z', '2024-03-05', '2024-03-07T01:30:11Z'],
    ['at midnight is a day without a time', '2024-03-06T00:00:00Z', '2024-03-05', '2024-03-06T00:00:00Z'],
    ['with no offset written as such is the same', '2024-03-06T01:30:11+00:00', '2024-03-05', '2024-03-05'],
    [
      'with an offset of its own stays',
      '2024-03-06T01:30:11+02:00',
      '2024-03-05',
      '2024-03-06T01:30:11+02:00',
    ],
    [
      'that was a midnight gets its offset back',
      '2024-03-05T15:00:00Z',
      '2024-03-06',
      '2024-03-06T00:00:00+09:00',
    ],
  ])('%s', (_, tag, day, expected) => {
    expect(publishedBy(tag, onDay(day))).toBe(expected);
  });

  test('takes the day that is printed where the address names none', () => {
    expect(publishedBy('2024-03-06T01:30:11Z', 'https://news.example/pier', '2024-03-05')).toBe('2024-03-05');
  });

  test('stays where one of two names its day', () => {
    expect(publishedBy('2024-03-06T01:30:11Z', onDay('2024-03-05'), '2024-03-06')).toBe(
      '2024-03-06T01:30:11Z',
    );
  });

  test('is written as another clock of the page has it, and not as a clock of another instant', () => {
    expect(publishedBy('2024-03-06T01:30:11Z', onDay('2024-03-05'), null, ['2024-03-05 20:30:11'])).toBe(
      '2024-03-05T20:30:11-05:00',
    );
    expect(publishedBy('2024-03-06T01:30:11Z', onDay('2024-03-05'), null, ['2024-03-05 20:44:11'])).toBe(
      '2024-03-05',
    );
  });
});

describe('a page that is edited for years', () => {
  const lines = (...years: number[]) =>
    years.map((year) => ({
      text: `The pier, which many had asked for, was at last opened to all in ${year}, and ferries came.`,
    }));
  const edited = (created: string, modified: string, texts: { text: string }[]) =>
    isContinuallyEdited(data({ datePublished: created, dateModified: modified }), new Map(), texts);

  test('tells of two years since its creation', () => {
    expect(edited('2010-01-01', '2020-01-01', lines(2012, 2015))).toBe(true);
    expect(edited('2010-01-01', '2020-01-01', lines(2012, 2012))).toBe(false);
  });

  test('has years up to the last edit, and none of the year of its creation or before', () => {
    expect(edited('2010-01-01', '2012-01-01', lines(2011, 2012))).toBe(true);
    expect(edited('2010-01-01', '2012-01-01', lines(2010, 2012))).toBe(false);
    expect(edited('2010-01-01', '2012-01-01', lines(2012, 2013))).toBe(false);
  });

  test('was edited two years later at the least', () => {
    expect(edited('2010-01-01', '2011-12-31', lines(2011, 2012))).toBe(false);
    expect(edited('2010-12-31', '2012-01-01', lines(2011, 2012))).toBe(true);
  });

  test('says so in prose: years of short lines, as of a list of contents, do not count', () => {
    expect(edited('2010-01-01', '2020-01-01', [{ text: 'Opened in 2012' }, { text: 'Closed in 2015' }])).toBe(
      false,
    );
  });

  test('is one of a wiki whatever it tells of', () => {
    expect(isContinuallyEdited(data(), new Map([['generator', ['MediaWiki 1.41']]]), [])).toBe(true);
    expect(isContinuallyEdited(data(), new Map([['generator', ['Not MediaWiki']]]), [])).toBe(false);
  });

  test('is none where no data say when it was made', () => {
    expect(isContinuallyEdited(data({ dateModified: '2020-01-01' }), new Map(), lines(2012, 2015))).toBe(
      false,
    );
  });
});

test('a page without any date has none', () => {
  expect(publicationDate(data(), new Map(), 'https://news.example/pier', NO_DATES)).toEqual({
    publishedAt: null,
    publishedAtSource: null,
  });
});
