import {
  BOOK_ADJECTIVES,
  DATE_POINTERS,
  FALL_FOLLOWERS,
  PERIOD_ADJECTIVES,
} from '../../lang/en/date-context.ts';
import { firstDay, type Grain, type Point, point, pointAt, SEASON_CODES, shift } from '../calendar-point.ts';
import { fromDocument, fromReference, GRAIN_OF_UNIT, inSomeYear, OPEN_VALUE } from '../resolve-date.ts';
import { readYear } from '../timex-numerals.ts';
import {
  dateMatch,
  pieceWord,
  type TimexMatch,
  type TimexPattern,
  type TimexScan,
  valueMatch,
  withTime,
} from '../timex-scan.ts';
import { readDayPart } from './day-parts.ts';

const DAYS: ReadonlyMap<string, number> = new Map(Object.entries({ today: 0, yesterday: -1, tomorrow: 1 }));

/** "today", "tomorrow night", "last night", "tonight", "overnight". */
function dayMatch(scan: TimexScan, i: number): TimexMatch | null {
  const word = pieceWord(scan, i);
  const onDay = (to: number, steps: number): TimexMatch =>
    dateMatch(i, to, fromDocument(scan, 'day', steps), OPEN_VALUE.day, true);
  const steps = DAYS.get(word);
  if (steps !== undefined) {
    const part = readDayPart(scan, i + 1);
    if (part && !part.plural) return withTime(onDay(part.to, steps), `T${part.code}`);
    return onDay(i + 1, steps);
  }
  if (word === 'tonight' || word === 'overnight') {
    return withTime(onDay(i + 1, word === 'tonight' ? 0 : -1), 'TNI');
  }
  if (word === 'these' && pieceWord(scan, i + 1) === 'days')
    return valueMatch(i, i + 2, 'DATE', 'PRESENT_REF');
  const part = readDayPart(scan, i);
  const onDays = part && !part.plural ? DAYS.get(pieceWord(scan, part.to)) : undefined;
  if (part && onDays !== undefined) return withTime(onDay(part.to + 1, onDays), `T${part.code}`);
  if (word === 'day' || (word === 'the' && pieceWord(scan, i + 1) === 'day')) {
    const at = word === 'the' ? i + 1 : i;
    const side = pieceWord(scan, at + 1);
    const pivot = pieceWord(scan, at + 2);
    if (side === 'before' && pivot === 'yesterday') return onDay(at + 3, -2);
    if (side === 'after' && pivot === 'tomorrow') return onDay(at + 3, 2);
    return null;
  }
  return null;
}

type Base = 'document' | 'reference';

interface Relation {
  base: Base;
  steps: number;
  to: number;
  /** The word that said so. */
  word: string;
}

const RELATIONS: ReadonlyMap<string, readonly [Base, number]> = new Map(
  Object.entries({
    last: ['document', -1],
    past: ['document', -1],
    next: ['document', 1],
    coming: ['document', 1],
    upcoming: ['document', 1],
    current: ['document', 0],
    latest: ['document', -1],
    previous: ['reference', -1],
    preceding: ['reference', -1],
    prior: ['reference', -1],
    following: ['reference', 1],
    same: ['reference', 0],
  }),
);

/** "this", "last", "the next", "the following", "that same". */
function readRelation(scan: TimexScan, i: number): Relation | null {
  let at = i;
  const first = pieceWord(scan, at);
  if (first === 'this' || first === 'that') {
    at++;
    const second = pieceWord(scan, at);
    if (
      first === 'this' &&
      (second === 'past' || second === 'coming' || second === 'current' || second === 'same')
    ) {
      return {
        base: 'document',
        steps: second === 'past' ? -1 : second === 'coming' ? 1 : 0,
        to: at + 1,
        word: second,
      };
    }
    if (second === 'same' || second === 'very') at++;
    return { base: first === 'this' ? 'document' : 'reference', steps: 0, to: at, word: first };
  }
  const article = first === 'the' || first === 'its' || first === 'their';
  if (article) at++;
  const relation = RELATIONS.get(pieceWord(scan, at));
  if (!relation) return null;
  const word = pieceWord(scan, at);
  const [base, steps] =
    article && word === 'next' && scan.reference?.grain === 'day' ? (['reference', 1] as const) : relation;
  return { base, steps, to: at + 1, word };
}

