import { expect, test, vi } from 'vitest';
import { atBrowserStart, type StartEvents } from '../../../utils/background/at-browser-start.ts';

function started(work: () => Promise<unknown>) {
  const listeners = { startup: [] as (() => void)[], installed: [] as (() => void)[] };
  const event = (to: (() => void)[]) => ({ addListener: (listener: () => void) => void to.push(listener) });
  const runtime = { onStartup: event(listeners.startup), onInstalled: event(listeners.installed) };
  atBrowserStart({ runtime } as unknown as StartEvents, work);
  return listeners;
}

test('work of a browser start is not done when the worker starts', () => {
  const work = vi.fn(async () => {});
  started(work);
  expect(work).not.toHaveBeenCalled();
});

test('work of a browser start is done at one, and after an installation', () => {
  const work = vi.fn(async () => {});
  const { startup, installed } = started(work);
  for (const listener of [...startup, ...installed]) listener();
  expect(work).toHaveBeenCalledTimes(2);
});

test('a failure at a browser start is left for the next one', async () => {
  const work = vi.fn(async () => {
    throw new Error('the disk is full');
  });
  const { startup } = started(work);
  startup[0]!();
  await Promise.resolve();
  startup[0]!();
  expect(work).toHaveBeenCalledTimes(2);
});
