import { SHARE_APPROXIMATORS } from '../lang/en/approximation-words.ts';
import { DURATION_NOUNS } from '../lang/en/calendar-words.ts';
import {
  DENOMINATORS,
  FRACTION_SIGNS,
  HALF_FOLLOWERS,
  HALF_LEADERS,
  QUARTER_LEADERS,
  SHARE_FOLLOWERS,
  VAGUE_PLURALS,
} from '../lang/en/number-words.ts';
import {
  type Cardinal,
  isIndefiniteArticle,
  magnitudeAt,
  readCardinalPieces,
  readSmall,
  skipHyphen,
} from './cardinals.ts';
import { type FigurePieces, WORD } from './figure-pieces.ts';
import { powerOfTenAt } from './powers-of-ten.ts';

/** A number as read from pieces `start` to `end` (half-open). */
export interface FigureNumeral {
  readonly start: number;
  readonly end: number;
  /** Null where the words say a range ("dozens"). */
  readonly value: number | null;
  readonly low?: number;
  readonly high?: number;
  /** A share of a whole: "a third", "one in five". */
  readonly isFraction: boolean;
  /** It has a word such as "million" in it. */
  readonly hasMagnitude: boolean;
  /** Written in digits, at least in part. */
  readonly hasDigits: boolean;
}

/** A share, or so much of a million: "half a million", "two thirds of a million". */
function share(p: FigurePieces, start: number, end: number, value: number): FigureNumeral {
  const next =
    p.lower[end] === 'of' && isIndefiniteArticle(p, end + 1)
      ? end + 2
      : isIndefiniteArticle(p, end)
        ? end + 1
        : skipHyphen(p, end);
  const factor = magnitudeAt(p, next);
  if (factor === undefined) {
    return { start, end, value, isFraction: true, hasMagnitude: false, hasDigits: false };
  }
  return {
    start,
    end: next + 1,
    value: value * factor,
    isFraction: false,
    hasMagnitude: true,
    hasDigits: false,
  };
}

/** "a third", "half a million", "half of them". */
function readShare(p: FigurePieces, i: number): FigureNumeral | null {
  const word = p.lower[i];
  if (word === 'half' || word === 'quarter') return readHalf(p, i);
  if (word !== 'a') return null;
  const unit = p.lower[i + 1] ?? '';
  const below = DENOMINATORS.get(unit);
  if (below === undefined || unit.endsWith('s')) return null;
  const after = p.lower[i + 2] ?? '';
  if (below === 4 && after === 'in') return null;
  const isShare =
    SHARE_FOLLOWERS.has(after) ||
    magnitudeAt(p, i + 2) !== undefined ||
    SHARE_APPROXIMATORS.has(p.lower[i - 1] ?? '') ||
    (below === 2 && after !== '-') ||
    (below >= 100 && p.kind[i + 2] !== WORD);
  return isShare ? share(p, i, i + 2, 1 / below) : null;
}

function readHalf(p: FigurePieces, i: number): FigureNumeral | null {
  const before = p.lower[i - 1] ?? '';
  const next = skipHyphen(p, i + 1);
  const after = p.lower[next] ?? '';
  const value = p.lower[i] === 'half' ? 1 / 2 : 1 / 4;
  if (magnitudeAt(p, next) !== undefined) return share(p, i, i + 1, value);
  if (value !== 1 / 2 || HALF_LEADERS.has(before) || p.glued[i]) return null;
  if (!HALF_FOLLOWERS.has(after) && !SHARE_APPROXIMATORS.has(before)) return null;
  // "half an hour": the article belongs to the number.
  const ofUnit = isIndefiniteArticle(p, i + 1) && magnitudeAt(p, i + 2) === undefined;
  return share(p, i, ofUnit ? i + 2 : i + 1, value);
}

/** A whole with a part behind "and": "two and a half million", "one million and a half", "one billion and a half million". */
function withPart(p: FigurePieces, number: Cardinal, whole: number, part: number, end: number): Cardinal {
  const { magnitude } = number;
  const next = magnitudeAt(p, end);
  if (next === undefined)
    return { ...number, value: whole + part * (magnitude >= 1000 ? magnitude : 1), end };
  const value = magnitude > next ? whole + part * next : (whole + part) * next;
  return { ...number, value, end: end + 1, hasMagnitude: true };
}

const toNumeral = (
  start: number,
  { value, end, hasMagnitude, hasDigits }: Cardinal,
  isFraction = false,
): FigureNumeral => ({
  start,
  end,
  value,
  isFraction,
  hasMagnitude,
  hasDigits,
});

/** "2/3", "¾". */
const isWrittenFraction = (p: FigurePieces, i: number): boolean =>
  p.text[i + 1] === '/' || p.text[i + 1] === '⁄' || FRACTION_SIGNS.has(p.text[i] as string);

