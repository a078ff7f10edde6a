import { dayNumber, isDate, isoDate, weekdayOf } from '../../calendar.ts';
import { MONTH_PREPOSITIONS } from '../../lang/en/date-context.ts';
import { point } from '../calendar-point.ts';
import { dayInSomeYear, inSomeYear } from '../resolve-date.ts';
import { readOrdinal, readYear } from '../timex-numerals.ts';
import {
  dateMatch,
  pieceWord,
  RELATIVE_STEPS,
  type TimexMatch,
  type TimexPattern,
  type TimexScan,
} from '../timex-scan.ts';

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

/** After a date without a year: "last year", "this year", "next year". */
function yearWords(scan: TimexScan, i: number): { to: number; steps: number } | null {
  const at = pieceWord(scan, i) === 'of' ? i + 1 : i;
  if (pieceWord(scan, at + 1) !== 'year') return null;
  const steps = RELATIVE_STEPS.get(pieceWord(scan, at));
  return steps === undefined ? null : { to: at + 2, steps };
}

/** A year behind a month or day: ", 2026", "2026", "of 2026", "nineteen ninety-seven". */
function yearBehind(scan: TimexScan, i: number): { year: number; to: number } | null {
  const { pieces } = scan;
  let at = i;
  if (pieceWord(scan, at) === ',' || pieceWord(scan, at) === 'of') at++;
  const found = readYear(pieces, at);
  if (!found || found.value === null) return null;
  return { year: found.value, to: found.to };
}

interface MonthName {
  month: number;
  to: number;
}

/** A month's name, in full or short with its dot; lower-case "may" and "march" are verbs. */
function readMonth(scan: TimexScan, i: number): MonthName | null {
  const piece = scan.pieces.at(i);
  if (!piece?.lexeme.month || !piece.capital) return null;
  const dot = piece.lexeme.short && pieceWord(scan, i + 1) === '.' && scan.pieces.at(i + 1)?.glued;
  return { month: piece.lexeme.month, to: dot ? i + 2 : i + 1 };
}

