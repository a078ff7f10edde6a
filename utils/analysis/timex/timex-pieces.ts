import { int32s, uint32s } from '../arrays.ts';
import { type Tokens, WordColumn } from '../tokens/index.ts';
import { LEXEMES, type Lexeme, lexemeNumber, NO_LEXEME } from './time-lexicon.ts';

/**
 * A word, number or sign as the date grammar reads it: tokens with their inner hyphens, slashes and dots cut apart
 * ("third-quarter", "1980s", "Nov."), so that one rule serves every way of writing.
 */
export interface TimexPiece {
  readonly start: number;
  readonly end: number;
  /** Lower case. */
  readonly word: string;
  /** NaN unless written in digits. */
  readonly number: number;
  readonly digits: boolean;
  readonly lexeme: Readonly<Lexeme>;
  /** The token that it is, or is part of. */
  readonly token: number;
  readonly sentence: number;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** No white space before it. */
  readonly glued: boolean;
}

/** How far behind its first word the word stands that makes a time expression of it ("at least the first two full quarters"). */
const HEAD_REACH = 7;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code < 0x2000);
const isNumberSign = (code: number): boolean => code === 44 || code === 46;

/** True for a token that is one piece already: letters alone, or digits with separators. */
function isWhole(word: string): boolean {
  const digits = isDigit(word.charCodeAt(0));
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (digits ? !isDigit(code) && !isNumberSign(code) : !isLetter(code)) return word.length === 1;
  }
  return !digits || !isNumberSign(word.charCodeAt(word.length - 1));
}

/** The end of the piece that begins at `i`. */
function pieceEnd(word: string, i: number): number {
  const first = word.charCodeAt(i);
  let end = i + 1;
  if (isDigit(first)) {
    while (
      end < word.length &&
      (isDigit(word.charCodeAt(end)) ||
        (isNumberSign(word.charCodeAt(end)) && isDigit(word.charCodeAt(end + 1))))
    ) {
      end++;
    }
  } else if (isLetter(first)) {
    while (end < word.length && isLetter(word.charCodeAt(end))) end++;
    // "a.m." and "p.m" stay one piece.
    if (end === i + 1 && word.charCodeAt(end) === 46 && (word[end + 1] === 'm' || word[end + 1] === 'M')) {
      return end + 2 < word.length && isLetter(word.charCodeAt(end + 2)) ? end : end + 2;
    }
  }
  return end;
}

/** Roles of a lexeme, or of digits, in an expression: opens one, is its head. */
const [OPENS, HEADS] = [1, 2];
/** In a list of lexemes by number what stands behind the last: a number in digits. */
const DIGITS = LEXEMES.length;
const NONE = -1;
const parts = Uint8Array.from(
  [...LEXEMES, { opens: true, heads: true }],
  ({ opens, heads }) => (opens ? OPENS : 0) | (heads ? HEADS : 0),
);

const lexemeIn = (word: string): number => (isDigit(word.charCodeAt(0)) ? DIGITS : lexemeNumber(word));

/** The ends of the pieces of a word. */
function cutsOf(lower: string): number[] {
  const ends: number[] = [];
  for (let i = 0; i < lower.length; ) {
    i = pieceEnd(lower, i);
    ends.push(i);
  }
  return ends;
}

/** Stands for a word in one piece: its lexeme's number, or for one that is cut how many pieces it makes, below `NONE`. */
const wholeLexeme = new WordColumn((printed, lower) =>
  // The pieces of a word whose small letters are more than its capitals cannot be told.
  !isWhole(lower) && lower.length === printed.length ? NONE - cutsOf(lower).length : lexemeIn(lower),
);

/** The pieces of all tokens, in order. Few of them are ever read, so a piece is built on first use. */
export class TimexPieces {
  readonly length: number;
  readonly #tokens: Tokens;
  /** Of each piece its token, where in the token it begins and ends, and the number of its lexeme. */
  readonly #token: Uint32Array;
  readonly #from: Uint32Array;
  readonly #to: Uint32Array;
  readonly #lexeme: Int32Array;
  readonly #known: (TimexPiece | undefined)[] = [];

