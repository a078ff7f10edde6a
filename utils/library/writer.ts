import Dexie from 'dexie';
import { isFromNewerVersion, type LibraryDatabase } from './database.ts';
import { connectionLost, isDamaged, LibraryError, libraryError } from './library-error.ts';
import type { Mutation } from './replica/mutation-log.ts';
import { LibraryBehind, type Replication } from './replica/replication.ts';

/** Hears which articles changed, after the change is on the disk, and which tab's script asked for it, if one did. */
export type OnLibraryChange = (articleKeys: string[], origin?: number) => void;

/** Hears of a transaction's changes within it; what it writes belongs to the same transaction. */
export type OnMutations = (database: LibraryDatabase, mutations: readonly Mutation[]) => Promise<unknown>;

/**
 * Access to the database. `attempt` opens it again, once, where the connection was lost. `write` runs in one
 * transaction over all tables, and calls `onChange` with the articles that changed once the transaction is complete and
 * the replica, where there is one, has it too.
 */
export function createWriter(
  database: LibraryDatabase,
  onChange: OnLibraryChange,
  replication?: Replication,
  onMutations?: OnMutations,
) {
  /** @throws LibraryError */
  const attempt = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      await replication?.ready();
      return await work();
    } catch (error) {
      if (replication && isDamaged(error)) {
        return await replication.recover(work).catch((again: unknown) => {
          throw libraryError(again);
        });
      }
      if (!connectionLost(error)) throw libraryError(error);
    }
    try {
      database.close({ disableAutoOpen: false });
      await replication?.ready();
      return await work();
    } catch (error) {
      throw libraryError(error);
    }
  };

  const transact = async <T>(work: (changed: Set<string>) => Promise<T>, changed: Set<string>) => {
    if (!database.isOpen()) await database.open();
    if (isFromNewerVersion(database)) throw new LibraryError('newer');
    return database.transaction('rw', database.tables, async () => {
      const before = (await replication?.begin()) ?? 0;
      const result = await work(changed);
      const { idbtrans } = Dexie.currentTransaction as unknown as { idbtrans: object };
      const mutations = (await replication?.end(idbtrans, before)) ?? [];
      await onMutations?.(database, mutations);
      return { result, before, mutations };
    });
  };

  /** @throws LibraryError; nothing was written then */
  const write = async <T>(work: (changed: Set<string>) => Promise<T>, origin?: number): Promise<T> => {
    let changed = new Set<string>();
    const { result, before, mutations } = await attempt(async () => {
      changed = new Set();
      try {
        return await transact(work, changed);
      } catch (error) {
        if (!(error instanceof LibraryBehind)) throw error;
      }
      // The database was lost while open: confirmed changes are restored before anything new is written.
      await replication?.restore();
      changed = new Set();
      return transact(work, changed);
    });
    await replication?.confirm(mutations, before);
    if (changed.size > 0) onChange([...changed], origin);
    return result;
  };

  return { attempt, write };
}
