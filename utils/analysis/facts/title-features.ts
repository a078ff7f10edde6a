import type { ArticleText } from '../../model/article-document.ts';
import { uint8s } from '../arrays.ts';
import type { Sentence, TokenLayer } from '../tokens/index.ts';
import type { ContentWords } from './content-words.ts';
import { writeRow } from './feature-names.ts';

/** A headline's content words in order, those that the text has. */
function wordsOfTitle(title: string, { lookup }: ContentWords): number[] {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map(lookup).filter((word) => word >= 0);
}

/** Fills the features of what a candidate shares with the headline; rare words weigh more. */
export function fillTitle(
  { title }: Pick<ArticleText, 'title'>,
  { sentences }: Pick<TokenLayer, 'sentences'>,
  candidates: readonly number[],
  content: ContentWords,
  features: Float64Array,
): void {
  const titled = wordsOfTitle(title, content);
  if (titled.length === 0) return;
  const { ofSentence, ofToken, frequency } = content;
  const rarity = (word: number): number =>
    Math.log((sentences.length + 1) / ((frequency[word] as number) + 0.5));
  const inTitle = uint8s(frequency.length);
  let all = 0;
  let square = 0;
  let distinct = 0;
  for (const word of titled) {
    if (inTitle[word] === 1) continue;
    inTitle[word] = 1;
    distinct += 1;
    all += rarity(word);
    square += rarity(word) ** 2;
  }
  const pairs = new Set(titled.slice(1).map((word, i) => (titled[i] as number) * frequency.length + word));
  for (let place = 0; place < candidates.length; place++) {
    const index = candidates[place] as number;
    const words = ofSentence[index] as Int32Array;
    let own = 0;
    let shared = 0;
    let sharedSquare = 0;
    let sharedCount = 0;
    for (const word of words) {
      const weight = rarity(word);
      own += weight ** 2;
      if (inTitle[word] === 0) continue;
      shared += weight;
      sharedSquare += weight ** 2;
      sharedCount += 1;
    }
    writeRow(features, place, {
      'title-share': shared / (all || 1),
      'title-cosine': sharedSquare / (Math.sqrt(own * square) || 1),
      'title-overlap': sharedCount / Math.sqrt(distinct * Math.max(4, words.length)),
      'title-pairs': Math.min(1, pairsIn(sentences[index] as Sentence, ofToken, pairs, frequency.length) / 2),
    });
  }
}

/** How many pairs of neighbouring content words a sentence has in common with the headline. */
function pairsIn(
  { firstToken, endToken }: Sentence,
  ofToken: Int32Array,
  pairs: ReadonlySet<number>,
  width: number,
): number {
  let found = 0;
  let last = -1;
  for (let token = firstToken; token < endToken; token++) {
    const word = ofToken[token] as number;
    if (word < 0) continue;
    if (last >= 0 && pairs.has(last * width + word)) found += 1;
    last = word;
  }
  return found;
}
