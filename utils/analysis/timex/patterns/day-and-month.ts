import { LIST_SIGNS, RANGE_SIGNS } from '../../lang/en/date-context.ts';
import { POS } from '../../tokens/index.ts';
import { readOrdinal, readYear } from '../timex-numerals.ts';
import { pieceWord, type TimexScan } from '../timex-scan.ts';

/** A year behind a month or day: ", 2026", "2026", "of 2026", "nineteen ninety-seven". */
export function yearBehind(scan: TimexScan, i: number): { year: number; to: number } | null {
  const { pieces } = scan;
  let at = i;
  if (pieceWord(scan, at) === ',' || pieceWord(scan, at) === 'of') at++;
  const found = readYear(pieces, at);
  if (!found || found.value === null) return null;
  return { year: found.value, to: found.to };
}

export interface MonthName {
  month: number;
  to: number;
}

/** A month's name, in full or short with its dot; lower-case "may" and "march" are verbs. */
export function readMonth(scan: TimexScan, i: number): MonthName | null {
  const piece = scan.pieces.at(i);
  if (!piece?.lexeme.month || !piece.capital) return null;
  const dot = piece.lexeme.short && pieceWord(scan, i + 1) === '.' && scan.pieces.at(i + 1)?.glued;
  return { month: piece.lexeme.month, to: dot ? i + 2 : i + 1 };
}

/** A day of the month: "20", "20th", "the 20th"; null for a number that no month has or that counts something. */
export function readDay(scan: TimexScan, i: number): { day: number; to: number } | null {
  const { pieces } = scan;
  const at = pieceWord(scan, i) === 'the' ? i + 1 : i;
  const ordinal = readOrdinal(pieces, at);
  if (ordinal && ordinal.value !== null && ordinal.value <= 31) return { day: ordinal.value, to: ordinal.to };
  const number = pieces.at(at);
  if (at !== i || !number || !Number.isInteger(number.number) || number.word.length > 2) return null;
  if (number.number < 1 || number.number > 31) return null;
  const next = pieces.at(at + 1);
  const counts = next?.word === '%' || (next?.word === ':' && next.glued && pieces.at(at + 2)?.glued);
  return counts ? null : { day: number.number, to: at + 1 };
}

/** "4 June" or "June 4". */
export function readDayAndMonth(
  scan: TimexScan,
  i: number,
): { day: number; month: number; to: number } | null {
  const day = readDay(scan, i);
  const month = readMonth(scan, day?.to ?? i);
  if (day && month) return { day: day.day, month: month.month, to: month.to };
  const behind = month && readDay(scan, month.to);
  return month && behind ? { day: behind.day, month: month.month, to: behind.to } : null;
}

/** Days behind a first one. */
export interface DayList {
  /** Those behind the first. */
  readonly days: readonly number[];
  /** "2 to 5", "2–5"; else "2 and 3", "9, 10 or 12". */
  readonly isRange: boolean;
  readonly to: number;
}

/** No list of days is longer. */
const MOST_DAYS = 8;
const COUNTABLES: ReadonlySet<number> = new Set(
  (['NOUN', 'ADJ', 'SYM', 'NUM'] as const).map((tag) => POS.indexOf(tag)),
);

/** Whether a number counts what stands behind it ("May 9, 10 people"). */
function countsSomething(scan: TimexScan, to: number): boolean {
  const next = scan.pieces.at(to);
  if (!next || next.sentence !== scan.pieces.at(to - 1)?.sentence) return false;
  return next.word === '%' || (!next.lexeme.month && COUNTABLES.has(scan.tag(to)));
}

/** The days behind a first day, which ends at `i`: "to 5", "–5", "and 3", ", 10 and 12"; null for none. */
export function readDayList(scan: TimexScan, i: number): DayList | null {
  const sign = pieceWord(scan, i);
  if (RANGE_SIGNS.has(sign)) {
    const day = readDay(scan, i + 1);
    if (!day || countsSomething(scan, day.to)) return null;
    return { days: [day.day], isRange: true, to: day.to };
  }
  const days: number[] = [];
  let at = i;
  let joined = false;
  while (days.length < MOST_DAYS && LIST_SIGNS.has(pieceWord(scan, at))) {
    let next = at + 1;
    if (pieceWord(scan, at) === ',' && LIST_SIGNS.has(pieceWord(scan, next))) next++;
    const day = readDay(scan, next);
    if (!day || day.day > 31) break;
    joined = pieceWord(scan, next - 1) !== ',';
    days.push(day.day);
    at = day.to;
    if (joined) break;
  }
  return joined && !countsSomething(scan, at) ? { days, isRange: false, to: at } : null;
}

/** The month of a day inside a list that its month opens: "10" and "12" of "June 9, 10 and 12"; 0 for none. */
export function monthOfList(scan: TimexScan, i: number, to: number): number {
  if (countsSomething(scan, to)) return 0;
  const end = pieceWord(scan, to);
  const isLast = pieceWord(scan, i - 1) === 'and' || pieceWord(scan, i - 1) === 'or';
  if (!isLast && !LIST_SIGNS.has(end)) return 0;
  let at = i;
  for (let n = 0; n < MOST_DAYS; n++) {
    if (!LIST_SIGNS.has(pieceWord(scan, at - 1))) return 0;
    at -= pieceWord(scan, at - 2) === ',' ? 3 : 2;
    const day = readDay(scan, at);
    if (!day) return 0;
    const before = scan.pieces.at(at - 1);
    const name = before?.word === '.' ? at - 2 : at - 1;
    const month = readMonth(scan, name);
    if (month?.to === at) return month.month;
  }
  return 0;
}
