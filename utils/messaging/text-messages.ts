import { ArticleText } from '../model/article-document.ts';
import { PAGE_TEXT } from './page-messages.ts';
import type { Message } from './protocol.ts';

/** Tells the text of the own tab's article, which is still being read for the rest. Nobody answers. */
export const pageText: Message<ArticleText, void> = {
  name: PAGE_TEXT,
  from: ['content'],
  to: 'worker',
  request: ArticleText,
};
