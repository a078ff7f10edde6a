// @vitest-environment happy-dom

import { describe, expect, test, vi } from 'vitest';
import { SyncPanel, type SyncPanelProps } from '../../../components/sync/index.ts';
import { SyncSign } from '../../../components/sync/SyncSign.tsx';
import { SYNC_FAILURES, type SyncStatus } from '../../../utils/model/sync-status.ts';
import type { SyncView } from '../../../utils/panel/library/sync-flow.ts';
import { button, click, NOW, reader, show } from './render.ts';

const ago = (minutes: number): string => new Date(NOW.getTime() - minutes * 60_000).toISOString();

const STATUS: SyncStatus = {
  place: { kind: 'webdav', address: 'https://dav.example/files/', user: 'reader' },
  running: null,
  last: ago(3),
  devices: [
    { id: '1'.repeat(32), name: 'Firefox, Linux', at: ago(3), own: true },
    { id: '2'.repeat(32), name: 'Laptop', at: ago(90), own: false },
  ],
  ...{ problem: null, question: null, waiting: 0, textsMissing: 0, damaged: 0, strangers: 0 },
};
const VIEW: SyncView = {
  status: STATUS,
  open: false,
  setup: { step: 'place' },
  draft: {
    ...{ kind: 'webdav', address: '', user: '', password: '', folder: '', device: 'Firefox, Linux' },
    ...{ passphrase: '', again: '', settings: true },
  },
  ...{ working: false, failed: null, passphraseChanged: false, recovery: [], folders: true },
};

function panel(status: Partial<SyncStatus> | null, view: Partial<SyncView> = {}) {
  const actions = new Proxy({} as Record<string, ReturnType<typeof vi.fn>>, {
    get: (made, name: string) => (made[name] ??= vi.fn(async () => {})),
  });
  const shown = { ...VIEW, ...view, status: status && { ...STATUS, ...status } };
  const props = { ...reader, view: shown, actions } as unknown as SyncPanelProps;
  return { root: show(<SyncPanel {...props} />), actions };
}
const line = (status: Partial<SyncStatus> | null): string => panel(status).root.textContent ?? '';
const problem = (reason: (typeof SYNC_FAILURES)[number]) => ({
  problem: { reason, detail: '', since: ago(5) },
});

describe('the line of the sync', () => {
  test('says when it was last synced, and on how many devices', () => {
    expect(line({})).toBe('Synced 3 minutes ago on 2 devices');
  });

  test('names a device that has not been seen for weeks', () => {
    const laptop = { id: '2'.repeat(32), name: 'Laptop', at: '2026-05-03T12:00:00.000Z', own: false };
    expect(line({ devices: [STATUS.devices[0]!, laptop] })).toContain(
      '\u2068Laptop\u2069 not seen since May 3, 2026',
    );
  });

  test('tells apart what the network, the server and the reader have to do', () => {
    expect(line(problem('unreachable'))).toBe('Waiting for the network');
    expect(line(problem('busy'))).toBe('Waiting for the server');
    expect(line(problem('unauthorized'))).toBe('Sync needs you');
  });

  test('offers the sync where there is none', () => {
    expect(line(null)).toBe('Sync with other devices');
  });
});

describe('the dialog of the sync', () => {
  test('shows how far it is, and can be stopped', async () => {
    const { root, actions } = panel({ running: { step: 'sending', done: 3, total: 12 } }, { open: true });
    expect(root.textContent).toContain('Sending changes…');
    expect(root.querySelector('progress')!.value).toBe(0.25);
    await click(button(root, 'Cancel'));
    expect(actions.onCancel).toHaveBeenCalledOnce();
  });

  test.each(SYNC_FAILURES)('says of "%s" what can be done', (reason) => {
    const { root } = panel(problem(reason), { open: true });
    expect(root.querySelector('[role=alert]')!.textContent!.length).toBeGreaterThan(30);
  });

  test('asks before much is deleted, and takes either answer', async () => {
    const { root, actions } = panel({ question: { kind: 'deletions', count: 8, of: 12 } }, { open: true });
    expect(root.textContent).toContain('8 of 12 entries');
    await click(button(root, 'Keep mine'));
    await click(button(root, 'Delete them here too'));
    expect(actions.onAnswer!.mock.calls).toEqual([['keep'], ['accept']]);
  });

  test('asks for the permission of a folder again by its button', () => {
    const { root } = panel(problem('folder'), { open: true });
    expect(button(root, 'Allow the folder')).toBeDefined();
  });

  test('removes a device only when it was asked again, and says what that device keeps', async () => {
    const { root, actions } = panel({}, { open: true });
    await click(button(root, 'Remove Laptop'));
    expect(actions.onRemoveDevice).not.toHaveBeenCalled();
    expect(root.textContent).toContain('revoke its app password');
    await click(button(root.querySelector('[aria-label="Remove Laptop"]')!, /^Remove$/));
    expect(actions.onRemoveDevice).toHaveBeenCalledWith('2'.repeat(32));
  });

  test('is left with or without the files, as the reader chooses', async () => {
    const { root, actions } = panel({}, { open: true });
    await click(button(root, 'Stop syncing'));
    await click(button(root, 'keep the files'));
    expect(actions.onLeave).toHaveBeenCalledWith('nothing');
    await click(button(root, 'delete the files of all devices'));
    expect(actions.onLeave).toHaveBeenLastCalledWith('everything');
  });

  test('warns of an address without https, but not on this machine', () => {
    const at = (address: string) =>
      panel(null, { open: true, draft: { ...VIEW.draft, address } }).root.textContent;
    expect(at('http://dav.example/')).toContain('Without https');
    expect(at('http://localhost:8080/')).not.toContain('Without https');
    expect(at('https://dav.example/')).not.toContain('Without https');
  });
});

test('the popup’s line says since when, and opens the library', async () => {
  const onOpen = vi.fn();
  const root = show(<SyncSign {...reader} since="2026-05-03T12:00:00.000Z" onOpen={onOpen} />);
  expect(root.textContent).toBe('Your library has not synced since May 3, 2026');
  await click(button(root, 'has not synced'));
  expect(onOpen).toHaveBeenCalledOnce();
});
