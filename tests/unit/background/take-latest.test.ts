import { expect, test } from 'vitest';
import { createTakeLatest } from '../../../utils/background/take-latest.ts';

const untilAborted = (signal: AbortSignal) =>
  new Promise<string>((resolve) => signal.addEventListener('abort', () => resolve(signal.reason.message)));

test('a second piece of work for a key aborts the first, and no other key’s', async () => {
  const latest = createTakeLatest<number, string>();
  const reasons: string[] = [];
  const noted = async (signal: AbortSignal) => {
    const reason = await untilAborted(signal);
    reasons.push(reason);
    return reason;
  };
  void latest.run(1, noted);
  void latest.run(2, noted);
  expect(await latest.run(1, async () => 'second')).toBe('second');
  expect(reasons).toEqual(['asked again']);
});

test('who asked first gets the answer of the last, also where their own work ended with an error', async () => {
  const latest = createTakeLatest<number, string>();
  const first = latest.run(1, untilAborted);
  const second = latest.run(1, async (signal) => {
    await untilAborted(signal);
    throw signal.reason;
  });
  const third = latest.run(1, async () => 'third');
  expect(await Promise.all([first, second, third])).toEqual(['third', 'third', 'third']);
});

test('a piece of work that comes after the end of another changes nothing of it', async () => {
  const latest = createTakeLatest<number, string>();
  const first = latest.run(1, async () => 'first');
  await first;
  await latest.run(1, async () => 'second');
  expect(await first).toBe('first');
});

test('work that fails says so to the one who asked', async () => {
  const latest = createTakeLatest<number, string>();
  await expect(latest.run(1, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
});

test('stopping aborts what runs; where nothing runs it does nothing', async () => {
  const latest = createTakeLatest<number, string>();
  latest.stop(1);
  const work = latest.run(1, untilAborted);
  latest.stop(1);
  expect(await work).toBe('stopped');
});
