import {
  FRACTION_SIGNS,
  MAGNITUDES,
  ORDINAL_VALUES,
  SMALL_NUMBERS,
  VAGUE_MAGNITUDE_LEADERS,
} from '../lang/en/number-words.ts';
import { digitsValue } from './digit-values.ts';
import { type FigurePieces, NUMBER, SIGN, WORD } from './figure-pieces.ts';

/** A whole number or decimal, read up to piece `end`. */
export interface Cardinal {
  readonly value: number;
  readonly end: number;
  /** The part of the value behind its last "and": "one hundred and three [quarters]". */
  readonly tail?: number;
  /** The magnitude before the tail, else the last one: what a fraction behind is a part of. */
  readonly magnitude: number;
  readonly hasMagnitude: boolean;
  readonly hasDigits: boolean;
}

interface Part {
  readonly value: number;
  readonly end: number;
  readonly digits: boolean;
  readonly tail?: number;
}

const isHyphen = (sign: string | undefined): boolean =>
  sign === '-' || sign === '–' || sign === '‑' || sign === '‐';

/** The piece after an optional hyphen. */
export const skipHyphen = (p: FigurePieces, i: number): number =>
  p.kind[i] === SIGN && isHyphen(p.text[i]) && p.kind[i + 1] === WORD ? i + 1 : i;

export const isIndefiniteArticle = (p: FigurePieces, i: number): boolean =>
  p.lower[i] === 'a' || p.lower[i] === 'an';
export const magnitudeAt = (p: FigurePieces, i: number): number | undefined =>
  MAGNITUDES.get(p.lower[i] ?? '');

/** Tens and units in words, or digits: what stands before "hundred" or "million". */
export function readSmall(p: FigurePieces, i: number): Part | null {
  if (p.kind[i] === NUMBER) return readDigits(p, i);
  const value = SMALL_NUMBERS.get(p.lower[i] ?? '');
  if (value === undefined) return null;
  if (value >= 20) {
    const next = skipHyphen(p, i + 1);
    const word = p.lower[next] ?? '';
    const unit = SMALL_NUMBERS.get(word);
    if (unit !== undefined && unit > 0 && unit < 10)
      return { value: value + unit, end: next + 1, digits: false };
    // "twenty-first" is an ordinal.
    if ((ORDINAL_VALUES.get(word) ?? 100) < 10) return null;
  }
  return { value, end: i + 1, digits: false };
}

const isOneCharacterApart = (p: FigurePieces, i: number): boolean =>
  (p.start[i] as number) - (p.end[i - 1] as number) === 1;

/** Digits, with thousands that a space parts ("40 000"), an exponent or a fraction behind them. */
function readDigits(p: FigurePieces, i: number): Part | null {
  const printed = p.text[i] as string;
  const sign = FRACTION_SIGNS.get(printed);
  if (sign !== undefined) return { value: sign, end: i + 1, digits: true };
  const value = digitsValue(printed);
  if (value === null) return null;
  const joined = /^\d{1,3}$/.test(printed) ? joinThousands(p, i) : null;
  return withExponent(p, withFraction(p, joined ?? { value, end: i + 1, digits: true }));
}

const MOST_GROUPS = 5;

/** "1 234 567", "10, 000"; null where the groups are numbers of their own. */
function joinThousands(p: FigurePieces, i: number): Part | null {
  let joined = p.text[i] as string;
  let end = i + 1;
  while (
    end - i <= MOST_GROUPS &&
    p.kind[end] === NUMBER &&
    /^\d{3}(?:\.\d+)?$/.test(p.text[end] as string) &&
    isOneCharacterApart(p, end)
  ) {
    joined += p.text[end];
    end++;
  }
  // A longer sequence of groups is a row of numbers.
  if (end > i + 1)
    return p.kind[end] === NUMBER || end - i > MOST_GROUPS
      ? null
      : { value: Number(joined), end, digits: true };
  // No number starts with a nought, so the comma parts thousands.
  if (p.text[end] !== ',' || !/^0\d\d$/.test(p.text[end + 1] ?? '')) return null;
  return { value: Number(joined + p.text[end + 1]), end: end + 2, digits: true };
}

