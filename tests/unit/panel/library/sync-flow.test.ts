import { describe, expect, test, vi } from 'vitest';
import type { SyncPreview, SyncStatus } from '../../../../utils/model/sync-status.ts';
import {
  createSyncFlow,
  type SyncFlowPorts,
  type SyncView,
} from '../../../../utils/panel/library/sync-flow.ts';

const PREVIEW: SyncPreview = { devices: ['Laptop'], added: 2, changed: 0, conflicts: 0, removed: 0, sent: 1 };
const ADDRESS = 'https://dav.example/files/';

type Answers = Record<string, unknown>;

/** A flow whose worker answers as it is told; what it was asked is kept. */
function newFlow(answers: Answers = {}, ports: Partial<SyncFlowPorts> = {}) {
  const asked: [name: string, request: unknown][] = [];
  const ask = vi.fn(async (name: string, request: unknown) => {
    asked.push([name, request]);
    const answer = answers[name] ?? { state: 'done' };
    if (answer instanceof Error) throw answer;
    return answer;
  });
  let view: SyncView | undefined;
  const flow = createSyncFlow(
    {
      worker: { ask, askTwice: ask } as never,
      deviceName: () => 'Firefox, Linux',
      allow: async () => ({ given: true, before: false }),
      pickFolder: async () => 'Carried',
      allowFolder: async () => true,
      points: async () => [],
      savePoint: async () => {},
      ...ports,
    },
    (next) => {
      view = next;
    },
  );
  flow.actions.onDraft({ address: ADDRESS, user: 'reader', password: 'harbour', passphrase: 'five cranes' });
  return { flow, actions: flow.actions, asked, names: () => asked.map(([name]) => name), view: () => view! };
}
const last = (asked: [string, unknown][]): unknown => asked.at(-1)![1];

describe('setting up a sync', () => {
  test('begins at once where no library is there yet', async () => {
    const { actions, names, view, asked } = newFlow({ 'sync.test': { state: 'fine', library: false } });
    await actions.onTest();
    expect(view().setup).toEqual({ step: 'passphrase', library: false });
    await actions.onPassphrase();
    expect(names()).toEqual(['sync.test', 'sync.start']);
    expect(last(asked)).toMatchObject({
      place: { kind: 'webdav', address: ADDRESS, user: 'reader', password: 'harbour' },
      name: 'Firefox, Linux',
      granted: true,
    });
    expect(view().draft.password).toBe('');
  });

  test('shows what a library that is there will bring, before it brings it', async () => {
    const { actions, names, view } = newFlow({
      'sync.test': { state: 'fine', library: true },
      'sync.preview': { state: 'preview', preview: PREVIEW },
    });
    await actions.onTest();
    await actions.onPassphrase();
    expect(view().setup).toEqual({ step: 'preview', preview: PREVIEW });
    expect(names()).not.toContain('sync.start');
    await actions.onStart();
    expect(names()).toContain('sync.start');
  });

  test('asks nothing of a server whose permission was refused', async () => {
    const { actions, asked, view } = newFlow({}, { allow: async () => ({ given: false, before: false }) });
    await actions.onTest();
    expect(asked).toEqual([]);
    expect(view().failed?.reason).toBe('permission');
  });

  test('gives no permission back later that was there before', async () => {
    const { actions, asked } = newFlow(
      { 'sync.test': { state: 'fine', library: false } },
      { allow: async () => ({ given: true, before: true }) },
    );
    await actions.onTest();
    await actions.onPassphrase();
    expect(last(asked)).toMatchObject({ granted: false });
  });

  test('says what failed, and keeps what was typed', async () => {
    const { actions, view } = newFlow({
      'sync.test': { state: 'failed', reason: 'unauthorized', detail: '' },
    });
    await actions.onTest();
    expect(view()).toMatchObject({
      failed: { reason: 'unauthorized' },
      setup: { step: 'place' },
      working: false,
      draft: { address: ADDRESS, password: 'harbour' },
    });
  });

  test('says so where the address is none, or the worker does not answer', async () => {
    const wrong = newFlow(
      {},
      {
        allow: async () => {
          throw new TypeError('Invalid URL');
        },
      },
    );
    await wrong.actions.onTest();
    expect(wrong.view().failed?.reason).toBe('not-found');
    const silent = newFlow({ 'sync.test': new Error('no answer') });
    await silent.actions.onTest();
    expect(silent.view()).toMatchObject({ failed: { reason: 'library' }, working: false });
  });

  test('takes a folder, and keeps the one before where the reader closes the picker', async () => {
    const pickFolder = vi.fn(async (): Promise<string | null> => 'Carried');
    const { actions, view } = newFlow({}, { pickFolder });
    await actions.onPickFolder();
    pickFolder.mockRejectedValueOnce(new DOMException('closed', 'AbortError'));
    await actions.onPickFolder();
    expect(view().draft.folder).toBe('Carried');
  });
});

describe('a sync that is set up', () => {
  const status = (change: Partial<SyncStatus>): SyncStatus => ({
    place: { kind: 'webdav', address: ADDRESS, user: 'reader' },
    ...{ running: null, last: null, devices: [], problem: null, question: null },
    ...{ waiting: 0, textsMissing: 0, damaged: 0, strangers: 0 },
    ...change,
  });

  test.each([
    ['permission', 'allow'],
    ['folder', 'allowFolder'],
  ] as const)('asks for the %s again by the same button, and then syncs', async (reason, port) => {
    const asks = {
      allow: vi.fn(async () => ({ given: true, before: false })),
      allowFolder: vi.fn(async () => true),
    };
    const { flow, actions, names } = newFlow({}, asks);
    flow.hear(status({ problem: { reason, detail: '', since: '2026-05-01T12:00:00.000Z' } }));
    await actions.onNow();
    expect(asks[port]).toHaveBeenCalledOnce();
    expect(names()).toEqual(['sync.now']);
  });

  test('closes its dialog once it was left, and not where that failed', async () => {
    const answers: Answers = { 'sync.leave': { state: 'failed', reason: 'unreachable', detail: '' } };
    const { actions, view } = newFlow(answers);
    actions.onOpen();
    await actions.onLeave('everything');
    expect(view()).toMatchObject({ open: true, failed: { reason: 'unreachable' } });
    answers['sync.leave'] = { state: 'done' };
    await actions.onLeave('everything');
    expect(view().open).toBe(false);
  });
});
