import type { TimelineEntry, Timex } from '../../model/analysis.ts';
import { lowerBound, partitionPoint } from '../binary-search.ts';
import { isoDay, parseDay } from '../calendar.ts';
import { RANGE_SIGNS } from '../lang/en/date-context.ts';
import type { TensedGroup } from '../timex/index.ts';
import type { Tokens } from '../tokens/index.ts';
import { precisionOf } from './date-precision.ts';
import { type ClauseTokens, type DateRole, roleOf } from './date-roles.ts';
import { narrowed } from './vague-period.ts';

export type EventDates = Pick<
  TimelineEntry,
  'from' | 'to' | 'precision' | 'timex' | 'vagueDate' | 'basis' | 'carried'
>;

/** A date of a clause: its tokens (half-open) and what it dates. */
export interface ClauseDate {
  readonly dates: EventDates;
  readonly role: DateRole;
  readonly first: number;
  readonly end: number;
}

type DatedTimex = Timex & { from: string; to: string; basis: 'printed' | 'resolved' };

const hasDates = (timex: Timex): timex is DatedTimex =>
  timex.from !== undefined && timex.to !== undefined && timex.basis !== undefined;

/** The days from which an article is read; null where they are not known. */
export interface Viewpoint {
  readonly published: string | null;
  /** The day of publication, or of the last change to an article that is kept up to date. */
  readonly lastChange: string | null;
}

/** More dates than a clause of an article has. Each is compared with each. */
const MOST_DATES = 24;

/** The dates that stand in a stretch of tokens, in order; the two ends of a range make one. `next` is the first timex to try. */
export function clauseDates(
  tokens: Tokens,
  ranges: readonly ClauseTokens[],
  verb: TensedGroup,
  timexes: readonly Timex[],
  next: number,
  view: Viewpoint,
): ClauseDate[] {
  const found: ClauseDate[] = [];
  for (const { first, end } of ranges) {
    const from = tokens.start[first] as number;
    const to = tokens.end[end - 1] as number;
    const start = partitionPoint(
      timexes.length,
      (index) => index < next || (timexes[index] as Timex).start < from,
    );
    for (let index = start; index < timexes.length && found.length < MOST_DATES; index++) {
      const timex = timexes[index] as Timex;
      if (timex.start >= to) break;
      if (!hasDates(timex)) continue;
      const date = dateAt(tokens, { first, end }, verb, timex, index, view);
      const before = found.at(-1);
      const range = before && rangeOf(tokens, before, date);
      if (range) found[found.length - 1] = range;
      else found.push(date);
    }
  }
  return found.filter((date) => date.role !== 'compared' && fitsVerb(date, verb, timexes, view));
}

function dateAt(
  tokens: Tokens,
  range: ClauseTokens,
  verb: TensedGroup,
  timex: DatedTimex,
  index: number,
  view: Viewpoint,
): ClauseDate {
  const first = lowerBound(tokens.start, timex.start, tokens.length);
  const end = lowerBound(tokens.start, timex.end, tokens.length);
  const { published } = view;
  const found = roleOf(tokens, range, first, end, verb);
  // "announced his wish to run last Tuesday": what is over is no aim.
  const role = found === 'goal' && published !== null && timex.to < published ? 'event' : found;
  const isVague = timex.type === 'DURATION' || timex.mod !== undefined;
  const exact = { from: timex.from, to: timex.to, precision: precisionOf(timex) };
  const period = narrowed(timex, exact, tokens.lower[first] as string, verb.tense, published);
  const dates: EventDates = {
    ...(role === 'since' && published !== null && timex.from < published
      ? { from: timex.from, to: published, precision: stretched(exact.precision) }
      : (period ?? exact)),
    timex: index,
    ...((isVague || isPart(period, exact)) && { vagueDate: { start: timex.start, end: timex.end } }),
    basis: timex.basis,
  };
  return { dates, role, first, end };
}

/** How exact a stretch is that begins in a period: "1939 to 1945" in years, "May to July" in months, all others in days. */
const stretched = (precision: EventDates['precision']): EventDates['precision'] =>
  precision === 'year' || precision === 'month' ? precision : 'span';

/** Whether a narrowed period is shown by its words: all but a week up to today. */
const isPart = (period: { precision: string } | null, exact: { precision: string }): boolean =>
  period !== null && exact.precision !== 'week';

/** "from June 2011 until January 2014", "between 1939 and 1945", "on Friday and Saturday": two dates that are one stretch. */
function rangeOf(tokens: Tokens, a: ClauseDate, b: ClauseDate): ClauseDate | null {
  if (b.first - a.end !== 1 || a.role === 'compared' || b.dates.to < a.dates.from) return null;
  const sign = tokens.lower[a.end] as string;
  const opening = tokens.lower[a.first - 1];
  const isList = (sign === 'and' || sign === '&') && followsOn(a.dates.to, b.dates.from);
  if (!RANGE_SIGNS.has(sign) && !(sign === 'and' && opening === 'between') && !isList) return null;
  const basis = a.dates.basis === 'printed' && b.dates.basis === 'printed' ? 'printed' : 'resolved';
  const { vagueDate: _, ...dates } = a.dates;
  return {
    ...a,
    end: b.end,
    dates: {
      ...dates,
      to: b.dates.to,
      precision: a.dates.precision === b.dates.precision ? stretched(a.dates.precision) : 'span',
      basis,
    },
  };
}

/** Whether a stretch begins on the day behind the end of another. */
function followsOn(to: string, from: string): boolean {
  const day = parseDay(to);
  return day !== null && isoDay(day + 1) === from;
}

/** No past tense goes with a date to come, but in an article that was changed since. */
function fitsVerb(
  { dates }: ClauseDate,
  { tense }: TensedGroup,
  timexes: readonly Timex[],
  { published, lastChange }: Viewpoint,
): boolean {
  if (published === null || lastChange === null) return true;
  if (tense !== 'past' && tense !== 'perfect' && tense !== 'pluperfect') return true;
  if (dates.from > lastChange) return false;
  return !(dates.timex !== null && timexes[dates.timex]?.type === 'DURATION' && dates.from === published);
}
