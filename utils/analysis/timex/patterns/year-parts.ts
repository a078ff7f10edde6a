import { YEAR_PART_OPENERS } from '../../lang/en/date-context.ts';
import { type Grain, type Point, point, pointDays, SEASON_CODES } from '../calendar-point.ts';
import { fromDocument, inSomeYear } from '../resolve-date.ts';
import { mayBeginOrdinal, mayBeginYear, readOrdinal, readYear } from '../timex-numerals.ts';
import {
  dateMatch,
  pieceWord,
  quarterTold,
  RELATIVE_STEPS,
  type TimexMatch,
  type TimexPattern,
  type TimexScan,
  valueMatch,
} from '../timex-scan.ts';

/** The year of a quarter, half or season: "of 1990", "1990", "last year", "a year ago", "of the year". */
function yearOf(scan: TimexScan, i: number): { year: number | null; to: number; printed: boolean } | null {
  let at = i;
  if (pieceWord(scan, at) === ',') at++;
  if (pieceWord(scan, at) === 'of' || pieceWord(scan, at) === 'in') at++;
  const steps = RELATIVE_STEPS.get(pieceWord(scan, at));
  const near = (step: number) => fromDocument(scan, 'year', step)?.year ?? null;
  if (steps !== undefined && pieceWord(scan, at + 1) === 'year')
    return { year: near(steps), to: at + 2, printed: false };
  if (pieceWord(scan, at) === 'a' && pieceWord(scan, at + 1) === 'year') {
    const behind = pieceWord(scan, at + 2);
    if (behind === 'ago' || behind === 'earlier') return { year: near(-1), to: at + 3, printed: false };
  }
  if (at > i) {
    if (pieceWord(scan, at) === 'the' || pieceWord(scan, at) === 'its') at++;
    while (['fiscal', 'financial', 'current', 'year'].includes(pieceWord(scan, at))) {
      if (pieceWord(scan, at) === 'year') {
        const named = readYear(scan.pieces, at + 1);
        return named
          ? { year: named.value, to: named.to, printed: true }
          : { year: near(0), to: at + 1, printed: false };
      }
      at++;
    }
  }
  const year = readYear(scan.pieces, pieceWord(scan, at) === 'fiscal' ? at + 1 : at);
  return year && { year: year.value, to: year.to, printed: true };
}

interface YearBefore {
  readonly year: number | null;
  readonly to: number;
  readonly printed: boolean;
  /** Counted from the date told of last. */
  readonly ago: boolean;
}

/** A year in front: "the 1988 third quarter", "next year's first quarter", "the year-earlier quarter". */
function yearBefore(scan: TimexScan, i: number): YearBefore | null {
  let at = i;
  const near = (step: number) => fromDocument(scan, 'year', step)?.year ?? null;
  if (['the', 'its', 'their'].includes(pieceWord(scan, at))) at++;
  while (['comparable', 'corresponding'].includes(pieceWord(scan, at))) at++;
  const year = readYear(scan.pieces, at);
  if (year) return { year: year.value, to: year.to, printed: true, ago: false };
  if (
    pieceWord(scan, at) === 'year' &&
    ['ago', 'earlier'].includes(pieceWord(scan, at + 2)) &&
    pieceWord(scan, at + 1) === '-'
  ) {
    return { year: near(-1), to: at + 3, printed: false, ago: true };
  }
  const steps = RELATIVE_STEPS.get(pieceWord(scan, at));
  if (
    steps !== undefined &&
    pieceWord(scan, at + 1) === 'year' &&
    /^['’]s$|^['’]$/.test(pieceWord(scan, at + 2))
  ) {
    const to = pieceWord(scan, at + 2) === "'s" || pieceWord(scan, at + 2) === '’s' ? at + 3 : at + 4;
    return { year: near(steps), to, printed: false, ago: steps < 0 };
  }
  return null;
}

const FINAL_WORDS: ReadonlySet<string> = new Set(['final', 'closing']);

/** "third quarter", "second-quarter", "final quarter", "Q3", "first half", "last half", "H2". */
function readPart(
  scan: TimexScan,
  i: number,
): { grain: Grain; part: number; to: number; plural: boolean; hyphen: boolean } | null {
  const { pieces } = scan;
  const letter = pieceWord(scan, i);
  const number = pieces.at(i + 1);
  if (
    (letter === 'q' || letter === 'h') &&
    pieces.at(i)?.capital &&
    number?.glued &&
    Number.isInteger(number.number)
  ) {
    const grain = letter === 'q' ? 'quarter' : 'half';
    if (number.number < 1 || number.number > (letter === 'q' ? 4 : 2)) return null;
    return { grain, part: number.number, to: i + 2, plural: false, hyphen: false };
  }
  let at = i;
  if (pieceWord(scan, at) === 'fiscal') at++;
  if (pieceWord(scan, at) === '-') at++;
  let part = 0;
  if (pieceWord(scan, at) === 'last' || pieceWord(scan, at) === 'latter') {
    part = 9;
    at++;
  } else if (FINAL_WORDS.has(pieceWord(scan, at)) && pieceWord(scan, at + 1) === 'quarter') {
    // "the final quarter of 2009"; that of a game is left out like its others.
    part = 4;
    at++;
  } else {
    const ordinal = readOrdinal(pieces, at);
    if (!ordinal) return null;
    part = ordinal.value ?? 0;
    at = ordinal.to;
  }
  const hyphen = pieceWord(scan, at) === '-';
  if (hyphen) at++;
  if (pieceWord(scan, at) === 'fiscal') at++;
  const noun = pieceWord(scan, at);
  if (noun === 'quarter' || noun === 'quarters') {
    if (part > 4) return null;
    return { grain: 'quarter', part, to: at + 1, plural: noun === 'quarters', hyphen };
  }
  if (noun === 'half')
    return part > 2 && part !== 9
      ? null
      : { grain: 'half', part: part === 9 ? 2 : part, to: at + 1, plural: false, hyphen };
  return null;
}

