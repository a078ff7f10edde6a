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

/** Words whose stems are kept: those of some twenty articles. */
const MOST_KNOWN = 20_000;
/** Stems by word as printed; empty for a word that tells nothing. */
const known = new Map<string, string>();

/** The base form of a word that tells something: "explosions" and "explosion", "rises" and "risen" are one. */
function stemOf(word: string): string {
  const folded = foldLetters(word).match(WORD)?.[0] ?? '';
  if (folded.length < 3 || FUNCTION_WORDS.has(folded)) return '';
  const stem = lemmaOfVerb(singular(folded));
  return PLAIN.has(stem) || PLAIN.has(folded) ? '' : stem;
}

/** Stems of the words that tell something, in order, repeats and all. Works on any text; English words are stemmed best. */
export function contentStems(text: string): string[] {
  const found: string[] = [];
  for (const word of text.match(WORD) ?? []) {
    let stem = known.get(word);
    if (stem === undefined) {
      stem = stemOf(word);
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(word, stem);
    }
    if (stem) found.push(stem);
  }
  return found;
}

const ofNames = new Map<string, readonly string[]>();

/** `contentStems` of a name or its key, worked out once: it stands in many sentences of many articles. */
export function stemsOfName(name: string): readonly string[] {
  const before = ofNames.get(name);
  if (before) return before;
  const found = contentStems(name);
  if (ofNames.size >= MOST_KNOWN) ofNames.clear();
  ofNames.set(name, found);
  return found;
}

const ofSentences = new WeakMap<{ text: string }, readonly string[]>();

/** `contentStems` of a sentence, worked out once: it is compared with those of many articles. */
export function stemsOfSentence(sentence: { text: string }): readonly string[] {
  const before = ofSentences.get(sentence);
  if (before) return before;
  const found = contentStems(sentence.text);
  ofSentences.set(sentence, found);
  return found;
}

const SAYING = new Set('add accord note explain state reply tell say'.split(' '));

/** True for a cue that does no more than say: "said", "according to". */
export const isPlainSaying = (cue: string): boolean => contentStems(cue).every((stem) => SAYING.has(stem));
