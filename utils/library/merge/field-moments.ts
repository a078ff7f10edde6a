import { type Annotated, noteOf, tagsOf } from '../../model/record-parts.ts';
import {
  type ArticleRecord,
  HIGHLIGHT_FIELDS,
  type HighlightRecord,
  NOTED_ARTICLE_FIELDS,
} from '../../model/records.ts';

type HighlightField = (typeof HIGHLIGHT_FIELDS)[number];
type ArticleField = (typeof NOTED_ARTICLE_FIELDS)[number];

interface Stamped<Field extends string> extends Pick<Annotated, 'body'> {
  modified: string;
  fields?: { [Name in Field]?: string | undefined } | undefined;
}

/** Before every change: the moment of a note and of tags on an article that nothing was ever written on. */
const NEVER = new Date(0).toISOString();
const isOwn = (field: string): field is 'note' | 'tags' => field === 'note' || field === 'tags';

/** When a field of a record was last changed. */
export const momentOf = <Field extends string>(record: Stamped<Field>, field: Field): string =>
  isOwn(field) && !record.body ? NEVER : (record.fields?.[field] ?? record.modified);

/** Moments of fields as a record holds them: only those that differ from its own; absent where none does. */
export function fieldMoments<Field extends string>(
  modified: string,
  moments: readonly (readonly [field: Field, moment: string])[],
): { fields?: { [Name in Field]?: string } } {
  const other = moments.filter(([, moment]) => moment !== modified);
  return other.length > 0 ? { fields: Object.fromEntries(other) as { [Name in Field]?: string } } : {};
}

/** A record's field as the merge compares it. */
const fieldOf = <R extends HighlightRecord | ArticleRecord>(record: R, field: string): unknown =>
  field === 'note' ? noteOf(record) : field === 'tags' ? tagsOf(record) : record[field as keyof R];

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The changed highlight, whose untouched fields keep their moments. */
export function restampedHighlight(before: HighlightRecord, after: HighlightRecord): HighlightRecord {
  const { fields: _, ...rest } = after;
  const moments = HIGHLIGHT_FIELDS.map((field): [HighlightField, string] => [
    field,
    same(fieldOf(before, field), fieldOf(after, field)) ? momentOf(before, field) : after.modified,
  ]);
  return { ...rest, ...fieldMoments(after.modified, moments) };
}

/** The changed article, whose untouched fields keep their moments. */
export function restampedArticle<T extends ArticleRecord>(before: T, after: T): T {
  const { fields: _, ...rest } = after;
  const moments = NOTED_ARTICLE_FIELDS.filter((field) => after.body || !isOwn(field)).map(
    (field): [ArticleField, string] => [
      field,
      same(fieldOf(before, field), fieldOf(after, field)) ? momentOf(before, field) : after.modified,
    ],
  );
  return { ...rest, ...fieldMoments(after.modified, moments) } as T;
}
