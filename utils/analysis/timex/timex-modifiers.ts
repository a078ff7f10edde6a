import type { Timex } from '../../model/analysis.ts';
import { pieceWord, type TimexScan } from './timex-scan.ts';

/** A modifier in front of an expression: the TIMEX3 `mod` that it gives, and the piece behind. */
export interface Modifier {
  readonly mod: Timex['mod'] | undefined;
  readonly to: number;
}

const APPROXIMATORS: readonly (readonly [string, Timex['mod']])[] = [
  ['about', 'APPROX'],
  ['around', 'APPROX'],
  ['roughly', 'APPROX'],
  ['approximately', 'APPROX'],
  ['nearly', 'APPROX'],
  ['almost', 'APPROX'],
  ['some', 'APPROX'],
  ['close to', 'APPROX'],
  ['no more than', 'EQUAL_OR_LESS'],
  ['not more than', 'EQUAL_OR_LESS'],
  ['less than', 'EQUAL_OR_LESS'],
  ['fewer than', 'EQUAL_OR_LESS'],
  ['at most', 'EQUAL_OR_LESS'],
  ['up to', 'EQUAL_OR_LESS'],
  ['under', 'EQUAL_OR_LESS'],
  ['no less than', 'EQUAL_OR_MORE'],
  ['more than', 'EQUAL_OR_MORE'],
  ['at least', 'EQUAL_OR_MORE'],
  ['over', 'EQUAL_OR_MORE'],
  ['exactly', undefined],
];

const PHRASES = APPROXIMATORS.map(([words, mod]) => ({ words: words.split(' '), mod }));

/** "about", "more than", "at least" before an amount, a time or a date. */
export function readApproximator(scan: TimexScan, i: number): Modifier | null {
  const first = pieceWord(scan, i);
  for (const { words, mod } of PHRASES) {
    if (words[0] !== first) continue;
    if (words.every((word, n) => pieceWord(scan, i + n) === word)) return { mod, to: i + words.length };
  }
  return null;
}

/** "early", "mid-", "late", "the end of", "the beginning of", "earlier" and "later" before a calendar stretch. */
export function readEdge(scan: TimexScan, i: number): Modifier | null {
  let at = i;
  if (pieceWord(scan, at) === 'the') at++;
  if (pieceWord(scan, at) === 'very') at++;
  const word = pieceWord(scan, at);
  const next = pieceWord(scan, at + 1);
  switch (word) {
    case 'early':
      return { mod: 'START', to: next === '-' ? at + 2 : at + 1 };
    case 'mid':
    case 'middle':
      if (next === 'of') return { mod: 'MID', to: at + 2 };
      return { mod: 'MID', to: next === '-' ? at + 2 : at + 1 };
    case 'late':
      return { mod: 'END', to: next === '-' ? at + 2 : at + 1 };
    case 'earlier':
    case 'later':
      if (at > i) return null;
      return { mod: undefined, to: next === 'in' || next === 'on' ? at + 2 : at + 1 };
    case 'beginning':
    case 'start':
      return next === 'of' && at > i ? { mod: 'START', to: at + 2 } : null;
    case 'end':
    case 'close':
      return next === 'of' && at > i ? { mod: 'END', to: at + 2 } : null;
    default:
      return null;
  }
}
