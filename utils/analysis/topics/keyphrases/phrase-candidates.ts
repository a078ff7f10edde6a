import { int32s } from '../../arrays.ts';
import type { Tokens } from '../../tokens/index.ts';
import { PERSON } from '../name-tokens.ts';
import { isWithin } from './fold-phrase.ts';
import { MAY_BE_NOUN, type Run, type Runs } from './noun-runs.ts';

/** A phrase and where it stands, as yet without its text. */
export interface PhraseCandidate {
  /** Numbers of its folded words. */
  readonly words: readonly number[];
  /** Tokens of each place: the first, and the one after the last. */
  readonly places: number[];
  readonly ends: number[];
  /** Sum of the weights of its places. */
  weight: number;
  /** Stretches of the article that it stands in, as bits. */
  spread: number;
  /** How many of its places lie within a longer candidate. */
  nested: number;
}

/** The phrases of an article that may tell something. */
export interface PhraseCandidates {
  readonly list: Iterable<PhraseCandidate>;
  /** The folded words that they are made of. */
  readonly folded: readonly string[];
  /** The form in which each was met first, in lower case: its number in the text's vocabulary. */
  readonly printed: readonly number[];
  /** Whether the title has each. */
  readonly titled: readonly boolean[];
}

const MAX_WORDS = 4;
/** Stretches that the article is cut into to see how far a phrase spreads. */
export const STRETCHES = 8;

/**
 * Noun phrases of up to four words, and the shorter ones within them, each with its places. A phrase must come again or
 * stand in the title to tell something, so that those with a word that does neither are left out: that is most.
 * `named` says what each token is to a name, `title` has the folded words of the title.
 */
export function collectCandidates(
  runs: Runs,
  tokens: Tokens,
  named: Uint8Array,
  title: ReadonlySet<string>,
): PhraseCandidates {
  const words = tellingWords(runs, title);
  const found = new Map<number, PhraseCandidate>();
  const radix = words.folded.length + 1;
  const addRun = ({ from, to, weight }: Run): void => {
    // "senator Ann Lee", "actor Ben Ash": what stands before a person's name presents them, it names no subject.
    const presents = named[to] === PERSON;
    for (let at = from; at < to; at++) {
      let key = 0;
      for (let end = at + 1; end <= Math.min(to, at + MAX_WORDS); end++) {
        const word = words.numbers[runs.folds[tokens.word[end - 1] as number] as number] as number;
        if (word < 0) break;
        key = key * radix + word + 1;
        if (runs.roles[end - 1] !== MAY_BE_NOUN || (presents && end === to)) continue;
        let candidate = found.get(key);
        if (!candidate) {
          candidate = { words: digitsOf(key, radix), places: [], ends: [], weight: 0, spread: 0, nested: 0 };
          found.set(key, candidate);
        }
        candidate.places.push(at);
        candidate.ends.push(end);
        candidate.weight += weight;
        candidate.spread |= 1 << Math.floor((STRETCHES * at) / tokens.length);
        if (end - at < to - from) candidate.nested++;
      }
    }
  };
  for (const run of runs.list) addRun(run);
  mergeHyphened(found, words.folded, radix);
  return { list: found.values(), folded: words.folded, printed: words.printed, titled: words.titled };
}

/** The numbers of the words that a key was made of. */
function digitsOf(key: number, radix: number): number[] {
  const words: number[] = [];
  for (let rest = key; rest > 0; rest = Math.floor(rest / radix)) words.unshift((rest % radix) - 1);
  return words;
}

/** The words that a phrase may be made of which comes again or stands in the title. */
function tellingWords(
  { folded, printed, counts }: Runs,
  title: ReadonlySet<string>,
): Omit<PhraseCandidates, 'list'> & { readonly numbers: Int32Array } {
  const recurs = recurring(folded, counts);
  const words = { folded: [] as string[], printed: [] as number[], titled: [] as boolean[] };
  /** The number of each folded word among those left, -1 for one left out. */
  const numbers = int32s(folded.length).fill(-1);
  for (let number = 0; number < folded.length; number++) {
    const word = folded[number] as string;
    const titled = isWithin(title, word);
    if (!titled && !recurs(number)) continue;
    numbers[number] = words.folded.push(word) - 1;
    words.printed.push(printed[number] as number);
    words.titled.push(titled);
  }
  return { ...words, numbers };
}

/** Tells which words come more than once; one with a hyphen and its parts come again in each other. */
function recurring(folded: readonly string[], counts: readonly number[]): (number: number) => boolean {
  const hyphened = folded.flatMap((word, number) => (word.includes(' ') ? [number] : []));
  if (hyphened.length === 0) return (number) => (counts[number] as number) > 1;
  const numbers = new Map(folded.map((word, number) => [word, number]));
  const all = [...counts];
  const partsOf = (number: number): number[] =>
    (folded[number] as string).split(' ').map((part) => numbers.get(part) ?? -1);
  for (const number of hyphened) {
    for (const part of partsOf(number)) {
      if (part >= 0) all[part] = (all[part] as number) + (counts[number] as number);
    }
  }
  for (const number of hyphened) {
    const least = Math.min(...partsOf(number).map((part) => all[part] ?? 0));
    if (least > 1) all[number] = least;
  }
  return (number) => (all[number] as number) > 1;
}

/** Joins a phrase printed with a hyphen ("data-set size") to the same phrase without ("data set size"). */
function mergeHyphened(found: Map<number, PhraseCandidate>, folded: readonly string[], radix: number): void {
  if (!folded.some((word) => word.includes(' '))) return;
  const numbers = new Map(folded.map((word, number) => [word, number]));
  for (const [key, hyphened] of found) {
    if (!hyphened.words.some((word) => (folded[word] as string).includes(' '))) continue;
    const parts = hyphened.words.flatMap((word) => (folded[word] as string).split(' '));
    const words = parts.map((part) => numbers.get(part) ?? -1);
    if (words.length > MAX_WORDS || words.includes(-1)) continue;
    const open = found.get(words.reduce((sum, word) => sum * radix + word + 1, 0));
    if (!open || open === hyphened) continue;
    open.places.push(...hyphened.places);
    open.ends.push(...hyphened.ends);
    open.weight += hyphened.weight;
    open.spread |= hyphened.spread;
    open.nested += hyphened.nested;
    found.delete(key);
  }
}
