import { civilDate, dayNumber, easterSunday, nthWeekday } from '../../calendar.ts';
import { NAMED_AFTER } from '../../lang/en/date-context.ts';
import { HOLIDAYS, type HolidayRule } from '../../lang/en/holidays.ts';
import { dayPoint, type Point } from '../calendar-point.ts';
import { OPEN_VALUE } from '../resolve-date.ts';
import { readYear } from '../timex-numerals.ts';
import {
  dateMatch,
  pieceWord,
  RELATIVE_STEPS,
  type TimexMatch,
  type TimexPattern,
  type TimexScan,
} from '../timex-scan.ts';

function holidayOf(rule: HolidayRule, year: number): number {
  switch (rule[0]) {
    case 'fixed':
      return dayNumber(year, rule[1], rule[2]);
    case 'weekday':
      return nthWeekday(year, rule[1], rule[2], rule[3]) + (rule[4] ?? 0);
    case 'easter':
      return easterSunday(year) + rule[1];
  }
}

/** Names by their first word, the longest name first. */
const BY_FIRST_WORD = new Map<string, { words: string[]; rule: HolidayRule }[]>();
for (const [name, rule] of HOLIDAYS) {
  // A possessive is two pieces.
  const words = name.replace(/(['’])s\b/, '$1 s').split(' ');
  const first = words[0] as string;
  BY_FIRST_WORD.set(
    first,
    [...(BY_FIRST_WORD.get(first) ?? []), { words, rule }].sort((a, b) => b.words.length - a.words.length),
  );
}

/** "Christmas Day", "last Thanksgiving", "Easter 2026". */
function matchHoliday(scan: TimexScan, i: number): TimexMatch | null {
  const steps = RELATIVE_STEPS.get(pieceWord(scan, i));
  const at = steps === undefined ? i : i + 1;
  const names = BY_FIRST_WORD.get(pieceWord(scan, at));
  if (!names || !scan.pieces.at(at)?.capital) return null;
  const name = names.find(({ words }) => words.every((word, n) => pieceWord(scan, at + n) === word));
  if (!name) return null;
  const end = at + name.words.length;
  if (namesTreaty(scan, end)) return null;
  const year = readYear(scan.pieces, pieceWord(scan, end) === ',' ? end + 1 : end);
  const match = year
    ? dateMatch(i, year.to, dayPoint(holidayOf(name.rule, year.value as number)), OPEN_VALUE.day, false)
    : dateMatch(i, end, near(scan, name.rule, steps ?? scan.direction(i, end, true)), OPEN_VALUE.day, true);
  return { ...match, holiday: true };
}

/** "the Good Friday Agreement": a treaty or a person's work named after the day. */
function namesTreaty(scan: TimexScan, end: number): boolean {
  const next = scan.pieces.at(end);
  return (
    next?.sentence === scan.pieces.at(end - 1)?.sentence &&
    next?.capital === true &&
    NAMED_AFTER.has(next.word)
  );
}

function near({ document }: TimexScan, rule: HolidayRule, direction: number): Point | null {
  if (document === null) return null;
  const { year } = civilDate(document);
  const days = [year - 1, year, year + 1].map((y) => holidayOf(rule, y));
  const found =
    direction < 0
      ? days.filter((day) => day <= document).at(-1)
      : direction > 0
        ? days.find((day) => day >= document)
        : days.reduce((best, day) => (Math.abs(day - document) < Math.abs(best - document) ? day : best));
  return found === undefined ? null : dayPoint(found);
}

export const holiday: TimexPattern = {
  match: matchHoliday,
  beginsWith: (word) => RELATIVE_STEPS.has(word) || BY_FIRST_WORD.has(word),
  beginsWithDigits: false,
};
