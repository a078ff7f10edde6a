import { CLOCK_PREPOSITIONS, NAMED_HOURS } from '../../lang/en/date-context.ts';
import { fromDocument, OPEN_VALUE } from '../resolve-date.ts';
import {
  dateMatch,
  pieceWord,
  type TimexMatch,
  type TimexPattern,
  type TimexScan,
  withTime,
} from '../timex-scan.ts';
import { matchCalendarDate } from './calendar-dates.ts';
import { matchRelativeDate } from './relative-dates.ts';
import { matchWeekday } from './weekdays.ts';

const two = (number: number): string => String(number).padStart(2, '0');

interface ClockTime {
  /** "T22:00" */
  readonly code: string;
  readonly to: number;
  /** Written so that it can be nothing else. */
  readonly sure: boolean;
}

/** "am", "a.m.", "pm" behind a time. */
function readHalf(scan: TimexScan, i: number): { pm: boolean; to: number } | null {
  const word = pieceWord(scan, i);
  if (word !== 'am' && word !== 'pm' && word !== 'a.m' && word !== 'p.m') {
    return null;
  }
  const dot = word.includes('.') && pieceWord(scan, i + 1) === '.' && scan.pieces.at(i + 1)?.glued;
  const ends = dot && scan.pieces.at(i + 2)?.sentence !== scan.pieces.at(i)?.sentence;
  return { pm: word.startsWith('p'), to: dot && !ends ? i + 2 : i + 1 };
}

/** "10 p.m.", "7:15", "18:00:30", "noon", "4 in the morning", "9 o'clock". */
function readClock(scan: TimexScan, i: number): ClockTime | null {
  const word = pieceWord(scan, i);
  if (word === 'noon' || word === 'midday') return { code: 'T12:00', to: i + 1, sure: true };
  if (word === 'midnight') return { code: 'T24:00', to: i + 1, sure: true };
  const piece = scan.pieces.at(i);
  if (!piece || !Number.isInteger(piece.number) || piece.number > 24 || piece.word.length > 2) return null;
  let minutes = 0;
  let to = i + 1;
  let printed = false;
  for (let field = 0; field < 2; field++) {
    const next = scan.pieces.at(to + 1);
    const sign = pieceWord(scan, to);
    if (
      (sign !== ':' && sign !== '.') ||
      !scan.pieces.at(to)?.glued ||
      !next?.glued ||
      next.word.length !== 2
    )
      break;
    if (!(next.number < 60)) break;
    if (field === 0) minutes = next.number;
    printed = true;
    to += 2;
  }
  const half = readHalf(scan, to);
  let hour = piece.number;
  if (half) {
    if (hour > 12 || hour === 0) return null;
    hour = (hour % 12) + (half.pm ? 12 : 0);
    return { code: `T${two(hour)}:${two(minutes)}`, to: half.to, sure: true };
  }
  if (pieceWord(scan, to) === 'in' && pieceWord(scan, to + 1) === 'the') {
    const part = pieceWord(scan, to + 2);
    if (hour <= 12 && hour > 0 && (part === 'morning' || part === 'afternoon' || part === 'evening')) {
      hour = (hour % 12) + (part === 'morning' ? 0 : 12);
      return { code: `T${two(hour)}:${two(minutes)}`, to: to + 3, sure: true };
    }
  }
  if (/^o['’]?$/.test(pieceWord(scan, to)) || pieceWord(scan, to) === "o'clock") {
    let end = to;
    while (end < to + 3 && !pieceWord(scan, end).endsWith('clock')) end++;
    if (!pieceWord(scan, end).endsWith('clock')) return null;
    return { code: `T${two(hour)}:${two(minutes)}`, to: end + 1, sure: true };
  }
  return printed && hour < 24 ? { code: `T${two(hour)}:${two(minutes)}`, to, sure: false } : null;
}

/** Dates that may stand behind a time of day: "10 p.m. Wednesday", "noon on May 20". */
const matchDate = (scan: TimexScan, i: number): TimexMatch | null =>
  matchCalendarDate(scan, i) ?? matchWeekday(scan, i) ?? matchRelativeDate(scan, i);

/** Times of day, with their zone and the date behind them; without one it is the day that the text speaks of. */
function matchClock(scan: TimexScan, i: number): TimexMatch | null {
  const clock = readClock(scan, i);
  if (!clock) return null;
  let { to, code } = clock;
  let sure = clock.sure || CLOCK_PREPOSITIONS.has(pieceWord(scan, i - 1));
  const bracket = pieceWord(scan, to) === '(' ? 1 : 0;
  const { zone } = scan.pieces.at(to + bracket)?.lexeme ?? {};
  if (zone !== null && zone !== undefined && scan.pieces.at(to + bracket)?.capital) {
    code += zone;
    to += bracket + 1;
    if (bracket) while (to < i + 12 && pieceWord(scan, to - 1) !== ')') to++;
    sure = true;
  }
  let at = to;
  if (pieceWord(scan, at) === ',') at++;
  if (pieceWord(scan, at) === 'on') at++;
  const date = scan.pieces.at(at)?.sentence === scan.pieces.at(i)?.sentence ? matchDate(scan, at) : null;
  if (
    date &&
    date.type === 'DATE' &&
    /\d$|^X+-/.test(date.value) &&
    (!date.point || date.point.grain === 'day')
  ) {
    return { ...withTime(date, code), from: i };
  }
  if (!sure) return null;
  const told = scan.reference?.grain === 'day' ? scan.reference : fromDocument(scan, 'day', 0);
  const day = dateMatch(i, to, told, OPEN_VALUE.day, true);
  return withTime(day, code);
}

export const clock: TimexPattern = {
  match: matchClock,
  beginsWith: (word) => NAMED_HOURS.has(word),
  beginsWithDigits: true,
};
