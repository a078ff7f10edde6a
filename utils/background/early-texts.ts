import type { ArticleText } from '../model/article-document.ts';

/** Texts of articles that content scripts send before they have read the rest of the page. */
export function createEarlyTexts() {
  const waiting = new Map<number, (article: ArticleText) => void>();
  return {
    /** Takes a text from a content script. It is dropped when no analysis of the tab is waiting. */
    tell(tabId: number, article: ArticleText): void {
      waiting.get(tabId)?.(article);
    },
    /** Listens to the texts of a tab, in place of an earlier listener; returns a function that stops it. */
    listen(tabId: number, hear: (article: ArticleText) => void): () => void {
      waiting.set(tabId, hear);
      return () => {
        if (waiting.get(tabId) === hear) waiting.delete(tabId);
      };
    },
  };
}
export type EarlyTexts = ReturnType<typeof createEarlyTexts>;
