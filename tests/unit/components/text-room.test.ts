import { expect, test } from 'vitest';
import { textRoom, withinRoom } from '../../../components/ui/text-room.ts';
import { analysisOf, articleOf } from '../../fixtures/analyses/build.ts';

const roomOf = (letters: number): number =>
  (['facts', 'timeline', 'figures', 'entities'] as const)
    .map((list) => textRoom(analysisOf(articleOf('x'.repeat(letters))), list))
    .reduce((a, b) => a + b);

test('the lists of a panel come to less than their article, and to nothing beside a few lines', () => {
  expect(roomOf(4_000)).toBeLessThan(4_000);
  expect(roomOf(600)).toBe(0);
});

test('items are taken from the front while there is room, and a few without any', () => {
  const items = [50, 40, 30, 20];
  const take = (room: number, least: number) => withinRoom(items, room, least, (length) => length);
  expect(take(95, 1)).toEqual([50, 40]);
  expect(take(0, 2)).toEqual([50, 40]);
  expect(take(1_000, 1)).toEqual(items);
  expect(withinRoom([], 0, 3, () => 1)).toEqual([]);
});
