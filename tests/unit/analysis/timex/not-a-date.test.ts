import { describe, expect, it } from 'vitest';
import { timexesOf } from './read-timexes.ts';

const words = (text: string): string[] => timexesOf(text).map(({ start, end }) => text.slice(start, end));

describe('no year', () => {
  it.each([
    'The shop at 1875 Elm Street closed.',
    'A blaze at 1114 Ninth St. hurt two.',
    'The tent "Voyage 1000" is warm.',
    'The XTR 1770 is sold out.',
    'The page showed Error 1920.',
    'The hamlet has 1904 inhabitants.',
    'The school lost 1650 books.',
    'It covers 2015 square metres.',
  ])('stands in "%s"', (text) => expect(words(text)).toEqual([]));

  it.each([
    ['The abbey was built in 1066.', '1066'],
    ['Elm Street was paved in 1875.', '1875'],
    ['It was the Rome 1960 Games.', '1960'],
  ])('is taken from "%s"', (text, year) => expect(words(text)).toEqual([year]));
});

describe('no month', () => {
  it.each([
    'Clara May sang first. May told the crowd that she was tired.',
    'Mrs March spoke. March is 81.',
    'The March on Lisbon failed.',
    'The poet August Lind died. August, 81, wrote plays.',
  ])('stands in "%s"', (text) => expect(words(text)).toEqual([]));

  it('is taken from a text with such a person', () =>
    expect(words('Clara May sang in May. May smiled.')).toEqual(['May']));
});

describe('no weekday', () => {
  it.each([
    'Sheffield Wednesday lost again.',
    'The Mail on Sunday printed it.',
    'They signed the Good Friday Agreement.',
    'He recalled Black Tuesday.',
  ])('stands in "%s"', (text) => expect(words(text)).toEqual([]));

  it('is taken from a holiday', () =>
    expect(words('Shops opened on Black Friday.')).toEqual(['Black Friday']));
});

describe('no season', () => {
  it.each(['This fall in wages hurt.', 'The fall was broken by snow.', 'He broke an arm in the fall.'])(
    'stands in "%s"',
    (text) => expect(words(text)).toEqual([]),
  );

  it.each([
    ['He speaks this fall in Chicago.', 'this fall'],
    ['Classes will resume in the fall.', 'the fall'],
  ])('is taken from "%s"', (text, season) => expect(words(text)).toEqual([season]));
});

describe('"last" as a verb', () => {
  it.each(['Talks last 40 days.', 'The wall will last 40 days.', 'Camps which last 40 days tire.'])(
    'in "%s" leaves the amount alone',
    (text) => expect(words(text)).toEqual(['40 days']),
  );

  it.each([
    ['In last 40 days it fell.', 'last 40 days'],
    ['The last 40 days were dry.', 'The last 40 days'],
  ])('is none in "%s"', (text, stretch) => expect(words(text)).toEqual([stretch]));
});

describe('quarters', () => {
  it('of a game are no dates', () =>
    expect(words('She scored nine points in the second quarter, and her team won.')).toEqual([]));

  it('of a company are', () =>
    expect(words('Profit rose in the second quarter.')).toEqual(['the second quarter']));
});

describe('other words', () => {
  it.each([
    'Highs will be in the 90s.',
    'The current was strong.',
    'The past president wept.',
    'He hit a century.',
    'The minutes of the council are secret.',
  ])('in "%s" are no times', (text) => expect(words(text)).toEqual([]));

  it.each([
    ['It was popular in the 90s.', 'the 90s'],
    ['The current owner wept.', 'current'],
    ['It lasted a century.', 'a century'],
  ])('in "%s" are', (text, time) => expect(words(text)).toEqual([time]));
});
