import { POINTING_WORDS } from '../lang/en/counting-words.ts';
import { CALL_WORDS, NUMBER_PREFIXES } from '../lang/en/label-words.ts';
import { SMALL_NUMBERS } from '../lang/en/number-words.ts';
import { SCORE_WORDS } from '../lang/en/score-words.ts';
import { isMinus } from './currency.ts';
import { isCalendarDate, isClockHour, isClockTime } from './date-numbers.ts';
import type { FigureNumeral } from './figure-numerals.ts';
import { type FigurePieces, NUMBER, SIGN, WORD } from './figure-pieces.ts';
import { isNumberInName } from './name-numbers.ts';
import { isPlural } from './nouns.ts';
import { isBehindName, isLabelled } from './number-labels.ts';
import {
  type FoundLike,
  isAddress,
  isHeadingNumber,
  isInAddress,
  isListNumber,
  isReference,
  lastWord,
} from './reference-numbers.ts';

const ORDINAL_ENDINGS = new Set(['st', 'nd', 'rd', 'th']);

const isHyphen = (p: FigurePieces, i: number): boolean =>
  p.text[i] === '-' || p.text[i] === '‑' || p.text[i] === '‐';
const isDash = (p: FigurePieces, i: number): boolean =>
  isHyphen(p, i) || p.text[i] === '–' || p.text[i] === '—';
const isInteger = (text: string): boolean => /^\d+$/.test(text);

/** A number that touches letters before it, at once or by a hyphen: "H100", "GPT-4", "U-17", "page-3". */
function isPartOfName(p: FigurePieces, i: number): boolean {
  if (!p.glued[i]) return false;
  if (p.kind[i - 1] === WORD) return true;
  const joins = isDash(p, i - 1) || p.text[i - 1] === "'" || p.text[i - 1] === '’' || p.text[i - 1] === '_';
  // "v0.4.14", "Firefox/65.0"
  const isPath = p.text[i - 1] === '.' || p.text[i - 1] === '/';
  if (isPath && p.glued[i - 1] && p.kind[i - 2] === WORD && p.kind[i - 3] !== NUMBER) return true;
  if (!joins || !p.glued[i - 1])
    return (
      p.text[i - 1] === '#' ||
      p.text[i - 1] === '№' ||
      ((p.text[i - 1] === "'" || p.text[i - 1] === '’') &&
        isInteger(p.text[i] as string) &&
        (p.text[i] as string).length === 2)
    );
  // "10-for-27"
  if (p.lower[i - 2] === 'for') return true;
  // "5k-20k": the letters are the unit of a number.
  if (p.kind[i - 3] === NUMBER && p.glued[i - 2]) return false;
  return (
    p.kind[i - 2] === WORD &&
    !SMALL_NUMBERS.has(p.lower[i - 2] as string) &&
    !NUMBER_PREFIXES.has(p.lower[i - 2] as string) &&
    p.text[i - 1] !== '—'
  );
}

const LONGEST_CHAIN = 10;

/** Chains of numbers: dates ("5/17/2018"), phone numbers, scores ("3-1"), "24/7", seasons ("2013-14"). */
function isInChain(p: FigurePieces, { start, end }: FigureNumeral): boolean {
  if (end !== start + 1) return false;
  let first = start;
  while (start - first < LONGEST_CHAIN && isJoint(p, first - 1) && p.kind[first - 2] === NUMBER) first -= 2;
  let last = start;
  while (last - start < LONGEST_CHAIN && isJoint(p, last + 1) && p.kind[last + 2] === NUMBER) last += 2;
  const count = (last - first) / 2 + 1;
  if (count === 1) return false;
  // "-78-0 degrees": a minus begins no score.
  if (count === 2 && isMinus(p, first - 1)) return false;
  if (count > 2) return true;
  if (isCross(p.text[first + 1])) return true;
  const [a, b] = [p.text[first] as string, p.text[last] as string];
  if (!isInteger(a) || !isInteger(b)) return p.text[first + 1] === '/';
  if (p.text[first + 1] === '/') return true;
  if (isScore(p, first, Number(a), Number(b))) return true;
  if (a.length === 3 && b.length === 4) return true;
  if (a.startsWith('0') || (b.startsWith('0') && b.length > 1)) return true;
  const isYears =
    a.length === 4 && Number(a) >= 1500 && Number(a) < 2100 && (b.length === 2 || b.length === 4);
  return isYears && (b.length === 2 || Number(b) < 2100);
}

/** "3-1", "21-14": two counts against each other, the winner's first, or the words around tell. */
function isScore(p: FigurePieces, first: number, a: number, b: number): boolean {
  if (a > 999 || b > 999 || p.text[first + 1] === '/') return false;
  if (a >= b || a === 0) return true;
  for (let i = Math.max(0, first - 6); i < Math.min(p.length, first + 7); i++) {
    if (SCORE_WORDS.has(p.lower[i] as string)) return true;
  }
  return false;
}

const isJoint = (p: FigurePieces, i: number): boolean =>
  i > 0 &&
  (p.kind[i] === SIGN || p.text[i] === 'x') &&
  p.glued[i] === true &&
  p.glued[i + 1] === true &&
  (isDash(p, i) || p.text[i] === '/' || isCross(p.text[i]));
/** "4×4". */
const isCross = (sign: string | undefined): boolean => sign === '×' || sign === 'x';

/** "10-for-27": successes and tries, like a score. */
const isTally = (p: FigurePieces, { end }: FigureNumeral): boolean =>
  isDash(p, end) && p.lower[end + 1] === 'for' && isDash(p, end + 1 + 1) && p.kind[end + 3] === NUMBER;

