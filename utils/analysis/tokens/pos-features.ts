import { fnv1a } from '../hash.ts';
import { CHAR, charClass, isLetter } from './chars.ts';
import { KIND } from './token-buffer.ts';

/**
 * Features of the part-of-speech tagger, as rows of its weight table: after M. Honnibal, "A good part-of-speech tagger in
 * about 200 lines of Python" (2013), hashed instead of named. What depends on one word alone is asked once for a word.
 */
export const TABLE_BITS = 15;
export const ROWS = 1 << TABLE_BITS;

/** Where a word stands, seen from the token that is being tagged. */
export const ROLE = { OWN: 0, PREVIOUS: 1, BEFORE_PREVIOUS: 2, NEXT: 3, AFTER_NEXT: 4 } as const;
export const ROLES = 5;

/** Facts about a word that features need. */
export interface WordShape {
  /** Hash of the word in lower case, numbers and addresses folded. */
  readonly word: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  /** How it is written: case, hyphen, digits. */
  readonly shape: number;
}

/** One feature's row: `feature` numbers the template. */
function row(feature: number, a: number, b = 0): number {
  let hash = Math.imul(a ^ Math.imul(feature + 1, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ Math.imul(b + 1, 0xc2b2ae35), 0x27d4eb2f);
  hash ^= hash >>> 13;
  return Math.imul(hash, 0x9e3779b1) >>> (32 - TABLE_BITS);
}

/** Stands outside a sentence. */
export const NO_WORD: WordShape = { word: 1, suffix2: 2, suffix3: 2, suffix4: 2, shape: 7 };

const CASELESS = 0;
const LOWER = 1;
const CAPITALISED = 2;
const ALL_CAPITALS = 3;
const MIXED = 4;

function caseOf(word: string): number {
  const first = charClass(word.charCodeAt(0));
  let upper = 0;
  let lower = 0;
  for (let i = 0; i < word.length; i++) {
    const type = charClass(word.charCodeAt(i));
    if (type === CHAR.UPPER) upper += 1;
    else if (type === CHAR.LOWER) lower += 1;
  }
  if (upper === 0) return lower > 0 ? LOWER : CASELESS;
  if (lower === 0) return upper === 1 ? CAPITALISED : ALL_CAPITALS;
  return first === CHAR.UPPER ? (upper === 1 ? CAPITALISED : MIXED) : MIXED;
}

/** Looks at one distinct word; `kind` is a value of `KIND`. */
export function wordShape(word: string, lower: string, kind: number): WordShape {
  if (kind === KIND.NUMBER) {
    const year = word.length === 4 && /^(?:1[5-9]|20)\d\d$/.test(word);
    const code = year ? 3 : isLetter(charClass(word.charCodeAt(word.length - 1))) ? 4 : 5;
    return { word: code, suffix2: 3, suffix3: 3, suffix4: 3, shape: 5 };
  }
  if (kind === KIND.ADDRESS) return { word: 6, suffix2: 4, suffix3: 4, suffix4: 4, shape: 6 };
  const hyphen = lower.includes('-') ? 8 : 0;
  const digit = /\d/.test(lower) ? 16 : 0;
  return {
    word: fnv1a(lower),
    suffix2: fnv1a(lower, Math.max(0, lower.length - 2)),
    suffix3: fnv1a(lower, Math.max(0, lower.length - 3)),
    suffix4: fnv1a(lower, Math.max(0, lower.length - 4)),
    shape: caseOf(word) | hyphen | digit,
  };
}

/** Most rows that a word lights in one role. */
export const MOST_WORD_ROWS = 7;

/** Writes the rows that a word lights in one role to the beginning of `out`, and returns how many they are. */
export function wordRows(
  role: number,
  { word, suffix2, suffix3, suffix4, shape }: WordShape,
  out: Int32Array,
): number {
  switch (role) {
    case ROLE.OWN:
      out[0] = row(0, 0);
      out[1] = row(1, word);
      out[2] = row(2, suffix2);
      out[3] = row(3, suffix3);
      out[4] = row(4, suffix4);
      out[5] = row(5, shape);
      out[6] = row(6, suffix2, shape);
      return 7;
    case ROLE.PREVIOUS:
      out[0] = row(7, word);
      out[1] = row(8, suffix3);
      return 2;
    case ROLE.BEFORE_PREVIOUS:
      out[0] = row(9, word);
      return 1;
    case ROLE.NEXT:
      out[0] = row(10, word);
      out[1] = row(11, suffix3);
      out[2] = row(12, shape);
      return 3;
    default:
      out[0] = row(13, word);
      return 1;
  }
}

/** How many rows `contextRows` fills in. */
export const CONTEXT_ROWS = 7;
/** Number of rows, the first ones, that hang on the two tags alone. */
export const TAG_ROWS = 3;

/** The rows of the tags given to the two tokens before, whatever the words. */
export function tagRows(tag1: number, tag2: number, out: Int32Array): void {
  out[0] = row(14, tag1);
  out[1] = row(15, tag2);
  out[2] = row(16, tag1 * 32 + tag2);
}

/** The rows that hang on the tags given to the two tokens before (`POS.length` where there are none). */
export function contextRows(
  tag1: number,
  tag2: number,
  own: WordShape,
  next: WordShape,
  isFirst: boolean,
  out: Int32Array,
): void {
  tagRows(tag1, tag2, out);
  wordTagRows(tag1, own.word, own.suffix3, own.shape, next.word, isFirst, out);
}

/** The other rows: those of a tag and a word, or the word behind it. */
export function wordTagRows(
  tag1: number,
  word: number,
  suffix3: number,
  shape: number,
  nextWord: number,
  isFirst: boolean,
  out: Int32Array,
): void {
  out[3] = row(17, word, tag1);
  out[4] = row(18, suffix3, tag1);
  out[5] = row(19, nextWord, tag1);
  out[6] = row(20, shape, isFirst ? 40 : tag1);
}
