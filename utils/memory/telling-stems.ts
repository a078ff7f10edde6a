import { FUNCTION_WORDS } from '../analysis/lang/en/function-words.ts';
import { singular } from '../analysis/lang/en/morphology.ts';
import { lemmaOfVerb } from '../analysis/tokens/index.ts';

/** Words that stand in any story and tell none apart. */
const PLAIN = new Set(
  `say tell have be do get make take go come also more most other new last year month week day time monday tuesday wednesday thursday
  friday saturday sunday january february march april june july august september october november december mr mrs ms two one`.split(
    /\s+/,
  ),
);
const WORD = /[\p{L}\p{M}][\p{L}\p{M}\p{N}'’]*/gu;
const MARKS = /\p{M}+/gu;

/** A text in small letters without accents and possessives. */
export const foldLetters = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/['’]s\b/g, '')
    .replace(/['’]/g, '');

/** The base form of a folded word: "explosions" and "explosion", "rises" and "risen" are one. */
export const stemOf = (folded: string): string => lemmaOfVerb(singular(folded));

/** Stems of the words that tell something, in order, repeats and all. Works on any text; English words are stemmed best. */
export function contentStems(text: string): string[] {
  const stems: string[] = [];
  for (const word of foldLetters(text).match(WORD) ?? []) {
    if (word.length < 3 || FUNCTION_WORDS.has(word)) continue;
    const stem = stemOf(word);
    if (!PLAIN.has(stem) && !PLAIN.has(word)) stems.push(stem);
  }
  return stems;
}

const SAYING = new Set('add accord note explain state reply tell say'.split(' '));

/** True for a cue that does no more than say: "said", "according to". */
export const isPlainSaying = (cue: string): boolean => contentStems(cue).every((stem) => SAYING.has(stem));
