import { int32s } from '../../arrays.ts';
import type { Budget } from '../../budget.ts';
import { EMPTY_ADJECTIVES, FUNCTION_WORDS } from '../../lang/en/phrase-words.ts';
import type { Steps } from '../../steps.ts';
import { POS, type TokenLayer, type Tokens, type Vocabulary, WordColumn } from '../../tokens/index.ts';
import { PERSON, UNNAMED } from '../names.ts';
import { foldPhrase } from './fold.ts';

/** A phrase and where it stands, as yet without its text. */
export interface Candidate {
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

/** The phrases of an article. */
export interface Candidates {
  readonly list: Iterable<Candidate>;
  /** Folded words by number. */
  readonly folded: readonly string[];
  /** The form in which each was met first, in lower case: its number in the text's vocabulary. */
  readonly printed: readonly number[];
}

export const MAX_WORDS = 4;
/** The article is cut into so many stretches to see how far a phrase spreads. */
export const STRETCHES = 8;
/** More distinct words than fit four to a number are left out. */
const MAX_FOLDED = 8192;

const code = (tag: (typeof POS)[number]): number => POS.indexOf(tag);
const [X, ADJ, NOUN, PROPN] = [code('X'), code('ADJ'), code('NOUN'), code('PROPN')];
const WORD = /^\p{L}[\p{L}\p{M}\p{N}'’&.-]*$/u;

/** Hyphened words that measure or place rather than name: "12-year-old", "then-senator", "near-miss". */
const AGE_OR_NEAR =
  /^(?:then|near|now|soon|ex|non|all)-|-(?:year|month|day|week|hour|minute)s?-|\d.*-|-(?:like|based|related|old|long|wide|style|friendly)$/u;

/** What a word may do in a phrase whatever its part of speech: nothing, stand as a noun alone, or also before one. */
const [BARRED, NOUN_ALONE, FREE] = [0, 1, 2];

function licence(word: string, lower: string): number {
  // Two small letters name nothing; two capitals may ("AI").
  if (word.length < 2 || (word.length === 2 && word === lower)) return BARRED;
  if (FUNCTION_WORDS.has(lower) || !WORD.test(lower)) return BARRED;
  if (lower.includes('-') && AGE_OR_NEAR.test(lower)) return BARRED;
  return EMPTY_ADJECTIVES.has(lower) ? NOUN_ALONE : FREE;
}

const licenceOf = new WordColumn(licence);

/** What a token does in a phrase: 0 nothing, 1 stands before its noun, 2 may be its noun. */
function roleOf(lower: string, tag: number | undefined, free: number): 0 | 1 | 2 {
  if (free === BARRED) return 0;
  if (tag === NOUN || tag === PROPN) return 2;
  if (free === NOUN_ALONE) return 0;
  if (tag === ADJ) return 1;
  // Without parts of speech any other word may be a noun, save those that end like adverbs.
  return tag === X && !lower.endsWith('ly') ? 2 : 0;
}

/** Names parted by slashes credit a picture or an agency ("AP/Reuters"). */
const isSlashed = ({ text }: Tokens, at: number): boolean => text[at - 1] === '/' || text[at + 1] === '/';

/** For each vocabulary the number of each of its words when folded, 0 for one not folded yet. */
const foldsOf = new WeakMap<Vocabulary, Uint32Array>();

/** The number of a word's fold in the vocabulary that the word is of. */
function foldIn(vocabulary: Vocabulary, number: number): number {
  let known = foldsOf.get(vocabulary);
  if (!known || known.length <= number) {
    const larger = new Uint32Array(2 * vocabulary.words.length);
    if (known) larger.set(known);
    foldsOf.set(vocabulary, larger);
    known = larger;
  }
  if (known[number] === 0)
    known[number] = vocabulary.numberOf(foldPhrase(vocabulary.words[number] as string));
  return known[number] as number;
}

/**
 * Noun phrases of up to four words, and the shorter ones within them, each with its places. `named` says what each token
 * is to a name.
 */
export function* collectCandidates(
  { tokens, sentences }: TokenLayer,
  named: Uint8Array,
  weights: Float64Array,
  budget: Budget,
): Steps<Candidates> {
  const { vocabulary, lowers } = tokens;
  // By the number of a folded word in the vocabulary its number here.
  const numbers = new Map<number, number>();
  const folded: string[] = [];
  const printed: number[] = [];
  const numberOf = (small: number): number => {
    const fold = foldIn(vocabulary, small);
    let number = numbers.get(fold);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(fold, number);
      folded.push(vocabulary.words[fold] as string);
      printed.push(small);
    }
    return number;
  };
  const licences = licenceOf.of(vocabulary, tokens.numbers);
  const folds = int32s(lowers.length).fill(-1);
  const foldAt = (at: number): number => {
    const word = tokens.word[at] as number;
    if ((folds[word] as number) < 0)
      folds[word] = numberOf(vocabulary.small[tokens.numbers[word] as number] as number);
    return folds[word] as number;
  };

  const found = new Map<number, Candidate>();
  const addRun = (from: number, to: number, roles: readonly number[], weight: number): void => {
    // "senator Ann Lee", "actor Ben Ash": what stands before a person's name presents them, it names no subject.
    const presents = named[to] === PERSON;
    const numbered = roles.map((_, offset) => foldAt(from + offset));
    if (numbers.size > MAX_FOLDED) return;
    for (let at = from; at < to; at++) {
      const stretch = 1 << Math.floor((STRETCHES * at) / tokens.length);
      let key = 0;
      for (let end = at + 1; end <= Math.min(to, at + MAX_WORDS); end++) {
        key = key * MAX_FOLDED + (numbered[end - 1 - from] as number) + 1;
        if (roles[end - 1 - from] !== 2 || (presents && end === to)) continue;
        let candidate = found.get(key);
        if (!candidate) {
          const words = numbered.slice(at - from, end - from);
          candidate = { words, places: [], ends: [], weight: 0, spread: 0, nested: 0 };
          found.set(key, candidate);
        }
        candidate.places.push(at);
        candidate.ends.push(end);
        candidate.weight += weight;
        candidate.spread |= stretch;
        if (end - at < to - from) candidate.nested++;
      }
    }
  };

  for (const [index, { firstToken, endToken }] of sentences.entries()) {
    if (!budget.spend(endToken - firstToken)) break;
    if (budget.isPauseDue()) yield;
    const weight = weights[index] as number;
    if (weight === 0) continue;
    let roles: number[] = [];
    for (let at = firstToken; at <= endToken; at++) {
      const word = tokens.word[at] as number;
      const role =
        at < endToken && named[at] === UNNAMED && !isSlashed(tokens, at)
          ? roleOf(lowers[word] as string, tokens.pos[at], licences[word] as number)
          : 0;
      if (role > 0) roles.push(role);
      else if (roles.length > 0) {
        addRun(at - roles.length, at, roles, weight);
        roles = [];
      }
    }
  }
  mergeHyphened(found, folded);
  return { list: found.values(), folded, printed };
}

/** Joins a phrase printed with a hyphen ("data-set size") to the same phrase without ("data set size"). */
function mergeHyphened(found: Map<number, Candidate>, folded: readonly string[]): void {
  if (!folded.some((word) => word.includes(' '))) return;
  const numbers = new Map(folded.map((word, number) => [word, number]));
  for (const [key, hyphened] of found) {
    if (!hyphened.words.some((word) => (folded[word] as string).includes(' '))) continue;
    const parts = hyphened.words.flatMap((word) => (folded[word] as string).split(' '));
    const words = parts.map((part) => numbers.get(part) ?? -1);
    if (words.length > MAX_WORDS || words.includes(-1)) continue;
    const open = found.get(words.reduce((sum, word) => sum * MAX_FOLDED + word + 1, 0));
    if (!open || open === hyphened) continue;
    open.places.push(...hyphened.places);
    open.ends.push(...hyphened.ends);
    open.weight += hyphened.weight;
    open.spread |= hyphened.spread;
    open.nested += hyphened.nested;
    found.delete(key);
  }
}
