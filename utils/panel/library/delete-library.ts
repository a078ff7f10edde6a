import type { LibraryDatabase } from '../../library/database.ts';
import { LibraryError } from '../../library/library-error.ts';
import { askLibrary } from '../../messaging/library-client.ts';
import type { DoneAnswer } from '../../messaging/library-names.ts';
import type { Envelope } from '../../messaging/protocol.ts';

/** How much the library holds. */
export async function countLibrary(
  database: LibraryDatabase,
): Promise<{ highlights: number; articles: number }> {
  const [highlights, articles] = await Promise.all([
    database.highlights.count(),
    database.articles.filter(({ savedAt }) => savedAt !== null).count(),
  ]);
  return { highlights, articles };
}

const settled = (answer: DoneAnswer): void => {
  if (answer.state === 'failed') throw new LibraryError(answer.reason, answer.detail);
};

/**
 * Has the worker delete all highlights and saved articles.
 * @returns what brings them back, for as long as the library keeps deleted records.
 * @throws LibraryError, MessageError
 */
export async function deleteLibrary(
  database: LibraryDatabase,
  worker: (envelope: Envelope) => Promise<unknown>,
): Promise<() => Promise<void>> {
  const ids = await database.highlights.toCollection().primaryKeys();
  const keys = await database.articles.filter(({ savedAt }) => savedAt !== null).primaryKeys();
  settled(await askLibrary(worker, 'removeMany', { ids }));
  settled(await askLibrary(worker, 'removeArticles', { keys }));
  return async () => {
    settled(await askLibrary(worker, 'restoreMany', { ids }));
    settled(await askLibrary(worker, 'restoreArticles', { keys }));
  };
}
