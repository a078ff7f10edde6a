import { askLibrary } from '../messaging/library-client.ts';
import type { HighlightEdit, UpdateAnswer } from '../messaging/library-names.ts';
import type { Envelope } from '../messaging/protocol.ts';
import { noteOf } from './record-parts.ts';
import type { HighlightRecord } from './records.ts';

/** Tries before it is given up to be faster than whoever else edits. */
const TRIES = 3;

/** What came of an edit; `joined` where somebody else had changed the note meanwhile, and both are kept. */
export type Edited = Exclude<UpdateAnswer, { state: 'conflict' }> & { joined?: boolean };

/**
 * Changes a highlight as its editor saw it. Where somebody else changed it meanwhile, the change is made to what is there
 * now, and of two notes none is lost.
 * @throws MessageError
 */
export async function editHighlight(
  send: (envelope: Envelope) => Promise<unknown>,
  seen: HighlightRecord,
  change: Omit<HighlightEdit, 'id' | 'modified'>,
): Promise<Edited> {
  const edit: HighlightEdit = { id: seen.id, modified: seen.modified, ...change };
  let joined = false;
  for (let tries = 0; tries < TRIES; tries++) {
    const answer = await askLibrary(send, 'update', edit);
    if (answer.state !== 'conflict') return joined ? { ...answer, joined } : answer;
    const theirs = noteOf(answer.highlight);
    edit.modified = answer.highlight.modified;
    if (change.note === undefined || theirs === noteOf(seen) || theirs === change.note) continue;
    edit.note = [theirs, change.note].filter(Boolean).join('\n\n');
    joined = Boolean(theirs && change.note);
  }
  return { state: 'failed', reason: 'unavailable', detail: 'others edit it all the time' };
}
