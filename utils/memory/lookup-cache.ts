import type { LookupCache } from '../wikipedia/name-lookup.ts';
import type { MemoryDatabase } from './memory-database.ts';

/** Answers that are kept, the newest. */
const MOST_KEPT = 400;

/** Answers of Wikipedia, kept beside the memory and erased with it. A cache that cannot be written costs a question more. */
export const lookupCache = ({ lookups }: Pick<MemoryDatabase, 'lookups'>): LookupCache => ({
  get: (id) => lookups.get(id).catch(() => undefined),
  async put(row) {
    try {
      await lookups.put(row);
      const old = await lookups.orderBy('at').reverse().offset(MOST_KEPT).primaryKeys();
      if (old.length > 0) await lookups.bulkDelete(old);
    } catch {
      // Asked again next time.
    }
  },
});
