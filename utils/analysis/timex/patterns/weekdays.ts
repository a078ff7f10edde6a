import { weekdayOf } from '../../calendar.ts';
import { CLUB_TOWNS, DAY_EPITHETS, NEWSPAPER_NAMES, WEEKDAY_OPENERS } from '../../lang/en/date-context.ts';
import { POS } from '../../tokens/index.ts';
import { dayPoint, firstDay, type Point, weekPoint } from '../calendar-point.ts';
import { weekdayBeside, weekdayNear } from '../resolve-date.ts';
import {
  dateMatch,
  pieceWord,
  RELATIVE_STEPS,
  type TimexMatch,
  type TimexPattern,
  type TimexScan,
  valueMatch,
  withTime,
} from '../timex-scan.ts';
import { readDayPart } from './day-parts.ts';

/** "last", "next", "this" and their like before a weekday. */
function readRelation(scan: TimexScan, i: number): { relation: string; to: number } {
  let at = i;
  if (pieceWord(scan, at) === 'the') at++;
  const word = pieceWord(scan, at);
  if (word === 'this' && (pieceWord(scan, at + 1) === 'past' || pieceWord(scan, at + 1) === 'coming')) {
    return { relation: pieceWord(scan, at + 1) === 'past' ? 'last' : 'next', to: at + 2 };
  }
  switch (word) {
    case 'last':
    case 'past':
      return { relation: 'last', to: at + 1 };
    case 'next':
    case 'coming':
      return { relation: at > i && word === 'next' ? 'following' : 'next', to: at + 1 };
    case 'this':
      return { relation: 'this', to: at + 1 };
    case 'previous':
    case 'preceding':
      return at > i ? { relation: 'previous', to: at + 1 } : { relation: '', to: i };
    case 'following':
      return at > i ? { relation: 'following', to: at + 1 } : { relation: '', to: i };
    default:
      return { relation: '', to: i };
  }
}

/** "last Tuesday" said on a Wednesday or Thursday means that of the week before: yesterday is "Tuesday". */
const SAME_WEEK_DAYS = 3;

/** The weekday before this one, or of the week before where this week's is only just over. */
function lastWeekday(document: number, weekday: number): Point {
  const nearest = weekdayBeside(document, weekday, -1);
  const isThisWeek = weekday < weekdayOf(document) && document - firstDay(nearest) <= SAME_WEEK_DAYS;
  return isThisWeek ? dayPoint(firstDay(nearest) - 7) : nearest;
}

function resolveWeekday(
  scan: TimexScan,
  weekday: number,
  relation: string,
  from: number,
  to: number,
): Point | null {
  const reference = scan.reference ? firstDay(scan.reference) : scan.document;
  switch (relation) {
    case 'previous':
      return reference === null ? null : weekdayBeside(reference, weekday, -1);
    case 'following':
      return reference === null ? null : weekdayBeside(reference, weekday, 1);
    case 'last':
      return scan.document === null ? null : lastWeekday(scan.document, weekday);
    case 'next':
      return scan.document === null ? null : weekdayBeside(scan.document, weekday, 1);
    case 'this':
      return weekdayNear(scan, weekday, scan.direction(from, to, true) < 0 ? -1 : 1);
    default:
      return weekdayNear(scan, weekday, scan.direction(from, to, true));
  }
}

const NOUN = POS.indexOf('NOUN');

