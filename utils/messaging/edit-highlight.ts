import type { HighlightEdit, UpdateAnswer } from '../model/library-answers.ts';
import { noteOf } from '../model/record-parts.ts';
import type { HighlightRecord } from '../model/records.ts';
import type { LibraryClient } from './client.ts';

/** Attempts before the edit fails, each after a conflict with another edit. */
const TRIES = 3;

/** Result of an edit. `joined`: another edit had changed the note meanwhile, and both notes are kept. */
export type Edited = Exclude<UpdateAnswer, { state: 'conflict' }> & { joined?: boolean };

/**
 * Changes a highlight. Where another edit came first, the change is applied to the highlight as it is now, and of two
 * notes neither is lost.
 * @param seen the highlight as it is known
 * @param before the note that the reader began from; that of `seen` by default
 * @throws MessageError
 */
export async function editHighlight(
  library: LibraryClient,
  seen: HighlightRecord,
  change: Omit<HighlightEdit, 'id' | 'modified'>,
  before = noteOf(seen),
): Promise<Edited> {
  let known = seen;
  for (let tries = 0; tries < TRIES; tries++) {
    const edit: HighlightEdit = { id: known.id, modified: known.modified, ...change };
    const theirs = noteOf(known);
    const joined = change.note !== undefined && theirs !== before && theirs !== change.note;
    if (joined) edit.note = [theirs, change.note].filter(Boolean).join('\n\n');
    const answer = await library.askTwice('highlight.update', edit);
    if (answer.state !== 'conflict') return joined && theirs && change.note ? { ...answer, joined } : answer;
    known = answer.highlight;
  }
  return { state: 'failed', reason: 'unavailable', detail: 'others edit it all the time' };
}
