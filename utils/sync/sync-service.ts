import type { LibraryDatabase } from '../library/database.ts';
import { libraryError } from '../library/library-error.ts';
import type { SyncDevice, SyncFailure, SyncPreview, SyncProgress, SyncStatus } from '../model/sync-status.ts';
import { changePassphrase, mendKey, openKeys, putKey, SHORTEST_PASSPHRASE } from './key-file.ts';
import { previewSync } from './preview-sync.ts';
import { createPull, pullManifests, type WriteLibrary } from './pull.ts';
import { makeFolders } from './push.ts';
import { makeRecoveryPoint } from './recovery-points.ts';
import { type MasterKey, newMasterKey } from './sealed-file.ts';
import { createSettingRegisters, type SettingsAccess } from './setting-registers.ts';
import {
  createSyncConfig,
  type PlaceAccess,
  type SyncArea,
  type SyncConfig,
  shownPlace,
} from './sync-config.ts';
import { deviceOf, KEYS, ROOT } from './sync-layout.ts';
import { createRun, type RunResult, type SyncAnswer } from './sync-run.ts';
import { createSyncStore, newDeviceId } from './sync-store.ts';
import { SyncError, type SyncTransport } from './transport.ts';

/** Everything that setting up asks for. */
export interface SyncSetUp {
  place: PlaceAccess;
  passphrase: string;
  /** Display name of this device. */
  name: string;
  settings: boolean;
  granted: boolean;
}

export interface ServicePorts {
  database: LibraryDatabase;
  write: WriteLibrary;
  area: SyncArea;
  settings: SettingsAccess;
  /** @throws SyncError: `permission`, `folder` */
  connect: (place: PlaceAccess) => Promise<SyncTransport>;
  now: () => Date;
  /** Keeps the worker running; returns how to stop that. */
  stayAwake: () => () => void;
  /** Called when the sync is left: its permission is given back. */
  onLeft: (config: SyncConfig) => void;
  /** Rounds of the passphrase's key; those of `key-file.ts` where absent. */
  rounds?: number;
}

/** Failures that time alone does not mend: the worker tries them by itself only now and then. */
const STUBBORN: ReadonlySet<SyncFailure> = new Set([
  'unauthorized',
  'forbidden',
  'digest',
  'not-webdav',
  'redirect',
  'newer',
  'permission',
  'folder',
  'full',
]);
const STUBBORN_MS = 6 * 3_600_000;
/** Time between two attempts of the worker by itself. */
export const PERIOD_MS = 15 * 60_000;
/** Progress is written this often, in milliseconds. */
const PROGRESS_MS = 300;

const toOthers = () => new Promise<void>((resolve) => setTimeout(resolve));

const failure = (error: unknown): { reason: SyncFailure; detail: string } =>
  error instanceof SyncError
    ? { reason: error.reason, detail: error.detail }
    : { reason: 'library', detail: libraryError(error).message };

