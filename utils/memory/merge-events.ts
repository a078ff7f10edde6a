import { daysBetween } from '../analysis/calendar.ts';
import type { Candidate } from './find-candidates.ts';
import type { LeanEvent, LeanFigure } from './lean-article.ts';
import { contentStems, foldLetters, stemsOfName } from './telling-stems.ts';
import { overlapOf, sameUnit, sameValue, type ToldSentence, toldSentence } from './told-sentence.ts';

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

interface Read extends EventTelling, Pick<ToldSentence, 'words' | 'names' | 'nameKeys'> {
  figures: readonly LeanFigure[];
  days: number;
  /** The clause in small letters without accents, once it is compared. */
  folded?: string;
}

/** Share of the shorter telling's words that both must have, and how many at least. */
const LEAST_SHARE = 0.55;
const LEAST_WORDS = 2;
/** Tellings whose dates overlap that a new one is compared with. */
const COMPARED = 60;

/** Words and names of a sentence that stand in one clause of it. */
function within(clause: string, sentence: ToldSentence): Pick<ToldSentence, 'words' | 'names' | 'nameKeys'> {
  const inClause = new Set(contentStems(clause));
  const names = sentence.names.filter((keys) =>
    keys.some((key) => stemsOfName(key).some((stem) => inClause.has(stem))),
  );
  return {
    words: new Set([...sentence.words].filter((word) => inClause.has(word))),
    names,
    nameKeys: new Set(names.flat()),
  };
}

function read(other: EventTelling['other'], concerns: (telling: EventTelling) => boolean): Read[] {
  return other.lean.events.flatMap((event): Read[] => {
    if (event.basis === 'document') return [];
    const { text } = other.lean.sentences[event.sentence]!;
    const clause = text.slice(...event.at);
    if (!concerns({ other, event, clause })) return [];
    const sentence = toldSentence(other.lean, event.sentence);
    const { words, names, nameKeys } = clause === text ? sentence : within(clause, sentence);
    if (words.size === 0) return [];
    // Figures of another clause of the sentence belong to what that one tells.
    const figures = sentence.figures.filter(({ at: [start] }) => start >= event.at[0] && start < event.at[1]);
    const days = event.from === event.to ? 0 : daysBetween(event.from, event.to);
    return [{ other, event, clause, words, names, nameKeys, figures, days }];
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

const foldedOf = (telling: Read): string => {
  telling.folded ??= foldLetters(telling.clause);
  return telling.folded;
};

function isSameEvent(a: Read, b: Read): boolean {
  if (a.other.row.id === b.other.row.id || !overlap(a.event, b.event)) return false;
  if ((a.event.tense === 'future') !== (b.event.tense === 'future')) return false;
  // Sums and shares that differ are other events; numbers of people and things may be disputed, on one day.
  if (conflicts(a, b, false) || (conflicts(a, b, true) && !sameDays(a.event, b.event))) return false;
  if (foldedOf(a) === foldedOf(b)) return true;
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
  const all = others.flatMap((other) => read(other, concerns));
  // Exact dates first, so that a vague one joins what it overlaps.
  all.sort(
    (a, b) => a.days - b.days || (a.event.from < b.event.from ? -1 : a.event.from > b.event.from ? 1 : 0),
  );
  const groups: Read[][] = [];
  const byDay = new Map<string, Read[][]>();
  const byMonth = new Map<string, Read[][]>();
  for (const telling of all) {
    const { from, to } = telling.event;
    // Exact ones come first: what another of a day may join is of that day.
    const near =
      from === to
        ? (byDay.get(from) ?? []).slice(-COMPARED)
        : monthsOf(telling)
            .flatMap((month) => byMonth.get(month) ?? [])
            .slice(-COMPARED);
    const group = near.find((tellings) => tellings.some((known) => isSameEvent(known, telling)));
    if (group) {
      // One article tells an event once here.
      if (!group.some(({ other }) => other.row.id === telling.other.row.id)) group.push(telling);
      continue;
    }
    const own = [telling];
    groups.push(own);
    if (from === to) put(byDay, from, own);
    for (const month of monthsOf(telling)) put(byMonth, month, own);
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

/** Most months of a stretch under which it is looked for. */
const MOST_MONTHS = 24;

/** The months that a telling's time touches, `YYYY-MM`. */
function monthsOf({ event: { from, to } }: Read): string[] {
  const months: string[] = [from.slice(0, 7)];
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  while (months.length <= MOST_MONTHS && months.at(-1)! < to.slice(0, 7)) {
    if (++month > 12) [year, month] = [year + 1, 1];
    months.push(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`);
  }
  return months;
}

function put(index: Map<string, Read[][]>, key: string, group: Read[]): void {
  const list = index.get(key);
  if (list) list.push(group);
  else index.set(key, [group]);
}

const dayOf = ({ other: { row } }: EventTelling): string => row.publishedAt ?? row.firstSeen;
const plain = ({ other, event, clause }: Read): EventTelling => ({ other, event, clause });
