import type { FigurePieces } from './figure-pieces.ts';

const TIMES: ReadonlySet<string> = new Set(['×', 'x', '·', '*', '⋅']);
const EXPONENT = /\^?([⁻−-]?)(?:([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})|(\d{1,2})(?![\d.,]))/y;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * The power of ten that multiplies a number which ends before piece `i`: "3 × 10⁶", "1.5 x 10^-3". Null where there is none: "3 × 10",
 * "a 3 x 10 m plot". An exponent in plain digits needs its "^".
 */
export function powerOfTenAt(p: FigurePieces, i: number): { factor: number; end: number } | null {
  if (!TIMES.has(p.text[i] ?? '') || p.text[i + 1] !== '10') return null;
  const from = p.end[i + 1] as number;
  EXPONENT.lastIndex = from;
  const found = EXPONENT.exec(p.source);
  const [printed, sign, raised, plain] = found ?? [];
  if (printed === undefined || (plain !== undefined && !printed.startsWith('^'))) return null;
  const digits = raised ? [...raised].map((digit) => RAISED.indexOf(digit)).join('') : (plain as string);
  const to = from + printed.length;
  let end = i + 2;
  while (end < p.length && (p.start[end] as number) < to) end++;
  // An exponent that no piece ends with belongs to something longer.
  if (p.end[end - 1] !== to) return null;
  return { factor: 10 ** (Number(digits) * (sign ? -1 : 1)), end };
}
