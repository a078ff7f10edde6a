import type { TokenLayer } from '../tokens/index.ts';
import type { ContentWords } from './content-words.ts';
import type { Write } from './features.ts';

/** A word more likely in a summary than this is one that the summary is about. */
const LIKELY = 0.4;
/** About as many words as a headline's worth of a summary has. */
const SUMMARY_WORDS = 15;

/** How much of a sentence a summary is expected to say, from the chances of its words. */
export function fillExpectation(
  { sentences }: TokenLayer,
  candidates: readonly number[],
  { ofSentence, ofToken }: ContentWords,
  chances: Float64Array,
  write: readonly Write[],
): void {
  for (const [place, index] of candidates.entries()) {
    const sentence = sentences[index];
    const words = ofSentence[index];
    const set = write[place];
    if (!sentence || !words || !set || words.length === 0) continue;
    let expected = 0;
    let likely = 0;
    for (const word of words) {
      const chance = chances[word] as number;
      expected += chance;
      if (chance > LIKELY) likely += 1;
    }
    let pairs = 0;
    let last = -1;
    for (let token = sentence.firstToken; token < sentence.endToken; token++) {
      const word = ofToken[token] as number;
      if (word >= 0 && last >= 0) pairs += (chances[word] as number) * (chances[last] as number);
      last = word;
    }
    const length = sentence.endToken - sentence.firstToken;
    set('expected-words', expected / 5);
    set('expected-share', (2 * expected) / words.length);
    set('expected-overlap', (2 * expected) / (length + SUMMARY_WORDS));
    set('likely-words', likely / 5);
    set('expected-pairs', 2 * pairs);
  }
}
