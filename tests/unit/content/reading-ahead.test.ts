import { expect, test, vi } from 'vitest';
import type { PageScripts } from '../../../utils/content/page-scripts.ts';
import { readAhead } from '../../../utils/content/reading-ahead.ts';
import type { PageAnswer } from '../../../utils/messaging/answers.ts';

const READ = { state: 'not-an-article', kind: 'other', reason: 'no-text', links: [] } as PageAnswer;

/** A page into which the popup put its script, and a reader that gives `answers` one after the other. */
function page(...answers: PageAnswer[]) {
  const clock = { now: 0 };
  const scripts: PageScripts = {};
  const read = vi.fn(async () => answers[read.mock.calls.length - 1] ?? READ);
  const start = () => (scripts.startReading ? scripts.startReading({ read }) : read());
  readAhead(scripts, () => clock.now);
  return { scripts, read, start, clock };
}

test('the worker takes the reading that began for the popup, once', async () => {
  const { read, start } = page();
  expect(await start()).toBeUndefined();
  expect(read).toHaveBeenCalledOnce();
  expect(await start()).toBe(READ);
  expect(read).toHaveBeenCalledOnce();
  await start();
  expect(read).toHaveBeenCalledTimes(2);
});

test('a page is read again where the reader chose a block of its site', async () => {
  const { scripts, read, start } = page();
  await start();
  scripts.siteChoice = {} as never;
  expect(await start()).toBe(READ);
  expect(read).toHaveBeenCalledTimes(2);
});

test('a reading that is old or was stopped is not taken', async () => {
  const old = page();
  await old.start();
  old.clock.now = 60_000;
  await old.start();
  expect(old.read).toHaveBeenCalledTimes(2);

  const stopped = page({ state: 'cancelled' });
  await stopped.start();
  expect(await stopped.start()).toBe(READ);
});

test('one that is stopped after it was taken stays stopped', async () => {
  const { read, start } = page();
  let stop = (_: PageAnswer): void => {};
  read.mockImplementationOnce(() => new Promise((resolve) => (stop = resolve)));
  await start();
  const taken = start();
  stop({ state: 'cancelled' });
  expect(await taken).toEqual({ state: 'cancelled' });
  expect(read).toHaveBeenCalledOnce();
});

test('a reading that fails tells whoever takes it, and the page is read again by the next', async () => {
  const { read, start } = page();
  read.mockRejectedValueOnce(new Error('broken'));
  await start();
  await expect(start()).rejects.toThrow('broken');
  expect(await start()).toBe(READ);
});

test("each of the popup's clicks begins a reading of its own", async () => {
  const { scripts, read, start } = page();
  await start();
  readAhead(scripts);
  await start();
  expect(read).toHaveBeenCalledTimes(2);
  await start();
  expect(read).toHaveBeenCalledTimes(2);
});