  constructor(tokens: Tokens) {
    const whole = wholeLexeme.of(tokens.vocabulary, tokens.numbers);
    let length = 0;
    for (let t = 0; t < tokens.length; t++) {
      const lexeme = whole[tokens.word[t] as number] as number;
      length += lexeme < NONE ? NONE - lexeme : 1;
    }
    this.length = length;
    this.#tokens = tokens;
    this.#token = uint32s(length);
    this.#from = uint32s(length);
    this.#to = uint32s(length);
    this.#lexeme = int32s(length);
    let at = 0;
    for (let t = 0; t < tokens.length; t++) {
      const lexeme = whole[tokens.word[t] as number] as number;
      if (lexeme < NONE) {
        at = this.#cut(t, at);
        continue;
      }
      this.#token[at] = t;
      this.#to[at] = (tokens.end[t] as number) - (tokens.start[t] as number);
      this.#lexeme[at] = lexeme;
      at++;
    }
  }

  #cut(token: number, first: number): number {
    const lower = this.#tokens.lower[token] as string;
    let at = first;
    let from = 0;
    for (const to of cutsOf(lower)) {
      this.#token[at] = token;
      this.#from[at] = from;
      this.#to[at] = to;
      this.#lexeme[at] = lexemeIn(lower.slice(from, to));
      from = to;
      at++;
    }
    return at;
  }

  /** Whether an expression may begin with the piece and has a head in the pieces behind it. */
  mayOpen(i: number): boolean {
    const part = this.#partOf(i);
    return (part & OPENS) !== 0 && ((part & HEADS) !== 0 || this.#isBehindAt(i) || this.#hasHeadBehind(i));
  }

  #partOf(i: number): number {
    const lexeme = this.#lexeme[i] as number;
    return lexeme === NONE ? 0 : (parts[lexeme] as number);
  }

  /** "Doors open at six": a number that can be an hour. */
  #isBehindAt(i: number): boolean {
    return i > 0 && this.#tokens.lower[this.#token[i - 1] as number] === 'at';
  }

  #hasHeadBehind(i: number): boolean {
    const end = Math.min(this.length, i + HEAD_REACH + 1);
    for (let j = i + 1; j < end; j++) {
      if ((this.#partOf(j) & HEADS) !== 0) return this.#sentenceOf(j) === this.#sentenceOf(i);
    }
    return false;
  }

  #sentenceOf(i: number): number {
    return this.#tokens.sentence[this.#token[i] as number] as number;
  }

  /** The piece at `i`, or undefined outside the text. */
  at(i: number): TimexPiece | undefined {
    if (i < 0 || i >= this.length) return undefined;
    const known = this.#known[i];
    if (known) return known;
    const piece = this.#read(i);
    this.#known[i] = piece;
    return piece;
  }

  #read(i: number): TimexPiece {
    const { start, end, lower, text } = this.#tokens;
    const token = this.#token[i] as number;
    const [from, to] = [this.#from[i] as number, this.#to[i] as number];
    const [small, printed] = [lower[token] as string, text[token] as string];
    const number = this.#lexeme[i] as number;
    const isWholeToken = from === 0 && to === (end[token] as number) - (start[token] as number);
    const word = isWholeToken ? small : small.slice(from, to);
    const digits = number === DIGITS;
    return {
      start: (start[token] as number) + from,
      end: (start[token] as number) + to,
      word,
      number: digits ? Number(word.replaceAll(',', '')) : Number.NaN,
      digits,
      lexeme: LEXEMES[number] ?? NO_LEXEME,
      token,
      sentence: this.#sentenceOf(i),
      capital: printed[from] !== small[from],
      glued: from > 0 || (token > 0 && start[token] === end[token - 1]),
    };
  }
}
