import { describe, expect, it } from 'vitest';
import { timexesOf } from './read-timexes.ts';

const values = (text: string): string[] => timexesOf(text).map(({ value }) => value);

describe('a time of day', () => {
  it.each([
    ['The bus left at 3.25pm.', '2026-06-17T15:25'],
    ['It struck at 14.20 GMT.', '2026-06-17T14:20Z'],
    ['It struck at 0640 GMT.', '2026-06-17T06:40Z'],
    ['It rang at 1430 local time.', '2026-06-17T14:30'],
    ['It was half past four.', '2026-06-17T04:30'],
    ['He came at a quarter to nine.', '2026-06-17T08:45'],
    ['He rang at seven in the morning.', '2026-06-17T07:00'],
    ['Doors open at six.', '2026-06-17T06:00'],
  ])('in "%s"', (text, value) => expect(values(text)).toEqual([value]));

  it('that ends a range over midnight lies on the day behind', () =>
    expect(values('It ran from 10 p.m. on 31 July 2026 to 2 a.m.')).toEqual([
      '2026-07-31T22:00',
      '2026-08-01T02:00',
    ]));

  it('in digits alone needs another beside it', () => {
    expect(values('It began at 15:30 and was over by 1700.')).toEqual([
      '2026-06-17T15:30',
      '2026-06-17T17:00',
    ]);
    expect(values('It was over by 1700.')).toEqual(['1700']);
  });

  it.each([
    'Profit rose 3.25 percent.',
    'He cut it from a quarter to nine percent.',
    'It trades at six euros.',
  ])('is none in "%s"', (text) => expect(values(text).filter((value) => value.includes(':'))).toEqual([]));
});
