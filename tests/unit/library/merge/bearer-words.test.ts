import { describe, expect, test } from 'vitest';
import { mergeNames } from '../../../../utils/library/merge/merge-cases.ts';
import type { BearerWord, NameRecord } from '../../../../utils/model/records.ts';

const day = (at: number): string => `2026-03-0${at}T12:00:00.000Z`;
const word = (other: string, same: boolean, at: number): BearerWord => ({
  articles: ['a.example/1', other],
  same,
  at: day(at),
});
const PAGE = { language: 'en', title: 'John Smith (judge)', description: '' };
const name = (at: number, more: Partial<NameRecord>): NameRecord => ({
  id: 'john smith',
  modified: day(at),
  page: null,
  ...more,
});

describe('words of two devices on the bearers of a name', () => {
  test('are all kept, and of one pair of articles the last', () => {
    const here = name(2, { bearers: [word('b.example/2', false, 1), word('c.example/3', true, 2)] });
    const there = name(3, { bearers: [word('b.example/2', true, 3)] });
    const bearers = [word('c.example/3', true, 2), word('b.example/2', true, 3)];
    expect(mergeNames([here, there])[0]?.bearers).toEqual(bearers);
    expect(mergeNames([there, here])).toEqual(mergeNames([here, there]));
  });

  test('take nothing from a page that another device chose before them', () => {
    const chosen = name(1, { page: PAGE });
    const said = name(3, { chosen: '1970-01-01T00:00:00.000Z', bearers: [word('b.example/2', false, 3)] });
    const [joined] = mergeNames([said, chosen]);
    expect(joined).toMatchObject({ page: PAGE, modified: day(3), chosen: day(1) });
    expect(joined?.bearers).toHaveLength(1);
  });

  test('stay when the page is taken back later', () => {
    const said = name(2, { page: PAGE, chosen: day(1), bearers: [word('b.example/2', false, 2)] });
    expect(mergeNames([said, name(3, {})])[0]).toMatchObject({ page: null, bearers: said.bearers });
  });
});
