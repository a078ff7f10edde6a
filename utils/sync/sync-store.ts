import type { LibraryDatabase, PeerRow } from '../library/database.ts';
import { caseId } from '../library/library-snapshot.ts';
import { isWrittenOn } from '../model/record-parts.ts';
import { randomBytes, toHex } from './bytes.ts';
import type { DeviceManifest } from './device-manifest.ts';
import { outboxKeyOfDeletion } from './outbox.ts';

/** This device's own state: what it has published, and how far that is certain. */
export interface OwnState {
  /** The last publication, whether it succeeded or not: a number is never used twice. */
  n: number;
  /** The last publication that logs or the base hold; those after it are in the manifest's tail. */
  spilled: number;
  revision: number;
  /** Of the last manifests that were written, the newest last: a lagging server may show any of them. */
  nonces: string[];
  logs: DeviceManifest['logs'];
  base: DeviceManifest['base'];
  /** Everything has to be published as a new base. */
  needsBase: boolean;
  /** The new base has to reach the devices that are up to date, too. */
  mustBeRead: boolean;
  removed: string[];
  /**
   * Records without a mark count as changed in this publication, the first of a device that began alone: marks for a large
   * library would take longer than sending it. 0 where each record was marked.
   */
  unmarked: number;
  /** Files that could not be read, as the last manifest named them. */
  damaged: string[];
}

/** Manifests of our own that a lagging server may still show. */
const KEPT_NONCES = 8;

type WriteMarks = (work: () => Promise<void>) => Promise<void>;
/** Marks in one transaction. */
const SLICE = 2_000;

const newOwn = (alone: boolean): OwnState => ({
  n: 0,
  spilled: 0,
  revision: 0,
  nonces: [],
  logs: [],
  base: null,
  needsBase: true,
  mustBeRead: false,
  removed: [],
  unmarked: alone ? Number.MAX_SAFE_INTEGER : 0,
  damaged: [],
});

export const newDeviceId = (): string => toHex(randomBytes(16));

/** The sync's rows in the library's database. */
export function createSyncStore(database: LibraryDatabase) {
  const own = async (): Promise<OwnState> =>
    ((await database.syncState.get('own'))?.value as OwnState | undefined) ?? newOwn(false);
  const put = async (write: WriteMarks, keys: readonly string[]): Promise<void> => {
    for (let at = 0; at < keys.length; at += SLICE)
      await write(async () => {
        await database.outbox.bulkPut(keys.slice(at, at + SLICE).map((key) => ({ key, n: 0 })));
      });
  };
  return {
    own,
    setOwn: async (change: Partial<OwnState>): Promise<OwnState> => {
      const value = { ...(await own()), ...change };
      await database.syncState.put({ name: 'own', value });
      return value;
    },
    withNonce: (nonces: readonly string[], nonce: string): string[] => [...nonces, nonce].slice(-KEPT_NONCES),

    /** This device's id, or null while it takes part in no sync. */
    device: async (): Promise<string | null> =>
      ((await database.syncState.get('device'))?.value as string | undefined) ?? null,

    /**
     * Begins as a device that has published nothing, and has merged nothing of others.
     * @param alone there is no other yet: the first publication is a base with all that is here
     */
    begin: async (device: string, alone = false): Promise<void> => {
      for (const table of [database.syncState, database.peers, database.outbox, database.textFiles])
        await table.clear();
      await database.syncState.put({ name: 'device', value: device });
      await database.syncState.put({ name: 'own', value: newOwn(alone) });
    },
    /**
     * Marks all that is here as known to no other device, in transactions that are short; texts alone where the device
     * began alone. Without a mark a record is not sent.
     */
    markAll: async (write: WriteMarks): Promise<void> => {
      const texts = await database.contents.toCollection().primaryKeys();
      const { unmarked } = await own();
      if (unmarked > 0)
        return put(
          write,
          texts.map((key) => `content:${key}`),
        );
      const ids = await database.highlights.toCollection().primaryKeys();
      // Those that are there for their highlights alone come with them.
      const kept = (await database.articles.toArray()).filter(
        (row) => row.savedAt !== null || isWrittenOn(row),
      );
      const gone = await database.tombstones.toCollection().primaryKeys();
      const cases = await database.cases.toCollection().primaryKeys();
      const names = await database.names.toCollection().primaryKeys();
      const keys = [
        ...texts.map((key) => `content:${key}`),
        ...kept.map(({ key }) => `article:${key}`),
        ...ids.map((id) => `highlight:${id}`),
        ...gone.map(outboxKeyOfDeletion),
        ...cases.map(caseId),
        ...names.map((key) => `name:${key}`),
      ];
      await put(write, keys);
    },
    /** Takes part in nothing any more. Files of texts stay known by no name. */
    end: async (): Promise<void> => {
      for (const table of [database.syncState, database.peers, database.outbox, database.textFiles])
        await table.clear();
    },

    peers: (): Promise<PeerRow[]> => database.peers.toArray(),
    peer: async (device: string): Promise<PeerRow> =>
      (await database.peers.get(device)) ?? { device, cursor: 0, seen: 0, name: '', at: '' },
    /** The last publication of each device that was merged here. */
    seen: async (): Promise<Record<string, number>> =>
      Object.fromEntries((await database.peers.toArray()).map(({ device, cursor }) => [device, cursor])),
  };
}
export type SyncStore = ReturnType<typeof createSyncStore>;
