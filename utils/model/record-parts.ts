import type { CaseMember, HighlightRecord } from './records.ts';

// Apart from the schemas, so that scripts in a page can read records without carrying a schema library.

/** The passage as it stood when it was highlighted. */
export function quoteOf({ target }: Pick<HighlightRecord, 'target'>): string {
  const quote = target.selector.find((selector) => selector.type === 'TextQuoteSelector');
  return quote?.exact ?? '';
}

/** The reader's note, or the empty string. */
export function noteOf({ body }: Pick<HighlightRecord, 'body'>): string {
  return body.find(({ purpose }) => purpose === 'commenting')?.value ?? '';
}

/** Tags that came with an import. */
export function tagsOf({ body }: Pick<HighlightRecord, 'body'>): string[] {
  return body.filter(({ purpose }) => purpose === 'tagging').map(({ value }) => value);
}

/** The record with another note; an empty one takes the note away. */
export function withNote(record: HighlightRecord, note: string): HighlightRecord {
  const others = record.body.filter(({ purpose }) => purpose !== 'commenting');
  return note
    ? {
        ...record,
        motivation: 'commenting',
        body: [{ type: 'TextualBody', value: note, purpose: 'commenting' }, ...others],
      }
    : { ...record, motivation: 'highlighting', body: others };
}

/** Members that are in a case, in the order they were put in. */
export const membersIn = (members: readonly CaseMember[]): string[] =>
  members.filter(({ out }) => !out).map(({ key }) => key);
