import { expect, test, vi } from 'vitest';
import { listenForLibrary } from '../../../utils/background/library-events.ts';
import type { LibraryService } from '../../../utils/background/library-service.ts';

type Listener = (...args: never[]) => unknown;

/** The browser's events, and a library that notes what it was loaded for. */
function worker(load?: () => Promise<LibraryService>) {
  const listeners: Record<string, Listener[]> = {};
  const event = (name: string) => ({
    addListener: (listener: Listener): void => {
      listeners[name] = [...(listeners[name] ?? []), listener];
    },
  });
  const browser = {
    runtime: {
      onMessage: event('message'),
      onStartup: event('startup'),
      onInstalled: event('installed'),
    },
    alarms: { onAlarm: event('alarm') },
    storage: { onChanged: event('storage') },
  };
  const service = {
    route: vi.fn(async () => ({ ok: true as const, response: 'answer' })),
    syncDue: vi.fn(),
    reconcile: vi.fn(async () => {}),
  };
  const library = vi.fn(load ?? (async () => service as unknown as LibraryService));
  listenForLibrary(browser as never, library);
  const fire = (name: string, ...args: unknown[]): unknown =>
    (listeners[name] ?? []).map((listener) => listener(...(args as never[])))[0];
  return { fire, library, service };
}
const popup = { id: 'me', url: 'chrome-extension://me/popup.html' };

test('a message to the library loads its script, which checks and answers it', async () => {
  const { fire, service } = worker();
  const sent = { sidelight: 'highlights.ofPage', request: { url: 'https://a.example/' } };
  expect(await fire('message', sent, popup)).toEqual({ ok: true, response: 'answer' });
  expect(service.route).toHaveBeenCalledWith(sent, popup);
});

test('a message to another receiver is left to it', () => {
  const { fire, library } = worker();
  for (const sidelight of ['analysis.get', 'reading.progress', 'library.changed'])
    expect(fire('message', { sidelight, request: {} }, popup)).toBeUndefined();
  expect(library).not.toHaveBeenCalled();
});

test('a script that cannot be loaded is a failed answer that says why', async () => {
  const { fire } = worker(async () => {
    throw new Error('the script /worker-library.js left nothing');
  });
  expect(await fire('message', { sidelight: 'memory.count', request: {} }, popup)).toEqual({
    ok: false,
    refusal: 'failed',
    message: 'the script /worker-library.js left nothing',
  });
});

test("the sync's alarm syncs; another alarm loads nothing", async () => {
  const { fire, library, service } = worker();
  fire('alarm', { name: 'other' });
  expect(library).not.toHaveBeenCalled();
  fire('alarm', { name: 'sync' });
  await expect.poll(() => service.syncDue.mock.calls.length).toBe(1);
});

test('the start of the browser syncs, and brings the memory up to date', async () => {
  const { fire, service } = worker();
  fire('startup');
  await expect.poll(() => service.reconcile.mock.calls.length).toBe(1);
  expect(service.syncDue).toHaveBeenCalledOnce();
});

test('a changed setting loads the script, which syncs it; other storage does not', () => {
  const { fire, library } = worker();
  fire('storage', { 'replica.3': {} }, 'local');
  fire('storage', { 'settings.theme': {} }, 'session');
  expect(library).not.toHaveBeenCalled();
  fire('storage', { 'settings.theme': {} }, 'local');
  expect(library).toHaveBeenCalledOnce();
});
