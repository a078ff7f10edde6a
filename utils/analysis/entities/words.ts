import type { TokenLayer } from '../tokens/index.ts';
import { hashWord } from './hash.ts';

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
  /** Index into the layer's sentences. */
  readonly sentence: Uint32Array;
}

const NAME_AND_WORD = /^(\p{Lu}[\p{L}.]*)-(\p{Ll}[\p{L}-]*)$/u;
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

/** The words of a token layer, hyphen parts of their own. */
export function wordsOf({ tokens }: TokenLayer): Words {
  const start: number[] = [];
  const end: number[] = [];
  const text: string[] = [];
  const hash: number[] = [];
  const sentence: number[] = [];
  const push = (word: string, lower: string, from: number, to: number, index: number): void => {
    start.push(from);
    end.push(to);
    text.push(word);
    hash.push(hashWord(lower));
    sentence.push(index);
  };
  for (let i = 0; i < tokens.length; i++) {
    const word = tokens.text[i] as string;
    const from = tokens.start[i] as number;
    const to = tokens.end[i] as number;
    const index = tokens.sentence[i] as number;
    const parts = word.length > 3 && word.includes('-') ? NAME_AND_WORD.exec(word) : null;
    if (!parts) {
      push(word, tokens.lower[i] as string, from, to, index);
      continue;
    }
    const cut = (parts[1] as string).length;
    push(word.slice(0, cut), word.slice(0, cut).toLowerCase(), from, from + cut, index);
    push('-', '-', from + cut, from + cut + 1, index);
    push(word.slice(cut + 1), word.slice(cut + 1).toLowerCase(), from + cut + 1, to, index);
  }
  return {
    length: start.length,
    start: Uint32Array.from(start),
    end: Uint32Array.from(end),
    text,
    hash: Uint32Array.from(hash),
    casing: Uint8Array.from(text, casingOf),
    sentence: Uint32Array.from(sentence),
  };
}
