import { isFromNewerVersion, type LibraryDatabase } from '../database.ts';
import { isDamaged, isUnreadable } from '../library-error.ts';
import { mergeInto } from '../merge-into-library.ts';
import { type Mutation, recordMutations } from './mutation-log.ts';
import { createReplica, journalEntriesOf } from './replica.ts';
import { createReplicaStorage, type ReplicaArea } from './replica-storage.ts';

/** Records restored after the browser had lost the database. */
export interface Restoration {
  highlights: number;
  articles: number;
  /** Parts of the copy that were damaged, and so did not come back. */
  damaged: number;
}

export interface ReplicationOptions {
  /** Called after a restoration, with the keys of the restored articles. */
  onRestored?: (restoration: Restoration, keys: string[]) => void;
  /** Runs the upkeep of the copy when there is time. */
  later?: (work: () => Promise<void>) => void;
  /** Pauses before each try to open the database, in milliseconds. */
  reopenMs?: readonly number[];
}

/** IndexedDB lacks confirmed changes: the transaction is aborted, and tried again after the copy was merged in. */
export class LibraryBehind extends Error {}

/**
 * Keeps IndexedDB and the replica consistent: every confirmed change is in both, and a lost database is restored before
 * anything is written to it. Create it before the database is opened.
 */
export function createReplication(
  database: LibraryDatabase,
  area: ReplicaArea,
  {
    onRestored = () => {},
    later = (work) => void setTimeout(work, UPKEEP_MS),
    reopenMs = REOPEN_MS,
  }: ReplicationOptions = {},
) {
  const log = recordMutations(database);
  const replica = createReplica(database, createReplicaStorage(area));
  let opening: Promise<void> | null = null;
  /** Shared by all questions that met the damage at once. */
  let replacing: Promise<void> | null = null;
  let upkeepWaits = false;

  const upkeep = (): void => {
    if (upkeepWaits) return;
    upkeepWaits = true;
    later(async () => {
      upkeepWaits = false;
      await replica.tidy();
    });
  };

  const restore = async (): Promise<void> => {
    const copy = await replica.read();
    const changed = new Set<string>();
    const counts = () => Promise.all([database.highlights.count(), database.articles.count()]);
    const restoration = await database.transaction('rw', database.tables, async () => {
      const before = await counts();
      await mergeInto(database, copy.snapshot, changed);
      await database.counters.bulkPut(copy.counters);
      await database.counters.put({ name: 'journal', value: replica.last() });
      const after = await counts();
      return {
        highlights: Math.max(0, after[0] - before[0]),
        articles: Math.max(0, after[1] - before[1]),
        damaged: copy.damaged,
      };
    });
    replica.markStale();
    onRestored(restoration, [...changed]);
  };

  const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  /** A file that the browser cannot open is given up where a copy stands in for it: Firefox refuses it for good. */
  const openDatabase = async (): Promise<void> => {
    for (const milliseconds of reopenMs) {
      await pause(milliseconds);
      try {
        await database.open();
        return;
      } catch (error) {
        if (!isUnreadable(error)) throw error;
      }
    }
    if (!(await replica.exists())) return;
    await database.delete({ disableAutoOpen: false });
    await database.open();
  };

  /** Restores the library into a new file, in the place of one that opens and cannot be read. */
  const replace = async (damage: unknown): Promise<void> => {
    if (!(await replica.exists())) throw damage;
    await database.delete({ disableAutoOpen: false });
    await database.open();
    if (await replica.open()) await restore();
  };

  /** Does `work`, again after each pause while the file cannot be read; `replaced` is awaited before the last time. */
  const untilReadable = async <T>(
    work: () => Promise<T>,
    replaced: (damage: unknown) => Promise<void>,
  ): Promise<T> => {
    let damage: unknown;
    for (const milliseconds of reopenMs) {
      await pause(milliseconds);
      try {
        return await work();
      } catch (error) {
        if (!isDamaged(error)) throw error;
        damage = error;
      }
    }
    await replaced(damage);
    return work();
  };

  const open = async (): Promise<void> => {
    try {
      await openDatabase();
      if (isFromNewerVersion(database)) return;
      await untilReadable(async () => {
        if (await replica.open()) await restore();
      }, replace);
      // Read again with the next question: until then the library works without its copy.
      if (replica.isUnread()) opening = null;
    } catch (error) {
      // Tried again with the next question: the browser may refuse its storage for a moment.
      opening = null;
      throw error;
    }
    upkeep();
  };

  return {
    /** Compares both, and restores what IndexedDB lacks. Cheap after the first time. */
    ready(): Promise<void> {
      opening ??= open();
      return opening;
    },

    /** Does again what the damage of the file stopped: in the end in a file that is restored from the copy. */
    recover: <T>(work: () => Promise<T>): Promise<T> =>
      untilReadable(work, (damage) => {
        replacing ??= replace(damage).finally(() => {
          replacing = null;
        });
        return replacing;
      }),

    /** Restores once more, after a transaction found the database behind. */
    async restore(): Promise<void> {
      opening = restore();
      await opening;
      upkeep();
    },

    /**
     * Within a transaction, before its work: the number of the last change.
     * @throws LibraryBehind
     */
    async begin(): Promise<number> {
      const last = (await database.counters.get('journal'))?.value ?? 0;
      if (last < replica.last()) throw new LibraryBehind();
      return last;
    },

    /** Within a transaction, after its work: its changes, numbered from `before` on. */
    async end(transaction: object, before: number): Promise<readonly Mutation[]> {
      const mutations = [...log.of(transaction)];
      if (mutations.length > 0)
        await database.counters.put({
          name: 'journal',
          value: before + journalEntriesOf(mutations, before).size,
        });
      return mutations;
    },

    /** After the transaction: resolves when the copy has its changes too. */
    async confirm(mutations: readonly Mutation[], before: number): Promise<void> {
      if (mutations.length === 0) return;
      await replica.append(mutations, before);
      upkeep();
    },
  };
}
export type Replication = ReturnType<typeof createReplication>;

/**
 * Pauses before each try to open a database: one that is locked by what is left of a killed browser, or by a busy machine, opens
 * a moment later. In Firefox under load it was seen to take more than 0.3 s.
 */
const REOPEN_MS = [0, 300, 900, 1_800];

/** Upkeep waits this long after a change, so that a burst of them is folded in once. */
const UPKEEP_MS = 2_000;
