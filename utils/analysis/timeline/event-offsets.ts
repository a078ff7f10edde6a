import type { Timex } from '../../model/analysis.ts';
import { isoDay, parseDay } from '../calendar.ts';
import type { Tokens } from '../tokens/index.ts';
import type { EventDates } from './clause-dates.ts';
import type { EventClause } from './event-clauses.ts';

/** Tokens that an offset such as "just two and a half days" has at most. */
const REACH = 8;
const DAYS = /^P(\d{1,2})D$/;

/** The distance of an event from the one that the text tells of. */
export interface EventOffset {
  /** 'opens' the clause that it dates, or 'links' it to the one before. */
  readonly side: 'opens' | 'links';
  /** Days from the event that it is told by, or null for a distance that no day comes of: "months before". */
  readonly days: number | null;
}

/**
 * The offset of a clause without a date: it opens with one ("A day before the vote, GM said"), or hangs on one ("comes two days after
 * | Chrysler closed"). Null where it has none: "A day after the vote, GM said" tells of the day itself. `next` is the first timex to try.
 */
export function offsetOf(
  tokens: Tokens,
  { first, end, verb, link }: EventClause,
  timexes: readonly Timex[],
  next: number,
): EventOffset | null {
  const { lower } = tokens;
  if (link === 'after' || link === 'before') {
    const at = lower[first] === link ? first : first + 1;
    const days = distanceBefore(tokens, at, timexes, next);
    if (days === undefined) return null;
    return { side: 'links', days: days && (link === 'after' ? -days : days) };
  }
  const opening = Math.min(verb?.start ?? first, first + REACH);
  for (let t = first + 1; t < opening; t++) {
    if (lower[t] === ',') return null;
    if (lower[t] !== 'before') continue;
    const days = distanceBefore(tokens, t, timexes, next);
    return days === undefined ? null : { side: 'opens', days: days && -days };
  }
  // "recovered a year after the appointment": of no day, though "died a day after the crash" may be the news.
  for (let t = (verb?.head ?? end) + 1; t < end; t++) {
    if (lower[t] !== 'after' && lower[t] !== 'before') continue;
    if (distanceBefore(tokens, t, timexes, next) === null) return { side: 'links', days: null };
  }
  return null;
}

/** The distance that ends at the token `at`, in days; null for one that is not told in days, undefined for none. */
function distanceBefore(
  tokens: Tokens,
  at: number,
  timexes: readonly Timex[],
  next: number,
): number | null | undefined {
  const to = tokens.end[at - 1] as number;
  for (let index = next; index < timexes.length && (timexes[index] as Timex).start < to; index++) {
    const { end, type, value } = timexes[index] as Timex;
    if (type !== 'DURATION' || (end !== to && end !== tokens.end[at])) continue;
    const days = DAYS.exec(value)?.[1];
    return days === undefined ? null : Number(days);
  }
  return undefined;
}

/** The day `days` after the day of `dates`; null where no day comes of it. */
export function dayBeside(dates: EventDates | null, days: number | null): EventDates | null {
  const from = dates?.precision === 'day' ? parseDay(dates.from) : null;
  if (!dates || from === null || days === null) return null;
  const day = isoDay(from + days);
  return { ...dates, from: day, to: day, basis: 'resolved', carried: true };
}
