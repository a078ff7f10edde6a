import type { TimelineEntry, Timex } from '../analysis.ts';

/** Entries of one date that are compared with a new one: enough for articles, a bound for lists. */
const COMPARED = 24;
/** Share of the shorter entry's words that both must have, and how many at least. */
const SHARED = 0.6;
const FEWEST = 2;

interface Told {
  readonly index: number;
  /** Words of four letters and more, cut to their first six so that "layoff" meets "layoffs". */
  readonly words: ReadonlySet<string>;
  /** Numbers of three digits and more, the date's own left out. */
  readonly numbers: ReadonlySet<string>;
  /** The noun that the date stands before ("the May 20 layoffs"), or ''. */
  readonly named: string;
}

function toldBy(entry: TimelineEntry, index: number, text: string, timexes: readonly Timex[]): Told {
  const timex = entry.timex === null ? undefined : timexes[entry.timex];
  const inside = timex && timex.start >= entry.start && timex.end <= entry.end ? timex : undefined;
  const clause = inside
    ? `${text.slice(entry.start, inside.start)} ${text.slice(inside.end, entry.end)}`
    : text.slice(entry.start, entry.end);
  const words = new Set<string>();
  const numbers = new Set<string>();
  for (const [word] of clause.toLowerCase().matchAll(/\p{L}{4,40}|\p{N}[\p{N},.]{1,20}\p{N}/gu)) {
    if (/\p{N}/u.test(word)) numbers.add(word);
    else words.add(word.slice(0, 6));
  }
  const behind = inside ? /^ (\p{Ll}{4,40})/u.exec(text.slice(inside.end, entry.end)) : null;
  return { index, words, numbers, named: behind?.[1]?.slice(0, 6) ?? '' };
}

/** True where two entries of the same dates tell one event: in the same words, with the same figure, by the same name. */
function tellTheSame(a: Told, b: Told): boolean {
  for (const number of a.numbers) if (b.numbers.has(number)) return true;
  if (a.named && (a.named === b.named || b.words.has(a.named))) return true;
  if (b.named && a.words.has(b.named)) return true;
  let shared = 0;
  for (const word of a.words) if (b.words.has(word)) shared++;
  return shared >= FEWEST && shared >= SHARED * Math.min(a.words.size, b.words.size);
}

/** Marks entries that tell an event again with `sameAs`: the index of the first that told it. */
export function markRepeats(
  entries: readonly TimelineEntry[],
  text: string,
  timexes: readonly Timex[],
): TimelineEntry[] {
  const byDates = new Map<string, { count: number; earlier: Told[] }>();
  const sharers = entries.map(({ from, to }) => {
    const key = `${from}/${to}`;
    const found = byDates.get(key) ?? { count: 0, earlier: [] };
    found.count++;
    byDates.set(key, found);
    return found;
  });
  return entries.map((entry, index) => {
    const { count, earlier } = sharers[index] as { count: number; earlier: Told[] };
    // What is alone with its dates repeats nothing.
    if (count === 1) return entry;
    const told = toldBy(entry, index, text, timexes);
    const first = earlier.find((other) => tellTheSame(other, told));
    if (earlier.length < COMPARED) earlier.push(first ? { ...told, index: first.index } : told);
    return first ? { ...entry, sameAs: first.index } : entry;
  });
}
