import { quoteOf } from '../../model/record-parts.ts';
import type { HighlightRecord, Tombstone } from '../../model/records.ts';
import { derivedId } from '../derived-id.ts';
import { compare, laterMoment } from '../library-snapshot.ts';

/** The later of two states of one record; of two changed at the same moment, the same one on every machine. */
function latest<T extends { modified: string }>(a: T, b: T): T {
  const order = compare(a.modified, b.modified) || compare(JSON.stringify(a), JSON.stringify(b));
  return order < 0 ? b : a;
}

/** True for two states of one highlight; false where other words were changed at the very same moment. */
export const isSame = (a: HighlightRecord, b: HighlightRecord): boolean =>
  a.created === b.created && (a.modified !== b.modified || quoteOf(a) === quoteOf(b));

/**
 * Highlights by id. One id with two moments of making, or with two quotes of one moment, is two highlights that share an
 * id by mistake: the younger one gets another, the same wherever they meet.
 */
export function byId(all: Iterable<HighlightRecord>): Map<string, HighlightRecord> {
  const found = new Map<string, HighlightRecord>();
  const place = (record: HighlightRecord): void => {
    const known = found.get(record.id);
    if (!known) found.set(record.id, record);
    else if (isSame(known, record)) found.set(record.id, latest(known, record));
    else {
      const order = compare(known.created, record.created) || compare(quoteOf(known), quoteOf(record));
      const [older, younger] = order < 0 ? [known, record] : [record, known];
      found.set(older.id, older);
      const words = known.created === record.created ? `:${quoteOf(younger)}` : '';
      place({ ...younger, id: derivedId(`clash:${younger.id}:${younger.created}${words}`) });
    }
  };
  for (const record of all) place(record);
  return found;
}

/** When each id was last deleted. */
export function deletions(...lists: readonly Tombstone[][]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { id, deleted } of lists.flat()) found.set(id, laterMoment(found.get(id) ?? '', deleted));
  return found;
}