/** The sync as the worker runs it: one run at a time, its status stored where pages see it. */
export function createSyncService(ports: ServicePorts) {
  const { database, write, area, connect, now, stayAwake } = ports;
  const store = createSyncStore(database);
  const configs = createSyncConfig(area);
  const settings = createSettingRegisters(database, write, ports.settings, now);
  let running: Promise<void> | null = null;
  let cancelled = false;
  let reported = 0;

  const check = (): void => {
    if (cancelled) throw new SyncError('cancelled');
  };

  const freshStatus = (config: SyncConfig): SyncStatus => ({
    place: shownPlace(config.place),
    running: null,
    last: null,
    devices: [],
    problem: null,
    question: null,
    waiting: 0,
    textsMissing: 0,
    damaged: 0,
    strangers: 0,
  });
  const update = async (change: Partial<SyncStatus>): Promise<void> => {
    const config = await configs.config();
    if (!config) return;
    const known = (await configs.status()) ?? freshStatus(config);
    await configs.setStatus({ ...known, place: shownPlace(config.place), ...change });
  };

  const onProgress = (running: SyncProgress): void => {
    if (Date.now() - reported < PROGRESS_MS) return;
    reported = Date.now();
    void update({ running }).catch(() => {});
  };

  const portsFor = async (config: SyncConfig, transport: SyncTransport) => {
    const first = (await store.own()).revision === 0;
    return {
      database,
      write,
      store,
      transport,
      keys: config.keys,
      name: config.name,
      now,
      check,
      pause: toOthers,
      onProgress,
      settings: config.settings
        ? settings
        : { changed: async () => false, all: async () => ({}), sent: async () => {} },
      onSettings: async (incoming: Parameters<typeof settings.merge>[0]): Promise<void> => {
        if (config.settings) await settings.merge(incoming, first);
      },
      recoveryPoint: (reason: string) =>
        makeRecoveryPoint(database, write, { reason, made: now().toISOString() }),
      restoreKeys: async (): Promise<void> => {
        const { path, text } = config.keyFile;
        if (!(await transport.get(path)))
          await transport.put(path, new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>);
      },
    };
  };

  const waiting = (): Promise<number> => database.outbox.where('n').belowOrEqual(0).count();

  /** The devices as a list shows them, this one first. */
  const devicesOf = async (result: RunResult, config: SyncConfig): Promise<SyncDevice[]> => {
    const own = { id: (await store.device()) ?? '', name: config.name, at: now().toISOString(), own: true };
    return [
      own,
      ...result.manifests
        .map(({ device, name, at }) => ({ id: device, name, at, own: false }))
        .filter(({ id }) => id !== own.id),
    ];
  };

  /** Runs work as the one run, and stores what it leads to. */
  const exclusively = async (
    work: (config: SyncConfig, transport: SyncTransport) => Promise<RunResult | null>,
  ): Promise<void> => {
    const config = await configs.config();
    if (!config) return;
    cancelled = false;
    const sleep = stayAwake();
    await update({ running: { step: 'receiving', done: 0, total: 0 } });
    try {
      // Brings back first what the browser may have lost.
      await write(async () => {});
      const result = await work(config, await connect(config.place));
      if (result)
        await update({
          ...(result.question ? {} : { last: now().toISOString() }),
          question: result.question,
          devices: await devicesOf(result, config),
          damaged: result.damaged.length,
          strangers: result.strangers,
          problem: null,
        });
      await configs.setAttempt({ at: now().getTime(), failed: null, notBefore: 0 });
    } catch (error) {
      const { reason, detail } = failure(error);
      const known = (await configs.status())?.problem;
      const wait = reason === 'busy' ? Number(detail || 0) * 1_000 : STUBBORN.has(reason) ? STUBBORN_MS : 0;
      await configs.setAttempt({ at: now().getTime(), failed: reason, notBefore: now().getTime() + wait });
      if (reason !== 'cancelled')
        await update({ problem: { reason, detail, since: known?.since ?? now().toISOString() } });
    } finally {
      sleep();
      const missing = (await database.textFiles.toArray()).filter(({ have }) => !have).length;
      await update({ running: null, waiting: await waiting(), textsMissing: missing });
    }
  };

  /** One run at a time; who asks meanwhile waits for the one that runs. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    running ??= work().finally(() => {
      running = null;
    });
    return running;
  };

  /** @param thorough also looks whether the key file is as it was written, which a device that joins would miss first */
  const run = (answer: SyncAnswer | null, thorough = false): Promise<void> =>
    exclusively(async (config, transport) => {
      if (thorough) await mendKey(transport, config.keyFile);
      // The browser lost the database, and the library came back from its second copy.
      if (!(await store.device())) {
        await write(() => store.begin(newDeviceId()));
        await store.markAll(write);
      }
      return createRun(await portsFor(config, transport)).run(answer);
    });

  /** Devices on the server, and the keys that a passphrase opens. @throws SyncError: `passphrase` */
  const look = async (transport: SyncTransport, passphrase: string) => {
    const { keys, file, others } = await openKeys(transport, passphrase);
    if (keys.length === 0 && others) throw new SyncError('passphrase');
    const entries = (await transport.list(ROOT)) ?? [];
    const devices = entries.flatMap(({ name, folder }) => (folder ? (deviceOf(name) ?? []) : []));
    const pulled = await pullManifests({ transport, keys, check: () => {} }, devices);
    return { keys, file, pulled };
  };

  return {
    /**
     * Tells whether a place can be written to, by a file that is written, read and deleted.
     * @returns whether a library is there already
     * @throws SyncError
     */
    async test(place: PlaceAccess): Promise<{ library: boolean }> {
      const transport = await connect(place);
      if (!(await transport.list('')))
        throw new SyncError('not-found', 'address' in place ? place.address : '');
      await transport.makeFolder('sidelight');
      const probe = `sidelight/test.${newDeviceId().slice(0, 8)}`;
      const bytes = crypto.getRandomValues(new Uint8Array(64));
      await transport.put(probe, bytes);
      const read = await transport.get(probe);
      await transport.delete(probe);
      if (read?.length !== bytes.length || read.some((byte, at) => byte !== bytes[at]))
        throw new SyncError('not-webdav', 'GET');
      return { library: ((await transport.list(KEYS)) ?? []).length > 0 };
    },

    /** Effect of joining what is at the place. Nothing is written. @throws SyncError */
    async preview({ place, passphrase }: Pick<SyncSetUp, 'place' | 'passphrase'>): Promise<SyncPreview> {
      const transport = await connect(place);
      const { keys, pulled } = await look(transport, passphrase);
      const nothing = async (): Promise<void> => {};
      const pull = createPull({
        ...{ database, write, store, transport, keys, check: () => {} },
        ...{ pause: toOthers, onProgress: () => {}, onSettings: nothing },
      });
      const names = pulled.manifests.map(({ name }) => name);
      return previewSync(database, pull.changes(pulled.manifests), names);
    },

    /** Sets up the sync and runs it once. @throws SyncError where it could not be set up */
    async start({ place, passphrase, name, settings: along, granted }: SyncSetUp): Promise<void> {
      const transport = await connect(place);
      const { keys: found, file, pulled } = await look(transport, passphrase);
      if (found.length === 0 && [...passphrase].length < SHORTEST_PASSPHRASE)
        throw new SyncError('passphrase');
      const keys: MasterKey[] = found.length > 0 ? found : [newMasterKey()];
      const device = newDeviceId();
      await makeFolders(transport, device);
      const keyFile = file ?? (await putKey(transport, keys[0]!, passphrase, ports.rounds));
      if ((await database.highlights.count()) > 0)
        await makeRecoveryPoint(database, write, { reason: 'joined', made: now().toISOString() });
      await write(() => store.begin(device, pulled.manifests.length === 0));
      await store.markAll(write);
      const config: SyncConfig = { place, name, keys, keyFile, settings: along, granted };
      await configs.setConfig(config);
      await configs.setStatus(freshStatus(config));
      void inTurn(() => run(null));
    },

    /** Syncs now. @param answer to the question that is open */
    now: (answer: SyncAnswer | null = null): Promise<void> => inTurn(() => run(answer, true)),

    /** Syncs if that is due, and nothing waits for the user. */
    async whenDue(): Promise<void> {
      const [config, status, attempt] = [
        await configs.config(),
        await configs.status(),
        await configs.attempt(),
      ];
      if (!config || running || status?.question) return;
      const moment = now().getTime();
      // Before both where the clock was put back.
      const since = attempt ? Math.abs(moment - attempt.at) : Number.POSITIVE_INFINITY;
      if (since < PERIOD_MS || (attempt && moment < attempt.notBefore && since < STUBBORN_MS)) return;
      await inTurn(() => run(null));
    },

    /** Syncs after a change, unless the last attempt failed: then the next one that is due is soon enough. */
    async afterChange(): Promise<void> {
      const [config, status, attempt] = [
        await configs.config(),
        await configs.status(),
        await configs.attempt(),
      ];
      if (!config || running || status?.question || attempt?.failed) return;
      if ((await waiting()) > 0 || (config.settings && (await settings.changed())))
        await inTurn(() => run(null));
    },

    cancel(): void {
      cancelled = true;
    },

    /** After a start of the worker: nothing runs yet, whatever the last one wrote. */
    async wake(): Promise<boolean> {
      if (!(await configs.config())) return false;
      if (!running) await update({ running: null });
      return true;
    },

    isOn: async (): Promise<boolean> => (await configs.config()) !== null,

    /** Leaves the sync; the library stays. @param erase deletes this device's files, or all of them @throws SyncError */
    async leave(erase: 'nothing' | 'everything'): Promise<void> {
      const config = await configs.config();
      if (!config) return;
      cancelled = true;
      await running?.catch(() => {});
      if (erase === 'everything') await (await connect(config.place)).delete('sidelight');
      await write(() => store.end());
      await configs.clear();
      ports.onLeft(config);
    },

    /** Takes a lost device out. @throws SyncError */
    async removeDevice(lost: string): Promise<void> {
      await running;
      let failed: unknown = null;
      await inTurn(() =>
        exclusively(async (config, transport) => {
          const sync = createRun(await portsFor(config, transport));
          try {
            await sync.removeDevice(lost);
          } catch (error) {
            failed = error;
            throw error;
          }
          return sync.run();
        }),
      );
      if (failed) throw failed;
    },

    /** @throws SyncError */
    async changePassphrase(passphrase: string): Promise<void> {
      const config = await configs.config();
      if (!config) return;
      const transport = await connect(config.place);
      const keyFile = await changePassphrase(transport, config.keys, passphrase, ports.rounds);
      await configs.setConfig({ ...config, keyFile });
    },

    /** Fetches the text of a saved article, if it is only on the server. @throws SyncError */
    async fetchText(key: string): Promise<boolean> {
      const config = await configs.config();
      const article = await database.articles.get(key);
      if (!config || !article) return false;
      const transport = await connect(config.place);
      return createRun(await portsFor(config, transport)).texts.fetchOne(article.keys);
    },
  };
}
export type SyncService = ReturnType<typeof createSyncService>;
