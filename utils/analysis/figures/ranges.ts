import { RANGE_CHANGE_WORDS } from '../lang/en/change-words.ts';
import { OLDEST_AGE } from './figure-ages.ts';
import type { FigurePieces } from './figure-pieces.ts';
import { NUMBER, WORD } from './figure-pieces.ts';
import type { Quantity } from './figure-quantity.ts';
import { readRate } from './measures.ts';
import { readQuantity } from './read-quantity.ts';

const DASHES = new Set(['-', '–', '—', '−', '~', '‑', '‐']);

/** Where the second end of a range may start behind `i`, and what joins it; null where nothing does. */
function connector(
  p: FigurePieces,
  first: Quantity,
  isBetween: boolean,
): { at: number; joint: 'dash' | 'to' | 'and' | 'or' | 'plus-minus' } | null {
  let at = first.end;
  // "8- to 16-metre"
  const isSuspended = p.text[at] === '-' && p.glued[at] === true;
  if (isSuspended && (p.lower[at + 1] === 'to' || p.lower[at + 1] === 'or')) at++;
  const word = p.lower[at] ?? '';
  if (word === '±') return { at: at + 1, joint: 'plus-minus' };
  if (word === '+' && p.text[at + 1] === '/' && p.text[at + 2] === '-')
    return { at: at + 3, joint: 'plus-minus' };
  if (DASHES.has(word)) {
    const isBetweenEven = p.glued[at] === p.glued[at + 1] || p.glued[at + 1];
    return isBetweenEven ? { at: at + 1, joint: 'dash' } : null;
  }
  // "0-to-100-km/h"
  const isHyphened = isSuspended && p.text[at + 1] === '-' && p.kind[at + 2] === NUMBER;
  if (word === 'to' || word === 'through') return { at: isHyphened ? at + 2 : at + 1, joint: 'to' };
  if (word === 'and' && isBetween) return { at: at + 1, joint: 'and' };
  // "a 10- or 12-litre pot" has one of two sizes.
  if (word === 'or' && isSuspended) return null;
  if (word === 'or') return { at: at + 1, joint: 'or' };
  return null;
}

function isAfterChangeVerb(p: FigurePieces, start: number): boolean {
  for (let i = Math.max(0, start - 3); i < start; i++)
    if (RANGE_CHANGE_WORDS.has(p.lower[i] as string)) return true;
  return false;
}

/** A number below "million" that takes over the second number's magnitude: "15 to 20 million", "$1.6-2 billion". */
function magnitudeShared(p: FigurePieces, first: Quantity, second: Quantity): number {
  if (first.hasMagnitude || !second.hasMagnitude || first.value === null || second.value === null) return 1;
  const magnitude = 10 ** (3 * Math.floor(Math.log10(Math.abs(second.value) || 1) / 3));
  const shown = second.value / magnitude;
  return Math.abs(first.value) < 1000 && (Math.abs(first.value) <= shown || p.kind[first.end] !== WORD)
    ? magnitude
    : 1;
}

/** "£300-400m", "300m-400m euros": the "m" beside money is a million, not a metre. */
function withMillions(p: FigurePieces, first: Quantity, second: Quantity): [Quantity, Quantity] {
  if (first.kind === 'currency' && isTightM(p, second)) return [first, toMillions(second)];
  if (second.kind === 'currency' && second.hasMagnitude && isTightM(p, first))
    return [toMillions(first), second];
  return [first, second];
}
const isTightM = (p: FigurePieces, { kind, code, end }: Quantity): boolean =>
  kind === 'measure' && code === 'm' && p.text[end - 1] === 'm' && p.glued[end - 1] === true;
const toMillions = (quantity: Quantity): Quantity => ({
  ...quantity,
  kind: 'none',
  code: '',
  unitStart: quantity.unitEnd,
  value: (quantity.value as number) * 1e6,
  hasMagnitude: true,
});

/** "$5-8,000": the thousands of the second number belong to both. */
function thousandsShared(p: FigurePieces, first: Quantity, second: Quantity, at: number): number {
  const thousands = /^(\d{1,3}),000$/.exec(p.text[at] ?? '');
  const isShort = /^\d{1,3}$/.test(p.text[first.end - 1] ?? '') && second.value !== null;
  return thousands && isShort && (first.value as number) < Number(thousands[1]) ? 1000 : 1;
}

