import { AMOUNT_WORDS } from '../lang/en/date-context.ts';
import type { Lexeme } from './time-lexicon.ts';
import type { TimexPiece, TimexPieces } from './timex-pieces.ts';

/** A number read from pieces: its value (null for "several"), the piece after it, and how it was written. */
export interface TimexNumeral {
  readonly value: number | null;
  readonly to: number;
}

const FRACTIONS: ReadonlyMap<string, number> = new Map(Object.entries({ '½': 0.5, '¼': 0.25, '¾': 0.75 }));

/** Cardinals of at most three words below a hundred, and their multiples: "twenty four", "two thousand". */
function readWords(pieces: TimexPieces, i: number): TimexNumeral | null {
  let total = 0;
  let group = Number.NaN;
  let j = i;
  while (j < pieces.length) {
    const { lexeme, word } = pieces.at(j) as TimexPiece;
    if (!Number.isNaN(lexeme.cardinal)) {
      if (Number.isNaN(group)) group = lexeme.cardinal;
      else if (group % 100 >= 20 && group % 10 === 0 && lexeme.cardinal < 10) group += lexeme.cardinal;
      else if (group >= 100 && group % 100 === 0) group += lexeme.cardinal;
      else break;
      j++;
    } else if (lexeme.multiplier && !Number.isNaN(group)) {
      if (lexeme.multiplier === 100) group *= 100;
      else {
        total += group * lexeme.multiplier;
        group = 0;
      }
      j++;
    } else if (
      j > i &&
      word === '-' &&
      group % 10 === 0 &&
      group % 100 >= 20 &&
      (pieces.at(j + 1)?.lexeme.cardinal ?? 99) < 10
    ) {
      j++;
    } else break;
  }
  return j === i || Number.isNaN(group) ? null : { value: total + group, to: j };
}

/** "2 1/2", "two and a half", "2½": what follows a whole number. */
function readFraction(pieces: TimexPieces, whole: TimexNumeral): TimexNumeral {
  const { value, to } = whole;
  if (value === null) return whole;
  const next = pieces.at(to);
  const fraction = FRACTIONS.get(next?.word ?? '');
  if (fraction !== undefined) return { value: value + fraction, to: to + 1 };
  if (
    next &&
    next.number < 10 &&
    pieces.at(to + 1)?.word === '/' &&
    (pieces.at(to + 2)?.number ?? 0) > next.number &&
    (pieces.at(to + 2)?.number ?? 0) < 10
  ) {
    return { value: value + next.number / (pieces.at(to + 2) as TimexPiece).number, to: to + 3 };
  }
  if (next?.word === 'and' && pieces.at(to + 1)?.word === 'a' && pieces.at(to + 2)?.word === 'half') {
    return { value: value + 0.5, to: to + 3 };
  }
  return whole;
}

/** A cardinal in digits or words, with its fraction. */
export function readTimeCardinal(pieces: TimexPieces, i: number): TimexNumeral | null {
  const piece = pieces.at(i);
  if (!piece) return null;
  if (piece.digits) return readFraction(pieces, { value: piece.number, to: i + 1 });
  const words = readWords(pieces, i);
  return words && readFraction(pieces, words);
}

export const mayBeginAmount = (word: string, { cardinal, vagueAmount }: Readonly<Lexeme>): boolean =>
  vagueAmount || !Number.isNaN(cardinal) || AMOUNT_WORDS.has(word);

/**
 * An amount before a unit of time: a cardinal, "a", "a couple of", "half a", "several".
 * "the" is no amount.
 */
