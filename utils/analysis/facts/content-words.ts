import { float64s, int32s, int32sOf } from '../arrays.ts';
import { STOP_WORDS } from '../lang/en/discourse.ts';
import { mapInSteps, type Steps } from '../steps.ts';
import { KIND, type Sentence } from '../tokens/index.ts';
import type { FactTokens } from './fact-layer.ts';
import { FACT_TRAIT } from './fact-word-traits.ts';

/** Content words of each sentence, as numbers of content words; inflected forms share a number. */
export interface ContentWords {
  /** For each token its content word, or -1 for function words and signs. */
  readonly ofToken: Int32Array;
  /** Distinct content words of each sentence. */
  readonly ofSentence: readonly Int32Array[];
  /** In how many sentences each content word stands. */
  readonly frequency: Float64Array;
  /** The number of a word from elsewhere (a title), in lower case; -1 for one that the text does not have. */
  readonly lookup: (lower: string) => number;
}

const LONGEST_STEM = 7;

/** Where an ending begins that a crude stem goes without. */
function endingOf(lower: string): number {
  const { length } = lower;
  switch (lower[length - 1]) {
    case 'g':
      return length > 5 && lower.endsWith('ing') ? length - 3 : length;
    case 'd':
      return length > 4 && lower.endsWith('ed') ? length - 2 : length;
    case 's':
      return length > 3 ? length - 1 : length;
    default:
      return length;
  }
}

/** A crude stem, good enough to see that "announced" and "announcement" speak of one thing. */
function stemOf(lower: string): string {
  const end = endingOf(lower);
  if (end > LONGEST_STEM) return lower.slice(0, LONGEST_STEM);
  return lower.slice(0, end > 3 && lower[end - 1] === 'e' ? end - 1 : end);
}

/** Numbers the content words of a text and counts them. */
export function* contentWords(tokens: FactTokens, sentences: readonly Sentence[]): Steps<ContentWords> {
  const numbers = new Map<string, number>();
  const numberOf = (stem: string): number => {
    const known = numbers.get(stem);
    if (known !== undefined) return known;
    numbers.set(stem, numbers.size);
    return numbers.size - 1;
  };
  const ofWord = int32s(tokens.words.length).fill(-2);
  const ofToken = int32s(tokens.length);
  for (let token = 0; token < tokens.length; token++) {
    const word = tokens.word[token] as number;
    let number = ofWord[word] as number;
    if (number === -2) {
      const kind = tokens.kind[token] as number;
      number = -1;
      if (
        (kind === KIND.WORD || kind === KIND.NUMBER) &&
        ((tokens.traits[token] as number) & FACT_TRAIT.stop) === 0
      )
        number = numberOf(stemOf(tokens.lower[token] as string));
      ofWord[word] = number;
    }
    ofToken[token] = number;
  }
  yield;
  const frequency = float64s(numbers.size);
  const seenIn = int32s(numbers.size).fill(-1);
  const ofSentence = yield* mapInSteps(sentences, ({ firstToken, endToken }, sentence) => {
    const distinct: number[] = [];
    for (let token = firstToken; token < endToken; token++) {
      const number = ofToken[token] as number;
      if (number < 0 || seenIn[number] === sentence) continue;
      seenIn[number] = sentence;
      (frequency[number] as number) += 1;
      distinct.push(number);
    }
    return int32sOf(distinct);
  });
  const lookup = (lower: string): number => (STOP_WORDS.has(lower) ? -1 : (numbers.get(stemOf(lower)) ?? -1));
  return { ofToken, ofSentence, frequency, lookup };
}
