import type { ArticleRecord, CaseMember, HighlightRecord } from './records.ts';

// Apart from the schemas, so that scripts in a page can read records without carrying a schema library.

/** The passage as it stood when it was highlighted. */
export function quoteOf({ target }: Pick<HighlightRecord, 'target'>): string {
  const quote = target.selector.find((selector) => selector.type === 'TextQuoteSelector');
  return quote?.exact ?? '';
}

/** A record that the reader can write on: a highlight, or an article as such. */
export type Annotated = Pick<ArticleRecord, 'body' | 'notes'>;
type Body = HighlightRecord['body'];

const bodyFor = (purpose: Body[number]['purpose'], values: readonly string[]): Body =>
  values.filter(Boolean).map((value) => ({ type: 'TextualBody', value, purpose }));

/** The reader's note, or the empty string. */
export function noteOf({ body }: Pick<Annotated, 'body'>): string {
  return body?.find(({ purpose }) => purpose === 'commenting')?.value ?? '';
}

/** The reader's tags, in the order of their making. */
export function tagsOf({ body = [] }: Pick<Annotated, 'body'>): string[] {
  return body.filter(({ purpose }) => purpose === 'tagging').map(({ value }) => value);
}

/** True for an article that is kept for the reader's words on it, saved or not. */
export const isWrittenOn = ({ body = [] }: Pick<Annotated, 'body'>): boolean => body.length > 0;

/** The record with another note; an empty one takes the note away. */
export function withNote<R extends Annotated>(record: R, note: string): R {
  const tags = (record.body ?? []).filter(({ purpose }) => purpose === 'tagging');
  return {
    ...record,
    ...('motivation' in record && { motivation: note ? 'commenting' : 'highlighting' }),
    body: [...bodyFor('commenting', [note]), ...tags],
  };
}

/** The record with these tags in place of its own. */
export const withTags = <R extends Annotated>(record: R, tags: readonly string[]): R => ({
  ...record,
  body: [...bodyFor('commenting', [noteOf(record)]), ...bodyFor('tagging', tags)],
});

/** Members that are in a case, in the order they were put in. */
export const membersIn = (members: readonly CaseMember[]): string[] =>
  members.filter(({ out }) => !out).map(({ key }) => key);