/** Joins `lower` with the quantity behind it to a range, or null. `isFrom`: "from" or "between" stands before. */
export function readRange(
  p: FigurePieces,
  lower: Quantity,
  { isBetween, isFrom }: { isBetween: boolean; isFrom: boolean },
): Quantity | null {
  if (lower.value === null || (lower.isFraction && !isBetween)) return null;
  const joint = connector(p, lower, isBetween);
  if (!joint) return null;
  const read = readQuantity(p, joint.at, { ratios: false });
  if (!read || read.value === null) return null;
  const [first, second] = withMillions(p, lower, read);
  if (first.value === null || second.value === null) return null;
  if (joint.joint === 'plus-minus') {
    const margin = second.value;
    return {
      ...second,
      start: first.start,
      value: null,
      low: first.value - margin,
      high: first.value + margin,
    };
  }
  // "kids ages 5 to 12 opens": a noun behind the second counts nothing.
  const isAges =
    first.isAge === true && (second.kind === 'none' || second.kind === 'count') && second.value <= OLDEST_AGE;
  const isBare = first.kind === 'none' && first.unitStart === first.unitEnd;
  const sameUnit = first.code === second.code && first.kind === second.kind;
  const isMoney = first.kind === 'currency' && second.kind === 'none';
  if (!isBare && !sameUnit && !isMoney && !isAges && !sharesCurrency(first, second)) return null;
  if (
    isBare &&
    second.kind === 'currency' &&
    second.unitStart < (p.start[joint.at + 1] ?? 0) &&
    p.kind[joint.at] !== NUMBER &&
    joint.joint !== 'dash'
  )
    return null;
  const scale =
    joint.joint === 'dash' && thousandsShared(p, first, second, joint.at) > 1
      ? 1000
      : magnitudeShared(p, first, second);
  const [a, b] = [first.value * scale, second.value];
  if (a === b) return null;
  const isRising = a < b;
  if (joint.joint === 'or' && !(isRising && (isBare || sameUnit) && b <= 3 * a)) return null;
  if (joint.joint === 'dash' && !isRising && !(a < 0 || b < 0)) return null;
  if (joint.joint === 'to' && !isFrom) {
    if (!isRising) return null;
    // "up from the US $22 to $26 million": the magnitude said once makes it one range.
    if (sameUnit && !isBare && scale === 1 && isAfterChangeVerb(p, first.start)) return null;
  }
  // "£2-4,000 a month"
  const rate = isMoney ? readRate(p, second.end, 'currency') : null;
  const unit =
    isMoney || (first.kind === 'currency' && second.kind === 'currency')
      ? {
          ...first,
          code: second.kind === 'currency' ? longer(first.code, second.code) : ratedCode(first, rate),
        }
      : isAges
        ? first
        : second;
  return {
    ...second,
    kind: unit.kind,
    code: unit.code,
    unitStart: unit.unitStart,
    unitEnd: unit.unitEnd,
    ...(isAges && { isAge: true, end: second.resume }),
    ...(unit.bareSign && { bareSign: true }),
    start: first.start,
    ...(rate && { end: rate.end, resume: rate.end }),
    value: null,
    low: Math.min(a, b),
    high: Math.max(a, b),
    isFraction: false,
    hasMagnitude: second.hasMagnitude || first.hasMagnitude,
    // The first bound is kept by the order of the ends: a fall runs from high to low.
    ...(!isRising && { change: 'down' as const }),
  };
}

const ratedCode = ({ code }: Quantity, rate: { code: string } | null): string =>
  rate && !code.includes('/') ? `${code}/${rate.code}` : code;

const longer = (a: string, b: string): string => (b.length > a.length ? b : a);

/** "$1.6 billion and $2 billion a year": the rate belongs to both. */
const sharesCurrency = (first: Quantity, second: Quantity): boolean =>
  first.kind === second.kind &&
  (first.kind === 'currency' || first.kind === 'measure') &&
  second.code.startsWith(`${first.code}/`);
