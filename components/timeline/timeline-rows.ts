import { type Day, localDay, parseDay } from '../../utils/format/index.ts';
import type { Analysis, TimelineEntry } from '../../utils/model/analysis.ts';
import { spansOverlap } from '../ui/index.ts';

/** A day marked on the line for its own sake. */
export type MarkName = 'published' | 'today';

/** Events and marks of one date on the line. */
export interface EventRow {
  kind: 'event';
  from: Day;
  to: Day;
  /** The entries of this very date, in the article's order, repeats folded in. */
  events: ShownEvent[];
  /** Marks of this very day. */
  marks: MarkName[];
}

/** A marked day on which nothing happened. */
export interface MarkRow {
  kind: MarkName;
  from: Day;
  to: Day;
}

export type TimelineRow = EventRow | MarkRow;

export interface ShownEvent {
  entry: TimelineEntry;
  mentions: TimelineEntry[];
  /** Place of the key fact that it tells, from 0; past all facts where it tells none. */
  rank: number;
}

/** A main event is told by one of the first facts: anything else that names no date is detail. */
const MAIN_FACTS = 3;

/**
 * The timeline's visible events: all that name a date, and of the undated ones on the day of publication only the main
 * event, the one that tells the highest of the first facts, if any does.
 */
export function shownEvents({ timeline, keyFacts }: Analysis): ShownEvent[] {
  const rank = (entry: TimelineEntry): number => {
    const at = keyFacts.findIndex((fact) => spansOverlap(fact, entry));
    return at < 0 ? keyFacts.length : at;
  };
  const merged = new Map<number, ShownEvent>();
  timeline.forEach((entry, index) => {
    const first = merged.get(entry.sameAs ?? index);
    if (first) {
      first.mentions.push(entry);
      first.rank = Math.min(first.rank, rank(entry));
    } else merged.set(index, { entry, mentions: [entry], rank: rank(entry) });
  });
  const all = [...merged.values()];
  const undated = all.filter(({ entry, rank }) => entry.basis === 'document' && rank < MAIN_FACTS);
  const main = undated.toSorted((a, b) => a.rank - b.rank || a.entry.start - b.entry.start)[0];
  return all.filter((event) => event.entry.basis !== 'document' || event === main);
}

/** Whether the event's date stands in an earlier sentence at each of its mentions. */
const isCarried = ({ mentions }: ShownEvent): boolean => mentions.every(({ carried }) => carried === true);

/**
 * The events of one date that tell most of the story, in the article's order. What only goes on from a dated sentence is
 * left out, unless the date would stand there with nothing: then the first of it.
 */
export function foremost(events: readonly ShownEvent[], most: number): ShownEvent[] {
  const dated = events.filter((event) => !isCarried(event));
  if (dated.length === 0) return best(events, 1);
  return best(dated, most);
}

function best(events: readonly ShownEvent[], most: number): ShownEvent[] {
  if (events.length <= most) return [...events];
  const kept = new Set(
    events.toSorted((a, b) => a.rank - b.rank || a.entry.start - b.entry.start).slice(0, most),
  );
  return events.filter((event) => kept.has(event));
}

/** The line from top to bottom: dates with their events, the day of publication and today. */
export function timelineRows(analysis: Analysis, now: Date): TimelineRow[] {
  const byDate = new Map<string, EventRow>();
  for (const event of shownEvents(analysis)) {
    const { from, to, precision } = event.entry;
    const first = parseDay(from);
    const last = parseDay(to);
    if (first === null || last === null) continue;
    const key = `${from} ${to} ${precision}`;
    const row = byDate.get(key);
    if (row) row.events.push(event);
    else
      byDate.set(key, { kind: 'event', from: first, to: Math.max(first, last), events: [event], marks: [] });
  }
  if (byDate.size === 0) return [];
  const events = [...byDate.values()];
  for (const row of events) row.events.sort((a, b) => a.entry.start - b.entry.start);
  const marked: MarkRow[] = [];
  const mark = (kind: MarkName, day: Day): void => {
    const there = events.find((row) => row.from === day && row.to === day);
    if (there) there.marks.push(kind);
    else marked.push({ kind, from: day, to: day });
  };
  const { publishedAt, publishedAtSource } = analysis.article;
  // A line of many articles has a day, and no page that tells one.
  const published = publishedAt === null || publishedAtSource === null ? null : parseDay(publishedAt);
  if (published !== null) mark('published', published);
  mark('today', localDay(now));
  const order = { published: 0, event: 1, today: 2 };
  return [...events, ...marked].sort(
    (a, b) => a.from - b.from || order[a.kind] - order[b.kind] || a.to - b.to,
  );
}

/** Of many rows those nearest to the day of publication (or to today), in their order; marks are always among them. */
export function nearestRows(rows: readonly TimelineRow[], most: number): TimelineRow[] {
  const centre = rows.find((row) => isMarked(row, 'published')) ?? rows.at(-1);
  const events = rows.filter((row) => row.kind === 'event');
  if (events.length <= most || !centre) return [...rows];
  const near = new Set<TimelineRow>(
    events.toSorted((a, b) => Math.abs(a.from - centre.from) - Math.abs(b.from - centre.from)).slice(0, most),
  );
  return rows.filter((row) => row.kind !== 'event' || row.marks.length > 0 || near.has(row));
}

function isMarked(row: TimelineRow, mark: MarkName): boolean {
  return row.kind === mark || (row.kind === 'event' && row.marks.includes(mark));
}
