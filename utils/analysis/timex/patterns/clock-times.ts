import { CLOCK_PREPOSITIONS, NAMED_HOURS, RANGE_SIGNS } from '../../lang/en/date-context.ts';
import { TIMETABLE_VERBS } from '../../lang/en/tense-words.ts';
import { lemmaOfVerb, POS } from '../../tokens/index.ts';
import { shift } from '../calendar-point.ts';
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

/** Hours and minutes in digits, and the piece behind. */
interface ClockDigits {
  readonly hour: number;
  readonly minutes: number;
  readonly to: number;
  /** With minutes: "7:15", "14.30". */
  readonly printed: boolean;
}

/** "7:15", "18:00:30", "2.15", "10". */
function readDigits(scan: TimexScan, i: number): ClockDigits | null {
  const piece = scan.pieces.at(i);
  if (!piece?.digits) return null;
  const dotted = /^(\d{1,2})\.([0-5]\d)$/.exec(piece.word);
  if (dotted) return { hour: Number(dotted[1]), minutes: Number(dotted[2]), to: i + 1, printed: true };
  if (!Number.isInteger(piece.number) || piece.number > 24 || piece.word.length > 2) return null;
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
  return { hour: piece.number, minutes, to, printed };
}

/** "seven" of "seven in the morning"; what it counts is looked for behind. */
function readHourWord(scan: TimexScan, i: number): ClockDigits | null {
  const hour = scan.pieces.at(i)?.lexeme.cardinal ?? Number.NaN;
  return hour >= 1 && hour <= 12 ? { hour, minutes: 0, to: i + 1, printed: false } : null;
}

/** "Doors open at six": a number behind the "at" of a timetable's verb, with nothing behind that it could count. */
function isTimetableHour(scan: TimexScan, i: number, to: number): boolean {
  if (pieceWord(scan, i - 1) !== 'at') return false;
  if (!TIMETABLE_VERBS.has(lemmaOfVerb(pieceWord(scan, i - 2)))) return false;
  const next = scan.pieces.at(to);
  return next?.sentence !== scan.pieces.at(i)?.sentence || /^[.,;]$/.test(next?.word ?? '');
}

/** "half past three", "a quarter to nine": an hour, morning or evening left open. */
function readSpokenClock(scan: TimexScan, i: number): ClockTime | null {
  const at = pieceWord(scan, i) === 'a' ? i + 1 : i;
  const word = pieceWord(scan, at);
  const side = pieceWord(scan, at + 1);
  if ((word !== 'half' && word !== 'quarter') || (side !== 'past' && side !== 'to')) return null;
  if (word === 'half' && side === 'to') return null;
  const piece = scan.pieces.at(at + 2);
  const hour = piece?.digits ? piece.number : piece?.lexeme.cardinal;
  if (!piece || !hour || !(hour >= 1 && hour <= 12) || !Number.isInteger(hour)) return null;
  // "cut its share from a quarter to nine percent" tells no time.
  const next = scan.pieces.at(at + 3);
  if (next?.sentence === piece.sentence && COUNTED.has(scan.tag(at + 3)) && !readHalf(scan, at + 3))
    return null;
  const half = readHalf(scan, at + 3);
  const past = word === 'half' ? 30 : 15;
  const [h, m] = side === 'past' ? [hour, past] : [hour === 1 ? 12 : hour - 1, 60 - past];
  const full = half ? (h % 12) + (half.pm ? 12 : 0) : h;
  return { code: `T${two(full)}:${two(m)}`, to: half?.to ?? at + 3, sure: true };
}

const COUNTED: ReadonlySet<number> = new Set(
  (['NOUN', 'SYM', 'ADJ'] as const).map((tag) => POS.indexOf(tag)),
);

