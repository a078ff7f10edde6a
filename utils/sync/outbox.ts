import type { LibraryDatabase } from '../library/database.ts';
import { caseId, savedId } from '../library/library-snapshot.ts';
import type { Mutation } from '../library/replica/mutation-log.ts';

const SAVED = savedId('');

/** The outbox's key of a deletion, by its tombstone's id: that of the record which was deleted. */
export const outboxKeyOfDeletion = (id: string): string =>
  id.startsWith(SAVED)
    ? `saving:${id.slice(SAVED.length)}`
    : id.startsWith(caseId(''))
      ? id
      : `highlight:${id}`;

/** The outbox's key for a record that changed, or null for one that no other device wants. */
function outboxKey(store: Mutation[0], key: string): string | null {
  switch (store) {
    case 'highlights':
      return `highlight:${key}`;
    case 'articles':
      return `article:${key}`;
    case 'contents':
      return `content:${key}`;
    case 'tombstones':
      return outboxKeyOfDeletion(key);
    case 'cases':
      return caseId(key);
    case 'names':
      return `name:${key}`;
    case 'counters':
      return null;
  }
}

/**
 * Marks the records that a transaction changed, within that transaction. Does nothing while the library is not synced.
 * @returns whether any was marked
 */
export async function markChanged(
  database: LibraryDatabase,
  mutations: readonly Mutation[],
): Promise<boolean> {
  if (mutations.length === 0 || !(await database.syncState.get('device'))) return false;
  const keys = mutations.flatMap(([store, key]) => (key === null ? [] : (outboxKey(store, key) ?? [])));
  await database.outbox.bulkPut([...new Set(keys)].map((key) => ({ key, n: 0 })));
  return keys.length > 0;
}
