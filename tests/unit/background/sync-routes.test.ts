import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const stored = vi.hoisted(() => ({ handle: null as unknown }));
vi.mock('../../../utils/sync/folder-handle.ts', () => ({ storedFolder: async () => stored.handle }));

import { connectPlace, giveBack, scheduleSync, syncRoutes } from '../../../utils/background/sync-routes.ts';
import type { SyncConfig } from '../../../utils/sync/sync-config.ts';
import type { SyncService } from '../../../utils/sync/sync-service.ts';
import { SyncError } from '../../../utils/sync/transport.ts';

const newAlarms = (alarm: object | undefined) => ({
  get: vi.fn(async () => alarm),
  create: vi.fn(async () => {}),
  clear: vi.fn(async () => true),
});

const newService = (isOn: boolean) => ({
  isOn: vi.fn(async () => isOn),
  wake: vi.fn(async () => isOn),
  whenDue: vi.fn(async () => {}),
  afterChange: vi.fn(async () => {}),
});

function schedule({ isOn = true, alarm }: { isOn?: boolean; alarm?: object } = {}) {
  const [alarms, service] = [newAlarms(alarm), newService(isOn)];
  return { alarms, service, ...scheduleSync({ alarms } as never, service as never) };
}

describe('the sync by itself', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const settled = () => vi.advanceTimersByTimeAsync(0);

  test('is looked for at each start of the worker', async () => {
    const { service } = schedule();
    await settled();
    expect(service.whenDue).toHaveBeenCalledTimes(1);
  });

  test('has its alarm made again where the browser has lost it, and not put off where it is there', async () => {
    const lost = schedule();
    const there = schedule({ alarm: { name: 'sync' } });
    await settled();
    expect(lost.alarms.create).toHaveBeenCalledExactlyOnceWith('sync', { periodInMinutes: 15 });
    expect(there.alarms.create).not.toHaveBeenCalled();
  });

  test('has no alarm while no sync is set up', async () => {
    const { alarms } = schedule({ isOn: false });
    await settled();
    expect(alarms.create).not.toHaveBeenCalled();
    expect(alarms.clear).toHaveBeenCalledWith('sync');
  });

  test('sends changes that follow each other together, eight seconds after the last', async () => {
    const { service, changed } = schedule();
    for (let n = 0; n < 5; n++) {
      changed();
      await vi.advanceTimersByTimeAsync(5_000);
    }
    expect(service.afterChange).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(service.afterChange).toHaveBeenCalledTimes(1);
  });

  test('goes on after a failure', async () => {
    const { service, changed, due } = schedule();
    service.afterChange.mockRejectedValueOnce(new Error('the disk is full'));
    changed();
    await vi.advanceTimersByTimeAsync(8_000);
    due();
    expect(service.whenDue).toHaveBeenCalledTimes(2);
  });
});

describe('a place', () => {
  const server = { kind: 'webdav' as const, address: 'https://dav.example/files', user: 'u', password: 'p' };
  const folder = { kind: 'folder' as const, name: 'Carried' };
  const permissions = (given: boolean) => ({ permissions: { contains: vi.fn(async () => given) } }) as never;

  test('on a server is not asked for anything before its origin is allowed', async () => {
    await expect(connectPlace(permissions(false), server)).rejects.toMatchObject({ reason: 'permission' });
    await expect(connectPlace(permissions(true), server)).resolves.toBeDefined();
  });

  test.each(['prompt', 'denied'] as const)(
    'in a folder whose permission is at "%s" has to be allowed again',
    async (state) => {
      stored.handle = { queryPermission: async () => state };
      await expect(connectPlace(permissions(true), folder)).rejects.toMatchObject({ reason: 'folder' });
    },
  );

  test('in a folder that was forgotten has to be chosen again', async () => {
    stored.handle = null;
    await expect(connectPlace(permissions(true), folder)).rejects.toMatchObject({ reason: 'folder' });
  });

  test('gives its permission back where the sync had asked for it, and else not', () => {
    const remove = vi.fn(async () => true);
    const browser = { permissions: { remove } } as never;
    giveBack(browser, { place: server, granted: false } as SyncConfig);
    expect(remove).not.toHaveBeenCalled();
    giveBack(browser, { place: server, granted: true } as SyncConfig);
    expect(remove).toHaveBeenCalledExactlyOnceWith({ origins: ['https://dav.example/*'] });
  });
});

describe('the sync’s messages', () => {
  const routes = (service: object, onSetUp = () => {}) =>
    syncRoutes(service as unknown as SyncService, onSetUp);

  test('answer a failure with its reason, whatever it is', async () => {
    const test = async (): Promise<never> => {
      throw new SyncError('redirect', 'https://elsewhere.example/');
    };
    const leave = async (): Promise<never> => {
      throw new TypeError('no database');
    };
    const handlers = routes({ test, leave });
    expect(await handlers['sync.test']({ place: {} } as never, {} as never)).toEqual({
      state: 'failed',
      reason: 'redirect',
      detail: 'https://elsewhere.example/',
    });
    expect(await handlers['sync.leave']({ erase: 'nothing' }, {} as never)).toMatchObject({
      state: 'failed',
      reason: 'library',
    });
  });

  test('do not wait for a run, which may take minutes', async () => {
    const handlers = routes({ now: () => new Promise(() => {}) });
    expect(await handlers['sync.now']({ answer: null }, {} as never)).toEqual({ state: 'done' });
  });

  test('have the alarm made once a sync is set up, and not where that failed', async () => {
    const onSetUp = vi.fn();
    const start = vi.fn(async () => {});
    const handlers = routes({ start }, onSetUp);
    await handlers['sync.start']({} as never, {} as never);
    expect(onSetUp).toHaveBeenCalledTimes(1);
    start.mockRejectedValueOnce(new SyncError('passphrase'));
    await handlers['sync.start']({} as never, {} as never);
    expect(onSetUp).toHaveBeenCalledTimes(1);
  });
});
