import { quoteOf, tagsOf } from '../../model/record-parts.ts';
import { HIGHLIGHT_FIELDS, type HighlightRecord, type Tombstone } from '../../model/records.ts';
import { derivedId } from '../derived-id.ts';
import { compare, laterMoment } from '../library-snapshot.ts';
import { fieldMoments, momentOf } from './field-moments.ts';
import { withMergedNote } from './note-versions.ts';

const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Two states of one highlight as one: each field as it was last changed, and notes that were written apart both. */
function joinStates(a: HighlightRecord, b: HighlightRecord): HighlightRecord {
  if (a === b || isAlike(a, b)) return a;
  const later = (momentA: string, momentB: string, inA: unknown, inB: unknown): HighlightRecord =>
    (compare(momentA, momentB) || compare(JSON.stringify(inA), JSON.stringify(inB))) < 0 ? b : a;
  const ofField = (field: 'colour' | 'target'): HighlightRecord =>
    later(momentOf(a, field), momentOf(b, field), a[field], b[field]);
  const ofPart = (part: 'articleKey' | 'state' | 'motivation'): HighlightRecord =>
    later(a.modified, b.modified, a[part], b[part]);
  const modified = laterMoment(a.modified, b.modified);
  const tags = later(momentOf(a, 'tags'), momentOf(b, 'tags'), tagsOf(a), tagsOf(b)).body.filter(
    ({ purpose }) => purpose === 'tagging',
  );
  const joined = withMergedNote(
    {
      id: a.id,
      created: a.created,
      modified,
      motivation: ofPart('motivation').motivation,
      target: ofField('target').target,
      body: tags,
      colour: ofField('colour').colour,
      articleKey: ofPart('articleKey').articleKey,
      state: ofPart('state').state,
      ...fieldMoments(
        modified,
        HIGHLIGHT_FIELDS.map(
          (field) => [field, laterMoment(momentOf(a, field), momentOf(b, field))] as const,
        ),
      ),
    },
    a,
    b,
  );
  // One of the two where nothing of the other is new, so that an unchanged record is told by its identity.
  return isAlike(joined, a) ? a : isAlike(joined, b) ? b : joined;
}

/** True for the same contents, in whatever order the fields stand. */
export function isAlike(a: HighlightRecord, b: HighlightRecord): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof HighlightRecord>;
  return [...keys].every((key) => a[key] === b[key] || sameJson(ordered(a[key]), ordered(b[key])));
}

const ordered = (value: unknown): unknown =>
  typeof value !== 'object' || value === null
    ? value
    : Array.isArray(value)
      ? value.map(ordered)
      : Object.fromEntries(
          Object.entries(value)
            .filter(([, each]) => each !== undefined)
            .toSorted(([x], [y]) => compare(x, y))
            .map(([key, each]) => [key, ordered(each)]),
        );

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
    else if (isSame(known, record)) found.set(record.id, joinStates(known, record));
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