/** "the year-earlier quarter", "the 1988 period", "year-ago": the quarter told of last, in that year. */
function comparedMatch(scan: TimexScan, i: number, before: YearBefore): TimexMatch | null {
  const noun = pieceWord(scan, before.to);
  const named = noun === 'quarter' || noun === 'period' || noun === 'half';
  if (!named && (!before.ago || before.printed || pieceWord(scan, i) !== 'year')) return null;
  const to = named ? before.to + 1 : before.to;
  const told = quarterTold(scan, i) ?? (noun === 'quarter' ? fromDocument(scan, 'quarter', -1) : null);
  if (told) {
    const year = before.ago ? told.year - 1 : (before.year ?? told.year);
    return { ...dateMatch(i, to, point('quarter', year, told.part), 'XXXX-QX', true), aside: true };
  }
  return dateMatch(i, to, before.year === null ? null : point('year', before.year), 'XXXX', !before.printed);
}

/** "the latest period": the quarter that the text tells of, else the last one over. */
function latestMatch(scan: TimexScan, i: number): TimexMatch | null {
  const at = ['the', 'its', 'their'].includes(pieceWord(scan, i)) ? i + 1 : i;
  if (pieceWord(scan, at) !== 'latest' || pieceWord(scan, at + 1) !== 'period') return null;
  const told = quarterTold(scan, i) ?? fromDocument(scan, 'quarter', -1);
  return dateMatch(i, at + 2, told, 'XXXX-QX', true);
}

/** Quarters and halves of a year. A half needs its year ("of 1990", "of the year"), for halves of games have none. */
function quarterMatch(scan: TimexScan, i: number): TimexMatch | null {
  const before = yearBefore(scan, i);
  let at = before?.to ?? i;
  const article = !before && ['the', 'this'].includes(pieceWord(scan, at));
  if (article) at++;
  const part = readPart(scan, at);
  // "the third-quarter loss": the article belongs to the loss.
  if (part && article && part.hyphen) return null;
  if (!part) return before && comparedMatch(scan, i, before);
  const code = part.grain === 'quarter' ? `Q${part.part}` : `H${part.part}`;
  const open = `XXXX-${code}`;
  if (part.plural) return valueMatch(i, part.to, 'SET', open);
  const year = before ?? yearOf(scan, part.to);
  const to = before ? part.to : (year?.to ?? part.to);
  if (year) {
    const at = year.year === null ? null : point(part.grain, year.year, part.part);
    return dateMatch(i, to, at, open, !year.printed);
  }
  if (part.grain === 'half' || scan.tellsGame()) return null;
  const make = (y: number) => point(part.grain, y, part.part);
  return dateMatch(i, to, quarterByTense(scan, make, i, to), open, true);
}

/** A quarter over for less than this is meant even by a sentence that looks ahead ("expects a third-quarter loss"). */
const JUST_OVER_DAYS = 120;

/** A quarter without a year: the last one that has started, or the next by the direction where that ended long ago. */
function quarterByTense(
  scan: TimexScan,
  make: (year: number) => Point,
  from: number,
  to: number,
): Point | null {
  const started = inSomeYear(scan, make, -1);
  if (!started || scan.document === null) return null;
  if (scan.document - pointDays(started).last < JUST_OVER_DAYS) return started;
  return scan.direction(from, to) > 0 ? inSomeYear(scan, make, 1) : started;
}

/** "summer 2012", "the winter of nineteen ninety-four", "autumn of next year"; a bare season is left to others. */
function seasonMatch(scan: TimexScan, i: number): TimexMatch | null {
  const at = pieceWord(scan, i) === 'the' ? i + 1 : i;
  const lexeme = scan.pieces.at(at)?.lexeme;
  if (!lexeme?.season || lexeme.plural) return null;
  const year = yearOf(scan, at + 1);
  if (!year) return null;
  const open = `XXXX-${SEASON_CODES[lexeme.season - 1]}`;
  const found = year.year === null ? null : point('season', year.year, lexeme.season);
  return dateMatch(i, year.to, found, open, !year.printed);
}

/** "the March quarter": the three months that end with March. */
function monthQuarterMatch(scan: TimexScan, i: number): TimexMatch | null {
  const at = ['the', 'its'].includes(pieceWord(scan, i)) ? i + 1 : i;
  const piece = scan.pieces.at(at);
  if (!piece?.lexeme.month || !piece.capital || piece.lexeme.month % 3 !== 0) return null;
  if (pieceWord(scan, at + 1) !== 'quarter') return null;
  const part = piece.lexeme.month / 3;
  const year = yearOf(scan, at + 2);
  if (year?.year)
    return dateMatch(i, year.to, point('quarter', year.year, part), `XXXX-Q${part}`, !year.printed);
  const make = (y: number) => point('quarter', y, part);
  return dateMatch(i, at + 2, quarterByTense(scan, make, i, at + 2), `XXXX-Q${part}`, true);
}

/** Parts of years by their number or season. */
function matchYearPart(scan: TimexScan, i: number): TimexMatch | null {
  return monthQuarterMatch(scan, i) ?? latestMatch(scan, i) ?? quarterMatch(scan, i) ?? seasonMatch(scan, i);
}

export const yearPart: TimexPattern = {
  match: matchYearPart,
  beginsWith: (word, lexeme) =>
    lexeme.season > 0 ||
    lexeme.month > 0 ||
    mayBeginYear(lexeme) ||
    mayBeginOrdinal(lexeme) ||
    YEAR_PART_OPENERS.has(word),
  beginsWithDigits: true,
};
