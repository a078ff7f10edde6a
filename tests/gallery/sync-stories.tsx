import { SyncPanel, type SyncPanelProps } from '../../components/sync/index.ts';
import base from '../../components/ui/base.module.css';
import { textDirection } from '../../utils/i18n/index.ts';
import type { SyncStatus } from '../../utils/model/sync-status.ts';
import type { SyncView } from '../../utils/panel/library/sync-flow.ts';
import type { Story } from './story.ts';

const nothing = (): void => {};
const later = async (): Promise<void> => {};
const ACTIONS: SyncPanelProps['actions'] = {
  onOpen: nothing,
  onClose: nothing,
  onDraft: nothing,
  onPickFolder: later,
  onTest: later,
  onBack: nothing,
  onPassphrase: later,
  onStart: later,
  onNow: later,
  onAnswer: later,
  onCancel: later,
  onLeave: later,
  onRemoveDevice: later,
  onChangePassphrase: later,
  onSavePoint: nothing,
};

const before = (now: Date, minutes: number): string =>
  new Date(now.getTime() - minutes * 60_000).toISOString();

const statusAt = (now: Date): SyncStatus => ({
  place: {
    kind: 'webdav',
    address: 'https://cloud.example.org/remote.php/dav/files/reader/',
    user: 'reader',
  },
  running: null,
  last: before(now, 3),
  devices: [
    { id: '1'.repeat(32), name: 'Firefox, Linux', at: before(now, 3), own: true },
    { id: '2'.repeat(32), name: 'Chrome, Mac', at: before(now, 95), own: false },
    { id: '3'.repeat(32), name: 'Old laptop', at: before(now, 60 * 24 * 40), own: false },
  ],
  problem: null,
  question: null,
  waiting: 0,
  textsMissing: 0,
  damaged: 0,
  strangers: 0,
});

const EMPTY: SyncView = {
  status: null,
  open: true,
  setup: { step: 'place' },
  draft: {
    kind: 'webdav',
    address: '',
    user: '',
    password: '',
    folder: '',
    device: 'Firefox, Linux',
    passphrase: '',
    again: '',
    settings: true,
  },
  working: false,
  failed: null,
  passphraseChanged: false,
  recovery: [],
  folders: true,
};

function view(change: Partial<SyncView>, status?: Partial<SyncStatus>): Story['view'] {
  return (teller) => (
    <main class={base.root} lang={teller.locale} dir={textDirection(teller.locale)}>
      <h1>{teller.t('library_title')}</h1>
      <SyncPanel
        {...teller}
        actions={ACTIONS}
        view={{ ...EMPTY, ...(status && { status: { ...statusAt(teller.now), ...status } }), ...change }}
      />
    </main>
  );
}

const filled = { ...EMPTY.draft, address: 'http://cloud.example.org/dav', user: 'reader', password: 'x' };
const preview = {
  devices: ['Chrome, Mac', 'Old laptop'],
  added: 1_204,
  changed: 12,
  conflicts: 3,
  removed: 1,
  sent: 88,
};

/** The sync in every state. */
export const SYNC_STORIES: readonly Story[] = [
  { name: 'sync/line', view: view({ open: false }, {}) },
  {
    name: 'sync/line-problem',
    view: view({ open: false }, { question: { kind: 'copied', count: 0, of: 0 } }),
  },
  { name: 'sync/place', view: view({}) },
  {
    name: 'sync/place-failed',
    view: view({ draft: filled, failed: { reason: 'unauthorized', detail: '' } }),
  },
  { name: 'sync/folder', view: view({ draft: { ...EMPTY.draft, kind: 'folder', folder: 'Sidelight' } }) },
  {
    name: 'sync/passphrase',
    view: view({
      draft: { ...filled, passphrase: 'correct horse', again: 'correct house' },
      setup: { step: 'passphrase', library: false },
    }),
  },
  { name: 'sync/working', view: view({ working: true, setup: { step: 'passphrase', library: true } }) },
  { name: 'sync/preview', view: view({ setup: { step: 'preview', preview } }) },
  {
    name: 'sync/overview',
    view: view(
      {
        recovery: [{ id: 1, made: '2026-05-03T12:02:00Z', reason: 'joined', highlights: 890, articles: 12 }],
      },
      {},
    ),
  },
  {
    name: 'sync/running',
    view: view({}, { running: { step: 'receiving', done: 3, total: 14 }, waiting: 1_204, textsMissing: 96 }),
  },
  {
    name: 'sync/problem',
    view: view(
      {},
      {
        problem: { reason: 'unreachable', detail: '', since: '2026-05-01T12:00:00Z' },
        damaged: 2,
        strangers: 1,
      },
    ),
  },
  { name: 'sync/deletions', view: view({}, { question: { kind: 'deletions', count: 640, of: 890 } }) },
  { name: 'sync/copied', view: view({}, { question: { kind: 'copied', count: 0, of: 0 } }) },
  { name: 'sync/leave', view: view({}, {}), clicks: ['dialog > div:nth-of-type(1) > div:last-child button'] },
];
