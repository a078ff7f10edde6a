import { uint8s, uint32s } from '../arrays.ts';
import { hashWord } from '../hash.ts';
import { ENGLISH_SYLLABLES } from '../lang/en/name-words.ts';
import { type TokenLayer, type Vocabulary, WordColumn } from '../tokens/index.ts';

/** How a word is written. */
export const CASING = {
  lower: 0,
  capitalised: 1,
  capitals: 2,
  initial: 3,
  mixed: 4,
  number: 5,
  code: 6,
  punctuation: 7,
} as const;
export type Casing = (typeof CASING)[keyof typeof CASING];

/**
 * The tokens of an article as the tagger reads them: a token such as "US-based" comes in parts, since only its first part
 * may be a name.
 */
export interface Words {
  readonly length: number;
  /** UTF-16 offsets into the text, half-open. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly text: readonly string[];
  /** Hash of the word in lower case. */
  readonly hash: Uint32Array;
  readonly casing: Uint8Array;
  /** Equal for words of one hash, counted from 0 in the order of their first places. */
  readonly form: Uint32Array;
  /** The number of the word in `vocabulary`. */
  readonly number: Uint32Array;
  readonly vocabulary: Vocabulary;
  /** Number of the sentence; a short line (of a list, an address) is one of its own. */
  readonly sentence: Uint32Array;
}

const NAME_AND_WORD = /^(\p{Lu}[\p{L}.]*)-(\p{Ll}[\p{L}-]*)$/u;
/** One syllable of a Chinese or Korean name in Latin letters. */
const SYLLABLE = '(?:[bcdfghjklmnpqrstwxyz]|ch|sh|zh|ts|tz|kw|gw|ng|hs|hw)?[aeiouyw]{1,4}(?:ng|[nktpmlhr])?';
/** A given name of two syllables, the second written small: "Jae-in". */
const TWO_SYLLABLES = new RegExp(`^(?=[^-]{2})${SYLLABLE}-${SYLLABLE}$`, 'iu');
const LETTER = /\p{L}/u;

/** How `word` is written; "H100" and "A330-200" are codes, "McDonald" and "iPhone" are mixed. */
export function casingOf(word: string): Casing {
  let upper = 0;
  let lower = 0;
  let digits = 0;
  let first = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code >= 97 && code <= 122) lower++;
    else if (code >= 65 && code <= 90) {
      if (i === 0) first = 1;
      upper++;
    } else if (code >= 48 && code <= 57) digits++;
    else if (code > 127) {
      const sign = word[i] as string;
      if (!LETTER.test(sign)) continue;
      if (sign !== sign.toLowerCase()) {
        if (i === 0) first = 1;
        upper++;
      } else lower++;
    }
  }
  if (upper + lower === 0) return digits > 0 ? CASING.number : CASING.punctuation;
  if (digits > 0) return upper > 0 ? CASING.code : CASING.number;
  if (upper === 0) return CASING.lower;
  if (lower === 0) return upper === 1 ? CASING.initial : CASING.capitals;
  return first === 1 && upper === 1 ? CASING.capitalised : CASING.mixed;
}

/** Whether a word written so can be a name, or part of one, by itself. */
export const isNameLike = (casing: number): boolean =>
  (casing >= CASING.capitalised && casing <= CASING.mixed) || casing === CASING.code;

const hashColumn = new WordColumn((_, lower) => hashWord(lower) | 0);
/** Where a word is cut in parts: the length of the first; 0 where it is one. */
function cutOf(word: string): number {
  if (word.length < 4 || !word.includes('-')) return 0;
  const [, name = '', rest = ''] = NAME_AND_WORD.exec(word) ?? [];
  return TWO_SYLLABLES.test(word) && !ENGLISH_SYLLABLES.has(rest) ? 0 : name.length;
}

/** Bits of a casing in the column of writings; the rest is where the word is cut. */
const CASING_BITS = 3;
const writingColumn = new WordColumn((word) => (cutOf(word) << CASING_BITS) | casingOf(word));
const casingIn = (writing: number): number => writing & ((1 << CASING_BITS) - 1);

