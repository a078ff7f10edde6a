import { CURRENCY_SIGNS, DOLLAR_PREFIXES } from '../lang/en/currencies.ts';
import { FRACTION_SIGNS } from '../lang/en/number-words.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { PLAIN_LETTERS, STARTS_QUANTITY, startsQuantity } from './number-word-classes.ts';

export const WORD = 0;
export const NUMBER = 1;
export const SIGN = 2;

/**
 * A sentence cut finer than its tokens: hyphens stand alone ("27-year-old" is five pieces) and a number is cut from the
 * letters that follow it ("75ml", "$15bn"), so that number and unit meet in the same way however they are written.
 * Parallel arrays by piece.
 */
export interface FigurePieces {
  /** The whole article. */
  readonly source: string;
  readonly length: number;
  /** UTF-16 offsets into the article's text. */
  readonly start: readonly number[];
  readonly end: readonly number[];
  readonly text: readonly string[];
  readonly lower: readonly string[];
  /** WORD, NUMBER (digits with separators, or one fraction sign) or SIGN. */
  readonly kind: readonly number[];
  /** Nothing stands between this piece and the one before. */
  readonly glued: readonly boolean[];
  /** Index into `POS`; 0 where the token was not tagged. */
  readonly pos: readonly number[];
  /** Whether a quantity may start with the piece by its word or sign alone; a number always may. */
  readonly starts: readonly boolean[];
}

const isDollarLetters = (word: string): boolean => DOLLAR_PREFIXES.has(word.toLowerCase());

const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{Nd}/u;

const isAsciiDigit = (code: number): boolean => code >= 48 && code <= 57;
const isAsciiLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0x202f ||
  code === 0x2060 ||
  code === 0x3000;

function characterLength(code: number): number {
  return code >= 0xd800 && code <= 0xdbff ? 2 : 1;
}

function isDigit(text: string, at: number, code: number): boolean {
  if (code < 128) return isAsciiDigit(code);
  return DIGIT.test(text.slice(at, at + characterLength(code)));
}

function isLetter(text: string, at: number, code: number): boolean {
  if (code < 128) return isAsciiLetter(code);
  return LETTER.test(text.slice(at, at + characterLength(code)));
}

/** The end of a number that starts at `at`: digits, with `.` or `,` between digits. */
function endOfNumber(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit) {
    const code = text.charCodeAt(end);
    if (isDigit(text, end, code)) {
      end += characterLength(code);
      continue;
    }
    const separates = code === 44 || code === 46;
    if (!separates || end + 1 >= limit || !isDigit(text, end + 1, text.charCodeAt(end + 1))) break;
    end++;
  }
  return end;
}

/** The end of a word: letters, and digits after them ("H100"), unless the letters are a unit of money before its amount ("USD115"). */
function endOfWord(text: string, at: number, limit: number, isPrefix: (word: string) => boolean): number {
  let end = at;
  while (end < limit) {
    const code = text.charCodeAt(end);
    if (!isLetter(text, end, code)) break;
    end += characterLength(code);
  }
  if (end >= limit || !isDigit(text, end, text.charCodeAt(end)) || isPrefix(text.slice(at, end))) return end;
  while (end < limit) {
    const code = text.charCodeAt(end);
    if (!isLetter(text, end, code) && !isDigit(text, end, code)) break;
    end += characterLength(code);
  }
  return end;
}

/** "U.S." is one word; "P.M." stays in letters, as times of day are read. */
function isAcronym(text: string, at: number, end: number): boolean {
  const length = end - at;
  if (length < 3 || length > 12 || text.charCodeAt(at + 1) !== 46) return false;
  const word = text.slice(at, end);
  return ACRONYM.test(word) && word[1 + 1] !== 'M';
}
const ACRONYM = /^(?:\p{Lu}\.)+\p{Lu}?$/u;

/** "m.p.h.", "r.p.m.": an abbreviated unit with its dots, which is one piece without them. */
const DOTTED_UNIT = /(?:[mk]\.p\.[hg]|r\.p\.m|b\.p\.m|p\.s\.i)(?:\.(?=\s|[),;]|$)|(?![\p{L}.]))/iuy;

function dottedUnitAt(text: string, at: number): string | null {
  if (text.charCodeAt(at + 1) !== 46 || text.charCodeAt(at + 3) !== 46) return null;
  DOTTED_UNIT.lastIndex = at;
  return DOTTED_UNIT.exec(text)?.[0] ?? null;
}

