import type { LibraryDatabase } from '../../library/database.ts';
import { LibraryError } from '../../library/library-error.ts';
import type { LibraryClient } from '../../messaging/client.ts';
import type { DoneAnswer } from '../../model/library-answers.ts';

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
  worker: LibraryClient,
): Promise<() => Promise<void>> {
  const ids = await database.highlights.toCollection().primaryKeys();
  const keys = await database.articles.filter(({ savedAt }) => savedAt !== null).primaryKeys();
  settled(await worker.askTwice('highlights.remove', { ids }));
  settled(await worker.askTwice('articles.remove', { keys }));
  return async () => {
    settled(await worker.askTwice('highlights.restore', { ids }));
    settled(await worker.askTwice('articles.restore', { keys }));
  };
}