/** "Sunday" in "the Sunday Times" and "the Mail on Sunday", "Wednesday" in "Sheffield Wednesday". */
function isName(scan: TimexScan, at: number): boolean {
  const { pieces } = scan;
  const piece = pieces.at(at);
  const before = pieces.at(at - 1);
  const isInside = before !== undefined && before.sentence === piece?.sentence;
  if (isInside && before.capital && (CLUB_TOWNS.has(before.word) || DAY_EPITHETS.has(before.word)))
    return true;
  if (isSubject(scan, at) && (scan.clubs.has(piece?.word ?? '') || pieceWord(scan, at + 1) === ','))
    return true;
  if (isInside && before.word === 'on' && pieces.at(at - 2)?.capital && pieceWord(scan, at - 2) === 'mail')
    return true;
  const next = pieces.at(at + 1);
  if (!piece || !next || next.sentence !== piece.sentence || next.glued || !next.capital) return false;
  const inTitle =
    isInside &&
    (before.word === 'the' || (before.capital && before.sentence === pieces.at(at - 2)?.sentence));
  const isDated = next.lexeme.month !== 0 || next.lexeme.dayPart !== '';
  return inTitle && !isDated && NEWSPAPER_NAMES.has(next.word);
}

/** "Wednesday, who have won six in a row", "Wednesday were relegated": no day does either. */
function isSubject(scan: TimexScan, at: number): boolean {
  if (scan.pieces.at(at - 1)?.sentence === scan.pieces.at(at)?.sentence) return false;
  const next = pieceWord(scan, at + 1);
  return next === ','
    ? /^(?:who|whose)$/.test(pieceWord(scan, at + 2))
    : /^(?:were|are|have|had)$/.test(next);
}

/** Weekdays without a date: "Friday", "last Friday", "Friday morning"; "Fridays" is a set. */
export function matchWeekday(scan: TimexScan, i: number): TimexMatch | null {
  const { pieces } = scan;
  const { relation, to: at } = readRelation(scan, i);
  const piece = pieces.at(at);
  if (!piece?.lexeme.weekday || !piece.capital) return null;
  const { weekday, plural, short } = piece.lexeme;
  if (short && !(pieceWord(scan, at + 1) === '.' && relation)) return null;
  let to = short ? at + 2 : at + 1;
  if (plural) {
    const part = readDayPart(scan, to);
    return valueMatch(i, part?.to ?? to, 'SET', `XXXX-WXX-${weekday}${part ? `T${part.code}` : ''}`);
  }
  if (isName(scan, at)) {
    scan.clubs.add(piece.word);
    return null;
  }
  let found: Point | null;
  const week = weekBehind(scan, to);
  const isWeekOn = isFridayWeek(scan, i, at, to);
  if (week && scan.document !== null) {
    found = dayPoint(firstDay(weekPoint(scan.document)) + 7 * week.steps + weekday - 1);
    to = week.to;
  } else if (isWeekOn && scan.document !== null) {
    found = dayPoint(firstDay(weekdayBeside(scan.document, weekday, 1)) + 7);
    to++;
  } else {
    found = resolveWeekday(scan, weekday, relation, i, to);
  }
  const part = readDayPart(scan, to);
  if (part?.plural) return valueMatch(i, part.to, 'SET', `XXXX-WXX-${weekday}T${part.code}`);
  const date = dateMatch(i, part?.to ?? to, found, `XXXX-WXX-${weekday}`, true);
  return part ? withTime(date, `T${part.code}`) : date;
}

/** "Friday week": in British English a week after the coming Friday. */
function isFridayWeek(scan: TimexScan, i: number, at: number, to: number): boolean {
  if (i !== at || pieceWord(scan, to) !== 'week') return false;
  const next = scan.pieces.at(to + 1);
  return next?.sentence !== scan.pieces.at(at)?.sentence || !next?.capital
    ? scan.tag(to + 1) !== NOUN
    : false;
}

/** "Friday last week", "Tuesday of next week". */
function weekBehind(scan: TimexScan, i: number): { to: number; steps: number } | null {
  const at = pieceWord(scan, i) === 'of' ? i + 1 : i;
  if (pieceWord(scan, at + 1) !== 'week') return null;
  const steps = RELATIVE_STEPS.get(pieceWord(scan, at));
  return steps === undefined ? null : { to: at + 2, steps };
}

export const weekday: TimexPattern = {
  match: matchWeekday,
  beginsWith: (word, lexeme) => lexeme.weekday > 0 || WEEKDAY_OPENERS.has(word),
  beginsWithDigits: false,
};
