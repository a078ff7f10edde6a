import { noteOf } from '../../model/record-parts.ts';
import {
  ARTICLE_FIELDS,
  type ArticleRecord,
  HIGHLIGHT_FIELDS,
  type HighlightRecord,
} from '../../model/records.ts';

type HighlightField = (typeof HIGHLIGHT_FIELDS)[number];
type ArticleField = (typeof ARTICLE_FIELDS)[number];

interface Stamped<Field extends string> {
  modified: string;
  fields?: { [Name in Field]?: string | undefined } | undefined;
}

/** When a field of a record was last changed. */
export const momentOf = <Field extends string>(record: Stamped<Field>, field: Field): string =>
  record.fields?.[field] ?? record.modified;

/** Moments of fields as a record holds them: only those that differ from its own; absent where none does. */
export function fieldMoments<Field extends string>(
  modified: string,
  moments: readonly (readonly [field: Field, moment: string])[],
): { fields?: { [Name in Field]?: string } } {
  const other = moments.filter(([, moment]) => moment !== modified);
  return other.length > 0 ? { fields: Object.fromEntries(other) as { [Name in Field]?: string } } : {};
}

/** A highlight's field as the merge compares it. */
export const highlightField = (record: HighlightRecord, field: HighlightField): unknown =>
  field === 'note' ? noteOf(record) : record[field];

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The changed highlight, whose untouched fields keep their moments. */
export function restampedHighlight(before: HighlightRecord, after: HighlightRecord): HighlightRecord {
  const { fields: _, ...rest } = after;
  const moments = HIGHLIGHT_FIELDS.map((field): [HighlightField, string] => [
    field,
    same(highlightField(before, field), highlightField(after, field))
      ? momentOf(before, field)
      : after.modified,
  ]);
  return { ...rest, ...fieldMoments(after.modified, moments) };
}

/** The changed article, whose untouched fields keep their moments. */
export function restampedArticle<T extends ArticleRecord>(before: T, after: T): T {
  const { fields: _, ...rest } = after;
  const moments = ARTICLE_FIELDS.map((field): [ArticleField, string] => [
    field,
    same(before[field], after[field]) ? momentOf(before, field) : after.modified,
  ]);
  return { ...rest, ...fieldMoments(after.modified, moments) } as T;
}
