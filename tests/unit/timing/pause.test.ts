import { expect, test, vi } from 'vitest';
import { createPause } from '../../../utils/timing/pause.ts';

test('short pieces of work go on at once; after a slice of time others go first, and the slice begins anew', async () => {
  let clock = 0;
  const wait = vi.fn(async () => {
    clock += 100;
  });
  const pause = createPause(() => clock, wait);
  const waited = async (worked: number): Promise<number> => {
    clock += worked;
    await pause();
    return wait.mock.calls.length;
  };
  expect(await waited(10)).toBe(0);
  expect(await waited(20)).toBe(0);
  expect(await waited(20)).toBe(1);
  expect(await waited(30)).toBe(1);
  expect(await waited(30)).toBe(2);
});
