import { dayNumber, isDate } from '../../calendar.ts';
import { RANGE_SIGNS } from '../../lang/en/date-context.ts';
import { NAMED_DAYS } from '../../lang/en/named-days.ts';
import { POS } from '../../tokens/index.ts';
import { firstDay } from '../calendar-point.ts';
import { readYear } from '../timex-numerals.ts';
import { pieceWord, type TimexScan } from '../timex-scan.ts';
import { readDayAndMonth, readDayList, yearBehind } from './day-and-month.ts';

const NOUN = POS.indexOf('NOUN');

/** A day and month without a year, and the pieces where they stand (half-open). */
export interface DayOfMonth {
  readonly from: number;
  readonly to: number;
  readonly month: number;
  readonly day: number;
}

/** The year printed behind a range or list that a date opens: "26 July to 11 August 2024", "June 2 and 3, 2027". */
function yearOfRest(scan: TimexScan, { to, month, day }: DayOfMonth): number | null {
  const rest = readDayList(scan, to);
  const printed = rest && yearBehind(scan, rest.to);
  if (printed) return printed.year;
  if (!RANGE_SIGNS.has(pieceWord(scan, to)) && pieceWord(scan, to) !== 'and') return null;
  const other = readDayAndMonth(scan, to + 1);
  const year = other && yearBehind(scan, other.to)?.year;
  if (!other || !year) return null;
  const runsOver = other.month < month || (other.month === month && other.day < day);
  return runsOver ? year - 1 : year;
}

/** Days behind a date of a past year in which a day without its year still belongs to that year. */
const CARRIED_DAYS = 120;
/** How far behind it, in pieces. */
const CARRIED_REACH = 200;

/** "The dam broke on 3 March 2019. On 5 March the army came": the year of the story that the text is in. */
function carriedYear(scan: TimexScan, { from, to, month, day }: DayOfMonth): number | null {
  const { printedDay, document } = scan;
  if (!printedDay || document === null || from - printedDay.at > CARRIED_REACH) return null;
  const { year } = printedDay.point;
  if (!isDate(year, month, day) || scan.direction(from, to, true) > 0) return null;
  const days = dayNumber(year, month, day) - firstDay(printedDay.point);
  const isPast = document - firstDay(printedDay.point) > 2 * CARRIED_DAYS;
  return isPast && days >= 0 && days <= CARRIED_DAYS ? year : null;
}

/** Words before a date that follows what it named: "tighter since September 11". */
const AFTER_EVENT: ReadonlySet<string> = new Set(['since', 'after', 'before']);
/** How far behind a noun the year of what it names may stand: "the July 20 plot of 1944". */
const NAMED_REACH = 3;

/** The year of a date that names an event: "the June 4 crackdown of 1989", "the September 11 attacks". */
function namedYear(scan: TimexScan, { from, to, month, day }: DayOfMonth): number | null {
  const { pieces } = scan;
  const sentence = pieces.at(from)?.sentence;
  const isNoun = (at: number) => {
    const piece = pieces.at(at);
    return piece?.sentence === sentence && !piece?.capital && scan.tag(at) === NOUN;
  };
  if (isNoun(to)) {
    let end = to;
    while (isNoun(end) && end < to + NAMED_REACH) end++;
    const link = pieceWord(scan, end);
    const year = link === 'of' || link === 'in' ? readYear(pieces, end + 1) : null;
    if (year?.value && pieces.at(end + 1)?.sentence === sentence) return year.value;
  }
  const known = NAMED_DAYS.find((each) => each.month === month && each.day === day);
  if (!known) return null;
  const names = isNoun(to) && known.nouns.has(pieceWord(scan, to));
  if (names) scan.namedDays.add(known);
  const isMeant = names || (scan.namedDays.has(known) && AFTER_EVENT.has(pieceWord(scan, from - 1)));
  return isMeant ? known.year : null;
}

/** The year of a day and month that words near them tell, or null. */
export const yearToldNearby = (scan: TimexScan, at: DayOfMonth): number | null =>
  yearOfRest(scan, at) ?? namedYear(scan, at) ?? carriedYear(scan, at);
