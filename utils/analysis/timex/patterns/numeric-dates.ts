import { isDate } from '../../calendar.ts';
import { point } from '../calendar-point.ts';
import { readYear } from '../timex-numerals.ts';
import { dateMatch, pieceWord, type TimexMatch, type TimexScan } from '../timex-scan.ts';

/** 2026-05-20, with a time of day or not. */
function isoMatch(scan: TimexScan, i: number): TimexMatch | null {
  const { pieces } = scan;
  const year = readYear(pieces, i);
  if (!year || pieceWord(scan, i + 1) !== '-' || pieceWord(scan, i + 3) !== '-') return null;
  const [month, day] = [pieces.at(i + 2), pieces.at(i + 4)];
  if (!month || !day || month.word.length !== 2 || day.word.length !== 2) return null;
  if (!day.glued || !isDate(year.value, month.number, day.number)) return null;
  return dateMatch(i, i + 5, point('day', year.value as number, month.number, day.number), '', false);
}

/** 5/20/2026, 20/5/2026 where no month has that number, 20.5.2026. */
function slashMatch(scan: TimexScan, i: number): TimexMatch | null {
  const { pieces } = scan;
  const [first, sign, second, again, third] = [0, 1, 2, 3, 4].map((n) => pieces.at(i + n));
  if (!first?.digits || !third?.glued || !second) return null;
  if (sign?.word !== '/' || again?.word !== '/') return null;
  if (pieces.at(i - 1)?.word === '/' || pieces.at(i + 5)?.word === '/') return null;
  const digits = third.word.length;
  if (digits !== 2 && digits !== 4) return null;
  const year = digits === 4 ? third.number : third.number + (third.number < 50 ? 2000 : 1900);
  for (const [month, day] of [
    [first.number, second.number],
    [second.number, first.number],
  ] as const) {
    if (isDate(year, month, day)) return dateMatch(i, i + 5, point('day', year, month, day), '', false);
  }
  return null;
}

/** 28.02.2026: with dots the day comes first. */
function dottedMatch(scan: TimexScan, i: number): TimexMatch | null {
  const parts = /^(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)$/.exec(pieceWord(scan, i));
  if (!parts) return null;
  const [day, month, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return isDate(year, month, day) ? dateMatch(i, i + 1, point('day', year, month, day), '', false) : null;
}

/** 2025/11/30. */
function yearFirstMatch(scan: TimexScan, i: number): TimexMatch | null {
  const { pieces } = scan;
  const year = readYear(pieces, i);
  const [month, day] = [pieces.at(i + 2), pieces.at(i + 4)];
  if (!year?.value || pieceWord(scan, i + 1) !== '/' || pieceWord(scan, i + 3) !== '/') return null;
  if (!month?.glued || !day?.glued || !isDate(year.value, month.number, day.number)) return null;
  return dateMatch(i, i + 5, point('day', year.value, month.number, day.number), '', false);
}

/** 09-JAN-2017, 10-May-2026. */
function hyphenMatch(scan: TimexScan, i: number): TimexMatch | null {
  const { pieces } = scan;
  const day = pieces.at(i);
  const month = pieces.at(i + 2)?.lexeme.month;
  const year = readYear(pieces, i + 4);
  if (!day || !month || !year?.value || pieceWord(scan, i + 1) !== '-' || pieceWord(scan, i + 3) !== '-')
    return null;
  if (!pieces.at(i + 4)?.glued || !isDate(year.value, month, day.number)) return null;
  return dateMatch(i, i + 5, point('day', year.value, month, day.number), '', false);
}

/** Dates in digits, or with a month's short form between hyphens. */
export const matchNumericDate = (scan: TimexScan, i: number): TimexMatch | null =>
  isoMatch(scan, i) ??
  slashMatch(scan, i) ??
  dottedMatch(scan, i) ??
  yearFirstMatch(scan, i) ??
  hyphenMatch(scan, i);
