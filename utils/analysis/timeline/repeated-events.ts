import type { TimelineEntry, Timex } from '../../model/analysis.ts';
import { mapInSteps, type Steps } from '../steps.ts';

/** Entries of one date that are compared with a new one: enough for articles, a bound for lists. */
const COMPARED = 24;
/** Share of the shorter entry's words that both must have, and how many at least. */
const SHARED = 0.6;
const FEWEST = 2;

/** Words of four letters and more. */
const WORD = /\p{L}{4,40}/gu;
/** Letters to which words are cut, so that "layoff" meets "layoffs". */
const STEM = 6;
/** Numbers of three digits and more. */
const NUMBER = /\p{N}[\p{N},.]{1,20}\p{N}/gu;
const NOUN_BEHIND = /^ (\p{Ll}{4,40})/u;
const UNNAMED = -1;
/** Characters of entries that are read, for each of the text: a sentence is read once for each of its dates. */
const READ_TIMES = 8;

/** The content of an entry. Each stem and number is represented by a number of its own. */
interface Told {
  readonly index: number;
  /** Stems of its words, each once. */
  readonly stems: readonly number[];
  /** Each once, the date's own left out. */
  readonly numbers: readonly number[];
  /** The stem of the noun that the date stands before ("the May 20 layoffs"), or `UNNAMED`. */
  readonly named: number;
}

/** Reads entries one by one, and compares the last one with those before it. */
class Tellings {
  readonly #text: string;
  readonly #timexes: readonly Timex[];
  readonly #known = new Map<string, number>();
  /** For each stem and number the last entry that tells it. */
  readonly #lastIn: number[] = [];

  constructor(text: string, timexes: readonly Timex[]) {
    this.#text = text;
    this.#timexes = timexes;
  }

  read({ timex, start, end }: TimelineEntry, index: number): Told {
    const date = timex === null ? undefined : this.#timexes[timex];
    const inside = date && date.start >= start && date.end <= end ? date : undefined;
    const clause = inside
      ? `${this.#text.slice(start, inside.start)} ${this.#text.slice(inside.end, end)}`
      : this.#text.slice(start, end);
    const lower = clause.toLowerCase();
    const stems: number[] = [];
    for (const word of lower.match(WORD) ?? []) this.#note(word.slice(0, STEM), index, stems);
    const numbers: number[] = [];
    for (const number of lower.match(NUMBER) ?? []) this.#note(number, index, numbers);
    const noun = inside && NOUN_BEHIND.exec(this.#text.slice(inside.end, end))?.[1];
    return { index, stems, numbers, named: noun ? this.#numberOf(noun.slice(0, STEM)) : UNNAMED };
  }

  /** True where an entry tells the event of the one read last: in the same words, with the same figure, by the same name. */
  isOf({ stems, numbers, named }: Told, last: Told): boolean {
    for (const number of numbers) if (this.#lastIn[number] === last.index) return true;
    if (named !== UNNAMED && (named === last.named || this.#lastIn[named] === last.index)) return true;
    if (last.named !== UNNAMED && stems.includes(last.named)) return true;
    let shared = 0;
    for (const stem of stems) if (this.#lastIn[stem] === last.index) shared++;
    return shared >= FEWEST && shared >= SHARED * Math.min(stems.length, last.stems.length);
  }

  #numberOf(word: string): number {
    let number = this.#known.get(word);
    if (number === undefined) {
      number = this.#lastIn.length;
      this.#known.set(word, number);
      this.#lastIn.push(-1);
    }
    return number;
  }

  #note(word: string, index: number, told: number[]): void {
    const number = this.#numberOf(word);
    if (this.#lastIn[number] === index) return;
    this.#lastIn[number] = index;
    told.push(number);
  }
}

/** Entries that share their dates. */
interface Sharers {
  count: number;
  readonly earlier: Told[];
}

/** Marks entries that tell an event again with `sameAs`: the index of the first that told it. */
export function* markRepeats(
  entries: readonly TimelineEntry[],
  text: string,
  timexes: readonly Timex[],
): Steps<TimelineEntry[]> {
  const byDates = new Map<string, Sharers>();
  const sharers = entries.map(({ from, to }) => {
    const key = `${from}/${to}`;
    const found = byDates.get(key) ?? { count: 0, earlier: [] };
    found.count++;
    byDates.set(key, found);
    return found;
  });
  const tellings = new Tellings(text, timexes);
  let left = READ_TIMES * text.length;
  return yield* mapInSteps(entries, (entry, index) => {
    const { count, earlier } = sharers[index] as Sharers;
    // What is alone with its dates repeats nothing.
    if (count === 1) return entry;
    left -= entry.end - entry.start;
    if (left < 0) return entry;
    const told = tellings.read(entry, index);
    const first = earlier.find((other) => tellings.isOf(other, told));
    if (earlier.length < COMPARED) earlier.push(first ? { ...told, index: first.index } : told);
    return first ? { ...entry, sameAs: first.index } : entry;
  });
}
