import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { unlessLeft } from '../../../utils/background/left-page.ts';

const TAB = 7;
type Listener = (id: number, change: { status?: string }) => void;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A browser whose looks for our scripts in the page give `looks`, one after another, the last one again and again. */
function browserOf(...looks: (boolean | Error)[]) {
  const listeners = new Set<Listener>();
  const executeScript = vi.fn(async () => {
    const look = looks.length > 1 ? looks.shift() : looks[0];
    if (look instanceof Error) throw look;
    return [{ result: look }];
  });
  const onUpdated = {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
  };
  return {
    browser: { tabs: { onUpdated }, scripting: { executeScript } } as never,
    listeners,
    executeScript,
    loads: (id = TAB, change: { status?: string } = { status: 'loading' }) => {
      for (const listener of listeners) listener(id, change);
    },
  };
}

/** Whether it has an answer, a failure, or neither after all that may come of itself. */
async function outcomeOf(answer: Promise<unknown>): Promise<unknown> {
  let outcome: unknown = 'waits';
  answer.then(
    (value) => (outcome = value),
    (error: Error) => (outcome = error.message),
  );
  await vi.advanceTimersByTimeAsync(10_000);
  return outcome;
}

const never = new Promise<never>(() => {});

test('the answer of a page that is left fails, although it never comes', async () => {
  const { browser, loads } = browserOf(false);
  const answer = unlessLeft(browser, TAB, never);
  loads();
  expect(await outcomeOf(answer)).toBe('the page navigated');
});

test('so does one where the permission went with the page', async () => {
  const { browser, loads } = browserOf(new Error('Missing host permission for the tab'));
  const answer = unlessLeft(browser, TAB, never);
  loads();
  expect(await outcomeOf(answer)).toBe('Missing host permission for the tab');
});

test('a page that changes its own address is waited for', async () => {
  const { browser, loads } = browserOf(true);
  const answer = unlessLeft(browser, TAB, never);
  loads();
  expect(await outcomeOf(answer)).toBe('waits');
});

test('so is one that our scripts are on their way into', async () => {
  const { browser, loads } = browserOf(false, true);
  const answer = unlessLeft(browser, TAB, never);
  loads();
  expect(await outcomeOf(answer)).toBe('waits');
});

test('other tabs, and other news of the tab, say nothing', async () => {
  const { browser, loads, executeScript } = browserOf(false);
  const answer = unlessLeft(browser, TAB, never);
  loads(TAB + 1);
  loads(TAB, {});
  expect(await outcomeOf(answer)).toBe('waits');
  expect(executeScript).not.toHaveBeenCalled();
});

test.each([
  ['an answer', async () => 'read', 'read'],
  ['a failure', () => Promise.reject(new Error('no')), 'no'],
])('%s is passed on, and the tab is no more listened to', async (_, answer, expected) => {
  const { browser, listeners } = browserOf(true);
  expect(await outcomeOf(unlessLeft(browser, TAB, answer()))).toBe(expected);
  expect(listeners.size).toBe(0);
});
