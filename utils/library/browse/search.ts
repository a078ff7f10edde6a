import { createScan } from './scan-search.ts';
import { createSearchIndex } from './search-index.ts';
import { foldSearchWord, searchWords } from './search-words.ts';

/** Shortest word that may be mistyped: in longer words one letter more or less makes no other word. */
const LEAST_FUZZY = 5;
/**
 * Most entries that are weighed for one word. A word in more of them says little about the meaning, and weighing takes
 * longer than a typing reader should wait: all its entries score the same, and the list goes by date.
 */
const MOST_WEIGHED = 3_000;
/** Score of such a word: below that of a rare one. */
const PLAIN = 0.5;

/** Scores of a search by number of highlight or article; 0 where it was not found. */
export type Hits = Float32Array;

/**
 * Finds highlights and articles by words. A scan of all words finds the entries, in a few milliseconds for each word.
 * The index, once complete, ranks them and corrects mistyped words.
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
    /** Makes entries findable by their words; `indexArticle` and `indexHighlight` add weights. */
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
    /**
     * Entries that hold every word of the query. A highlight counts its article's words too, but needs at least one of
     * its own. Null for no words.
     */
    search(query: string): Hits | null {
      const words = [...new Set(searchWords(query).map(foldSearchWord))].filter(Boolean);
      if (words.length === 0) return null;
      return combined(words.map(scoresOf), scan.ownerOf);
    },
  };
}

/** Sums of the words' scores, where a highlight has the words of its article too. */
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
