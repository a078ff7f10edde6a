import { describe, expect, it } from 'vitest';
import { modelLinesOf } from './read.ts';

describe('numbers of names, days and hours', () => {
  it.each([
    'On day 40 of the siege, talks failed.',
    'Pier 12 burned at night.',
    'He flew a 747 Jumbo.',
    'A nine-to-five job bored her.',
    '7-Eleven opened there.',
    'The Group of 77 objected.',
    'Three Mile Island will reopen.',
    'The suspect was held in flat 9B.',
    'They watched an 8K projector.',
    'The rapper 50 Cent was sued.',
    'The shop at Unit 3, 18-22 Canal Road closed.',
    'It lies in the 20095 postcode.',
    'Doors open at seven.',
    'The fair runs from 3 to 6 June.',
    'Seas will rise by 2130.',
    'It passed a DIN 5110-2 test.',
  ])('are no figures in %j', async (text) => {
    expect(await modelLinesOf(text)).toEqual([]);
  });

  it.each([
    ['Police counted 1984 bikes.', ['1984 bikes = 1984 bike']],
    ['It is a village of 1930 residents.', ['1930 residents = 1930 resident']],
    ['Every day 40 people pass.', ['40 people = 40 people']],
    ['About 3 B people saw it.', ['3 B people = ~ 3000000000 people']],
    ['The app has 12M users.', ['12M users = 12000000 user']],
  ])('do not hide a count in %j', async (text, lines) => {
    expect(await modelLinesOf(text)).toEqual(lines);
  });

  it.each(['Its 2019 results were good.', 'In 2021 sales rose.', 'It posted 2019 sales.'])(
    'do not make a count of the year in %j',
    async (text) => {
      expect(await modelLinesOf(text)).toEqual([]);
    },
  );
});

describe('ages', () => {
  it.each([
    ['A woman of 64 was hurt.', ['64 = 64 a']],
    ['At 19, she left home.', ['19 = 19 a']],
    ['Bell, now 38, won.', ['38 = 38 a']],
    ['Her son, who was 11, came too.', ['11 = 11 a']],
    ['Men aged 25 to 31 may join.', ['25 to 31 = 25..31 a']],
    ['Nobody over the age of 80 came.', ['80 = 80 a']],
    ['The camp takes kids ages 6 to 11 all year.', ['6 to 11 = 6..11 a']],
    ['The average age was 44.', ['44 = 44 a']],
  ])('are read in %j', async (text, lines) => {
    expect((await modelLinesOf(text)).map((line) => line.replace('= > ', '= '))).toEqual(lines);
  });

  it.each([
    ['At 19, it is the largest number of the list.', '19 = 19'],
    ['The top score was 64.', '64 = 64'],
  ])('are not seen in %j', async (text, line) => {
    expect(await modelLinesOf(text)).toContain(line);
  });
});
