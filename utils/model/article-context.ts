import type { Span } from './article-document.ts';

// What was read before, as a panel shows it beside an article. By type alone: no script carries a schema of it.

/** An earlier article. */
export interface EarlierArticle {
  /** The page, by `pageKey`. */
  key: string;
  url: string;
  title: string;
  siteName: string;
  /** Day of publication, or else of the first reading (ISO date). */
  day: string;
  /** True where the library has its text, which can be opened at a place. */
  saved: boolean;
}

/** A sentence of an earlier article: as printed, and its place in that article's text. */
export interface EarlierSentence extends Span {
  text: string;
}

/** An earlier article on the same subject, with the reason why it is shown. */
export interface EarlierOnThis {
  article: EarlierArticle;
  /** Names that both are about, weightiest first. */
  names: string[];
  /** A sentence of each about what they share. */
  pair: { here: Span; there: EarlierSentence } | null;
}

/** A passage here beside one of an earlier article. */
export interface BesideEarlier {
  here: Span;
  article: EarlierArticle;
  there: EarlierSentence;
}

/** A number that has another value now; both as printed. */
export interface MovedNumber extends BesideEarlier {
  value: string;
  valueBefore: string;
}

/** A forecast whose day has passed. */
export interface DuePromise extends BesideEarlier {
  /** Last day of the time that was named (ISO date). */
  day: string;
}

/** Differences of an article from the version that was read. */
export interface ReadBefore {
  /** When it was read or saved: ISO moment in UTC. */
  seen: string;
  saved: boolean;
  /** True where the whole text of then was compared, false where it was the sentences that the memory keeps. */
  whole: boolean;
  changed: { kind: 'figure' | 'name' | 'words'; before: string; now: Span }[];
  fresh: Span[];
  gone: string[];
  quotesGone: string[];
  /** Paragraphs that are gone, of which the words were not kept. */
  goneUnknown: number;
}

/** All that the memory has to say beside an article. */
export interface ArticleContext {
  readBefore: ReadBefore | null;
  earlier: EarlierOnThis[];
  told: BesideEarlier[];
  moved: MovedNumber[];
  due: DuePromise[];
  /** Earlier pages with the same text. */
  sameText: EarlierArticle[];
  /** True where remembering is off, was never asked for, and would have had something to say. */
  offer: boolean;
}

export const isEmptyContext = ({
  readBefore,
  earlier,
  told,
  moved,
  due,
  sameText,
  offer,
}: ArticleContext): boolean =>
  !readBefore && !offer && earlier.length + told.length + moved.length + due.length + sameText.length === 0;
