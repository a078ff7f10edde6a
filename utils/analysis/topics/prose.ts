import { ENGLISH_MARKERS, STORY_PRONOUNS } from '../lang/en/function-words.ts';
import { type Tokens, WordColumn, wordMarks } from '../tokens/index.ts';

const [ENGLISH, PERSONAL] = [1, 2];
const KINDS = wordMarks([
  [ENGLISH, ENGLISH_MARKERS],
  [PERSONAL, STORY_PRONOUNS],
]);

/** Share of the first among the tokens below which a text is not English prose; English has 0.09 and more. */
const LEAST_ENGLISH = 0.06;
/** Standard deviations of that share that chance may take from a text: a headline and a sentence may have one such word. */
const DEVIATIONS = 0.4;
/** Share of the second from which a text tells a story: most news has half of that. */
const STORY = 0.09;
/** Tokens that tell as much as a whole book. */
const SAMPLE = 4000;

/** Kind of text. */
export interface Prose {
  /** False for another language, code, tables. */
  readonly english: boolean;
  /** True for a story or a personal tale, which names many things in passing. */
  readonly story: boolean;
}

const kindOf = new WordColumn((_, lower) => KINDS.get(lower) ?? 0);

/** Judges a text by its function words. */
export function proseOf({ word, length, vocabulary, numbers }: Tokens): Prose {
  const kinds = kindOf.of(vocabulary, numbers);
  const seen = Math.min(length, SAMPLE);
  let english = 0;
  let personal = 0;
  for (let at = 0; at < seen; at++) {
    const kind = kinds[word[at] as number] as number;
    if (kind === ENGLISH) english++;
    else if (kind === PERSONAL) personal++;
  }
  return {
    english: english >= LEAST_ENGLISH * seen - DEVIATIONS * Math.sqrt(LEAST_ENGLISH * seen),
    story: personal >= STORY * seen,
  };
}
