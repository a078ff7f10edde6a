import { describe, expect, it } from 'vitest';
import { figuresOf, linesOf } from './read.ts';

describe('numbers', () => {
  it.each([
    ['The fleet has 1,204 buses.', '1,204 buses = 1204 bus'],
    ['They planted twenty-six trees.', 'twenty-six trees = 26 tree'],
    ['Half a million people voted.', 'Half a million people = 500000 people'],
    ['Two and a half million visitors came.', 'Two and a half million visitors = 2500000 visitor'],
    ['The farm keeps a dozen goats.', 'a dozen goats = 12 goat'],
    ['Voters cast 1,00,000 ballots.', '1,00,000 ballots = 100000 ballot'],
    ['The scheme covers 3 lakh farmers.', '3 lakh farmers = 300000 farmer'],
    ['The town has 40 000 residents.', '40 000 residents = 40000 resident'],
    ['They counted ２５ boats.', '２５ boats = 25 boat'],
  ])('reads %j', (text, line) => {
    expect(linesOf(text)).toContain(line);
  });

  it('takes a vague plural for a range of one power of ten', () => {
    expect(linesOf('Tens of thousands of fans came.')).toEqual([
      'Tens of thousands of fans = 10000..100000 fan',
    ]);
  });

  it('reads shares as numbers without a unit', () => {
    expect(
      linesOf('One in five of them left, and two thirds came back.').map((line) => line.slice(0, 16)),
    ).toEqual(['One in five = 0.', 'two thirds = 0.6']);
  });
});

describe('money', () => {
  it.each([
    ['It cost $15bn.', '$15bn = 15000000000 USD'],
    ['It cost A$3.5 million.', 'A$3.5 million = 3500000 AUD'],
    ['It cost 20 million pounds.', '20 million pounds = 20000000 GBP'],
    ['It cost 80 cents.', '80 cents = 0.8 USD'],
    ['It cost HK$99.', 'HK$99 = 99 HKD'],
    ['It cost 300 Swedish kronor.', '300 Swedish kronor = 300 SEK'],
    ['It cost USD 200.', 'USD 200 = 200 USD'],
    ['They pay $12 an hour.', '$12 an hour = 12 USD/h'],
    ['The offer is $70-a-share.', '$70-a-share = 70 USD/share'],
  ])('reads %j', (text, line) => {
    expect(linesOf(text)).toEqual([line]);
  });

  it('does not take "a year earlier" for a rate', () => {
    expect(linesOf('Sales were $2 billion a year earlier.')[0]).toBe('$2 billion = 2000000000 USD');
  });
});

describe('measures', () => {
  it.each([
    ['The bridge is 300 metres long.', '300 metres = 300 m'],
    ['The lake covers 12 square miles.', '12 square miles = 12 [smi_us]'],
    ['Winds reached 120 km/h.', '120 km/h = 120 km/h'],
    ['It was 35 degrees Celsius.', '35 degrees Celsius = 35 Cel'],
    ['A baby of six pounds was born.', 'six pounds = 6 [lb_av]'],
    ['The five-year plan ended.', 'five-year = 5 a'],
    ['A 27-year-old runs it.', '27-year-old = 27 a'],
  ])('reads %j', (text, line) => {
    expect(linesOf(text)).toEqual([line]);
  });

  it('keeps the words that tell an age from a span of time', () => {
    expect(figuresOf('A 27-year-old runs it.')[0]?.unit).toEqual({
      kind: 'duration',
      code: 'a',
      text: 'year-old',
    });
  });
});

describe('what only looks like a name or a date', () => {
  it.each([
    ['In London 12 people died.', '12 people = 12 people'],
    ['It cost Britain 500 jobs.', '500 jobs = 500 job'],
    ['It took one day to mend.', 'one day = 1 d'],
    ['He sent 200 U.S. soldiers.', '200 U.S. soldiers = 200 soldier'],
    ['They draw it in two halves.', 'two halves = 2 half'],
    ['A man of 5’6” came.', '5’6” = 5.5 [ft_i]'],
    ['There are 25 "open outbreaks" here.', '25 "open outbreaks" = 25 outbreak'],
  ])('reads %j', (text, line) => {
    expect(linesOf(text)).toEqual([line]);
  });
});

describe('what is no figure', () => {
  it.each([
    'The H100 and GPT-4 are models.',
    'He was born on May 8, 1945.',
    'The train leaves at 10:30 or at 5 pm.',
    'Call 555-0123 or +1-202-555-0123.',
    'Version 1.2.3.4 is out.',
    'They won the match 3-1.',
    'See section 230.',
    'She came 21st.',
    'Write to 12 Acacia Avenue.',
    'See https://example.org/2020/05/17/a.html for more.',
    'No one came.',
    'It happened at eleven o’clock.',
    'We test on iPhone 13 models and RTX 3090 cards.',
    'He served in World War One.',
    'One-on-one talks and a one-sided contest followed.',
    'See DOI: 10.1073/pnas.',
    'He shot 10-for-27.',
    'It identifies as Firefox/65.0.',
    'One day she will come back.',
    '5.1 Local communities',
    'The COP28 summit opened.',
    'After one watches the film, all is clear.',
    '1 2 3 4 5',
    'Interpretation of sections 15 and 16.',
  ])('leaves %j alone', (text) => {
    expect(linesOf(text)).toEqual([]);
  });
});
