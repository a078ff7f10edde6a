import type { Steps } from '../steps.ts';
import { type Tokens, WordColumn } from '../tokens/index.ts';
import { LEXEMES, type Lexeme, lexemeNumber, lexemeOf, NO_LEXEME } from './lexeme.ts';

/**
 * A word, number or sign as the date grammar reads it: tokens with their inner hyphens, slashes and dots cut apart
 * ("third-quarter", "1980s", "Nov."), so that one rule serves every way of writing.
 */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Lower case. */
  readonly word: string;
  /** NaN unless written in digits. */
  readonly number: number;
  readonly digits: boolean;
  readonly lexeme: Readonly<Lexeme>;
  /** Worth a try as the beginning of an expression. */
  readonly opens: boolean;
  /** Means a time by itself. */
  readonly heads: boolean;
  /** The token that it is, or is part of. */
  readonly token: number;
  readonly sentence: number;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** No white space before it. */
  readonly glued: boolean;
}

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

/** Tokens that are cut between two pauses. */
const PER_STEP = 10_000;

/** Stands for a word that is cut, or whose pieces cannot be told by its small letters. */
const CUT = -2;
/** The number of the lexeme of a word that is one piece, -1 for none. */
const wholeLexeme = new WordColumn((printed, lower) => {
  if (!isWhole(lower) && lower.length === printed.length) return CUT;
  return isDigit(lower.charCodeAt(0)) ? -1 : lexemeNumber(lower);
});

/** The pieces of all tokens, in order. */
export function* cutPieces(tokens: Tokens): Steps<Piece[]> {
  const pieces: Piece[] = [];
  let before = -1;
  const push = (
    start: number,
    end: number,
    word: string,
    lexeme: Lexeme | undefined,
    token: number,
    capital: boolean,
  ): void => {
    const digits = isDigit(word.charCodeAt(0));
    pieces.push({
      start,
      end,
      word,
      number: digits ? Number(word.replaceAll(',', '')) : Number.NaN,
      digits,
      lexeme: lexeme ?? NO_LEXEME,
      opens: digits || lexeme?.opens === true,
      heads: digits || lexeme?.heads === true,
      token,
      sentence: tokens.sentence[token] as number,
      capital,
      glued: start === before,
    });
    before = end;
  };
  const whole = wholeLexeme.of(tokens.vocabulary, tokens.numbers);
  for (let t = 0; t < tokens.length; t++) {
    if (t % PER_STEP === PER_STEP - 1) yield;
    const lower = tokens.lower[t] as string;
    const text = tokens.text[t] as string;
    const start = tokens.start[t] as number;
    const number = whole[tokens.word[t] as number] as number;
    if (number !== CUT) {
      const capital = text !== lower && text[0] !== lower[0];
      push(start, tokens.end[t] as number, lower, LEXEMES[number], t, capital);
      continue;
    }
    for (let i = 0; i < lower.length; ) {
      const end = pieceEnd(lower, i);
      const word = lower.slice(i, end);
      push(
        start + i,
        start + end,
        word,
        isDigit(word.charCodeAt(0)) ? undefined : lexemeOf(word),
        t,
        text[i] !== lower[i],
      );
      i = end;
    }
  }
  return pieces;
}
