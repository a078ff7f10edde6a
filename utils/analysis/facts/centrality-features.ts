import { float64s, uint8s, uint32s } from '../arrays.ts';
import { POS, type TokenLayer } from '../tokens/index.ts';
import type { ContentWords } from './content-words.ts';
import { writeRow } from './feature-names.ts';

const PROPN = POS.indexOf('PROPN');
/** Sentences at the top that say what an article is about. */
const LEAD = 3;
/** Candidates among which the most frequent word is looked for. */
const COUNTED = 500;

/** Fills the features of how much a candidate speaks of what the article speaks of. */
export function fillCentrality(
  { tokens, sentences }: TokenLayer,
  candidates: readonly number[],
  { ofSentence, ofToken, frequency }: ContentWords,
  features: Float64Array,
): void {
  const wordsAt = (place: number): Int32Array => ofSentence[candidates[place] as number] as Int32Array;
  const rarity = float64s(frequency.length);
  for (let word = 0; word < rarity.length; word++)
    rarity[word] = Math.log((sentences.length + 1) / ((frequency[word] as number) + 0.5));
  let most = 1;
  for (let place = 0; place < Math.min(COUNTED, candidates.length); place++) {
    for (const word of wordsAt(place)) most = Math.max(most, frequency[word] as number);
  }
  const inLead = uint8s(frequency.length);
  for (let place = 0; place < Math.min(LEAD, candidates.length); place++) {
    for (const word of wordsAt(place)) (inLead[word] as number) += 1;
  }
  // Sum of all candidates as vectors of unit length: the mean cosine with the others costs no comparison of pairs.
  const norms = float64s(candidates.length);
  const sum = float64s(frequency.length);
  for (let place = 0; place < candidates.length; place++) {
    let square = 0;
    for (const word of wordsAt(place)) square += (rarity[word] as number) ** 2;
    norms[place] = Math.sqrt(square) || 1;
    for (const word of wordsAt(place))
      (sum[word] as number) += (rarity[word] as number) / (norms[place] as number);
  }
  const mainName = mostFrequentName(tokens.pos, ofToken, frequency);
  const told = uint8s(frequency.length);
  for (let place = 0; place < candidates.length; place++) {
    const words = wordsAt(place);
    if (words.length === 0) continue;
    let often = 0;
    let weights = 0;
    let repeated = 0;
    let central = 0;
    let withLead = 0;
    let fresh = 0;
    let cosines = 0;
    let name = 0;
    const own = place < LEAD ? 1 : 0;
    for (const word of words) {
      const times = frequency[word] as number;
      const weight = Math.log2(1 + times);
      often += times;
      weights += weight;
      if (times > 1) {
        repeated += weight;
        central += Math.log2(times);
      }
      if ((inLead[word] as number) > own) withLead += 1;
      if (told[word] === 0) fresh += 1;
      if (word === mainName) name = 1;
      told[word] = 1;
      cosines += ((rarity[word] as number) / (norms[place] as number)) * (sum[word] as number);
    }
    writeRow(features, place, {
      frequency: often / words.length / most,
      centroid: repeated / Math.sqrt(1 + weights) / 6,
      'central-sum': Math.min(1, central / 20),
      'central-mean': central / words.length / 3,
      neighbours: (4 * cosines) / candidates.length,
      'lead-overlap': withLead / words.length,
      'new-words': fresh / words.length,
      'main-name': name,
    });
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
