import type { LibraryDatabase } from '../library/database.ts';
import { LibraryError } from '../library/library-error.ts';
import { emptySnapshot } from '../library/library-snapshot.ts';
import { mergeInto } from '../library/merge-into-library.ts';
import type { Replication } from '../library/replica/replication.ts';
import { createWriter, type OnLibraryChange, type OnMutations } from '../library/writer.ts';
import type { ImportPart } from '../model/library-answers.ts';

/**
 * Stages the parts of an import one by one, then merges all of them into the library in one transaction. Staged parts
 * that were not committed are deleted when the worker starts.
 */
export function createImportStaging(
  database: LibraryDatabase,
  onChange: OnLibraryChange = () => {},
  replication?: Replication,
  onMutations?: OnMutations,
) {
  const { write } = createWriter(database, onChange, replication, onMutations);

  return {
    stage: (part: ImportPart): Promise<void> =>
      write(async () => {
        await database.staging.put(part);
      }),

    /** Merges the batch into the library, all of it or nothing. @throws LibraryError: `gone` where parts are missing */
    commit: (batch: string, parts: number): Promise<void> =>
      write(async (changed) => {
        const staged = await database.staging.where('batch').equals(batch).toArray();
        if (staged.length !== parts) throw new LibraryError('gone', `${staged.length} of ${parts} parts`);
        const incoming = emptySnapshot();
        for (const { highlights, articles, contents, tombstones, cases, names } of staged) {
          for (const record of highlights) incoming.highlights.push(record);
          for (const article of articles) incoming.articles.push(article);
          incoming.contents.push(...contents);
          for (const tombstone of tombstones) incoming.tombstones.push(tombstone);
          incoming.cases.push(...cases);
          incoming.names.push(...names);
        }
        await mergeInto(database, incoming, changed);
        await database.staging.where('batch').equals(batch).delete();
      }),
  };
}
export type ImportStaging = ReturnType<typeof createImportStaging>;