/** The season at pieces `from` to `to`. "Plans to open this fall" looks ahead, though the last fall is nearer in January. */
const season = (
  scan: TimexScan,
  code: number,
  relation: Relation,
  from: number,
  to: number,
): Point | null => {
  const make = (year: number) => point('season', year, code);
  if (relation.base === 'reference' && scan.reference) return make(scan.reference.year);
  if (scan.document === null) return null;
  if (relation.steps < 0) return inSomeYear({ ...scan, document: scan.document - 90 }, make, -1);
  if (relation.steps > 0) return inSomeYear({ ...scan, document: scan.document + 90 }, make, 1);
  const nearest = inSomeYear(scan, make, 0);
  const isOver = nearest !== null && firstDay(shift(nearest, 1)) <= scan.document;
  return isOver && scan.direction(from, to) > 0 ? inSomeYear(scan, make, 1) : nearest;
};

const month = (scan: TimexScan, code: number, relation: Relation): Point | null => {
  const make = (year: number) => point('month', year, code);
  if (scan.document === null) return null;
  const own = pointAt(scan.document, 'month');
  if (relation.steps < 0) return make(code < own.part ? own.year : own.year - 1);
  if (relation.steps > 0) return make(code > own.part ? own.year : own.year + 1);
  return make(own.year);
};

/** Units, seasons, months and parts of the day with a pointing word: "last year", "this summer", "the following month". */
function relationMatch(scan: TimexScan, i: number): TimexMatch | null {
  const relation = readRelation(scan, i);
  if (!relation) return null;
  const { pieces } = scan;
  let at = relation.to;
  while (PERIOD_ADJECTIVES.has(pieceWord(scan, at))) at++;
  const head = pieces.at(at);
  if (!head) return null;
  const { lexeme } = head;
  const resolve = (grain: Grain): Point | null =>
    relation.base === 'document'
      ? fromDocument(scan, grain, relation.steps)
      : fromReference(scan, grain, relation.steps);
  if (lexeme.dayPart && !lexeme.plural) {
    if (pieceWord(scan, relation.to - 1) === 'past') return null;
    const night = relation.base === 'document' && relation.steps > 0 ? 1 : relation.steps;
    const day =
      relation.base === 'document'
        ? fromDocument(scan, 'day', night)
        : fromReference(scan, 'day', relation.steps);
    return withTime(dateMatch(i, at + 1, day, OPEN_VALUE.day, true), `T${lexeme.dayPart}`);
  }
  if (lexeme.season && !lexeme.plural) {
    if (head.word === 'fall' && relation.steps >= 0 && isDrop(scan, at)) return null;
    const open = `XXXX-${SEASON_CODES[lexeme.season - 1]}`;
    return dateMatch(i, at + 1, season(scan, lexeme.season, relation, i, at + 1), open, true);
  }
  if (lexeme.month && head.capital && relation.word !== 'same') {
    const next = pieceWord(scan, at + 1) === '.' && lexeme.short ? at + 2 : at + 1;
    if (readYear(pieces, next) || pieces.at(next)?.digits) return null;
    const open = `XXXX-${String(lexeme.month).padStart(2, '0')}`;
    return dateMatch(i, at + 1, month(scan, lexeme.month, relation), open, true);
  }
  const grain = GRAIN_OF_UNIT[lexeme.unit];
  if (!grain || grain === 'season' || lexeme.plural || head.word === 'night') return null;
  if (relation.word === 'this' && grain === 'day')
    return dateMatch(i, at + 1, resolve(grain), OPEN_VALUE[grain], true);
  if (grain === 'day' && relation.base === 'document' && relation.word !== 'next') return null;
  if (
    (relation.word === 'past' || relation.word === 'last') &&
    pieceWord(scan, i) === 'the' &&
    (grain === 'decade' || grain === 'century')
  ) {
    return valueMatch(i, at + 1, 'DURATION', grain === 'decade' ? 'P10Y' : 'P100Y');
  }
  const orSo = pieceWord(scan, at + 1) === 'or' && pieceWord(scan, at + 2) === 'so' ? at + 3 : at + 1;
  return dateMatch(i, orSo, resolve(grain), OPEN_VALUE[grain], true);
}

