import type { Hits } from './arrange.ts';
import type { ArticleEntry, HighlightEntry } from './entries.ts';
import { LEAST_PREFIX } from './search.ts';
import { foldWord, wordsOf } from './words.ts';

const WORD = /[\p{L}\p{N}\p{M}]/u;

/** True where a word of the folded text begins with `word`, or is it where it is too short to be a beginning. */
function holds(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (at > 0 && WORD.test(text[at - 1]!)) continue;
    if (word.length >= LEAST_PREFIX || end === text.length || !WORD.test(text[end]!)) return true;
  }
  return false;
}

const folded = (parts: readonly string[]): string => foldWord(parts.filter(Boolean).join('\n'));

/** Looks through all words one by one: no order of merit and no mistyped words, but there before any index. */
export function createScan() {
  const articles = new Map<string, string>();
  const highlights = new Map<string, { article: string; text: string }>();
  return {
    putArticle: ({ key, title, site, authors, topics, entities }: ArticleEntry): void => {
      articles.set(key, folded([title, site, ...authors, ...topics, ...entities]));
    },
    putHighlight: ({ id, articleKey, quote, note, tags }: HighlightEntry): void => {
      highlights.set(id, { article: articleKey, text: folded([quote, note, ...tags]) });
    },
    removeArticle: (key: string): void => void articles.delete(key),
    removeHighlight: (id: string): void => void highlights.delete(id),
    /** As the index's `search`, with 1 for every score. */
    search(query: string): Hits | null {
      const words = [...new Set(wordsOf(query).map(foldWord))].filter(Boolean);
      if (words.length === 0) return null;
      const hits = { highlights: new Map<string, number>(), articles: new Map<string, number>() };
      const missing = new Map<string, string[]>();
      for (const [key, text] of articles) {
        const lacks = words.filter((word) => !holds(text, word));
        if (lacks.length === 0) hits.articles.set(key, 1);
        if (lacks.length < words.length) missing.set(key, lacks);
      }
      for (const [id, { article, text }] of highlights) {
        const lacks = missing.get(article) ?? words;
        if (lacks.length > 0 && lacks.every((word) => holds(text, word))) hits.highlights.set(id, 1);
      }
      return hits;
    },
  };
}
