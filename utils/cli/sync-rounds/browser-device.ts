import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../../../tests/browsers/find-browser.ts';
import type { SaveAnswer, UpdateAnswer } from '../../model/library-answers.ts';
import type { HighlightRecord } from '../../model/records.ts';
import type { SyncStatus } from '../../model/sync-status.ts';
import { launchProfile, type Session } from '../kill/profile.ts';
import { allowedBuild } from './allowed-build.ts';
import type { ConfirmedEdit, Device, Edit } from './three-devices.ts';

type Extension = {
  runtime: { sendMessage(it: unknown): Promise<{ response?: unknown } | undefined> };
  storage: { local: { get(key: string): Promise<Record<string, unknown>> } };
};
type InPage = { browser?: Extension; chrome: Extension };

/** The longest that a sync may take, in milliseconds. */
const PATIENCE_MS = 60_000;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export interface Account {
  address: string;
  user: string;
  password: string;
  passphrase: string;
}

/** A device of the sync in a real browser, on a profile that outlives its kills. */
export async function startBrowserDevice(engine: Engine, account: Account): Promise<Device> {
  const extension = allowedBuild(engine);
  const profile = mkdtempSync(join(tmpdir(), 'sidelight-sync-profile-'));
  let session: Session = await launchProfile(engine, profile, extension);

  const ask = (sidelight: string, request: unknown): Promise<unknown> =>
    session.page.evaluate(
      async (envelope) => {
        const { runtime } = (globalThis as never as InPage).browser ?? (globalThis as never as InPage).chrome;
        return (await runtime.sendMessage(envelope))?.response;
      },
      { sidelight, request } as never,
    );
  const statusNow = (): Promise<SyncStatus | undefined> =>
    session.page.evaluate(async () => {
      const { storage } = (globalThis as never as InPage).browser ?? (globalThis as never as InPage).chrome;
      return (await storage.local.get('sync.status'))['sync.status'] as never;
    });
  const rows = (store: string): Promise<never[]> =>
    session.page.evaluate(async (name) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('library');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      try {
        return await new Promise<never[]>((resolve, reject) => {
          const request = database.transaction(name).objectStore(name).getAll();
          request.onsuccess = () => resolve(request.result as never[]);
          request.onerror = () => reject(request.error);
        });
      } finally {
        database.close();
      }
    }, store);
  const highlights = (): Promise<HighlightRecord[]> => rows('highlights');
  const one = async (id: string): Promise<HighlightRecord | null> =>
    (await highlights()).find((record) => record.id === id) ?? null;

  const { passphrase, ...place } = account;
  await ask('sync.start', {
    place: { kind: 'webdav', ...place },
    passphrase,
    name: engine,
    settings: false,
    granted: false,
  });

  /** Waits until no sync runs, and gives its state. */
  const ended = async (): Promise<SyncStatus> => {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(100)) {
      const status = await statusNow();
      if (status && !status.running && (status.last || status.problem)) return status;
    }
    throw new Error(`a sync in ${engine} did not end`);
  };
  await ended();

  return {
    name: engine,
    highlights,
    async edit(edit: Edit): Promise<ConfirmedEdit | null> {
      if (edit.do === 'create') {
        const answer = (await ask('highlight.create', { draft: edit.draft })) as SaveAnswer | undefined;
        return answer?.state === 'saved' ? { do: 'create', after: answer.highlight } : null;
      }
      const before = await one(edit.id);
      if (!before) return null;
      if (edit.do === 'remove') {
        await ask('highlight.remove', { id: edit.id });
        const found = (await rows('tombstones')) as { id: string; deleted: string }[];
        const tombstone = found.find(({ id }) => id === edit.id);
        return tombstone ? { do: 'remove', id: edit.id, deleted: tombstone.deleted } : null;
      }
      const change = edit.do === 'note' ? { note: edit.note } : { colour: edit.colour };
      const request = { id: edit.id, modified: before.modified, ...change };
      const answer = (await ask('highlight.update', request)) as UpdateAnswer | undefined;
      // Refused where a sync came in between, and so not confirmed.
      return answer?.state === 'saved' ? { do: 'edit', before, after: answer.highlight } : null;
    },
    beginSync: async () => void (await ask('sync.now', { answer: null })),
    async sync(): Promise<SyncStatus['problem']> {
      await ended();
      await ask('sync.now', { answer: null });
      await pause(50);
      const { problem, question } = await ended();
      if (question) throw new Error(`${engine} asks ${JSON.stringify(question)}`);
      return problem;
    },
    async kill(): Promise<void> {
      await session.kill();
      session = await launchProfile(engine, profile, extension);
    },
    async stop(): Promise<void> {
      await session.kill();
      for (const folder of [profile, extension])
        rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
