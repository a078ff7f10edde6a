import type { Analysis } from '../model/analysis.ts';
import type { Colour } from '../model/colours.ts';
import type { LibraryFailure } from '../model/failures.ts';
import type {
  ArticleRecord,
  HighlightDraft,
  HighlightRecord,
  HighlightState,
  Selector,
  Tombstone,
} from '../model/records.ts';
import type { Message } from './protocol.ts';

// What is asked of the library, by name and type alone: scripts in a page ask without carrying the worker's schemas.

/** A page by its address, and by the one that its publisher gives it. */
export interface PageAddress {
  url: string;
  canonical?: string | undefined;
}

/** A change to a highlight. `modified` is that of the record which its editor saw. */
export interface HighlightEdit {
  id: string;
  modified: string;
  colour?: Colour | undefined;
  /** The empty string takes the note away. */
  note?: string | undefined;
  selectors?: Selector[] | undefined;
  /** What became of the words when the page was opened: no edit, so it never conflicts. */
  state?: HighlightState | undefined;
}

/** Nothing was written, and why. */
export interface Failed {
  state: 'failed';
  reason: LibraryFailure;
  detail: string;
}
/** On the disk, as it is there now. */
export interface Saved {
  state: 'saved';
  highlight: HighlightRecord;
}
/** Somebody else changed it meanwhile: nothing was written, `highlight` is what is there. */
export interface Conflict {
  state: 'conflict';
  highlight: HighlightRecord;
}
export interface Done {
  state: 'done';
}

export type PageHighlights = { state: 'found'; highlights: HighlightRecord[] } | Failed;
export type SaveAnswer = Saved | Failed;
export type UpdateAnswer = Saved | Conflict | Failed;
export type DoneAnswer = Done | Failed;
export type ArticleAnswer = { state: 'found'; article: ArticleRecord | null } | Failed;

/** A part of an import: small enough for one message. */
export interface ImportPart {
  batch: string;
  part: number;
  highlights: HighlightRecord[];
  articles: ArticleRecord[];
  contents: { key: string; analysis: Analysis; wholeText: boolean }[];
  tombstones: Tombstone[];
}

type Named<Q, R> = Pick<Message<Q, R>, 'name' | 'response'>;
const named = <Q, R>(name: string): Named<Q, R> => ({ name });

export const LIBRARY = {
  ofPage: named<PageAddress, PageHighlights>('highlights.ofPage'),
  create: named<{ draft: HighlightDraft }, SaveAnswer>('highlight.create'),
  update: named<HighlightEdit, UpdateAnswer>('highlight.update'),
  remove: named<{ id: string }, DoneAnswer>('highlight.remove'),
  restore: named<{ id: string }, SaveAnswer>('highlight.restore'),
  removeMany: named<{ ids: string[] }, DoneAnswer>('highlights.remove'),
  restoreMany: named<{ ids: string[] }, DoneAnswer>('highlights.restore'),
  article: named<PageAddress, ArticleAnswer>('article.get'),
  saveArticle: named<{ url: string; analysis: Analysis; keepText: boolean }, ArticleAnswer>('article.save'),
  removeArticle: named<PageAddress, DoneAnswer>('article.remove'),
  removeArticles: named<{ keys: string[] }, DoneAnswer>('articles.remove'),
  restoreArticles: named<{ keys: string[] }, DoneAnswer>('articles.restore'),
  stageImport: named<ImportPart, DoneAnswer>('import.stage'),
  stayAwake: named<Record<string, never>, DoneAnswer>('import.awake'),
  commitImport: named<{ batch: string; parts: number }, DoneAnswer>('import.commit'),
  backupMade: named<Record<string, never>, DoneAnswer>('backup.made'),
  reminderSeen: named<Record<string, never>, DoneAnswer>('reminder.seen'),
};

/** The question that a name of `LIBRARY` stands for. */
export type QuestionOf<N> = N extends Named<infer Q, unknown> ? Q : never;
export type AnswerOf<N> = N extends { readonly response?: infer R } ? Exclude<R, undefined> : never;