/** "two thirds", "and three quarters" behind a cardinal. */
function withDenominator(p: FigurePieces, start: number, number: Cardinal): FigureNumeral {
  const { value, end, tail } = number;
  const and = skipHyphen(p, end);
  if (p.lower[and] === 'and') {
    const part = skipHyphen(p, and + 1);
    const above = isIndefiniteArticle(p, part) ? { value: 1, end: part + 1 } : readSmall(p, part);
    const at = above ? skipHyphen(p, above.end) : end;
    const below = DENOMINATORS.get(p.lower[at] ?? '');
    if (!above || below === undefined || above.value >= below) return toNumeral(start, number);
    return toNumeral(start, withPart(p, number, value, above.value / below, at + 1));
  }
  const at = skipHyphen(p, end);
  const word = p.lower[at] ?? '';
  const below = DENOMINATORS.get(word);
  if (below === undefined || (number.hasDigits && tail === undefined)) {
    return toNumeral(start, number, number.hasDigits && value < 1 && isWrittenFraction(p, start));
  }
  const isPlural = word.endsWith('s');
  const above = tail ?? value;
  if (isPlural ? above < 2 : above !== 1) return toNumeral(start, number);
  if (tail !== undefined && tail < below) {
    return toNumeral(start, withPart(p, number, value - tail, tail / below, at + 1));
  }
  const isTime = word.startsWith('quarter') && QUARTER_LEADERS.has(p.lower[start - 1] ?? '');
  // "one fifth grader"
  const isOrdinal =
    !isPlural &&
    at === end &&
    below > 4 &&
    p.kind[at + 1] === WORD &&
    !SHARE_FOLLOWERS.has(p.lower[at + 1] as string);
  // "in two halves" counts them.
  const isWhole = value === below;
  return isTime || isOrdinal || isWhole ? toNumeral(start, number) : share(p, start, at + 1, value / below);
}

const isHyphen = (p: FigurePieces, i: number): boolean => /^[-‑‐]$/.test(p.text[i] ?? '');
const isYear = (p: FigurePieces, i: number): boolean => /^(?:1\d|20)\d\d$/.test(p.text[i] as string);

/** "one in five", "two out of three". */
function withRatio(p: FigurePieces, number: FigureNumeral): FigureNumeral {
  const { value, end } = number;
  if (value === null || !Number.isInteger(value) || value < 1 || value > 99 || number.hasMagnitude)
    return number;
  const isOutOf = p.lower[end] === 'out' && p.lower[end + 1] === 'of';
  const isOver = p.lower[end] === 'over' && value === 1;
  // "a one-in-five chance"
  const isCompound = isHyphen(p, end) && p.lower[end + 1] === 'in' && isHyphen(p, end + 2);
  if (!isOutOf && !isOver && !isCompound && p.lower[end] !== 'in') return number;
  const at = isCompound ? end + 3 : isOutOf ? end + 2 : end + 1;
  const whole = readCardinalPieces(p, at, true);
  if (!whole || whole.value <= value || !Number.isInteger(whole.value)) return number;
  if (!isOutOf && (isYear(p, at) || DURATION_NOUNS.has(p.lower[whole.end] ?? ''))) return number;
  return { ...number, end: whole.end, value: value / whole.value, isFraction: true };
}

/** "dozens", "tens of thousands": a range of one power of ten (dozens: twelve to a hundred and twenty). */
function readVaguePlural(p: FigurePieces, i: number): FigureNumeral | null {
  const word = p.lower[i] ?? '';
  const least = VAGUE_PLURALS.get(word);
  if (least === undefined) return null;
  // "thousands upon thousands"
  if (p.lower[i + 1] === 'upon' && p.lower[i + 2] === word) return vaguePlural(i, i + 3, least);
  const second = p.lower[i + 1] === 'of' ? VAGUE_PLURALS.get(p.lower[i + 2] ?? '') : undefined;
  if (word === 'tens' && second === undefined) return null;
  const low = least * (second ?? 1);
  const end = second === undefined ? i + 1 : i + 3;
  return vaguePlural(i, end, low);
}

const vaguePlural = (start: number, end: number, low: number): FigureNumeral => ({
  start,
  end,
  value: null,
  low,
  high: 10 * low,
  isFraction: false,
  hasMagnitude: true,
  hasDigits: false,
});

export interface NumeralOptions {
  /** Whether "and" may join parts of one number; not so right behind "between". */
  readonly joinAnd?: boolean;
  /** Whether "one in five" is looked for. */
  readonly ratios?: boolean;
}

/** The number that starts at piece `i`, the longest reading, without its sign; null where there is none. */
export function readNumeral(p: FigurePieces, i: number, options: NumeralOptions = {}): FigureNumeral | null {
  const { joinAnd = true, ratios = true } = options;
  const vague = readVaguePlural(p, i) ?? readShare(p, i);
  if (vague) return vague;
  const cardinal = readCardinalPieces(p, i, joinAnd);
  if (!cardinal) return null;
  const power = cardinal.hasDigits && cardinal.end === i + 1 ? powerOfTenAt(p, cardinal.end) : null;
  if (power) {
    const value = Number((cardinal.value * power.factor).toPrecision(15));
    return toNumeral(i, { ...cardinal, value, end: power.end, hasMagnitude: true });
  }
  const whole = withDenominator(p, i, cardinal);
  return ratios && !whole.isFraction ? withRatio(p, whole) : whole;
}
