import { NEWSPAPER_NAMES, WEEKDAY_OPENERS } from '../../lang/en/date-context.ts';
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
      return scan.document === null ? null : weekdayBeside(scan.document, weekday, -1);
    case 'next':
      return scan.document === null ? null : weekdayBeside(scan.document, weekday, 1);
    case 'this':
      return weekdayNear(scan, weekday, scan.direction(from, to) < 0 ? -1 : 1);
    default:
      return weekdayNear(scan, weekday, scan.direction(from, to));
  }
}

/** "Sunday" in "the Sunday Times", "Friday" as a first name. */
function isName(scan: TimexScan, at: number): boolean {
  const { pieces } = scan;
  const piece = pieces.at(at);
  const next = pieces.at(at + 1);
  if (!piece || !next || next.sentence !== piece.sentence || next.glued || !next.capital) return false;
  const before = pieces.at(at - 1);
  const inTitle =
    before?.sentence === piece.sentence &&
    (before.word === 'the' || (before.capital && before.sentence === pieces.at(at - 2)?.sentence));
  const headline = next.lexeme.month !== 0 || next.lexeme.dayPart !== '';
  return inTitle === true && !headline && NEWSPAPER_NAMES.has(next.word);
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
  if (isName(scan, at)) return null;
  let found: Point | null;
  const week = weekBehind(scan, to);
  if (week && scan.document !== null) {
    found = dayPoint(firstDay(weekPoint(scan.document)) + 7 * week.steps + weekday - 1);
    to = week.to;
  } else {
    found = resolveWeekday(scan, weekday, relation, i, to);
  }
  const part = readDayPart(scan, to);
  if (part?.plural) return valueMatch(i, part.to, 'SET', `XXXX-WXX-${weekday}T${part.code}`);
  const date = dateMatch(i, part?.to ?? to, found, `XXXX-WXX-${weekday}`, true);
  return part ? withTime(date, `T${part.code}`) : date;
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
