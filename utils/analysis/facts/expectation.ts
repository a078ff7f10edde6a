import type { Sentence, TokenLayer } from '../tokens/index.ts';
import type { ContentWords } from './content-words.ts';
import { columnsOf, FACT_FEATURES } from './feature-names.ts';

/** A word more likely in a summary than this is one that the summary is about. */
const LIKELY = 0.4;
/** About as many words as a headline's worth of a summary has. */
const SUMMARY_WORDS = 15;

const [EXPECTED_WORDS, EXPECTED_SHARE, EXPECTED_OVERLAP, LIKELY_WORDS, EXPECTED_PAIRS] = columnsOf(
  'expected-words',
  'expected-share',
  'expected-overlap',
  'likely-words',
  'expected-pairs',
);

/** How much of a sentence a summary is expected to say, from the chances of its words. */
export function fillExpectation(
  { sentences }: Pick<TokenLayer, 'sentences'>,
  candidates: readonly number[],
  { ofSentence, ofToken }: ContentWords,
  chances: Float64Array,
  features: Float64Array,
): void {
  for (let place = 0; place < candidates.length; place++) {
    const { firstToken, endToken } = sentences[candidates[place] as number] as Sentence;
    const words = ofSentence[candidates[place] as number] as Int32Array;
    if (words.length === 0) continue;
    let expected = 0;
    let likely = 0;
    for (const word of words) {
      const chance = chances[word] as number;
      expected += chance;
      if (chance > LIKELY) likely += 1;
    }
    let pairs = 0;
    let last = -1;
    for (let token = firstToken; token < endToken; token++) {
      const word = ofToken[token] as number;
      if (word >= 0 && last >= 0) pairs += (chances[word] as number) * (chances[last] as number);
      last = word;
    }
    const length = endToken - firstToken;
    const row = place * FACT_FEATURES.length;
    features[row + EXPECTED_WORDS] = expected / 5;
    features[row + EXPECTED_SHARE] = (2 * expected) / words.length;
    features[row + EXPECTED_OVERLAP] = (2 * expected) / (length + SUMMARY_WORDS);
    features[row + LIKELY_WORDS] = likely / 5;
    features[row + EXPECTED_PAIRS] = 2 * pairs;
  }
}
