import { float64s, int32s, int32sOf } from '../arrays.ts';
import { STOP_WORDS } from '../lang/en/discourse.ts';
import { KIND, type Sentence, type Tokens } from '../tokens/index.ts';

/** What each sentence speaks of, as numbers of content words; inflected forms share a number. */
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

/** A crude stem, good enough to see that "announced" and "announcement" speak of one thing. */
function stemOf(lower: string): string {
  const end =
    lower.endsWith('ing') && lower.length > 5
      ? -3
      : lower.endsWith('ed') && lower.length > 4
        ? -2
        : lower.endsWith('s') && lower.length > 3
          ? -1
          : 0;
  const stem = end ? lower.slice(0, end) : lower;
  return stem.length > 7
    ? stem.slice(0, 7)
    : stem.endsWith('e') && stem.length > 3
      ? stem.slice(0, -1)
      : stem;
}

/** Numbers the content words of a text and counts them. */
export function contentWords(tokens: Tokens, sentences: readonly Sentence[]): ContentWords {
  const numbers = new Map<string, number>();
  const ofWord = int32s(tokens.words.length).fill(-2);
  const ofToken = int32s(tokens.length);
  for (let token = 0; token < tokens.length; token++) {
    const word = tokens.word[token] as number;
    let number = ofWord[word] as number;
    if (number === -2) {
      const kind = tokens.kind[token] as number;
      const lower = tokens.lower[token] as string;
      number = -1;
      if ((kind === KIND.WORD || kind === KIND.NUMBER) && !STOP_WORDS.has(lower)) {
        const stem = stemOf(lower);
        number = numbers.get(stem) ?? numbers.size;
        numbers.set(stem, number);
      }
      ofWord[word] = number;
    }
    ofToken[token] = number;
  }
  const frequency = float64s(numbers.size);
  const seenIn = int32s(numbers.size).fill(-1);
  const ofSentence = sentences.map(({ firstToken, endToken }, sentence) => {
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