/** "0630 GMT", "1430 local time", and in a text that tells times so "at 1745". */
function readMilitaryClock(scan: TimexScan, i: number): ClockTime | null {
  const piece = scan.pieces.at(i);
  const parts = piece?.digits ? /^([01]\d|2[0-3])([0-5]\d)$/.exec(piece.word) : null;
  if (!parts) return null;
  const zone = scan.pieces.at(i + 1);
  const isZoned = (zone?.lexeme.zone ?? null) !== null && zone?.capital === true;
  const isLocal = pieceWord(scan, i + 1) === 'local' && pieceWord(scan, i + 2) === 'time';
  const hours = pieceWord(scan, i + 1) === 'hours' || pieceWord(scan, i + 1) === 'hrs';
  const lead = pieceWord(scan, i - 1);
  const isTold = scan.lastClock !== null && i - scan.lastClock <= CLOCK_REACH && CLOCK_PREPOSITIONS.has(lead);
  if (!isZoned && !isLocal && !(hours && CLOCK_PREPOSITIONS.has(lead)) && !isTold) return null;
  return { code: `T${parts[1]}:${parts[2]}`, to: isLocal ? i + 3 : hours ? i + 2 : i + 1, sure: true };
}

/** Pieces behind a time of day in which a bare "by 1700" is one too. */
const CLOCK_REACH = 40;

/** "10 p.m.", "7:15", "2.15pm", "18:00:30", "noon", "4 in the morning", "9 o'clock", "half past three", "0630 GMT". */
function readClock(scan: TimexScan, i: number): ClockTime | null {
  const word = pieceWord(scan, i);
  if (word === 'noon' || word === 'midday') return { code: 'T12:00', to: i + 1, sure: true };
  if (word === 'midnight') return { code: 'T24:00', to: i + 1, sure: true };
  const spoken = readSpokenClock(scan, i) ?? readMilitaryClock(scan, i);
  if (spoken) return spoken;
  const digits = readDigits(scan, i) ?? readHourWord(scan, i);
  if (!digits) return null;
  const { minutes, to, printed } = digits;
  let { hour } = digits;
  const half = readHalf(scan, to);
  if (half) {
    if (hour > 12 || hour === 0) return null;
    hour = (hour % 12) + (half.pm ? 12 : 0);
    return { code: `T${two(hour)}:${two(minutes)}`, to: half.to, sure: true };
  }
  if (pieceWord(scan, to) === 'local' && pieceWord(scan, to + 1) === 'time' && printed && hour < 24)
    return { code: `T${two(hour)}:${two(minutes)}`, to: to + 2, sure: true };
  // "14.30" is a number but with a zone behind it.
  if (printed && to === i + 1) {
    const zone = scan.pieces.at(to);
    const isZoned = (zone?.lexeme.zone ?? null) !== null && zone?.capital === true;
    return isZoned && hour < 24 ? { code: `T${two(hour)}:${two(minutes)}`, to, sure: false } : null;
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
  if (!printed && hour >= 1 && hour <= 12 && isTimetableHour(scan, i, to))
    return { code: `T${two(hour)}:00`, to, sure: true };
  return printed && hour < 24 ? { code: `T${two(hour)}:${two(minutes)}`, to, sure: false } : null;
}

/** Dates that may stand behind a time of day: "10 p.m. Wednesday", "noon on May 20". */
const matchDate = (scan: TimexScan, i: number): TimexMatch | null =>
  matchCalendarDate(scan, i) ?? matchWeekday(scan, i) ?? matchRelativeDate(scan, i);

/** "from 10 p.m. on 31 December to 2 a.m.": the end of a range that is earlier than its start lies on the day behind. */
function runsOver(scan: TimexScan, i: number, code: string): boolean {
  const { previous } = scan;
  if (previous?.type !== 'TIME' || i - previous.to > 1 || !RANGE_SIGNS.has(pieceWord(scan, i - 1)))
    return false;
  const time = /T(\d\d:\d\d)/.exec(previous.value)?.[1];
  return time !== undefined && previous.to === i - 1 && code.slice(1, 6) < time;
}

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
  const day = dateMatch(i, to, told && runsOver(scan, i, code) ? shift(told, 1) : told, OPEN_VALUE.day, true);
  return withTime(day, code);
}

export const clock: TimexPattern = {
  match: matchClock,
  beginsWith: (word, { cardinal }) =>
    cardinal <= 12 || NAMED_HOURS.has(word) || word === 'half' || word === 'quarter' || word === 'a',
  beginsWithDigits: true,
};
