import MiniSearch from 'minisearch';
import type { LibraryArticle, LibraryHighlight } from './entries.ts';
import { foldSearchWord, LEAST_PREFIX, searchWords } from './search-words.ts';

const shared = { tokenize: searchWords, processTerm: foldSearchWord };
const FUZZY = 0.2;

const text = (parts: readonly string[]): string => parts.join('\n');

function articleDocument({ number, title, site, authors, topics, entities, note, tags }: LibraryArticle) {
  const found = { authors: text(authors), topics: text(topics), entities: text(entities), tags: text(tags) };
  return { id: number, title, site, note, ...found };
}
function highlightDocument({ number, quote, note, tags }: LibraryHighlight) {
  return { id: number, quote, note, tags: text(tags) };
}

/**
 * An index over highlights (quote, note, tags) and one over articles (title, site, authors, topics, names, note, tags), so that an
 * article's words are stored once, not once for each of its highlights. MiniSearch (BM25+) holds both, by number.
 */
export function createSearchIndex() {
  const highlights = new MiniSearch({
    ...shared,
    fields: ['quote', 'note', 'tags'],
    searchOptions: { boost: { note: 1.5, tags: 1.5 } },
  });
  const articles = new MiniSearch({
    ...shared,
    fields: ['title', 'site', 'authors', 'topics', 'entities', 'note', 'tags'],
    searchOptions: { boost: { title: 2, note: 1.5, tags: 1.5 } },
  });
  const all = [highlights, articles];

  const put = <D extends { id: number }>(index: MiniSearch, document: D): void => {
    if (index.has(document.id)) index.replace(document);
    else index.add(document);
  };
  const find = (word: string, how: { prefix?: boolean; fuzzy?: number }): Map<number, number> =>
    new Map(all.flatMap((index) => index.search(word, how).map(({ id, score }) => [id as number, score])));

  return {
    putArticle: (article: LibraryArticle): void => put(articles, articleDocument(article)),
    putHighlight: (highlight: LibraryHighlight): void => put(highlights, highlightDocument(highlight)),
    remove(number: number): void {
      for (const index of all) if (index.has(number)) index.discard(number);
    },
    /** Scores by number of the entries that hold the word, whole or as a prefix. */
    merit: (word: string): Map<number, number> => find(word, { prefix: word.length >= LEAST_PREFIX }),
    /** Scores of the entries that hold nearly the word. */
    nearly: (word: string): Map<number, number> => find(word, { fuzzy: FUZZY }),
  };
}
