import { expect, test } from 'vitest';
import { createLatest } from '../../../utils/reading/latest.ts';

const untilAborted = (signal: AbortSignal) =>
  new Promise<string>((resolve) => signal.addEventListener('abort', () => resolve(signal.reason.message)));

test('a second piece of work for a key aborts the first, and no other key’s', async () => {
  const latest = createLatest<number>();
  const first = latest.run(1, untilAborted);
  let isAborted = false;
  void latest.run(2, untilAborted).then(() => {
    isAborted = true;
  });
  expect(await latest.run(1, async () => 'second')).toBe('second');
  expect(await first).toBe('asked again');
  expect(isAborted).toBe(false);
});

test('stopping aborts what runs; where nothing runs it does nothing', async () => {
  const latest = createLatest<number>();
  latest.stop(1);
  const work = latest.run(1, untilAborted);
  latest.stop(1);
  expect(await work).toBe('stopped');
});
