import { daysBetween } from '../analysis/calendar.ts';
import type { Candidate } from './find-candidates.ts';
import type { LeanEvent, LeanFigure } from './lean-article.ts';
import { contentStems, foldLetters } from './telling-stems.ts';
import { overlapOf, sameUnit, sameValue, toldSentences } from './told-sentence.ts';

/** One article's telling of an event. */
export interface EventTelling {
  other: Pick<Candidate, 'row' | 'lean'>;
  event: LeanEvent;
  /** The clause that tells it, as printed. */
  clause: string;
}

/** An event, told by one article or several. */
export interface MergedEvent {
  /** The most exact of its tellings' dates. */
  from: string;
  to: string;
  precision: LeanEvent['precision'];
  tellings: EventTelling[];
  /** Tellings that give another value for one thing, or none: 10 dead, 9 dead. */
  disagree: EventTelling[];
}

interface Read extends EventTelling {
  words: ReadonlySet<string>;
  names: readonly (readonly string[])[];
  figures: readonly LeanFigure[];
  days: number;
}

/** Share of the shorter telling's words that both must have, and how many at least. */
const LEAST_SHARE = 0.55;
const LEAST_WORDS = 2;
/** Tellings whose dates overlap that a new one is compared with. */
const COMPARED = 60;

function read(other: EventTelling['other']): Read[] {
  const told = toldSentences(other.lean);
  return other.lean.events.flatMap((event): Read[] => {
    if (event.basis === 'document') return [];
    const { text } = other.lean.sentences[event.sentence]!;
    const clause = text.slice(...event.at);
    const sentence = told[event.sentence]!;
    const inClause = new Set(contentStems(clause));
    const words = new Set([...sentence.words].filter((word) => inClause.has(word)));
    const names = sentence.names.filter((keys) =>
      keys.some((key) => contentStems(key).some((stem) => inClause.has(stem))),
    );
    if (words.size === 0) return [];
    // Figures of another clause of the sentence belong to what that one tells.
    const figures = sentence.figures.filter(({ at: [start] }) => start >= event.at[0] && start < event.at[1]);
    return [{ other, event, clause, words, names, figures, days: daysBetween(event.from, event.to) }];
  });
}

const overlap = (a: LeanEvent, b: LeanEvent): boolean => a.from <= b.to && b.from <= a.to;

const sameDays = (a: LeanEvent, b: LeanEvent): boolean => a.from === b.from && a.to === b.to;

/** True where both have figures of one unit and none is the same. */
const conflicts = (a: Read, b: Read, counts: boolean): boolean =>
  a.figures.some((one) => {
    const twins = b.figures.filter((two) => sameUnit(one, two));
    return twins.length > 0 && (one.kind === 'count') === counts && !twins.some((two) => sameValue(one, two));
  });

function isSameEvent(a: Read, b: Read): boolean {
  if (a.other.row.id === b.other.row.id || !overlap(a.event, b.event)) return false;
  if ((a.event.tense === 'future') !== (b.event.tense === 'future')) return false;
  // Sums and shares that differ are other events; numbers of people and things may be disputed, on one day.
  if (conflicts(a, b, false) || (conflicts(a, b, true) && !sameDays(a.event, b.event))) return false;
  if (foldLetters(a.clause) === foldLetters(b.clause)) return true;
  const { words, names } = overlapOf(a, b);
  const smaller = Math.min(a.words.size + a.names.length, b.words.size + b.names.length);
  const isShort = smaller === 1 && words === 1 && sameDays(a.event, b.event) && a.days === 0;
  if (isShort) return true;
  // A year holds many events: the vaguer the date, the more words must agree.
  const vague = Math.max(a.days, b.days) > 40 ? 0.1 : 0;
  const least = LEAST_SHARE + vague;
  return (
    words > 0 &&
    words + names >= LEAST_WORDS &&
    words + names >= least * smaller &&
    words >= least * Math.min(a.words.size, b.words.size)
  );
}

/**
 * The events of several articles, each event once with all that tell it, in order of their days. Events meet where their days
 * overlap and most words of the shorter telling are the other's too.
 * @param concerns picks the tellings that are wanted: those of a name, of a topic
 */
export function mergeEvents(
  others: readonly EventTelling['other'][],
  concerns: (telling: EventTelling) => boolean = () => true,
): MergedEvent[] {
  const all = others.flatMap(read).filter(concerns);
  // Exact dates first, so that a vague one joins what it overlaps.
  all.sort(
    (a, b) => a.days - b.days || (a.event.from < b.event.from ? -1 : a.event.from > b.event.from ? 1 : 0),
  );
  const groups: Read[][] = [];
  const byMonth = new Map<string, Read[][]>();
  const monthsOf = ({ event }: Read): string[] => {
    const first = Number(event.from.slice(0, 4)) * 12 + Number(event.from.slice(5, 7)) - 1;
    const last = Math.min(first + 24, Number(event.to.slice(0, 4)) * 12 + Number(event.to.slice(5, 7)) - 1);
    return Array.from({ length: last - first + 1 }, (_, at) => String(first + at));
  };
  for (const telling of all) {
    const months = monthsOf(telling);
    const near = months.flatMap((month) => byMonth.get(month) ?? []).slice(-COMPARED);
    const group = near.find((tellings) => tellings.some((known) => isSameEvent(known, telling)));
    if (group) {
      // One article tells an event once here.
      if (!group.some(({ other }) => other.row.id === telling.other.row.id)) group.push(telling);
      continue;
    }
    const own = [telling];
    groups.push(own);
    for (const month of months) {
      const list = byMonth.get(month);
      if (list) list.push(own);
      else byMonth.set(month, [own]);
    }
  }
  return groups
    .map((group): MergedEvent => {
      const { from, to, precision } = group[0]!.event;
      const tellings = group.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
      const disagree = tellings.filter((one) =>
        tellings.some((two) => one !== two && conflicts(one, two, true)),
      );
      return { from, to, precision, tellings: tellings.map(plain), disagree: disagree.map(plain) };
    })
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

const dayOf = ({ other: { row } }: EventTelling): string => row.publishedAt ?? row.firstSeen;
const plain = ({ other, event, clause }: Read): EventTelling => ({ other, event, clause });
