import { createScan } from './scan-search.ts';
import { createSearchIndex } from './search-index.ts';
import { foldSearchWord, searchWords } from './search-words.ts';

/** Words that may be mistyped: long enough that a letter more or less is no other word. */
const LEAST_FUZZY = 5;
/**
 * A word that more than so many hold tells little about what is meant, and weighing each of them takes longer than a reader
 * who types should wait: they all count the same then, and the list goes by date.
 */
const MOST_WEIGHED = 3_000;
/** What such a word counts: less than one that is rare. */
const PLAIN = 0.5;

/** What a search found: a score for each highlight and article, at its number; 0 where it was not found. */
export type Hits = Float32Array;

/**
 * Finds highlights and articles by words. Which they are is found by looking through all the words, which takes a few
 * milliseconds for each; the index, once it is whole, tells which are best, and what was meant by a mistyped word.
 */
export function createSearch() {
  const scan = createScan();
  const index = createSearchIndex();
  let complete = false;

  const scoresOf = (word: string): Hits => {
    const scores = new Float32Array(scan.size());
    const holding = scan.holding(word);
    const weigh = complete && holding.length <= MOST_WEIGHED;
    if (holding.length === 0) {
      if (!weigh || word.length < LEAST_FUZZY) return scores;
      for (const [number, score] of index.nearly(word)) scores[number] = score;
      return scores;
    }
    const merit = weigh ? index.merit(word) : null;
    for (const number of holding) scores[number] = merit?.get(number) ?? PLAIN;
    return scores;
  };

  return {
    /** Has them found by their words; `indexArticle` and `indexHighlight` have them weighed, too. */
    putArticle: scan.putArticle,
    putHighlight: scan.putHighlight,
    indexArticle: index.putArticle,
    indexHighlight: index.putHighlight,
    /** Everything was indexed. */
    finish(): void {
      complete = true;
    },
    remove(number: number): void {
      scan.remove(number);
      index.remove(number);
    },
    /** What holds every word of the query, in itself or, but for one word at least, in its article; null for no words. */
    search(query: string): Hits | null {
      const words = [...new Set(searchWords(query).map(foldSearchWord))].filter(Boolean);
      if (words.length === 0) return null;
      return combined(words.map(scoresOf), scan.ownerOf);
    },
  };
}
export type Search = ReturnType<typeof createSearch>;

/** Sums of the words' scores, of what each word was found in: a highlight has the words of its article, too. */
function combined(perWord: readonly Hits[], ownerOf: (number: number) => number | undefined): Hits {
  if (perWord.length === 1) return perWord[0]!;
  const size = perWord[0]!.length;
  const sums = new Float32Array(size);
  for (let number = 0; number < size; number++) {
    const owner = ownerOf(number);
    let sum = 0;
    let own = false;
    for (const scores of perWord) {
      const mine = scores[number]!;
      if (mine > 0) own = true;
      const score = mine || (owner === undefined ? 0 : scores[owner]!);
      if (score === 0) {
        sum = 0;
        break;
      }
      sum += score;
    }
    if (own) sums[number] = sum;
  }
  return sums;
}