/** "19/20": two years in a row, two digits each. */
const isSeason = (p: FigurePieces, i: number): boolean =>
  p.text[i + 1] === '/' &&
  (p.text[i] as string).length === 2 &&
  Number(p.text[i + 2]) === Number(p.text[i]) + 1 &&
  Number(p.text[i]) > 10;

/** "the two", "a batch or two", "net zero": small numbers in words that count nothing named. */
/** "the Nine Network", "zero rating": a name or a fixed phrase with a number word in it. */
function isFixedPhrase(
  p: FigurePieces,
  { start, end, value }: FigureNumeral,
  unit: FoundLike | null,
): boolean {
  if (unit?.kind !== 'count') return false;
  if (value === 0) return !isPlural(lastWord(p, unit));
  return (
    start > 0 &&
    p.kind[start - 1] === WORD &&
    isCapital(p, start) &&
    isCapital(p, end) &&
    !isCapital(p, start - 1)
  );
}

/** A piece with a capital differs from its small letters: looked at first, since few do. */
const isCapital = ({ text, lower }: FigurePieces, i: number): boolean =>
  text[i] !== lower[i] && /^\p{Lu}/u.test(text[i] ?? '');

function isWordAlone(
  p: FigurePieces,
  { start, value, isFraction, hasMagnitude }: FigureNumeral,
  unit: FoundLike | null,
): boolean {
  if (unit || isFraction || hasMagnitude || value === null) return false;
  return value === 0 || (value <= 10 && POINTING_WORDS.has(p.lower[start - 1] ?? ''));
}

/** "call 911", "on 101", "0800 555 111". */
function isNumberToCall(p: FigurePieces, { start, end }: FigureNumeral): boolean {
  const text = p.text[start] as string;
  if (/^0\d+$/.test(text) || (p.kind[start - 1] === NUMBER && /^0\d/.test(p.text[start - 1] as string)))
    return true;
  if (end !== start + 1 || !/^\d{3,6}$/.test(text)) return false;
  // "a 911 call"
  if (text.length === 3 && /^call(?:s|er|ers)?$/.test(p.lower[end] ?? '') && p.lower[start - 1] === 'a')
    return true;
  for (let i = Math.max(0, start - 4); i < start; i++) if (CALL_WORDS.has(p.lower[i] as string)) return true;
  return false;
}

/** Numbers that are no quantities: dates, times, ordinals, names, labels, scores, phone numbers, versions. */
export function isNoQuantity(p: FigurePieces, numeral: FigureNumeral, unit: FoundLike | null): boolean {
  const { start, end } = numeral;
  const countsMany = unit?.kind === 'count' && isPlural(lastWord(p, unit));
  if (isNumberInName(p, numeral, unit)) return true;
  if (p.kind[start] !== NUMBER)
    return (
      (p.lower[end] === 'o' && /^['’]$/.test(p.text[end + 1] ?? '')) ||
      isWordAlone(p, numeral, unit) ||
      (unit === null && isClockHour(p, numeral)) ||
      isFixedPhrase(p, numeral, unit) ||
      isLabelled(p, start, unit !== null)
    );
  const isFirm = unit !== null && unit.kind !== 'count';
  if (ORDINAL_ENDINGS.has(p.lower[end] ?? '') && p.glued[end]) return true;
  if (isPartOfName(p, start) || isInAddress(p, start)) return true;
  if (!isFirm && (isReference(p, numeral) || isBehindName(p, numeral, unit))) return true;
  // "item# 33333", "10.1073/pnas".
  if (p.text[start - 1] === '#') return true;
  // "a source known as 121102", the season "19/20"
  if (
    p.lower[start - 1] === 'as' &&
    /^(?:known|designated|catalogued|cataloged)$/.test(p.lower[start - 2] ?? '')
  )
    return true;
  if (numeral.isFraction && isSeason(p, start)) return true;
  // "Storage model ........ 34"
  if (p.text[start - 1] === '.' && p.text[start - 2] === '.') return true;
  if (!unit && p.text[end] === '/' && p.glued[end] && p.kind[end + 1] === WORD && p.glued[end + 1])
    return true;
  // "[12]" is a reference, "the 1200 block" an address, "4-midnight" a time.
  if (p.text[start - 1] === '[' && p.text[end] === ']') return true;
  if (p.lower[end] === 'block' && p.lower[end + 1] === 'of') return true;
  if (unit?.kind === 'count' && /^(?:block|midnight|noon)$/.test(lastWord(p, unit))) return true;
  if (isDash(p, end) && /^(?:midnight|noon)$/.test(p.lower[end + 1] ?? '')) return true;
  // "11a", "24703m212": letters that are no unit.
  if (!isFirm && p.glued[end] && p.kind[end] === WORD && !/^bps?$/.test(p.lower[end] as string)) return true;
  if (isFirm && unit.kind !== 'duration') return isClockTime(p, numeral) || isCalendarChain(p, numeral);
  if (isClockTime(p, numeral) || isListNumber(p, numeral) || isHeadingNumber(p, numeral, unit)) return true;
  if (isTally(p, numeral)) return true;
  if (unit === null && isClockHour(p, numeral)) return true;
  if (unit?.kind !== 'duration' && isCalendarDate(p, numeral, unit)) return true;
  return (
    isInChain(p, numeral) ||
    isLabelled(p, start, countsMany || unit?.kind === 'duration') ||
    isAddress(p, numeral) ||
    isNumberToCall(p, numeral)
  );
}

/** Three and more numbers that hyphens join, whatever follows them. */
const isCalendarChain = (p: FigurePieces, { start }: FigureNumeral): boolean =>
  isJoint(p, start - 1) &&
  p.kind[start - 2] === NUMBER &&
  isJoint(p, start - 3) &&
  p.kind[start - 4] === NUMBER;
