import { expect, test, vi } from 'vitest';
import { createPrefetch, onPopupOpening, type WorkerScope } from '../../../utils/background/prefetch.ts';

function scope() {
  const listeners: Record<string, (event: never) => void> = {};
  return {
    worker: { addEventListener: (type: string, listener: never) => (listeners[type] = listener) },
    send: (type: string, event: unknown) => listeners[type]?.(event as never),
  };
}
const navigation = (url: string, mode = 'navigate') => ({ request: { url, mode } });

test('a popup that the browser opens is heard of; its files, other pages and one that was begun are not', () => {
  const begin = vi.fn();
  const { worker, send } = scope();
  onPopupOpening(worker as unknown as WorkerScope, begin);
  send('fetch', navigation('chrome-extension://x/library.html'));
  send('fetch', navigation('chrome-extension://x/popup.html', 'cors'));
  expect(begin).not.toHaveBeenCalled();
  send('fetch', navigation('chrome-extension://x/popup.html'));
  expect(begin).toHaveBeenCalledOnce();
  send('fetch', navigation(`chrome-extension://x/popup.html?prefetched=7`));
  expect(begin).toHaveBeenCalledOnce();
});

test('no file waits for the worker', () => {
  const addRoutes = vi.fn(async () => {});
  const { worker, send } = scope();
  onPopupOpening(worker as unknown as WorkerScope, () => {});
  send('install', { addRoutes });
  expect(addRoutes).toHaveBeenCalledWith([
    { condition: { runningStatus: 'not-running' }, source: 'network' },
    { condition: { urlPattern: { pathname: '/popup.html', search: 'prefetched=*' } }, source: 'network' },
    { condition: { urlPattern: { pathname: '/popup.html' } }, source: 'race-network-and-fetch-handler' },
    { condition: { urlPattern: { pathname: '*' } }, source: 'network' },
  ]);
});

test('a browser without such routes is no error', () => {
  const { worker, send } = scope();
  onPopupOpening(worker as unknown as WorkerScope, () => {});
  expect(() => send('install', {})).not.toThrow();
});

test('the question joins what was begun before it', async () => {
  const answer = vi.fn(async (tabId: number) => `of ${tabId}`);
  const head = createPrefetch(async () => 7, answer);
  head.begin();
  expect(await head.take(7)).toBe('of 7');
  expect(answer).toHaveBeenCalledOnce();
});

test('a question that comes before the tab is known waits for it rather than begin twice', async () => {
  const answer = vi.fn(async () => 'once');
  let known = (_: number) => {};
  const head = createPrefetch(() => new Promise<number>((resolve) => (known = resolve)), answer);
  head.begin();
  const asked = head.take(7);
  known(7);
  expect(await asked).toBe('once');
  expect(answer).toHaveBeenCalledOnce();
});

test('another tab gets an answer of its own', async () => {
  const head = createPrefetch(
    async () => 7,
    async (tabId) => `of ${tabId}`,
  );
  head.begin();
  expect(await head.take(8)).toBe('of 8');
});

test('what was begun is given once: who asks again gets a new answer', async () => {
  let asked = 0;
  const head = createPrefetch(
    async () => 7,
    async () => ++asked,
  );
  head.begin();
  expect(await head.take(7)).toBe(1);
  expect(await head.take(7)).toBe(2);
});

test('a window without a tab, or a browser that cannot tell, costs nothing but the head start', async () => {
  const answer = async (tabId: number) => `of ${tabId}`;
  for (const tab of [async () => undefined, () => Promise.reject(new Error('no window'))]) {
    const head = createPrefetch(tab, answer);
    head.begin();
    expect(await head.take(7)).toBe('of 7');
  }
});

/** A head start whose answers are counted, in a browser with tab 7 in front; `pass` lets time go by. */
function counted() {
  let asked = 0;
  let time = 0;
  const answer = vi.fn(async (tabId: number) => `${++asked} of ${tabId}`);
  const head = createPrefetch(
    async () => 7,
    answer,
    () => time,
  );
  return { head, answer, pass: (milliseconds: number) => (time += milliseconds) };
}

test('the popup of a click gets what the click began', async () => {
  const { head, answer } = counted();
  head.beginFor(8);
  expect(await head.take(8)).toBe('1 of 8');
  expect(answer).toHaveBeenCalledExactlyOnceWith(8);
});

test('no other tab gets what a click began', async () => {
  const { head } = counted();
  head.beginFor(8);
  expect(await head.take(7)).toBe('2 of 7');
});

test('what was begun for a popup that did not open is not given to the next', async () => {
  const { head } = counted();
  head.beginFor(7)();
  expect(await head.take(7)).toBe('2 of 7');
});

test('a popup that opened without asking leaves nothing to the one that the browser opens after it', async () => {
  const { head } = counted();
  head.beginFor(7);
  head.begin();
  expect(await head.take(7)).toBe('2 of 7');
});

test('each click begins anew, whatever becomes of the one before', async () => {
  const { head } = counted();
  const drop = head.beginFor(7);
  head.beginFor(7);
  drop();
  expect(await head.take(7)).toBe('2 of 7');
});

test.each(['begin', 'beginFor'] as const)(
  'a popup that comes long after is not given what %s began',
  async (how) => {
    const { head, pass } = counted();
    head[how](7);
    await Promise.resolve();
    pass(60_000);
    expect(await head.take(7)).toBe('2 of 7');
  },
);

test('a beginning that fails is told to whoever takes it, and to nobody else', async () => {
  const head = createPrefetch(
    async () => 7,
    () => Promise.reject(new Error('failed')),
  );
  head.beginFor(7)();
  head.beginFor(7);
  await expect(head.take(7)).rejects.toThrow('failed');
});