/** "2 1/2", "2½", "1/4". */
function withFraction(p: FigurePieces, whole: Part): Part {
  const { end, value } = whole;
  const sign = FRACTION_SIGNS.get(p.text[end] ?? '');
  if (sign !== undefined) return { value: value + sign, end: end + 1, digits: true };
  if (isSlash(p.text[end])) {
    const below = simpleInteger(p, end + 1);
    const isDate = isSlash(p.text[end + 2]) || isSlash(p.text[end - 2]);
    if (isDate || below === null || !isProperFraction(value, below)) return whole;
    return { value: value / below, end: end + 2, digits: true };
  }
  const above = simpleInteger(p, end);
  if (above === null || !isSlash(p.text[end + 1]) || !Number.isInteger(value)) return whole;
  const below = simpleInteger(p, end + 2);
  if (below === null || !isProperFraction(above, below)) return whole;
  return { value: value + above / below, end: end + 3, digits: true };
}

const isSlash = (sign: string | undefined): boolean => sign === '/' || sign === '⁄';
const USUAL_DENOMINATORS = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 40, 50, 64, 100, 1000]);
const isProperFraction = (above: number, below: number): boolean =>
  above > 0 && above < below && USUAL_DENOMINATORS.has(below) && Number.isInteger(above);

function simpleInteger(p: FigurePieces, i: number): number | null {
  return p.kind[i] === NUMBER && /^\d{1,4}$/.test(p.text[i] as string) ? Number(p.text[i]) : null;
}

const isMinusSign = (sign: string | undefined): boolean => sign === '-' || sign === '−';

/** "4e14", "2.5x10^-3", "2.48×10−5". */
function withExponent(p: FigurePieces, base: Part): Part {
  let at = base.end;
  if (!p.glued[at]) return base;
  const word = p.lower[at] ?? '';
  const power = /^e(\d{1,3})$/.exec(word);
  if (power) return scaled(base, 10, Number(power[1]), at + 1);
  if (word === 'e' && p.glued[at + 1] && (isMinusSign(p.text[at + 1]) || p.text[at + 1] === '+')) {
    const exponent = simpleInteger(p, at + 2);
    return exponent === null
      ? base
      : scaled(base, 10, isMinusSign(p.text[at + 1]) ? -exponent : exponent, at + 3);
  }
  let root = 10;
  if (/^x\d{1,2}$/.test(word)) {
    root = Number(word.slice(1));
    at += 1;
  } else if ((word === '×' || word === 'x') && simpleInteger(p, at + 1) !== null) {
    root = Number(p.text[at + 1]);
    at += 2;
  } else return base;
  const hasCaret = p.text[at] === '^';
  if (hasCaret) at++;
  const isNegative = isMinusSign(p.text[at]);
  if (isNegative) at++;
  const exponent = hasCaret || isNegative ? simpleInteger(p, at) : null;
  return exponent === null ? base : scaled(base, root, isNegative ? -exponent : exponent, at + 1);
}

function scaled(base: Part, root: number, exponent: number, end: number): Part {
  const value = base.value * root ** exponent;
  return Number.isFinite(value) ? { value, end, digits: true } : base;
}

/** Words below a thousand, or digits: "three hundred and ten". */
function readGroup(p: FigurePieces, i: number, joinAnd: boolean): Part | null {
  const small = readSmall(p, i);
  if (!small) return null;
  const at = skipHyphen(p, small.end);
  if (p.lower[at] !== 'hundred') return small;
  const value = small.value * 100;
  const tail = readTail(p, at + 1, joinAnd);
  if (!tail) return { ...small, value, end: at + 1 };
  return {
    ...small,
    value: value + tail.value,
    end: tail.end,
    ...(p.lower[at + 1] === 'and' && { tail: tail.value }),
  };
}

