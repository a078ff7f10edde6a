import type { LibraryDatabase } from '../library/database.ts';
import { isAlike } from '../library/merge/by-id.ts';
import { withAdoptedNote } from '../library/merge/note-versions.ts';
import { mergedWith } from '../library/merge-into-library.ts';
import { noteOf } from '../model/record-parts.ts';
import type { HighlightRecord } from '../model/records.ts';
import type { SyncPreview } from '../model/sync-status.ts';
import { type Changes, slicesOf } from './changes.ts';

/** Stands for this device, which has no id yet. */
const HERE = 'f'.repeat(32);

const isSameRecord = (a: HighlightRecord, b: HighlightRecord): boolean =>
  isAlike({ ...a, state: b.state, articleKey: b.articleKey }, b);

/** Records merged at a time. */
const AT_ONCE = 1_000;

async function* inParts(files: AsyncIterable<Changes>): AsyncGenerator<Changes> {
  for await (const file of files) yield* slicesOf(file, AT_ONCE);
}

/**
 * Counts the effect of merging `files` into the library, in highlights. Each part is merged with what it touches and then
 * let go: of a large library only ids are held.
 */
export async function previewSync(
  database: LibraryDatabase,
  files: AsyncIterable<Changes>,
  devices: string[],
): Promise<SyncPreview> {
  const [added, changed, conflicts, removed, there] = Array.from({ length: 5 }, () => new Set<string>());
  for await (const { highlights, articles, tombstones, cases, names } of inParts(files)) {
    const incoming = { highlights, articles, tombstones, cases, names, contents: [] };
    const { before, after } = await mergedWith(database, incoming, {
      asMerged: (record) => withAdoptedNote(record, HERE),
    });
    const had = new Map(before.highlights.map((record) => [record.id, record]));
    const came = new Map(highlights.map((record) => [record.id, record]));
    const left = new Set(after.highlights.map(({ id }) => id));
    for (const record of after.highlights) {
      const [own, other] = [had.get(record.id), came.get(record.id)];
      if (other) there!.add(record.id);
      if (!own) added!.add(record.id);
      else if (record !== own && !isSameRecord(record, own)) {
        const both = other && noteOf(own) && noteOf(other) && noteOf(own) !== noteOf(other);
        if (both && noteOf(record).length > Math.max(noteOf(own).length, noteOf(other).length))
          conflicts!.add(record.id);
        else if (record.modified !== own.modified || noteOf(record) !== noteOf(own)) changed!.add(record.id);
      }
    }
    for (const { id } of tombstones) {
      added!.delete(id);
      if (had.has(id) && !left.has(id)) removed!.add(id);
    }
    // Joined with another of the same words.
    for (const id of had.keys()) if (!left.has(id)) there!.add(id);
  }
  for (const id of conflicts!) changed!.delete(id);
  const own = await database.highlights.toCollection().primaryKeys();
  const sent = own.filter((id) => !there!.has(id) && !removed!.has(id)).length;
  return {
    devices,
    added: added!.size,
    changed: changed!.size,
    conflicts: conflicts!.size,
    removed: removed!.size,
    sent,
  };
}
