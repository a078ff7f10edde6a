import { describe, expect, test } from 'vitest';
import { namesIn, uniqueNames } from '../../../../utils/article/metadata/byline-names.ts';

describe('namesIn', () => {
  test.each([
    ['By Ada Beck', ['Ada Beck']],
    ['Written by: Ada Beck, Carl Dorn and Eve Falk', ['Ada Beck', 'Carl Dorn', 'Eve Falk']],
    ['Ada Beck, PhD', ['Ada Beck']],
    ['Carl Dorn, Jr.', ['Carl Dorn, Jr.']],
    ['Beck, Ada', ['Ada Beck']],
    ['Ada Beck, Senior Editor', ['Ada Beck']],
    ['Ada Beck Staff Writer', ['Ada Beck']],
    ['By Ada Beck | March 5, 2024', ['Ada Beck']],
    ['Ada Beck (Harbour Wire)', ['Ada Beck']],
    ['Ada (A.B.) Beck', ['Ada (A.B.) Beck']],
    ['BY ADA BECK', ['ADA BECK']],
    ['By Staff and news service reports', ['Staff and news service reports']],
    ['u/adabeck', ['u/adabeck']],
    ['News and Ada Beck', ['Ada Beck']],
  ])('%s', (byline, names) => expect(namesIn(byline)).toEqual(names));

  test.each([
    '',
    'Admin',
    'No Author',
    'https://example.org/ada',
    '<script>alert(1)</script>',
    'Read more',
    '12 March',
  ])('finds nobody in %s', (byline) => expect(namesIn(byline)).toEqual([]));

  test('keeps figures in a name that is data', () => {
    expect(namesIn('harbour77', false)).toEqual(['harbour77']);
  });
});

test('uniqueNames folds case and accents', () => {
  expect(uniqueNames(['Ada Béck', 'ADA BECK', 'Carl Dorn'])).toEqual(['Ada Béck', 'Carl Dorn']);
});