/** Whether a word that ends at `end` may go on there as a piece. */
const goesOn = (text: string, end: number): boolean => {
  const code = text.charCodeAt(end);
  return code > 127 || isAsciiLetter(code) || isAsciiDigit(code);
};

/**
 * Cuts a sentence of `source`; `classes` has those of each of the tokens' words. Most tokens are plain words, which are
 * pieces as they stand.
 * @param isPrefix whether letters that touch a number before it are a currency ("USD", "Rs")
 */
export function cutIntoPieces(
  source: string,
  sentence: { start: number; end: number; firstToken: number; endToken: number },
  tokens: Tokens,
  classes: Int32Array,
  isPrefix: (word: string) => boolean,
): FigurePieces {
  const begins: number[] = [];
  const ends: number[] = [];
  const texts: string[] = [];
  const lowers: string[] = [];
  const kinds: number[] = [];
  const glued: boolean[] = [];
  const pos: number[] = [];
  const starts: boolean[] = [];
  let token = sentence.firstToken;
  let at = sentence.start;
  while (at < sentence.end) {
    const code = source.charCodeAt(at);
    if (isSpace(code)) {
      at++;
      continue;
    }
    while (token + 1 < sentence.endToken && (tokens.end[token] as number) <= at) token++;
    const tokenEnd = tokens.end[token] ?? 0;
    const wordClass = tokens.start[token] === at ? (classes[tokens.word[token] as number] as number) : 0;
    if ((wordClass & PLAIN_LETTERS) !== 0 && tokenEnd <= sentence.end && !goesOn(source, tokenEnd)) {
      begins.push(at);
      glued.push(ends.length > 0 && ends[ends.length - 1] === at);
      ends.push(tokenEnd);
      texts.push(tokens.text[token] as string);
      lowers.push(tokens.lower[token] as string);
      kinds.push(WORD);
      pos.push(tokens.pos[token] as number);
      starts.push((wordClass & STARTS_QUANTITY) !== 0);
      at = tokenEnd;
      continue;
    }
    let kind = SIGN;
    let end = at + characterLength(code);
    const unit = dottedUnitAt(source, at);
    if (isDigit(source, at, code)) {
      kind = NUMBER;
      end = endOfNumber(source, at, sentence.end);
    } else if (code === 46 && isDecimalPoint(source, at, sentence.start)) {
      kind = NUMBER;
      end = endOfNumber(source, at + 1, sentence.end);
    } else if (unit !== null) {
      kind = WORD;
      end = at + unit.length;
    } else if (isAcronym(source, at, tokenEnd)) {
      kind = WORD;
      end = tokenEnd;
    } else if (isLetter(source, at, code)) {
      kind = WORD;
      // "$US18m", "$A63": the letters say whose dollar it is.
      const isBehindSign = source.charCodeAt(at - 1) === 36 && at > sentence.start;
      end = endOfWord(source, at, sentence.end, isBehindSign ? isDollarLetters : isPrefix);
    } else if (code > 127 && FRACTION_SIGNS.has(source[at] as string)) {
      kind = NUMBER;
    }
    end = Math.min(end, sentence.end);
    const piece = unit === null ? source.slice(at, end) : unit.replaceAll('.', '').toLowerCase();
    begins.push(at);
    ends.push(end);
    texts.push(piece);
    const lower = kind === WORD ? piece.toLowerCase() : piece;
    lowers.push(lower);
    starts.push(kind === SIGN ? CURRENCY_SIGNS.has(piece) : startsQuantity(lower));
    kinds.push(kind);
    glued.push(ends.length > 1 && ends[ends.length - 2] === at);
    pos.push(tokens.pos[token] ?? 0);
    at = end;
  }
  return {
    source,
    length: begins.length,
    start: begins,
    end: ends,
    text: texts,
    lower: lowers,
    kind: kinds,
    glued,
    pos,
    starts,
  };
}

/** ".08" is a number where nothing but a space or a sign stands before the point. */
function isDecimalPoint(source: string, at: number, start: number): boolean {
  if (!isAsciiDigit(source.charCodeAt(at + 1))) return false;
  if (at === start) return true;
  const before = source.charCodeAt(at - 1);
  return isSpace(before) || before === 36 || before === 40 || before === 45 || before === 126;
}