/** "and thirty one" behind hundreds, where no magnitude follows that would make it a number of its own. */
function readTail(p: FigurePieces, i: number, joinAnd: boolean): Part | null {
  let at = i;
  if (p.lower[at] === 'and') {
    if (!joinAnd) return null;
    at++;
  } else if (p.kind[at] === NUMBER) return null;
  const small = readSmall(p, at);
  if (!small || small.value <= 0 || small.value >= 100 || !Number.isInteger(small.value)) return null;
  if (p.kind[at] === NUMBER && (p.text[at] as string).includes('.')) return null;
  return (magnitudeAt(p, small.end) ?? 1000) <= 100 ? null : small;
}

/** "a million", and "hundred thousand" without the article: one of the magnitude. */
function readImplicitOne(p: FigurePieces, i: number): Part | null {
  if (isIndefiniteArticle(p, i) && magnitudeAt(p, i + 1) !== undefined)
    return { value: 1, end: i + 1, digits: false };
  const isHundred = p.lower[i] === 'hundred' && magnitudeAt(p, i + 1) !== undefined;
  return isHundred && !VAGUE_MAGNITUDE_LEADERS.has(p.lower[i - 1] ?? '')
    ? { value: 100, end: i + 1, digits: false }
    : null;
}

/** Magnitudes behind one another that multiply: "a million million million". A longer row of them is no number. */
const MOST_MAGNITUDES = 4;

/** A whole number or decimal in digits or words, magnitudes included, that starts at piece `i`. */
export function readCardinalPieces(p: FigurePieces, i: number, joinAnd: boolean): Cardinal | null {
  let value = 0;
  let end = i;
  let last = Number.POSITIVE_INFINITY;
  let magnitude = 1;
  let tail: number | undefined;
  let hasMagnitude = false;
  let hasDigits = false;
  for (;;) {
    const isFirst = end === i;
    const hasAnd = !isFirst && p.lower[end] === 'and';
    if (hasAnd && !joinAnd) break;
    if (!isFirst && !hasAnd && (p.kind[end] === NUMBER || p.glued[end])) break;
    const at = hasAnd ? end + 1 : end;
    const group = (isFirst ? readImplicitOne(p, at) : null) ?? readGroup(p, at, joinAnd);
    if (!group) break;
    let next = skipHyphen(p, group.end);
    let factor = 1;
    let groupEnd = group.end;
    let magnitudes = 0;
    for (let step = magnitudeAt(p, next); step !== undefined; step = magnitudeAt(p, next)) {
      if (++magnitudes > MOST_MAGNITUDES) return null;
      factor *= step;
      groupEnd = next + 1;
      next = skipHyphen(p, groupEnd);
    }
    if (
      !isFirst &&
      (factor >= last || (factor === 1 && (group.value >= last || (group.digits && last < 1000))))
    )
      break;
    value += group.value * factor;
    tail = factor > 1 ? undefined : hasAnd ? group.value : group.tail;
    magnitude = factor > 1 ? factor : Number.isFinite(last) ? last : 1;
    hasMagnitude ||= factor > 1;
    hasDigits ||= group.digits;
    end = groupEnd;
    last = factor;
    if (factor === 1) break;
  }
  if (end === i || !Number.isFinite(value)) return null;
  const whole = { value, end, magnitude, hasMagnitude, hasDigits, ...(tail !== undefined && { tail }) };
  return hasDigits ? whole : withDecimals(p, whole);
}

/** "two point five million". */
function withDecimals(p: FigurePieces, whole: Cardinal): Cardinal {
  if (p.lower[whole.end] !== 'point') return whole;
  let digits = '';
  let end = whole.end + 1;
  for (;;) {
    const small = p.kind[end] === WORD ? readSmall(p, end) : null;
    if (!small) break;
    digits += String(small.value);
    end = small.end;
  }
  if (!digits) return whole;
  const value = whole.value + Number(`0.${digits}`);
  const next = skipHyphen(p, end);
  const magnitude = magnitudeAt(p, next);
  if (magnitude === undefined) return { ...whole, value, end };
  return { ...whole, value: value * magnitude, end: next + 1, magnitude, hasMagnitude: true };
}
