import type { ArticleText } from '../model/article-document.ts';

/** Texts of articles that pages tell before they are read to the end, for whoever waits for one. */
export function createEarlyTexts() {
  const waiting = new Map<number, (article: ArticleText) => void>();
  return {
    /** A page's script told a text. Of a tab that nobody asked about it is not taken. */
    tell(tabId: number, article: ArticleText): void {
      waiting.get(tabId)?.(article);
    },
    /** Hears the texts of a tab, in place of who heard them before, until what it gives is called. */
    listen(tabId: number, hear: (article: ArticleText) => void): () => void {
      waiting.set(tabId, hear);
      return () => {
        if (waiting.get(tabId) === hear) waiting.delete(tabId);
      };
    },
  };
}
export type EarlyTexts = ReturnType<typeof createEarlyTexts>;
