import type { Analysis } from './analysis.ts';
import type { Colour } from './colours.ts';
import type { LibraryFailure } from './failures.ts';
import type {
  ArticleRecord,
  CaseRecord,
  HighlightRecord,
  HighlightState,
  NameRecord,
  Selector,
  Tombstone,
} from './records.ts';

// Requests to the library and its answers, by type alone: scripts in a page carry none of its schemas.

/** A page by the address it is open at, and by the canonical one that its publisher gives. */
export interface PageAddress {
  url: string;
  canonical?: string | undefined;
}

/** The article of a panel, to be saved by the analysis that the background has of it. */
export interface SaveRequest {
  /** The address that the page is open at. */
  url: string;
  /** The article's canonical address: it tells whether the background's analysis is the one that the panel shows. */
  canonical: string;
  /** The panel's tab; null for the own tab of a script in a page. */
  tabId: number | null;
  /** Keeps the article's text too. */
  keepText: boolean;
}

/** A change to a highlight. `modified` is that of the record the edit is based on. */
export interface HighlightEdit {
  id: string;
  modified: string;
  colour?: Colour | undefined;
  /** The empty string deletes the note. */
  note?: string | undefined;
  /** All of its tags. */
  tags?: string[] | undefined;
  selectors?: Selector[] | undefined;
  /** The state of the words when the page was opened. It is no edit, so it never conflicts. */
  state?: HighlightState | undefined;
}

/** Tags put on entries of the library, and taken off, whatever case they are written in. */
export interface TagsChange {
  /** Ids of highlights, and keys of articles. */
  ids: string[];
  keys: string[];
  add: string[];
  remove: string[];
}

/** The reader's words on an article as such. */
export interface WordsChange {
  /** The empty string deletes the note. */
  note?: string | undefined;
  /** The note that the reader began from. */
  before?: string | undefined;
  /** All of its tags. */
  tags?: string[] | undefined;
}

/** Words for the article of a page: of the one in the library, else of the analysis that the panel shows, as a `SaveRequest` names it. */
export interface AnnotateRequest extends Pick<SaveRequest, 'url' | 'canonical' | 'tabId'> {
  words: WordsChange;
}

/** Nothing was written, and why. */
export interface Failed {
  state: 'failed';
  reason: LibraryFailure;
  detail: string;
}
/** The highlight as it is stored now. */
export interface Saved {
  state: 'saved';
  highlight: HighlightRecord;
}
/** The highlight was changed elsewhere in the meantime: nothing was written, `highlight` is the stored one. */
export interface Conflict {
  state: 'conflict';
  highlight: HighlightRecord;
}
interface Done {
  state: 'done';
}

export type HighlightsAnswer = { state: 'found'; highlights: HighlightRecord[] } | Failed;
export type SaveAnswer = Saved | Failed;
export type UpdateAnswer = Saved | Conflict | Failed;
export type DoneAnswer = Done | Failed;
/** Every tag of the library, the most used first. */
export type TagsAnswer = { state: 'found'; tags: string[] } | Failed;
export type ArticleAnswer = { state: 'found'; article: ArticleRecord | null } | Failed;

/** A part of an import, small enough for one message. */
export interface ImportPart {
  batch: string;
  part: number;
  highlights: HighlightRecord[];
  articles: ArticleRecord[];
  contents: { key: string; analysis: Analysis; wholeText: boolean }[];
  tombstones: Tombstone[];
  cases: CaseRecord[];
  names: NameRecord[];
}
