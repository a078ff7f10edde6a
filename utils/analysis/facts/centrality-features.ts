import type { ArticleDocument } from '../../model/article-document.ts';
import { float64s, uint8s, uint32s } from '../arrays.ts';
import { POS, type TokenLayer } from '../tokens/index.ts';
import type { ContentWords } from './content-words.ts';
import { columnsOf, FACT_FEATURES } from './feature-names.ts';

const PROPN = POS.indexOf('PROPN');
/** Sentences at the top that say what an article is about. */
const LEAD = 3;

const [FREQUENCY, CENTROID, LEAD_OVERLAP, TITLE_OVERLAP, NEW_WORDS, MAIN_NAME] = columnsOf(
  'frequency',
  'centroid',
  'lead-overlap',
  'title-overlap',
  'new-words',
  'main-name',
);
/** Candidates among which the most frequent word is looked for. */
const COUNTED = 500;

/** How much a sentence speaks of what the article speaks of. */
export function fillCentrality(
  { title }: ArticleDocument,
  { tokens }: Pick<TokenLayer, 'tokens'>,
  candidates: readonly number[],
  { ofSentence, ofToken, frequency, lookup }: ContentWords,
  features: Float64Array,
): void {
  const weight = float64s(frequency.length);
  for (let word = 0; word < weight.length; word++) weight[word] = Math.log2(1 + (frequency[word] as number));
  const wordsAt = (place: number): Int32Array => ofSentence[candidates[place] as number] as Int32Array;
  let most = 1;
  for (let place = 0; place < Math.min(COUNTED, candidates.length); place++) {
    for (const word of wordsAt(place)) most = Math.max(most, frequency[word] as number);
  }
  const inTitle = uint8s(frequency.length);
  let titleWords = 0;
  for (const word of title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    const number = lookup(word);
    if (number < 0 || inTitle[number] === 1) continue;
    inTitle[number] = 1;
    titleWords += 1;
  }
  const inLead = uint8s(frequency.length);
  for (let place = 0; place < Math.min(LEAD, candidates.length); place++) {
    for (const word of wordsAt(place)) (inLead[word] as number) += 1;
  }
  const mainName = mostFrequentName(tokens.pos, ofToken, frequency);
  const told = uint8s(frequency.length);
  for (let place = 0; place < candidates.length; place++) {
    const words = wordsAt(place);
    if (words.length === 0) continue;
    let sum = 0;
    let central = 0;
    let all = 0;
    let withLead = 0;
    let withTitle = 0;
    let fresh = 0;
    let name = 0;
    const own = place < LEAD ? 1 : 0;
    for (const word of words) {
      const often = frequency[word] as number;
      sum += often;
      all += weight[word] as number;
      if (often > 1) central += weight[word] as number;
      if ((inLead[word] as number) > own) withLead += 1;
      withTitle += inTitle[word] as number;
      if (told[word] === 0) fresh += 1;
      if (word === mainName) name = 1;
      told[word] = 1;
    }
    const row = place * FACT_FEATURES.length;
    features[row + FREQUENCY] = sum / words.length / most;
    features[row + CENTROID] = central / Math.sqrt(1 + all) / 6;
    features[row + LEAD_OVERLAP] = withLead / Math.sqrt(words.length) / 2;
    features[row + TITLE_OVERLAP] =
      titleWords > 0 ? withTitle / Math.sqrt(titleWords * Math.max(4, words.length)) : 0;
    features[row + NEW_WORDS] = fresh / words.length;
    features[row + MAIN_NAME] = name;
  }
}

/** The content word that is most often (part of) a proper noun, or -1. */
function mostFrequentName(pos: Uint8Array, ofToken: Int32Array, frequency: Float64Array): number {
  const counts = uint32s(frequency.length);
  let best = -1;
  for (let token = 0; token < pos.length; token++) {
    const word = ofToken[token] as number;
    if (word < 0 || pos[token] !== PROPN) continue;
    (counts[word] as number) += 1;
    if (best < 0 || (counts[word] as number) > (counts[best] as number)) best = word;
  }
  return best;
}