/** A line that is broken before this many characters was not broken for want of room: names do not run on over its end. */
const SHORT_LINE = 45;
const LINE_FEED = 10;

/** The number of each token's sentence or short line. */
function lineNumbers({ tokens }: TokenLayer, source: string): Uint32Array {
  const numbers = uint32s(tokens.length);
  let number = 0;
  let lineStart = 0;
  for (let i = 1; i < tokens.length; i++) {
    const from = tokens.end[i - 1] as number;
    const to = tokens.start[i] as number;
    let broken = tokens.sentence[i] !== tokens.sentence[i - 1];
    for (let at = from; at < to; at++) {
      if (source.charCodeAt(at) !== LINE_FEED) continue;
      broken ||= at - lineStart < SHORT_LINE;
      lineStart = at + 1;
    }
    if (broken) number++;
    numbers[i] = number;
  }
  return numbers;
}

/** The words of a token layer over `source`, hyphen parts of their own. */
export function taggerWords(layer: TokenLayer, source: string): Words {
  const { tokens } = layer;
  const lines = lineNumbers(layer, source);
  const { vocabulary } = tokens;
  const writings = writingColumn.of(vocabulary, tokens.numbers);
  let length = tokens.length;
  for (let i = 0; i < tokens.length; i++)
    if ((writings[tokens.word[i] as number] as number) >> CASING_BITS !== 0) length += 2;
  const start = uint32s(length);
  const end = uint32s(length);
  const sentence = uint32s(length);
  const number = uint32s(length);
  let at = 0;
  const push = (word: number, from: number, to: number, index: number): void => {
    start[at] = from;
    end[at] = to;
    number[at] = word;
    sentence[at] = index;
    at++;
  };
  for (let i = 0; i < tokens.length; i++) {
    const word = tokens.word[i] as number;
    const from = tokens.start[i] as number;
    const to = tokens.end[i] as number;
    const index = lines[i] as number;
    const cut = (writings[word] as number) >> CASING_BITS;
    if (cut === 0) {
      push(tokens.numbers[word] as number, from, to, index);
      continue;
    }
    const printed = tokens.words[word] as string;
    push(vocabulary.numberOf(printed.slice(0, cut)), from, from + cut, index);
    push(vocabulary.numberOf('-'), from + cut, from + cut + 1, index);
    push(vocabulary.numberOf(printed.slice(cut + 1)), from + cut + 1, to, index);
  }
  const signed = hashColumn.of(vocabulary, number);
  const hash = new Uint32Array(signed.buffer, signed.byteOffset, length);
  const casings = writingColumn.of(vocabulary, number);
  const casing = uint8s(length);
  const text = new Array<string>(length);
  for (let i = 0; i < length; i++) {
    casing[i] = casingIn(casings[i] as number);
    text[i] = vocabulary.words[number[i] as number] as string;
  }
  return {
    length,
    start,
    end,
    text,
    hash,
    casing,
    form: formsOf(hash),
    number,
    vocabulary,
    sentence,
  };
}

/** For each hash how many others were met before it for the first time. */
function formsOf(hash: Uint32Array): Uint32Array {
  let size = 64;
  while (size < 2 * hash.length) size *= 2;
  // Open addressing: a slot holds the place of a hash's first word plus one.
  const slots = uint32s(size);
  const forms = uint32s(hash.length);
  let count = 0;
  for (let i = 0; i < hash.length; i++) {
    const own = hash[i] as number;
    let slot = own & (size - 1);
    while (slots[slot] !== 0 && hash[(slots[slot] as number) - 1] !== own) slot = (slot + 1) & (size - 1);
    const first = slots[slot] as number;
    if (first !== 0) forms[i] = forms[first - 1] as number;
    else {
      slots[slot] = i + 1;
      forms[i] = count++;
    }
  }
  return forms;
}
