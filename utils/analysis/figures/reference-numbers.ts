import { CATALOGUES, STREET_HEADS, STREET_WORDS } from '../lang/en/label-words.ts';
import type { FigureNumeral } from './figure-numerals.ts';
import { type FigurePieces, NUMBER, WORD } from './figure-pieces.ts';
import { isPlural } from './nouns.ts';

/** The parts of a found unit that the rules for non-quantities use. */
export interface FoundLike {
  readonly kind: string;
  readonly unitEnd?: number;
}

/** The last word of a unit's text, in lower case. */
export function lastWord(p: FigurePieces, { unitEnd }: FoundLike): string {
  const text = p.source.slice(Math.max(0, (unitEnd ?? 0) - 24), unitEnd ?? 0).toLowerCase();
  return text.slice(text.lastIndexOf(' ') + 1);
}

/** "1.", "2)", "(3)" at the start of a sentence or before a bracket that nothing opened. */
export function isListNumber(p: FigurePieces, { start, end }: FigureNumeral): boolean {
  if (end !== start + 1 || !/^\d{1,3}$/.test(p.text[start] as string)) return false;
  // "were as follows: 1."
  if (p.text[start - 1] === ':' && p.text[end] === '.' && end === p.length - 1) return true;
  const next = p.text[end];
  const isShort = (p.text[start] as string).length < 3;
  if (start === 0 && (next === '.' || next === ')' || (isShort && next === undefined && p.length === 1)))
    return true;
  if (next !== ')' || !isShort) return false;
  // "Kerr (34) won" has an age.
  if (p.text[start - 1] === '(')
    return !(start > 1 && /^\p{Lu}\p{Ll}/u.test(p.text[start - 2] as string) && Number(p.text[start]) >= 14);
  for (let i = start - 1; i >= Math.max(0, start - 12); i--) {
    if (p.text[i] === '(') return false;
    if (p.text[i] === ')') break;
  }
  return true;
}

/** "3 Software", "5.1 Local communities": a heading's number. A plural behind a whole number is counted ("3 Ways to win"). */
export const isHeadingNumber = (
  p: FigurePieces,
  { start, end }: FigureNumeral,
  unit: FoundLike | null,
): boolean =>
  start === 0 &&
  end === 1 &&
  /^\d{1,2}(?:\.\d{1,2})*$/.test(p.text[0] as string) &&
  /^\p{Lu}\p{Ll}/u.test(p.text[1] ?? '') &&
  p.length < 12 &&
  p.kind[p.length - 1] === WORD &&
  ((p.text[0] as string).includes('.') ||
    unit === null ||
    (unit.kind === 'count' && !isPlural(lastWord(p, unit))));

/** "123 Random Street", "PA 23456". */
export function isAddress(p: FigurePieces, { start, end }: FigureNumeral): boolean {
  if (end !== start + 1 || !isInteger(p.text[start] as string)) return false;
  if ((p.text[start] as string).length === 5 && /^[A-Z]{2}$/.test(p.text[start - 1] ?? '')) return true;
  // "16-18 Industrial Avenue"
  const isPair = /^[-–]$/.test(p.text[end] ?? '') && p.glued[end] && p.kind[end + 1] === NUMBER;
  const from = isPair ? end + 2 : end;
  if (p.text[from] === 'Broadway') return true;
  // "22 Ave Foch"
  if (STREET_HEADS.has(p.text[from] ?? '') && /^\p{Lu}/u.test(p.text[from + 1] ?? '')) return true;
  for (let i = from; i < from + 5; i++) {
    const isOrdinal = p.kind[i] === NUMBER && /^(?:st|nd|rd|th)$/.test(p.lower[i + 1] ?? '') && i > from;
    if (isOrdinal) i++;
    else if (p.kind[i] !== WORD || !/^\p{Lu}/u.test(p.text[i] as string)) return false;
    else if (i > from && STREET_WORDS.has(p.lower[i] as string)) return true;
  }
  return false;
}

/** Inside an address of the web or of mail, or a path: no space between it and "://", "www." or "@". */
export function isInAddress(p: FigurePieces, start: number): boolean {
  let first = start;
  for (; first > 0 && start - first < 60 && p.glued[first]; first--) {
    const text = p.text[first - 1] as string;
    if (text === '@' || text === '%' || text === '=' || text === '?') return true;
    if (text === '/' && p.text[first - 2] === '/') return true;
    if (text === 'www') return true;
  }
  return false;
}

const isInteger = (text: string): boolean => /^\d+$/.test(text);
const isGlued = (p: FigurePieces, from: number, to: number): boolean => {
  for (let i = from; i <= to; i++) if (!p.glued[i]) return false;
  return true;
};

/** Where something stands: "[1]: 207", "2013;69(1):38", "pp. 276–278", "revision 4:fe88", "PMID: 29615204". */
export function isReference(p: FigurePieces, { start, end }: FigureNumeral): boolean {
  if (end !== start + 1) return false;
  const before = p.text[start - 1] ?? '';
  const touches = p.glued[start] === true;
  // A volume, an issue or a page of a journal: no space stands behind the sign.
  if (touches && (before === ';' || before === ':') && isGlued(p, start - 1, start - 1)) return true;
  if (before === ':' && (p.text[start - 2] === ']' || CATALOGUES.has(p.lower[start - 2] ?? ''))) return true;
  // "HLA-B* 58"
  if (before === '*' && p.glued[start - 1] && p.kind[start - 2] === WORD) return true;
  // "149(5):1018–22": the last page.
  const isLastPage =
    touches && /^[-–]$/.test(before) && p.text[start - 3] === ':' && isGlued(p, start - 2, start);
  if (isLastPage) return true;
  const next = p.text[end];
  if ((next === ':' || next === ';') && isGlued(p, end, end + 1)) return true;
  if (next === '(' && isGlued(p, end, end + 3) && p.kind[end + 1] === NUMBER && p.text[end + 3] === ':')
    return true;
  return isPage(p, start);
}

/** "pp. 276–278": the second page. */
function isPage(p: FigurePieces, start: number): boolean {
  if (!/^[-–]$/.test(p.text[start - 1] ?? '') || p.kind[start - 2] !== NUMBER) return false;
  const label = p.text[start - 3] === '.' ? start - 4 : start - 3;
  return /^(?:pp?|pages?)$/.test(p.lower[label] ?? '');
}
