import type { EarlierArticle, EarlierSentence } from './article-context.ts';
import type { NamePage } from './records.ts';

// Who a name is, as a card shows it. By type alone: no page carries a schema of it.

/** Words of an earlier article about a name: a sentence, and in it what tells who it is. */
export interface NameTelling {
  article: EarlierArticle;
  sentence: EarlierSentence;
  /** The words to be shown: a part of the sentence, or all of it. */
  words: string;
}

/** All that was read before about a name. */
export interface NameHistory {
  /** The name's key. */
  key: string;
  /** Number of earlier articles that name it. */
  articles: number;
  /** Newest first, one an article, those that tell who it is before those that only name it. */
  told: NameTelling[];
  /** The page of an encyclopedia that the reader chose. */
  page: NamePage | null;
}