/** A day of the month: "20", "20th", "the 20th"; null for a number that no month has or that counts something. */
function readDay(scan: TimexScan, i: number): { day: number; to: number } | null {
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

function dayMatch(scan: TimexScan, from: number, to: number, month: number, day: number): TimexMatch | null {
  const open = isoDate(0, month, day).replace('0000', 'XXXX');
  const behind = yearBehind(scan, to);
  if (behind) {
    if (!isDate(behind.year, month, day)) return null;
    return dateMatch(from, behind.to, point('day', behind.year, month, day), open, false);
  }
  if (!isDate(null, month, day)) return null;
  const words = yearWords(scan, to);
  if (words) {
    const near = inSomeYear(scan, (year) => point('year', year), -1);
    const year = near && near.year + words.steps;
    const at = year !== null && isDate(year, month, day) ? point('day', year, month, day) : null;
    return dateMatch(from, words.to, at, open, true);
  }
  const ended = pieceWord(scan, from - 1) === 'ended';
  const at = dayInSomeYear(scan, month, day, scan.direction(from, to), ended);
  return dateMatch(from, to, at, open, true);
}

function monthMatch(scan: TimexScan, from: number, to: number, month: number): TimexMatch | null {
  const open = `XXXX-${String(month).padStart(2, '0')}`;
  const behind = yearBehind(scan, to);
  if (behind) return dateMatch(from, behind.to, point('month', behind.year, month), open, false);
  const words = yearWords(scan, to);
  const make = (year: number) => point('month', year, month);
  if (words) {
    const near = inSomeYear(scan, (year) => point('year', year), -1);
    return dateMatch(from, words.to, near && make(near.year + words.steps), open, true);
  }
  const at = inSomeYear(scan, make, scan.direction(from, to));
  return dateMatch(from, to, at, open, true);
}

/** "Friday, " before a date. */
function skipWeekday(scan: TimexScan, i: number): { weekday: number; to: number } {
  const piece = scan.pieces.at(i);
  if (!piece?.lexeme.weekday || piece.lexeme.plural || !piece.capital) return { weekday: 0, to: i };
  let to = i + 1;
  if (piece.lexeme.short && pieceWord(scan, to) === '.') to++;
  if (pieceWord(scan, to) === ',') to++;
  if (pieceWord(scan, to) === 'the') to++;
  return { weekday: piece.lexeme.weekday, to };
}

/** Modal "may" and the verb "march" at the head of a sentence, people called April, May or June. */
function isOtherWord(scan: TimexScan, i: number, to: number): boolean {
  const { pieces } = scan;
  const piece = pieces.at(i);
  const next = pieces.at(to);
  const before = pieces.at(i - 1);
  const sameSentence = before?.sentence === piece?.sentence;
  if (piece?.lexeme.short) return true;
  if (next?.glued && (next.word === '-' || next.word === "'")) return false;
  // A capital right before or behind makes a name of it, unless that is the start of the sentence or a date word.
  const named = (other: typeof next): boolean =>
    other !== undefined &&
    other.sentence === piece?.sentence &&
    other.capital &&
    other.lexeme.month === 0 &&
    other.lexeme.weekday === 0;
  const ambiguous =
    piece?.word === 'may' || piece?.word === 'march' || piece?.word === 'april' || piece?.word === 'june';
  if (!ambiguous) return false;
  if (named(next) && !next?.glued) return true;
  if (sameSentence && named(before) && !MONTH_PREPOSITIONS.has(before?.word ?? '')) return true;
  if (sameSentence && (before?.word === 'mrs' || before?.word === 'ms' || before?.word === 'mr')) return true;
  return piece?.word === 'may' && !sameSentence && next !== undefined && !next.digits;
}

/** Dates by their month's name, with or without weekday, day and year: "Friday, May 20, 2026", "20 May", "May 2026". */
function namedMatch(scan: TimexScan, i: number): TimexMatch | null {
  const { pieces } = scan;
  const lead = skipWeekday(scan, i);
  const dayFirst = readDay(scan, lead.to);
  if (dayFirst) {
    const at = pieceWord(scan, dayFirst.to) === 'of' ? dayFirst.to + 1 : dayFirst.to;
    const month = readMonth(scan, at);
    // "The 20 May ..." begins another date, as does "20 May 5".
    if (
      month &&
      !(readDay(scan, month.to) && !yearBehind(scan, month.to) && pieceWord(scan, dayFirst.to) !== 'of')
    ) {
      return dayMatch(scan, i, month.to, month.month, dayFirst.day);
    }
  }
  const month = readMonth(scan, lead.to);
  if (!month) return null;
  const day = readDay(scan, month.to);
  if (day) {
    const found = dayMatch(scan, i, day.to, month.month, day.day);
    return found && lead.weekday ? fitWeekday(found, lead.weekday) : found;
  }
  if (lead.to !== i) return null;
  const behind = yearBehind(scan, month.to);
  if (!behind && isOtherWord(scan, i, month.to)) return null;
  if (pieces.at(i)?.lexeme.short && !behind) return null;
  return monthMatch(scan, i, month.to, month.month);
}

/** Of a date without its year the year in which that weekday falls on it, where one beside it fits. */
function fitWeekday(found: TimexMatch, weekday: number): TimexMatch {
  const at = found.point;
  if (!at || !found.resolved) return found;
  for (const year of [at.year, at.year - 1, at.year + 1]) {
    if (isDate(year, at.part, at.day) && weekdayOf(dayNumber(year, at.part, at.day)) === weekday) {
      return dateMatch(found.from, found.to, point('day', year, at.part, at.day), found.value, true);
    }
  }
  return found;
}

/** Dates of the calendar, as printed. */
export function matchCalendarDate(scan: TimexScan, i: number): TimexMatch | null {
  const piece = scan.pieces.at(i);
  if (!piece) return null;
  if (piece.digits) return isoMatch(scan, i) ?? slashMatch(scan, i) ?? namedMatch(scan, i);
  if (piece.lexeme.month || piece.lexeme.weekday || piece.lexeme.ordinal || piece.word === 'the')
    return namedMatch(scan, i);
  return null;
}

export const calendarDate: TimexPattern = {
  match: matchCalendarDate,
  beginsWith: (word, { month, weekday, ordinal }) =>
    month > 0 || weekday > 0 || ordinal > 0 || word === 'the',
  beginsWithDigits: true,
};
