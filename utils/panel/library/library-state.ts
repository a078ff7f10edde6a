import type { Arrangement, Sort } from '../../library/browse/arrange.ts';
import type { LibraryHighlight } from '../../library/browse/entries.ts';
import { type FilterOptions, type LibraryFilter, NO_FILTER } from '../../library/browse/filter.ts';
import type { Restoration } from '../../library/replica/replication.ts';
import type { LibraryFailure } from '../../model/failures.ts';
import type { TagsChange } from '../../model/library-answers.ts';

interface NoteConflict {
  id: string;
  mine: string;
  theirs: LibraryHighlight;
}

/** State of the library page. */
export interface LibraryState {
  phase: 'loading' | 'partial' | 'ready' | 'unavailable';
  list: Arrangement;
  /** Null until all was read. */
  totals: { highlights: number; articles: number } | null;
  choices: FilterOptions;
  filter: LibraryFilter;
  sort: Sort;
  grouped: boolean;
  query: string;
  /** The query that the list is the answer to; empty where it is everything. */
  answered: string;
  /** From 0 to 1 while a search waits or its index is made; null when there is nothing to wait for. */
  progress: number | null;
  /** Ids of highlights, and keys of articles that are listed without any. */
  selected: ReadonlySet<string>;
  /** Records that an undo restores. */
  undo: { highlights: string[]; articles: string[]; tags?: TagsChange[] } | null;
  conflict: NoteConflict | null;
  problem: LibraryFailure | 'no-answer' | null;
  /** Bytes that the browser keeps for Sidelight, or null where it does not tell. */
  used: number | null;
  /** True where a newer Sidelight made the database: nothing can be written. */
  newer: boolean;
  /** Records restored after the browser had lost the database; null once the reader dismissed the notice. */
  restored: Restoration | null;
  /** Records that could not be read, and were set aside. */
  unreadable: number;
  /** New highlights since the last backup when a reminder is due, else 0. */
  remind: number;
}

/** The state of a page that has just been opened. */
export const NEW_STATE: LibraryState = {
  phase: 'loading',
  list: { rows: [], highlights: 0, articles: 0 },
  totals: null,
  choices: { tags: [], topics: [], entities: [], sites: [] },
  filter: NO_FILTER,
  sort: 'newest',
  grouped: true,
  query: '',
  answered: '',
  progress: null,
  selected: new Set(),
  undo: null,
  conflict: null,
  problem: null,
  used: null,
  newer: false,
  restored: null,
  unreadable: 0,
  remind: 0,
};
