import { float64s, int32s } from '../arrays.ts';
import { POS, type Sentence, type TokenLayer } from '../tokens/index.ts';
import type { ContentWords } from './content-words.ts';

/** Features of a word for the chance that a summary uses it, in the order of the word model's coefficients. */
export const WORD_FEATURES = [
  'constant',
  'frequency',
  'sentences',
  'in-first',
  'in-second',
  'in-third',
  'in-first-five',
  'early',
  'name',
  'noun',
  'verb',
  'numeral',
  'once',
  'frequency-in-lead',
  'frequency-of-name',
  'frequency-of-noun',
] as const;

const [PROPN, NOUN, VERB, NUM] = (['PROPN', 'NOUN', 'VERB', 'NUM'] as const).map((tag) => POS.indexOf(tag));

/** `WORD_FEATURES.length` numbers for each content word; all zero for words that no candidate has. */
export function wordFeatures(
  { tokens, sentences }: TokenLayer,
  candidates: readonly number[],
  { ofToken, frequency }: ContentWords,
): Float64Array {
  const count = frequency.length;
  const times = float64s(count);
  const first = int32s(count).fill(-1);
  const names = float64s(count);
  const nouns = float64s(count);
  const verbs = float64s(count);
  const numerals = float64s(count);
  for (let place = 0; place < candidates.length; place++) {
    const { firstToken, endToken } = sentences[candidates[place] as number] as Sentence;
    for (let token = firstToken; token < endToken; token++) {
      const word = ofToken[token] as number;
      if (word < 0) continue;
      (times[word] as number) += 1;
      if ((first[word] as number) < 0) first[word] = place;
      const pos = tokens.pos[token];
      if (pos === PROPN) (names[word] as number) += 1;
      else if (pos === NOUN) (nouns[word] as number) += 1;
      else if (pos === VERB) (verbs[word] as number) += 1;
      else if (pos === NUM) (numerals[word] as number) += 1;
    }
  }
  const width = WORD_FEATURES.length;
  const features = float64s(count * width);
  for (let word = 0; word < count; word++) {
    const place = first[word] as number;
    if (place < 0) continue;
    const total = times[word] as number;
    const often = Math.log2(1 + total) / 4;
    const name = (names[word] as number) / total;
    const noun = (nouns[word] as number) / total;
    // In the order of `WORD_FEATURES`.
    let at = word * width;
    features[at++] = 1;
    features[at++] = often;
    features[at++] = Math.log2(1 + (frequency[word] as number)) / 4;
    features[at++] = place === 0 ? 1 : 0;
    features[at++] = place === 1 ? 1 : 0;
    features[at++] = place === 2 ? 1 : 0;
    features[at++] = place < 5 ? 1 : 0;
    features[at++] = 1 / (1 + place);
    features[at++] = name;
    features[at++] = noun;
    features[at++] = (verbs[word] as number) / total;
    features[at++] = (numerals[word] as number) / total;
    features[at++] = total === 1 ? 1 : 0;
    features[at++] = place < 3 ? often : 0;
    features[at++] = name * often;
    features[at++] = noun * often;
  }
  return features;
}

/** The chance of each word to stand in a summary (logistic regression); 0 for words that no candidate has. */
export function wordChances(features: Float64Array, coefficients: readonly number[]): Float64Array {
  const width = WORD_FEATURES.length;
  const chances = float64s(features.length / width);
  for (let word = 0; word < chances.length; word++) {
    if (features[word * width] === 0) continue;
    let sum = 0;
    for (let f = 0; f < width; f++)
      sum += (features[word * width + f] as number) * (coefficients[f] as number);
    chances[word] = 1 / (1 + Math.exp(-sum));
  }
  return chances;
}
