import type { Timex } from '../../model/analysis.ts';
import type { NamedDay } from '../lang/en/named-days.ts';
import { type Point, pointDates, pointValue } from './calendar-point.ts';
import type { Lexeme } from './time-lexicon.ts';
import type { TimexPieces } from './timex-pieces.ts';

/** Stands for a part of speech outside the text. */
export const NO_TAG = -1;

/** Where the text around an expression points: -1 back, 1 ahead, 0 when it does not say. */
export type Direction = -1 | 0 | 1;

/** The text as the date grammar reads it, and the dates that it resolves against. */
export interface TimexScan {
  readonly pieces: TimexPieces;
  /** The day of publication as a day number, or null. */
  readonly document: number | null;
  /** The day on which the article was last changed, where it says so. */
  readonly updated: number | null;
  /** The date that the text spoke of last. */
  reference: Point | null;
  /** The quarter that the text spoke of last, and the piece where it did. */
  quarter: { readonly point: Point; readonly at: number } | null;
  /** The day printed last with its year, and the piece where it stands. */
  printedDay: { readonly point: Point; readonly at: number } | null;
  /** Days by whose name the text has called an event. */
  readonly namedDays: Set<NamedDay>;
  /** The expression found last. */
  previous: TimexMatch | null;
  /** The piece of the time of day found last, or null. */
  lastClock: number | null;
  /** Weekdays that the text uses as a club's name, lower case. */
  readonly clubs: Set<string>;
  /** The part of speech of a piece: an index into `POS`, or `NO_TAG` outside the text. */
  tag(i: number): number;
  /** The piece as it stands in the text. */
  printed(i: number): string;
  /** Whether the sentence of a piece is about the weather. */
  tellsTemperatures(i: number): boolean;
  /** Months, lower case, that people of the text are called like. */
  readonly namesLikeMonths: () => ReadonlySet<string>;
  /** Whether quarters are those of a game in this text. */
  readonly tellsGame: () => boolean;
  /** Whether the piece stands in a headline, where capitals mean nothing. */
  inHeadline(i: number): boolean;
  /** The direction in which an expression at these pieces (half-open) points; `isDay` where it names one day. */
  direction(from: number, to: number, isDay?: boolean): Direction;
  /** Whether the verb beside an expression leaves no doubt that its day is over: "sank on 3 July". */
  isOver(from: number, to: number): boolean;
}

/** An expression found: its pieces (half-open) and what it says. */
export interface TimexMatch {
  readonly from: number;
  readonly to: number;
  readonly type: Timex['type'];
  readonly value: string;
  readonly mod?: Timex['mod'];
  /** The calendar stretch that it names, where known. */
  readonly point: Point | null;
  /** True where the calendar stretch was worked out rather than printed in full. */
  readonly resolved: boolean;
  /** Found by the name of a holiday. */
  readonly holiday?: true;
  /** Named to compare with: the text goes on to speak of what it spoke of before. */
  readonly aside?: true;
  /** First and last day of a stretch that no `Point` can say ("the next three months"). */
  readonly stretch?: { readonly from: string; readonly to: string };
}

/** A kind of expression. */
export interface TimexPattern {
  /** The longest expression of its kind that begins at a piece. */
  readonly match: (scan: TimexScan, i: number) => TimexMatch | null;
  /** Whether one may begin with this word of dates: a quick look that saves trying. */
  readonly beginsWith: (word: string, lexeme: Readonly<Lexeme>) => boolean;
  /** Whether one may begin with a number in digits. */
  readonly beginsWithDigits: boolean;
}

/** How many years, weeks or holidays further a pointing word leads. */
export const RELATIVE_STEPS: ReadonlyMap<string, -1 | 0 | 1> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);

/** How many pieces back a quarter still is what "a year earlier" compares with. */
const QUARTER_REACH = 150;

export const quarterTold = ({ quarter }: TimexScan, i: number): Point | null =>
  quarter && i - quarter.at <= QUARTER_REACH ? quarter.point : null;

export const pieceWord = (scan: TimexScan, i: number): string => scan.pieces.at(i)?.word ?? '';

/** A date whose point may be unknown: then `open` is its value, with X for what is missing. */
export function dateMatch(
  from: number,
  to: number,
  at: Point | null,
  open: string,
  resolved: boolean,
): TimexMatch {
  const value = at && pointValue(at);
  return value === null
    ? { from, to, type: 'DATE', value: open, point: null, resolved }
    : { from, to, type: 'DATE', value, point: at, resolved };
}

/** The date with a time of day behind it ("TMO", "T22:00"). */
export const withTime = (match: TimexMatch, time: string): TimexMatch => ({
  ...match,
  type: 'TIME',
  value: `${match.value}${time}`,
});

/** An expression that names no stretch of the calendar. */
export function valueMatch(from: number, to: number, type: Timex['type'], value: string): TimexMatch {
  return { from, to, type, value, point: null, resolved: false };
}

/** First and last day of what was found, where it has a place in time. */
export const matchDates = ({ point, stretch }: TimexMatch): { from: string; to: string } | null =>
  stretch ?? (point && pointDates(point));
