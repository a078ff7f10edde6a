import { porterStem } from './porter-stemmer.ts';

const stems = new Map<string, string>();

/** The words that ROUGE compares: runs of letters and digits in lower case, those of four letters and more stemmed. */
export function rougeWords(text: string): string[] {
  return (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).map((word) => {
    if (word.length <= 3) return word;
    const known = stems.get(word) ?? porterStem(word);
    stems.set(word, known);
    return known;
  });
}

function count(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const pairsOf = (words: readonly string[]): string[] =>
  words.slice(1).map((word, i) => `${words[i]} ${word}`);

/** Scores summaries of one article against what its editors wrote. */
export class Reference {
  readonly #words: Map<string, number>;
  readonly #pairs: Map<string, number>;
  readonly #length: number;

  constructor(highlights: readonly string[]) {
    const words = highlights.flatMap(rougeWords);
    this.#words = count(words);
    this.#pairs = count(pairsOf(words));
    this.#length = words.length;
  }

  has(stem: string): boolean {
    return this.#words.has(stem);
  }

  /** The mean of ROUGE-1 and ROUGE-2 F (C.-Y. Lin, 2004), in percent, of sentences that are given as their words, in order. */
  score(sentences: readonly (readonly string[])[]): number {
    const left = new Map<string, number>();
    const use = (gram: string, wanted: Map<string, number>): number => {
      const most = wanted.get(gram);
      if (most === undefined) return 0;
      const used = left.get(gram) ?? 0;
      left.set(gram, used + 1);
      return used < most ? 1 : 0;
    };
    let words = 0;
    let singles = 0;
    let pairs = 0;
    let last = '';
    for (const sentence of sentences) {
      for (const word of sentence) {
        words += 1;
        if (!this.#words.has(word)) {
          last = '';
          continue;
        }
        singles += use(word, this.#words);
        if (last) pairs += use(`${last} ${word}`, this.#pairs);
        last = word;
      }
    }
    const f = (hits: number, found: number, wanted: number): number =>
      hits === 0 ? 0 : (2 * hits) / (found + wanted);
    return 50 * (f(singles, words, this.#length) + f(pairs, words - 1, this.#length - 1));
  }
}
