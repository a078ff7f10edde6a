import { METRE_FOLLOWERS } from '../lang/en/dimension-words.ts';
import { BESTOWING_VERBS, METRE_CONTEXT, MONEY_CONTEXT, SUM_NOUNS } from '../lang/en/money-words.ts';
import { MAGNITUDE_SUFFIXES, MINUS_WORDS, MONEY_SUFFIXES } from '../lang/en/number-words.ts';
import { POS } from '../tokens/index.ts';
import { readCounted } from './counted-nouns.ts';
import { isMinus } from './currency.ts';
import { type FigureNumeral, type NumeralOptions, readNumeral } from './figure-numerals.ts';
import { type FigurePieces, WORD } from './figure-pieces.ts';
import type { FoundUnit, Quantity } from './figure-quantity.ts';
import { isLetterCode } from './letter-magnitudes.ts';
import { isHyphen } from './noun-phrases.ts';

export interface SignedNumeral {
  readonly numeral: FigureNumeral;
  /** −1 behind a minus. */
  readonly sign: number;
}

/** The number at piece `i` with the minus before it. */
export function readSignedNumeral(p: FigurePieces, i: number, options: NumeralOptions): SignedNumeral | null {
  const isNegative = isMinus(p, i) || (MINUS_WORDS.has(p.lower[i] ?? '') && i + 1 < p.length);
  // "minus-18"
  const hyphen = isNegative && p.kind[i] === WORD && /^[-‑‐]$/.test(p.text[i + 1] ?? '') ? 1 : 0;
  const numeral = readNumeral(p, isNegative ? i + 1 + hyphen : i, options);
  if (!numeral) return null;
  return isNegative ? { numeral: { ...numeral, start: i }, sign: -1 } : { numeral, sign: 1 };
}

/** "About 2 B people": a plural right behind the letter. */
const isCountBehind = (p: FigurePieces, i: number): boolean =>
  p.kind[i] === WORD && p.text[i] === p.lower[i] && readCounted(p, i, { value: 2, isVague: false }) !== null;

const CONTEXT = 8;

/** "a 5m fine", "raised 20m from investors", "left 3m to the hospital": millions where the words around speak of money, not of size. */
function isMillionOfMoney(p: FigurePieces, i: number): boolean {
  const next = p.lower[i + 1] ?? '';
  if (METRE_FOLLOWERS.has(next) || isHyphen(p, i + 1)) return false;
  const noun = p.kind[i + 1] === WORD && POS[p.pos[i + 1] ?? 0] === 'ADJ' ? i + 2 : i + 1;
  if (SUM_NOUNS.has(p.lower[noun] ?? '')) return true;
  const tag = POS[p.pos[i + 1] ?? 0];
  // "a 12m boat"
  if (p.kind[i + 1] === WORD && (tag === 'NOUN' || tag === 'PROPN' || tag === 'ADJ')) return false;
  if (BESTOWING_VERBS.has(p.lower[i - 2] ?? '') && (next === 'to' || next === 'for')) return true;
  let evidence = 0;
  for (let at = Math.max(0, i - CONTEXT); at < Math.min(p.length, i + CONTEXT); at++) {
    const word = p.lower[at] as string;
    if (METRE_CONTEXT.has(word)) evidence -= 2;
    else if (MONEY_CONTEXT.has(word) || SUM_NOUNS.has(word)) evidence++;
  }
  return evidence > 0;
}

/** "k", "bn", "m" behind digits: what it multiplies by, and where it ends. */
export function readMagnitude(
  p: FigurePieces,
  numeral: FigureNumeral,
  isMoney: boolean,
): { factor: number; end: number } | null {
  const { end } = numeral;
  const text = p.text[end] ?? '';
  if (p.kind[end] !== WORD || !numeral.hasDigits) return null;
  const factor = (isMoney ? MONEY_SUFFIXES.get(text) : undefined) ?? MAGNITUDE_SUFFIXES.get(text);
  const isSpaced =
    !p.glued[end] && /^[KMB]$/.test(text) && (isMoney ? p.kind[end + 1] !== WORD : isCountBehind(p, end + 1));
  if (factor !== undefined && (p.glued[end] || text.length > 1 || isSpaced)) {
    if (!isMoney && p.glued[end] && isLetterCode(p, end)) return null;
    // "573.15K" is a temperature.
    if (!isMoney && text === 'K' && (p.text[end - 1] as string).includes('.')) return null;
    return { factor, end: end + 1 };
  }
  // "1.8m people": a small "m" is a million where a noun is counted, else a metre.
  const counts =
    text === 'm' &&
    p.glued[end] &&
    p.kind[end + 1] === WORD &&
    !METRE_FOLLOWERS.has(p.lower[end + 1] as string) &&
    readCounted(p, end + 1, { value: 2, isVague: false });
  return counts || (text === 'm' && p.glued[end] && isMillionOfMoney(p, end))
    ? { factor: 1e6, end: end + 1 }
    : null;
}

/** A number of pieces `start` to `end`, multiplied by `factor`, with its unit; null where it is too large for a number. */
export function toQuantity(
  p: FigurePieces,
  start: number,
  end: number,
  numeral: FigureNumeral,
  factor: number,
  unit: FoundUnit | null,
): Quantity | null {
  const scale = factor * (unit?.factor ?? 1);
  const scaled = (value: number): number => {
    const product = value * scale;
    // 470 hundredths are 4.7, without noise in the sixteenth digit.
    return Number.isInteger(product) ? product : Number(product.toPrecision(15));
  };
  const value = numeral.value === null ? null : scaled(numeral.value);
  if (value !== null && !Number.isFinite(value)) return null;
  const lastEnd = p.end[end - 1] as number;
  const isRange = value === null;
  return {
    start,
    end,
    resume: unit?.kind === 'count' ? numeral.end : end,
    value,
    low: isRange ? scaled(numeral.low as number) : undefined,
    high: isRange ? scaled(numeral.high as number) : undefined,
    kind: unit?.kind ?? 'none',
    code: unit?.code ?? '',
    unitStart: unit?.unitStart ?? lastEnd,
    unitEnd: unit?.unitEnd ?? lastEnd,
    isFraction: numeral.isFraction,
    hasMagnitude: numeral.hasMagnitude || Math.abs(factor) >= 1e6,
    hasDigits: numeral.hasDigits,
    isAge: unit?.isAge === true,
    bareSign: unit?.bareSign === true,
    ...(unit?.factor !== undefined && { factor: unit.factor }),
  };
}
