import type { LibraryClient } from '../messaging/client.ts';
import { type Edited, editHighlight } from '../messaging/edit-highlight.ts';
import type { Colour } from '../model/colours.ts';
import type { HighlightEdit, SaveAnswer } from '../model/library-answers.ts';
import type { HighlightRecord } from '../model/records.ts';
import { type HighlightViewModel, highlightViewModel } from './highlight-view-model.ts';

/** Where a highlight begins in its page's text; last for one without a position. */
function startOf({ target }: HighlightRecord): number {
  const position = target.selector.find(({ type }) => type === 'TextPositionSelector');
  return position && 'start' in position ? position.start : Number.POSITIVE_INFINITY;
}

/** The page's view of a highlight is not known here: one that has changed is shown with the words that were kept. */
const asListed = (record: HighlightRecord): HighlightViewModel =>
  highlightViewModel({
    record,
    state: record.state === 'lost' ? 'lost' : 'in-place',
    range: null,
    words: '',
    found: '',
  });

/**
 * The highlights of a tab's page as the popup lists and edits them, without a script in the page. `draw` is called after
 * every change.
 */
export function createTabHighlights(worker: LibraryClient, url: string, draw: () => void) {
  let records: HighlightRecord[] = [];
  let removed: string | null = null;
  let notice: string | null = null;
  let canonical: string | undefined;

  const load = async (): Promise<void> => {
    const answer = await worker
      .askTwice('highlights.ofPage', { url, ...(canonical && { canonical }) })
      .catch(() => null);
    if (answer?.state !== 'found') return;
    records = answer.highlights.toSorted((a, b) => startOf(a) - startOf(b));
    draw();
  };
  const settle = (reason: string | null, gone: string | null = null): void => {
    notice = reason;
    removed = gone;
    draw();
  };
  const edited = async (asked: Promise<SaveAnswer | Edited>): Promise<void> => {
    const answer = await asked.catch(() => null);
    if (!answer) return settle('no-answer');
    if (answer.state === 'failed') return settle(answer.reason);
    await load();
    settle('joined' in answer && answer.joined ? 'note-joined' : null);
  };
  const edit = (id: string, change: Omit<HighlightEdit, 'id' | 'modified'>, before?: string): void => {
    const record = records.find((each) => each.id === id);
    if (record) void edited(editHighlight(worker, record, change, before));
  };
  const remove = async (id: string): Promise<boolean> => {
    const answer = await worker.askTwice('highlight.remove', { id }).catch(() => null);
    const done = answer?.state === 'done';
    await load();
    settle(done ? null : 'no-answer', done ? id : null);
    return done;
  };
  const restore = (id: string): Promise<void> => edited(worker.askTwice('highlight.restore', { id }));

  return {
    /** Loads them for the article with this canonical address; again after every change. */
    async look(address: string): Promise<void> {
      canonical = address;
      await load();
    },
    load,
    view: () => ({ highlights: records.map(asListed), removed: removed !== null, notice }),
    actions: {
      onColour: (id: string, colour: Colour) => edit(id, { colour }),
      onNote: (id: string, note: string, before: string) => edit(id, { note }, before),
      onTags: (id: string, tags: string[]) => edit(id, { tags }),
      onRemove: (id: string) => void remove(id),
      onUndo: () => {
        if (removed !== null) void restore(removed);
      },
    },
    remove,
    restore,
  };
}
export type TabHighlights = ReturnType<typeof createTabHighlights>;
