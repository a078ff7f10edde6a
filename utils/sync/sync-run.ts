import { withRenamedDevice } from '../library/merge/note-versions.ts';
import type { SyncQuestion } from '../model/sync-status.ts';
import type { SettingChange } from './changes.ts';
import { type DeviceManifest, readManifest } from './device-manifest.ts';
import { createPull, type Deletions, type PulledManifests, pullManifests } from './pull.ts';
import { createPush, makeFolders, type PushPorts } from './push.ts';
import { deviceFolder, deviceOf, manifestPath, ROOT, TEXTS } from './sync-layout.ts';
import { newDeviceId, type OwnState } from './sync-store.ts';
import { createTexts } from './texts.ts';
import { SyncError } from './transport.ts';

/** Texts that go up before the records that name them; more of them follow, so that records need not wait. */
const FEW_TEXTS = 20;
const TEXTS_AT_ONCE = 200;
/** Texts that are fetched after a sync, when there is time. */
const FETCHED_TEXTS = 200;

export interface RunPorts extends PushPorts {
  onSettings: (settings: Record<string, SettingChange>) => Promise<void>;
  /** Makes a copy of the library as it is. */
  recoveryPoint: (reason: string) => Promise<void>;
  /** Writes the wrapped key again where the server has lost it. */
  restoreKeys: () => Promise<void>;
}

/** Answer of the user to a question. `keep`: delete nothing of the own. `accept`: merge as it is. */
export type SyncAnswer = 'keep' | 'accept';

export interface RunResult {
  question: SyncQuestion | null;
  manifests: DeviceManifest[];
  damaged: string[];
  strangers: number;
}

