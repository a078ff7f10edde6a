import { expect, test } from 'vitest';
import {
  dismissRestoration,
  readRestoration,
  tellRestoration,
} from '../../../../utils/library/replica/restoration-notice.ts';
import { memoryArea } from './replicated-worker.ts';

const none = { highlights: 0, articles: 0, damaged: 0 };

test('a restoration is told until it is dismissed', async () => {
  const { area } = memoryArea();
  expect(await readRestoration(area)).toBeNull();
  await tellRestoration(area, { highlights: 890, articles: 12, damaged: 1 });
  expect(await readRestoration(area)).toEqual({ highlights: 890, articles: 12, damaged: 1 });
  await dismissRestoration(area);
  expect(await readRestoration(area)).toBeNull();
});

test('a second restoration adds up with one that was not read', async () => {
  const { area } = memoryArea();
  await tellRestoration(area, { highlights: 3, articles: 2, damaged: 1 });
  await tellRestoration(area, { highlights: 10, articles: 20, damaged: 30 });
  expect(await readRestoration(area)).toEqual({ highlights: 13, articles: 22, damaged: 31 });
});

test('a restoration of nothing is not told', async () => {
  const { area } = memoryArea();
  await tellRestoration(area, none);
  expect(await readRestoration(area)).toBeNull();
});

test.each(['highlights', 'articles', 'damaged'] as const)('one of %s alone is told', async (name) => {
  const { area } = memoryArea();
  await tellRestoration(area, { ...none, [name]: 1 });
  expect(await readRestoration(area)).toEqual({ ...none, [name]: 1 });
});

test.each([
  ['text', null],
  [null, null],
  [
    { highlights: '5', articles: -1, damaged: 2 },
    { ...none, damaged: 2 },
  ],
])('a damaged notice is read as far as it goes: %j', async (stored, expected) => {
  const { area } = memoryArea();
  await area.set({ 'library-restored': stored });
  expect(await readRestoration(area)).toEqual(expected);
});
