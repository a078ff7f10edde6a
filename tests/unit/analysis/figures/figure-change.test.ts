import { describe, expect, it } from 'vitest';
import { figuresOf } from './read.ts';

describe('how firm a figure is', () => {
  it.each([
    ['More than 40 people came.', '>'],
    ['At least 40 people came.', '>'],
    ['They saw 40 or more people.', '>'],
    ['The list has 20,000+ readers.', '>'],
    ['Up to 700 workers will go.', '<'],
    ['Fewer than 700 workers will go.', '<'],
    ['Nearly 700 workers will go.', '~'],
    ['Sales rose 3%.', 'up'],
    ['Sales fell by about 3%.', 'down'],
    ['It reported an 8 percent increase.', 'up'],
    ['Sales rose to $5 million.', '='],
    ['It will be paid over eight years.', '='],
  ])('%s', (text, change) => {
    expect(figuresOf(text)[0]?.change).toBe(change);
  });
});

it('counts across "or more"', () => {
  expect(figuresOf('They saw 40 or more people.')[0]?.unit).toMatchObject({ kind: 'count', code: 'people' });
});

describe('ranges', () => {
  it.each([
    ['It will take between 5 and 8 kg.', 5, 8],
    ['It takes 10-15 minutes.', 10, 15],
    ['It costs $1.6 to $2 billion a year.', 1.6e9, 2e9],
    ['More than 10 but fewer than 20 people came.', 10, 20],
    ['Two or three weeks passed.', 2, 3],
  ])('%s', (text, low, high) => {
    expect(figuresOf(text)[0]).toMatchObject({ value: null, low, high });
  });

  it('keeps the way of a fall', () => {
    expect(figuresOf('Output fell from 500 to 300.')[0]).toMatchObject({
      low: 300,
      high: 500,
      change: 'down',
    });
  });
});

describe('ages', () => {
  it.each([
    ['Jo Smith, 47, of Hull, won.', 47],
    ['She was aged 20.', 20],
    ['He was 23 when he left.', 23],
    ['It bans people under 18.', 18],
  ])('%s', (text, age) => {
    expect(figuresOf(text)[0]).toMatchObject({ value: age, unit: { kind: 'duration', code: 'a' } });
  });
});
