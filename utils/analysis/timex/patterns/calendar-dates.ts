import { dayNumber, isDate, isoDate, weekdayOf } from '../../calendar.ts';
import { point } from '../calendar-point.ts';
import { dayInSomeYear, inSomeYear } from '../resolve-date.ts';
import {
  dateMatch,
  pieceWord,
  RELATIVE_STEPS,
  type TimexMatch,
  type TimexPattern,
  type TimexScan,
} from '../timex-scan.ts';
import { monthOfList, readDay, readDayList, readMonth, yearBehind } from './day-and-month.ts';
import { type DayOfMonth, yearToldNearby } from './day-years.ts';
import { isOtherWord } from './month-lookalikes.ts';
import { matchNumericDate } from './numeric-dates.ts';

/** After a date without a year: "last year", "this year", "next year". */
function yearWords(scan: TimexScan, i: number): { to: number; steps: number } | null {
  const at = pieceWord(scan, i) === 'of' ? i + 1 : i;
  if (pieceWord(scan, at + 1) !== 'year') return null;
  const steps = RELATIVE_STEPS.get(pieceWord(scan, at));
  return steps === undefined ? null : { to: at + 2, steps };
}

function dayMatch(scan: TimexScan, at: DayOfMonth): TimexMatch | null {
  const { from, to, month, day } = at;
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
    const found = year !== null && isDate(year, month, day) ? point('day', year, month, day) : null;
    return dateMatch(from, words.to, found, open, true);
  }
  const known = yearToldNearby(scan, at);
  if (known !== null && isDate(known, month, day))
    return dateMatch(from, to, point('day', known, month, day), open, true);
  const ended = pieceWord(scan, from - 1) === 'ended';
  const found = dayInSomeYear(scan, month, day, scan.direction(from, to, true), ended, scan.isOver(from, to));
  return dateMatch(from, to, found, open, true);
}

/** A range of days in one month: "2 to 5 June", "June 2–5, 2027", "between 2 and 5 May". */
function rangeMatch(
  scan: TimexScan,
  from: number,
  to: number,
  month: number,
  first: number,
  last: number,
): TimexMatch | null {
  const end = dayMatch(scan, { from, to, month, day: last });
  if (!end || last <= first) return null;
  if (!end.point) return end;
  const { year } = end.point;
  if (!isDate(year, month, first)) return null;
  const [start, stop] = [isoDate(year, month, first), isoDate(year, month, last)];
  return { ...end, value: `${start}/${stop}`, stretch: { from: start, to: stop } };
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
  // "lower in May than in April" compares with what is over.
  const isCompared = pieceWord(scan, from - 2) === 'than' || pieceWord(scan, from - 1) === 'than';
  const at = inSomeYear(scan, make, isCompared ? -1 : scan.direction(from, to));
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

/** Dates by their month's name, with or without weekday, day and year: "Friday, May 20, 2026", "20 May", "May 2026". */
function namedMatch(scan: TimexScan, i: number): TimexMatch | null {
  const { pieces } = scan;
  const lead = skipWeekday(scan, i);
  const dayFirst = readDay(scan, lead.to);
  if (dayFirst) {
    const list = readDayList(scan, dayFirst.to);
    const listed = list && readMonth(scan, pieceWord(scan, list.to) === 'of' ? list.to + 1 : list.to);
    if (list && listed && !(readDay(scan, listed.to) && !yearBehind(scan, listed.to))) {
      const isRange = list.isRange || (list.days.length === 1 && pieceWord(scan, i - 1) === 'between');
      if (isRange) return rangeMatch(scan, i, listed.to, listed.month, dayFirst.day, list.days[0] as number);
      const found = dayMatch(scan, { from: i, to: listed.to, month: listed.month, day: dayFirst.day });
      // The days behind it and the month are found by themselves.
      return found && { ...found, to: dayFirst.to };
    }
    const at = pieceWord(scan, dayFirst.to) === 'of' ? dayFirst.to + 1 : dayFirst.to;
    const month = readMonth(scan, at);
    // "The 20 May ..." begins another date, as does "20 May 5".
    if (
      month &&
      !(readDay(scan, month.to) && !yearBehind(scan, month.to) && pieceWord(scan, dayFirst.to) !== 'of')
    ) {
      return dayMatch(scan, { from: i, to: month.to, month: month.month, day: dayFirst.day });
    }
    const before = lead.to === i ? monthOfList(scan, i, dayFirst.to) : null;
    if (before) return dayMatch(scan, { from: i, to: dayFirst.to, month: before, day: dayFirst.day });
  }
  const month = readMonth(scan, lead.to);
  if (!month) return null;
  const day = readDay(scan, month.to);
  if (day) {
    const list = readDayList(scan, day.to);
    // "May 28 to 30 June" runs into the next month.
    if (
      list &&
      (list.isRange || (list.days.length === 1 && pieceWord(scan, i - 1) === 'between')) &&
      !readMonth(scan, list.to)
    )
      return rangeMatch(scan, i, list.to, month.month, day.day, list.days[0] as number);
    const found = dayMatch(scan, { from: i, to: day.to, month: month.month, day: day.day });
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
  if (piece.digits) return matchNumericDate(scan, i) ?? namedMatch(scan, i);
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
