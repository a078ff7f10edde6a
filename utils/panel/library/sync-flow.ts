import type { Client } from '../../messaging/client.ts';
import type { SyncFailed, SyncPlaceRequest, SyncToBackground } from '../../messaging/sync-protocol.ts';
import type { SyncFailure, SyncPreview, SyncStatus } from '../../model/sync-status.ts';
import type { RecoveryPoint } from '../../sync/recovery-points.ts';

/** Fields of the form, kept while it is filled in. */
export interface SyncDraft {
  kind: 'webdav' | 'folder';
  address: string;
  user: string;
  password: string;
  /** Name of the chosen folder, or empty. */
  folder: string;
  device: string;
  passphrase: string;
  again: string;
  settings: boolean;
}

export type SetupStep =
  | { step: 'place' }
  | { step: 'passphrase'; library: boolean }
  | { step: 'preview'; preview: SyncPreview };

/** View model of the sync on the library page. */
export interface SyncView {
  /** Null while no sync is set up; undefined until that is known. */
  status: SyncStatus | null | undefined;
  open: boolean;
  setup: SetupStep;
  draft: SyncDraft;
  /** A request is under way. */
  working: boolean;
  /** Why the last request failed. */
  failed: { reason: SyncFailure; detail: string } | null;
  passphraseChanged: boolean;
  recovery: RecoveryPoint[];
  /** The browser lets a folder be chosen. */
  folders: boolean;
}

export interface SyncFlowPorts {
  worker: Client<SyncToBackground>;
  /** Name for this device that the reader may change: the browser and the system. */
  deviceName: () => string;
  /** Asks for the origin of an address. @returns whether it was given, and whether it was there before */
  allow: (address: string) => Promise<{ given: boolean; before: boolean }>;
  /** Lets the reader choose a folder; null where none was chosen. Undefined where the browser has no such thing. */
  pickFolder: (() => Promise<string | null>) | undefined;
  /** Asks for the permission for the chosen folder again. */
  allowFolder: () => Promise<boolean>;
  points: () => Promise<RecoveryPoint[]>;
  /** Saves a recovery point as a file. */
  savePoint: (id: number) => Promise<void>;
}

/** Tests and previews read much over slow lines. */
const PATIENCE_MS = 10 * 60_000;

const emptyDraft = (device: string): SyncDraft => ({
  kind: 'webdav',
  address: '',
  user: '',
  password: '',
  folder: '',
  device,
  passphrase: '',
  again: '',
  settings: true,
});

/** Controller of the sync on the library page. `onView` is called after every change. */
export function createSyncFlow(ports: SyncFlowPorts, onView: (view: SyncView) => void) {
  let view: SyncView = {
    status: undefined,
    open: false,
    setup: { step: 'place' },
    draft: emptyDraft(ports.deviceName()),
    working: false,
    failed: null,
    passphraseChanged: false,
    recovery: [],
    folders: ports.pickFolder !== undefined,
  };
  let granted = false;
  const set = (change: Partial<SyncView>): void => {
    view = { ...view, ...change };
    onView(view);
  };

  const place = (): SyncPlaceRequest => {
    const { kind, address, user, password, folder } = view.draft;
    return kind === 'webdav' ? { kind, address: address.trim(), user, password } : { kind, name: folder };
  };

  /** Asks the worker. Null where it failed; the view then says why. */
  const ask = async <N extends keyof SyncToBackground>(
    name: N,
    request: SyncToBackground[N]['request'],
  ): Promise<Exclude<SyncToBackground[N]['response'], SyncFailed> | null> => {
    set({ working: true, failed: null, passphraseChanged: false });
    try {
      const answer = (await ports.worker.ask(name as never, request as never, undefined, {
        timeout: PATIENCE_MS,
      })) as SyncToBackground[N]['response'];
      if (answer.state === 'failed') {
        set({ working: false, failed: { reason: answer.reason, detail: answer.detail } });
        return null;
      }
      set({ working: false });
      return answer as Exclude<SyncToBackground[N]['response'], SyncFailed>;
    } catch (error) {
      const detail = error instanceof Error ? error.message : '';
      set({ working: false, failed: { reason: 'library', detail } });
      return null;
    }
  };

  const refreshPoints = async (): Promise<void> => set({ recovery: await ports.points().catch(() => []) });

  const start = async (): Promise<void> => {
    const { passphrase, device, settings } = view.draft;
    const name = device.trim() || ports.deviceName();
    if (!(await ask('sync.start', { place: place(), passphrase, name, settings, granted }))) return;
    set({ setup: { step: 'place' }, draft: emptyDraft(ports.deviceName()) });
    await refreshPoints();
  };

  return {
    /** Called with the stored status at first, and at every change of it. */
    hear: (status: SyncStatus | null): void => set({ status }),
    wake: (): void => void ports.worker.askTwice('sync.wake', {}).catch(() => {}),

    actions: {
      onOpen: (): void => {
        set({ open: true, failed: null, passphraseChanged: false });
        void refreshPoints();
      },
      onClose: (): void => set({ open: false, setup: { step: 'place' }, failed: null }),
      onDraft: (change: Partial<SyncDraft>): void =>
        set({ draft: { ...view.draft, ...change }, failed: null }),
      onPickFolder: async (): Promise<void> => {
        const folder = await ports.pickFolder?.().catch(() => null);
        if (folder) set({ draft: { ...view.draft, folder }, failed: null });
      },
      /** Tries the place out. The permission is asked for first, while the browser still counts it as the click. */
      onTest: async (): Promise<void> => {
        const { kind, address } = view.draft;
        if (kind === 'webdav') {
          let answer: { given: boolean; before: boolean };
          try {
            answer = await ports.allow(address.trim());
          } catch {
            return set({ failed: { reason: 'not-found', detail: address } });
          }
          if (!answer.given) return set({ failed: { reason: 'permission', detail: address } });
          granted ||= !answer.before;
        }
        const found = await ask('sync.test', { place: place() });
        if (found) set({ setup: { step: 'passphrase', library: found.library } });
      },
      onBack: (): void => set({ setup: { step: 'place' }, failed: null }),
      /** Shows what joining brings; begins at once where there is nothing to show. */
      onPassphrase: async (): Promise<void> => {
        if (view.setup.step !== 'passphrase') return;
        if (!view.setup.library) return start();
        const found = await ask('sync.preview', { place: place(), passphrase: view.draft.passphrase });
        if (found) set({ setup: { step: 'preview', preview: found.preview } });
      },
      onStart: start,
      onNow: async (): Promise<void> => {
        const { status } = view;
        if (status?.problem?.reason === 'permission' && status.place.kind === 'webdav')
          await ports.allow(status.place.address).catch(() => {});
        if (status?.problem?.reason === 'folder') await ports.allowFolder().catch(() => false);
        await ask('sync.now', { answer: null });
      },
      onAnswer: async (answer: 'keep' | 'accept'): Promise<void> => void (await ask('sync.now', { answer })),
      onCancel: async (): Promise<void> => void (await ask('sync.cancel', {})),
      onLeave: async (erase: 'nothing' | 'everything'): Promise<void> => {
        if (await ask('sync.leave', { erase })) set({ open: false });
      },
      onRemoveDevice: async (device: string): Promise<void> =>
        void (await ask('sync.removeDevice', { device })),
      onChangePassphrase: async (passphrase: string): Promise<void> => {
        if (await ask('sync.passphrase', { passphrase })) set({ passphraseChanged: true });
      },
      onSavePoint: (id: number): void => void ports.savePoint(id).catch(() => {}),
    },
  };
}
export type SyncActions = ReturnType<typeof createSyncFlow>['actions'];
