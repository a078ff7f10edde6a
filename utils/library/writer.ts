import type { LibraryDatabase } from './database.ts';
import { connectionLost, libraryError } from './library-error.ts';

/**
 * Ways to reach the database: `attempt` opens it anew once where the connection was lost; `write` does its work in one
 * transaction over all tables, and tells `onChange` which articles changed once that is complete.
 */
export function createWriter(database: LibraryDatabase, onChange: (articleKeys: string[]) => void) {
  /** @throws LibraryError */
  const attempt = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      if (!connectionLost(error)) throw libraryError(error);
    }
    try {
      database.close({ disableAutoOpen: false });
      return await work();
    } catch (error) {
      throw libraryError(error);
    }
  };

  /** @throws LibraryError; nothing was written then */
  const write = async <T>(work: (changed: Set<string>) => Promise<T>): Promise<T> => {
    let changed = new Set<string>();
    const result = await attempt(() => {
      changed = new Set();
      return database.transaction('rw', database.tables, () => work(changed));
    });
    if (changed.size > 0) onChange([...changed]);
    return result;
  };

  return { attempt, write };
}
