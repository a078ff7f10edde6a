import { int32s, uint8s } from '../../arrays.ts';
import type { Budget } from '../../budget.ts';
import { AGE_OR_NEAR, EMPTY_ADJECTIVES, PHRASE_FUNCTION_WORDS } from '../../lang/en/phrase-words.ts';
import type { Steps } from '../../steps.ts';
import {
  POS,
  type Sentence,
  type TokenLayer,
  type Tokens,
  type Vocabulary,
  WordColumn,
} from '../../tokens/index.ts';
import { UNNAMED } from '../name-tokens.ts';
import { foldPhrase } from './fold-phrase.ts';

/** Roles of a token in a phrase. */
export const [NOTHING, BEFORE_NOUN, MAY_BE_NOUN] = [0, 1, 2];

/** A stretch of tokens each of which does something in a phrase: half-open, as long as it can be. */
export interface Run {
  readonly from: number;
  readonly to: number;
  /** Weight of its sentence's words. */
  readonly weight: number;
}

/** The runs of an article, and the words that they are made of. */
export interface Runs {
  readonly list: readonly Run[];
  /** Role of each token in a phrase. */
  readonly roles: Uint8Array;
  /** The number of each distinct word's fold in the lists below, -1 for a word in no run. */
  readonly folds: Int32Array;
  /** Folded words. */
  readonly folded: readonly string[];
  /** The form in which each was met first, in lower case: its number in the text's vocabulary. */
  readonly printed: readonly number[];
  /** How many tokens of runs each is. */
  readonly counts: readonly number[];
}

/** Most distinct words; runs that come after them are left out. */
const MAX_FOLDED = 8192;

const code = (tag: (typeof POS)[number]): number => POS.indexOf(tag);
const [X, ADJ, NOUN, PROPN] = [code('X'), code('ADJ'), code('NOUN'), code('PROPN')];
const WORD = /^\p{L}[\p{L}\p{M}\p{N}'’&.-]*$/u;

/** Roles open to a word whatever its part of speech: none, a noun alone, or also before one. */
const [BARRED, NOUN_ALONE, FREE] = [0, 1, 2];

function licence(word: string, lower: string): number {
  // Two small letters name nothing; two capitals may ("AI").
  if (word.length < 2 || (word.length === 2 && word === lower)) return BARRED;
  if (PHRASE_FUNCTION_WORDS.has(lower) || !WORD.test(lower)) return BARRED;
  if (lower.includes('-') && AGE_OR_NEAR.test(lower)) return BARRED;
  return EMPTY_ADJECTIVES.has(lower) ? NOUN_ALONE : FREE;
}

const licenceOf = new WordColumn(licence);

function roleOf(lower: string, tag: number | undefined, free: number): number {
  if (free === BARRED) return NOTHING;
  if (tag === NOUN || tag === PROPN) return MAY_BE_NOUN;
  if (free === NOUN_ALONE) return NOTHING;
  if (tag === ADJ) return BEFORE_NOUN;
  // Without parts of speech any other word may be a noun, save those that end like adverbs.
  return tag === X && !lower.endsWith('ly') ? MAY_BE_NOUN : NOTHING;
}

/** Names parted by slashes credit a picture or an agency ("AP/Reuters"). */
const isSlashed = ({ text }: Tokens, at: number): boolean => text[at - 1] === '/' || text[at + 1] === '/';

/** For each vocabulary the number of each of its words when folded, 0 for one not folded yet. */
const foldsOf = new WeakMap<Vocabulary, Uint32Array>();

/** The folds known so far, with room for every word that the vocabulary has by now. */
function knownFolds(vocabulary: Vocabulary): Uint32Array {
  const known = foldsOf.get(vocabulary);
  if (known && known.length >= vocabulary.words.length) return known;
  const larger = new Uint32Array(2 * vocabulary.words.length);
  if (known) larger.set(known);
  foldsOf.set(vocabulary, larger);
  return larger;
}

/** The folded words of an article, numbered in the order in which they are met. */
class FoldedWords {
  readonly folded: string[] = [];
  readonly printed: number[] = [];
  readonly counts: number[] = [];
  readonly folds: Int32Array;
  readonly #tokens: Tokens;
  readonly #known: Uint32Array;
  /** By the number of a fold in the vocabulary its number here. */
  readonly #numbers = new Map<number, number>();

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
    this.#known = knownFolds(tokens.vocabulary);
    this.folds = int32s(tokens.words.length).fill(-1);
  }

  /** Counts the token at `at`. */
  count(at: number): void {
    const word = this.#tokens.word[at] as number;
    let number = this.folds[word] as number;
    if (number < 0) {
      number = this.#number(this.#tokens.numbers[word] as number);
      this.folds[word] = number;
    }
    this.counts[number] = (this.counts[number] as number) + 1;
  }

  #number(inVocabulary: number): number {
    const { vocabulary } = this.#tokens;
    const small = vocabulary.small[inVocabulary] as number;
    let fold = this.#known[small] as number;
    if (fold === 0) {
      fold = vocabulary.numberOf(foldPhrase(vocabulary.words[small] as string));
      this.#known[small] = fold;
    }
    const met = this.#numbers.get(fold);
    if (met !== undefined) return met;
    const number = this.folded.push(vocabulary.words[fold] as string) - 1;
    this.#numbers.set(fold, number);
    this.printed.push(small);
    this.counts.push(0);
    return number;
  }
}

/** The stretches of an article that may hold phrases. `named` says what each token is to a name. */
export function* findRuns(
  { tokens, sentences }: TokenLayer,
  named: Uint8Array,
  weights: Float64Array,
  budget: Budget,
): Steps<Runs> {
  const licences = licenceOf.of(tokens.vocabulary, tokens.numbers);
  const words = new FoldedWords(tokens);
  const roles = uint8s(tokens.length);
  const list: Run[] = [];
  for (let index = 0; index < sentences.length; index++) {
    const { firstToken, endToken } = sentences[index] as Sentence;
    if (!budget.spend(endToken - firstToken)) break;
    if (budget.isPauseDue()) yield;
    const weight = weights[index] as number;
    if (weight === 0) continue;
    let from = firstToken;
    for (let at = firstToken; at <= endToken; at++) {
      if (at < endToken && named[at] === UNNAMED) {
        const word = tokens.word[at] as number;
        const role = roleOf(tokens.lowers[word] as string, tokens.pos[at], licences[word] as number);
        if (role !== NOTHING && !isSlashed(tokens, at)) {
          roles[at] = role;
          words.count(at);
          continue;
        }
      }
      if (at > from && words.folded.length <= MAX_FOLDED) list.push({ from, to: at, weight });
      from = at + 1;
    }
  }
  const { folds, folded, printed, counts } = words;
  return { list, roles, folds, folded, printed, counts };
}
