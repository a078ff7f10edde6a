import type { Colour } from '../../model/colours.ts';
import { noteOf } from '../../model/record-parts.ts';
import type { HighlightRecord } from '../../model/records.ts';

/** Everything that was confirmed for one highlight. */
interface History {
  changed: string;
  deleted: string;
  colour: { value: Colour; at: string };
  /** Notes that no later edit replaced in knowledge of them. */
  notes: Set<string>;
}

const later = (a: string, b: string): string => (a > b ? a : b);

/** The changes of highlights that devices confirmed, and whether what they have in the end is what follows from them. */
export function createConfirmedChanges() {
  const histories = new Map<string, History>();
  const known = (id: string): History => histories.get(id)!;
  const takeColour = (history: History, { colour, modified }: HighlightRecord): void => {
    if (modified > history.colour.at) history.colour = { value: colour, at: modified };
  };
  return {
    created({ id, colour, modified }: HighlightRecord): void {
      const history = { changed: modified, deleted: '', colour: { value: colour, at: modified } };
      histories.set(id, { ...history, notes: new Set() });
    },
    /** Another note or colour was written. */
    edited(before: HighlightRecord, after: HighlightRecord): void {
      const history = known(after.id);
      history.changed = later(history.changed, after.modified);
      if (noteOf(after) === noteOf(before)) takeColour(history, after);
      else {
        for (const note of noteOf(before).split('\n\n')) history.notes.delete(note);
        history.notes.add(noteOf(after));
      }
    },
    removed(id: string, deleted: string): void {
      const history = known(id);
      history.deleted = later(history.deleted, deleted);
    },
    /** A deletion was undone: the highlight came back as it was. */
    restored(record: HighlightRecord): void {
      const history = known(record.id);
      history.changed = later(history.changed, record.modified);
      takeColour(history, record);
    },

    /** Differences between what devices have in the end and what was confirmed; none where all is well. */
    losses(highlights: readonly HighlightRecord[]): string[] {
      const there = new Map(highlights.map((record) => [record.id, record]));
      const found: string[] = [];
      for (const [id, { changed, deleted, colour, notes }] of histories) {
        const record = there.get(id);
        if (deleted >= changed) {
          if (record) found.push(`${id} is back: deleted at ${deleted}, after ${changed}`);
        } else if (!record) found.push(`${id} is lost: changed at ${changed}, after ${deleted || 'nothing'}`);
        // Deleting takes colour and notes along, and an edit of elsewhere brings back what that device knew.
        else if (!deleted) {
          if (record.colour !== colour.value)
            found.push(`${id} is ${record.colour}, and was made ${colour.value} at ${colour.at}`);
          for (const note of notes)
            if (!noteOf(record).includes(note)) found.push(`${id} lacks the note "${note}"`);
        }
      }
      return found;
    },
    count: (): number => histories.size,
  };
}
export type ConfirmedChanges = ReturnType<typeof createConfirmedChanges>;