/** A sync from its begin to its end. Each step can be done again: a run that was killed is followed by another. */
export function createRun(ports: RunPorts) {
  const { database, write, store, transport, keys, check } = ports;
  const pull = createPull(ports);
  const push = createPush(ports);
  const texts = createTexts(ports);

  const devices = async (): Promise<string[]> => {
    const entries = (await transport.list(ROOT)) ?? [];
    return [...new Set(entries.flatMap(({ name, folder }) => (folder ? (deviceOf(name) ?? []) : [])))];
  };

  /** Compares the own manifest on the server with what was written. */
  const checkOwn = async (device: string, own: OwnState): Promise<'fine' | 'copied' | 'lost'> => {
    if (own.revision === 0) return 'fine';
    const bytes = await transport.get(manifestPath(device));
    if (!bytes) return 'lost';
    try {
      const { nonce, revision } = await readManifest(device, bytes, keys);
      if (own.nonces.includes(nonce)) return 'fine';
      // An older one than is known here: the server was put back to an earlier state.
      return revision < own.revision ? 'lost' : 'copied';
    } catch (error) {
      if (error instanceof SyncError && error.reason === 'damaged') return 'lost';
      throw error;
    }
  };

  const isOwnFile = (device: string, own: OwnState, path: string): boolean =>
    own.logs.some(({ n }) => path === `${deviceFolder(device)}/log.${n}`) ||
    (own.base !== null && path.startsWith(`${deviceFolder(device)}/base.${own.base.file}.`));

  /** True where a file that another device cannot read is one of ours, or one that was merged here before it broke. */
  const canRepair = async (device: string, own: OwnState, path: string): Promise<boolean> => {
    const [, owner, number] = /\/([0-9a-f]{32})\/(?:manifest|(?:log|base)\.(\d+))/.exec(path) ?? [];
    if (!owner) return false;
    if (owner === device) return isOwnFile(device, own, path);
    const { cursor } = await store.peer(owner);
    return cursor >= Number(number ?? 0) && (own.base?.seen[owner] ?? 0) < Number(number ?? cursor);
  };

  const hearComplaints = async (
    device: string,
    { manifests, damaged: unread }: PulledManifests,
  ): Promise<void> => {
    for (const path of new Set(manifests.flatMap(({ damaged }) => damaged))) {
      // Whoever reads a manifest while it is written sees half of it: that is no damage.
      if (path.endsWith('/manifest') && !unread.includes(path)) continue;
      if (path.startsWith(`${TEXTS}/`)) await texts.repair(path.slice(TEXTS.length + 1));
      else if (await canRepair(device, await store.own(), path))
        await write(() => store.setOwn({ needsBase: true, mustBeRead: true }));
    }
  };

  /** Goes on under another id, since somebody else writes under this one. */
  const takeNewIdentity = async (device: string): Promise<string> => {
    const fresh = newDeviceId();
    await write(async () => {
      const dirty = await database.outbox.where('key').startsWith('highlight:').primaryKeys();
      const texts = await database.textFiles.toArray();
      const peers = await store.peers();
      for (const key of dirty) {
        const record = await database.highlights.get(key.slice('highlight:'.length));
        if (record) await database.highlights.put(withRenamedDevice(record, device, fresh));
      }
      for (const article of await database.articles.filter(({ notes }) => notes !== undefined).toArray())
        await database.articles.put(withRenamedDevice(article, device, fresh));
      await store.begin(fresh);
      await database.peers.bulkPut(peers);
      await database.textFiles.bulkPut(texts);
    });
    await store.markAll(write);
    return fresh;
  };

  const publish = async (damaged: string[]): Promise<void> => {
    const few = (await texts.waiting()) <= FEW_TEXTS && !(await store.own()).needsBase;
    if (few) await texts.upload(FEW_TEXTS);
    await push.publish(damaged);
    for (let sent = await texts.upload(TEXTS_AT_ONCE); sent > 0; sent = await texts.upload(TEXTS_AT_ONCE))
      await push.publish(damaged);
  };

  const asking = (
    kind: SyncQuestion['kind'],
    { manifests, strangers }: PulledManifests,
    { count, of }: Deletions = { count: 0, of: 0 },
  ): RunResult => ({ question: { kind, count, of }, manifests, strangers, damaged: [] });

  return {
    /**
     * Merges what others have published, and publishes what changed here.
     * @param answer to the question that the last run ended with
     * @throws SyncError; all that was done up to then stays done
     */
    async run(answer: SyncAnswer | null = null): Promise<RunResult> {
      let device = (await store.device())!;
      const listed = await devices();
      const state = await checkOwn(device, await store.own());
      const pulled = await pullManifests(
        ports,
        listed.filter((each) => each !== device),
      );
      const removed = pulled.manifests.some((manifest) => manifest.removed.includes(device));
      if (state === 'copied' || removed) {
        if (!answer) {
          await ports.recoveryPoint(removed ? 'removed' : 'copied');
          return asking(removed ? 'removed' : 'copied', pulled);
        }
        const before = device;
        device = await takeNewIdentity(device);
        if (state === 'copied') {
          const other = await pullManifests(ports, [before]);
          pulled.manifests.push(...other.manifests);
        }
      } else if (state === 'lost') {
        await write(() => store.setOwn({ needsBase: true, mustBeRead: true }));
        await makeFolders(transport, device);
        await ports.restoreKeys();
      }
      await hearComplaints(device, pulled);
      if (!answer) {
        const deletions = await pull.deletions(pulled.manifests);
        if (deletions) {
          await ports.recoveryPoint('deletions');
          return asking('deletions', pulled, deletions);
        }
      }
      check();
      const unread = await pull.merge(pulled.manifests, answer === 'keep');
      const damaged = [...pulled.damaged, ...unread];
      // Who joins others publishes what they lack; a base would have them read all that they have.
      const own = await store.own();
      if (own.revision === 0 && own.unmarked === 0 && pulled.manifests.length > 0)
        await write(() => store.setOwn({ needsBase: false }));
      await publish(damaged);
      const textsDamaged = await texts.fetch(FETCHED_TEXTS);
      if (textsDamaged.length > 0) await push.publish([...damaged, ...textsDamaged]);
      await push.forgetHeard(pulled.manifests.map((manifest) => manifest.device));
      return { question: null, ...pulled, damaged: [...damaged, ...textsDamaged] };
    },

    /** Takes a lost device out: its files are merged, published as our own, and deleted. @throws SyncError */
    async removeDevice(lost: string): Promise<void> {
      const { manifests } = await pullManifests(ports, [lost]);
      const unread = await pull.merge(manifests);
      if (unread.length > 0) throw new SyncError('damaged', unread[0]);
      const own = await store.own();
      await write(async () => {
        await store.setOwn({
          removed: [...new Set([...own.removed, lost])],
          needsBase: true,
          mustBeRead: true,
        });
      });
      await push.publish(own.damaged);
      await transport.delete(deviceFolder(lost));
      await write(() => database.peers.delete(lost));
    },

    texts,
    pull,
  };
}
export type SyncRun = ReturnType<typeof createRun>;
