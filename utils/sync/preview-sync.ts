import type { LibraryDatabase } from '../library/database.ts';
import { createLibraryQueries } from '../library/library-queries.ts';
import { emptySnapshot, type LibrarySnapshot } from '../library/library-snapshot.ts';
import { isAlike } from '../library/merge/by-id.ts';
import { mergeLibraries } from '../library/merge/index.ts';
import { withAdoptedNote } from '../library/merge/note-versions.ts';
import { noteOf } from '../model/record-parts.ts';
import type { HighlightRecord } from '../model/records.ts';
import type { SyncPreview } from '../model/sync-status.ts';
import type { Changes } from './changes.ts';

/** Stands for this device, which has no id yet. */
const HERE = 'f'.repeat(32);

const isSameRecord = (a: HighlightRecord, b: HighlightRecord): boolean =>
  isAlike({ ...a, state: b.state, articleKey: b.articleKey }, b);

/** Counts the effect of merging `files` into the library, in highlights. */
export async function previewSync(
  database: LibraryDatabase,
  files: AsyncIterable<Changes>,
  devices: string[],
): Promise<SyncPreview> {
  const local = await createLibraryQueries(database).snapshot();
  const before: LibrarySnapshot = {
    ...local,
    highlights: local.highlights.map((record) => withAdoptedNote(record, HERE)),
    articles: local.articles.map((record) => withAdoptedNote(record, HERE)),
  };
  let incoming = emptySnapshot();
  for await (const { highlights, articles, tombstones } of files) {
    const { joined: _, ...merged } = mergeLibraries(
      incoming,
      { highlights, articles, tombstones, contents: [] },
      () => false,
    );
    incoming = merged;
  }
  const after = mergeLibraries(before, incoming);
  const had = new Map(before.highlights.map((record) => [record.id, record]));
  const came = new Map(incoming.highlights.map((record) => [record.id, record]));
  const there = new Set(after.highlights.map(({ id }) => id));
  let [added, changed, conflicts, sent] = [0, 0, 0, 0];
  for (const record of after.highlights) {
    const [own, other] = [had.get(record.id), came.get(record.id)];
    if (!own) added++;
    else if (record !== own && !isSameRecord(record, own)) {
      const both = other && noteOf(own) && noteOf(other) && noteOf(own) !== noteOf(other);
      if (both && noteOf(record).length > Math.max(noteOf(own).length, noteOf(other).length)) conflicts++;
      else if (record.modified !== own.modified || noteOf(record) !== noteOf(own)) changed++;
    }
    if (own && !other) sent++;
  }
  const gone = new Set(after.tombstones.map(({ id }) => id));
  const removed = before.highlights.filter(({ id }) => !there.has(id) && gone.has(id)).length - after.joined;
  return { devices, added, changed, conflicts, removed: Math.max(0, removed), sent };
}