/** "this fall in prices": what falls stands behind, in small letters; "this fall in Chicago" is a season. */
function isDrop(scan: TimexScan, at: number): boolean {
  const behind = scan.pieces.at(at + 2);
  if (scan.pieces.at(at)?.sentence !== behind?.sentence) return false;
  return FALL_FOLLOWERS.has(pieceWord(scan, at + 1)) && !behind?.capital && !behind?.digits;
}

/** "in the fall" of what is still to come; told of the past it may be a tumble, and other verbs make it one. */
const isAutumn = (scan: TimexScan, i: number, at: number): boolean =>
  /^(?:in|during|by|until|since|through)$/.test(pieceWord(scan, i - 1)) &&
  !FALL_FOLLOWERS.has(pieceWord(scan, at + 1)) &&
  scan.direction(i, at + 1, true) > 0;

/** "the year", "the quarter", "the week", "the weekend", "the summer": the one that the text is telling of. */
function articleMatch(scan: TimexScan, i: number): TimexMatch | null {
  if (pieceWord(scan, i) !== 'the') return null;
  let at = i + 1;
  while (BOOK_ADJECTIVES.has(pieceWord(scan, at))) at++;
  const { pieces } = scan;
  const head = pieces.at(at);
  if (!head || head.lexeme.plural) return null;
  if (head.lexeme.season && scan.pieces.at(at + 1)?.word !== 'of') {
    if (head.word === 'fall' && !isAutumn(scan, i, at)) return null;
    const open = `XXXX-${SEASON_CODES[head.lexeme.season - 1]}`;
    const make = (year: number) => point('season', year, head.lexeme.season);
    return dateMatch(i, at + 1, inSomeYear(scan, make, scan.direction(i, at + 1)), open, true);
  }
  const behind = pieceWord(scan, at + 1);
  if (behind === '-' || behind === 'of') return null;
  switch (head.lexeme.unit) {
    case 'Y':
      // "the year ended June 30" is a stretch of twelve months.
      if (behind === 'ended' || behind === 'ending') return valueMatch(i, at + 1, 'DURATION', 'P1Y');
      return dateMatch(i, at + 1, fromDocument(scan, 'year', 0), OPEN_VALUE.year, true);
    case 'Q': {
      if (scan.tellsGame()) return null;
      const ended = behind === 'ended' || behind === 'ending' ? pieces.at(at + 2)?.lexeme.month : 0;
      if (ended) {
        const make = (year: number) => point('quarter', year, Math.ceil(ended / 3));
        return dateMatch(i, at + 1, inSomeYear(scan, make, 0), OPEN_VALUE.quarter, true);
      }
      const told = scan.quarter?.point ?? fromDocument(scan, 'quarter', -1);
      return dateMatch(i, at + 1, told, OPEN_VALUE.quarter, true);
    }
    case 'M':
      return dateMatch(i, at + 1, fromDocument(scan, 'month', 0), OPEN_VALUE.month, true);
    case 'W':
      return dateMatch(i, at + 1, fromDocument(scan, 'week', 0), OPEN_VALUE.week, true);
    case 'WE': {
      if (scan.document === null) return dateMatch(i, at + 1, null, OPEN_VALUE.weekend, true);
      const own = pointAt(scan.document, 'weekend');
      const back = scan.direction(i, at + 1) <= 0 && firstDay(own) > scan.document;
      return dateMatch(i, at + 1, back ? shift(own, -1) : own, OPEN_VALUE.weekend, true);
    }
    default:
      return null;
  }
}

/** Expressions that point from the document or from the date before: "yesterday", "last year", "the quarter". */
export function matchRelativeDate(scan: TimexScan, i: number): TimexMatch | null {
  return dayMatch(scan, i) ?? relationMatch(scan, i) ?? articleMatch(scan, i);
}

export const relativeDate: TimexPattern = {
  match: matchRelativeDate,
  beginsWith: (word, { dayPart }) =>
    dayPart !== '' || DAYS.has(word) || RELATIONS.has(word) || DATE_POINTERS.has(word),
  beginsWithDigits: false,
};