export function readTimeAmount(pieces: TimexPieces, i: number): TimexNumeral | null {
  const cardinal = readTimeCardinal(pieces, i);
  if (cardinal) return cardinal;
  const word = (at: number): string => pieces.at(at)?.word ?? '';
  let j = i;
  if (word(j) === 'half' && (word(j + 1) === 'a' || word(j + 1) === 'an')) return { value: 0.5, to: j + 2 };
  if (word(j) === 'another' || word(j) === 'an' || word(j) === 'a') {
    const article = word(j);
    j++;
    if (word(j) === 'couple' || word(j) === 'pair')
      return { value: 2, to: word(j + 1) === 'of' ? j + 2 : j + 1 };
    if (word(j) === 'dozen') return { value: 12, to: j + 1 };
    if (word(j) === 'half') return { value: 0.5, to: word(j + 1) === '-' ? j + 2 : j + 1 };
    if (word(j) === 'hundred' || word(j) === 'thousand') {
      return { value: pieces.at(j)?.lexeme.multiplier ?? 0, to: j + 1 };
    }
    if (article === 'another') {
      const more = readTimeCardinal(pieces, j);
      if (more) return more;
    }
    if ((word(j) === 'good' || word(j) === 'great') && (word(j + 1) === 'few' || word(j + 1) === 'many')) j++;
    if (word(j) === 'few' || word(j) === 'many') return { value: null, to: j + 1 };
    if (word(j) === 'number' && word(j + 1) === 'of') return { value: null, to: j + 2 };
    return { value: 1, to: j };
  }
  if (word(j) === 'couple') return { value: 2, to: word(j + 1) === 'of' ? j + 2 : j + 1 };
  if (word(j) === 'dozen') return { value: 12, to: j + 1 };
  if ((word(j) === 'dozens' || word(j) === 'hundreds' || word(j) === 'thousands') && word(j + 1) === 'of') {
    return { value: null, to: j + 2 };
  }
  return pieces.at(j)?.lexeme.vagueAmount ? { value: null, to: j + 1 } : null;
}

export const mayBeginOrdinal = ({ ordinal, cardinal }: Readonly<Lexeme>): boolean =>
  ordinal > 0 || (cardinal >= 20 && cardinal % 10 === 0);

/** An ordinal: "third", "20th", "twenty-first". */
export function readOrdinal(pieces: TimexPieces, i: number): TimexNumeral | null {
  const piece = pieces.at(i);
  if (!piece) return null;
  const suffix = pieces.at(i + 1);
  if (piece.digits) {
    const isSuffix =
      suffix?.glued &&
      (suffix.word === 'th' || suffix.word === 'st' || suffix.word === 'nd' || suffix.word === 'rd');
    return isSuffix ? { value: piece.number, to: i + 2 } : null;
  }
  if (piece.lexeme.ordinal) return { value: piece.lexeme.ordinal, to: i + 1 };
  const tens = piece.lexeme.cardinal;
  if (tens >= 20 && tens % 10 === 0) {
    const at = suffix?.word === '-' ? i + 2 : i + 1;
    const ones = pieces.at(at)?.lexeme.ordinal ?? 0;
    if (ones > 0 && ones < 10) return { value: tens + ones, to: at + 1 };
  }
  return null;
}

const isYear = (year: number): boolean => Number.isInteger(year) && year >= 1000 && year <= 2199;

/** Whether a cardinal can be the hundreds of a spoken year. */
const isCentury = (cardinal: number): boolean => cardinal >= 16 && cardinal <= 20;

export const mayBeginYear = ({ cardinal }: Readonly<Lexeme>): boolean => isCentury(cardinal);

/** A year in four digits, or spoken: "nineteen ninety-seven", "two thousand". */
export function readYear(pieces: TimexPieces, i: number): TimexNumeral | null {
  const piece = pieces.at(i);
  if (!piece) return null;
  if (piece.digits) {
    return isYear(piece.number) && piece.end - piece.start === 4 ? { value: piece.number, to: i + 1 } : null;
  }
  const century = piece.lexeme.cardinal;
  if (isCentury(century) && !pieces.at(i + 1)?.lexeme.multiplier) {
    const rest = readWords(pieces, i + 1);
    if (rest && rest.value !== null && rest.value >= 10 && rest.value <= 99)
      return { value: century * 100 + rest.value, to: rest.to };
  }
  return null;
}
