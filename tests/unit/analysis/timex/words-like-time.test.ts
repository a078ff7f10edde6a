import { expect, it } from 'vitest';
import { readTimexes } from './read-timexes.ts';

it.each([
  'She told 60 Minutes about it.',
  'The story ran in USA Today before.',
  'A film of 20th Century Fox won.',
  'They grow a quarter of its food there.',
  'Soldiers left their quarters behind.',
])('finds no time in "%s"', (text) => expect(readTimexes(text)).toEqual([]));

it.each([
  ['Sales fell in Fiscal Year 2025 again.', '2025'],
  ['“Tonight we leave,” she said.', '2026-06-17TNI'],
  ['The shop opens today.', '2026-06-17'],
  ['They wait for a summit planned for April.', '2027-04'],
  ["It was built for New Year's Day 2025.", '2025-01-01'],
  ["It is due by the year's end.", '2026'],
  ['The meeting begins at 5 p.m. EST on June 20, 2026.', '2026-06-20T17:00'],
])('finds the time in "%s"', (text, value) => {
  expect(readTimexes(text).map((line) => line.split(' = ')[1])).toContain(value);
});
