import type { FactStatus } from '../analysis.ts';
import { inflect, withS } from '../lang/en/inflection.ts';
import { REPORTING_ADJECTIVES } from '../lang/en/reporting-adjectives.ts';
import { REPORTING_NOUNS } from '../lang/en/reporting-nouns.ts';
import { REPORTING_VERBS } from '../lang/en/reporting-verbs.ts';

/** What a cue word may bring in, and how firm it makes it. */
export interface CueEntry {
  readonly word: string;
  readonly status: FactStatus;
  /** See `ReportingVerbs` for the letters. */
  readonly frames: string;
  readonly prepositions: ReadonlySet<string>;
}

function addEntry(map: Map<string, CueEntry>, forms: Iterable<string>, entry: CueEntry): void {
  for (const form of forms) {
    const known = map.get(form);
    map.set(
      form,
      known
        ? {
            ...known,
            frames: [...new Set(known.frames + entry.frames)].join(''),
            prepositions: new Set([...known.prepositions, ...entry.prepositions]),
          }
        : entry,
    );
  }
}

function parse(entry: string, status: FactStatus, frames: string): CueEntry {
  const [word, prepositions] = entry.split('/') as [string, string?];
  return { word, status, frames, prepositions: new Set(prepositions?.split(',')) };
}
const entries = (list: string): string[] => list.trim().split(/\s+/);

const verbs = new Map<string, CueEntry>();
for (const { status, frames, verbs: list } of REPORTING_VERBS) {
  for (const each of entries(list)) {
    const entry = parse(each, status, frames);
    addEntry(verbs, inflect(entry.word), entry);
  }
}

const nouns = new Map<string, CueEntry>();
for (const { status, frames, nouns: list } of REPORTING_NOUNS) {
  for (const each of entries(list)) {
    const entry = parse(each, status, frames);
    addEntry(nouns, [entry.word, withS(entry.word)], entry);
  }
}

const adjectives = new Map<string, CueEntry>();
for (const { status, frames, adjectives: list } of REPORTING_ADJECTIVES) {
  for (const each of entries(list)) {
    const entry = parse(each, status, frames);
    addEntry(adjectives, [entry.word], entry);
  }
}

/** The cue word of this form, or undefined; words are in lower case. */
export const verbCue = (word: string): CueEntry | undefined => verbs.get(word);
export const nounCue = (word: string): CueEntry | undefined => nouns.get(word);
export const adjectiveCue = (word: string): CueEntry | undefined => adjectives.get(word);

/**
 * How firm the words of a cue make what they bring in. To praise or refuse a thing is an act that the article states; to believe
 * or argue makes what is believed an opinion. Null where
 * they hold none that is known ("had this to say", a colon).
 */
export function cueStatus(words: readonly string[], isNoun = false): FactStatus | null {
  if (words[0] === 'according') return 'reported';
  for (let i = words.length - 1; i >= 0; i--) {
    const word = words[i] as string;
    const entry = isNoun ? undefined : (verbs.get(word) ?? adjectives.get(word));
    if (entry) return /[cq]/.test(entry.frames) || entry.status !== 'opinion' ? entry.status : 'stated';
    const noun = nouns.get(word);
    if (noun) return noun.status === 'opinion' || noun.status === 'forecast' ? 'stated' : noun.status;
  }
  return null;
}

/** True for a cue that says that something is so ("said", "found that"), rather than asking, urging or judging. */
export function tellsThat(words: readonly string[]): boolean {
  for (let i = words.length - 1; i >= 0; i--) {
    const entry = verbs.get(words[i] as string);
    if (entry) return /[cq]/.test(entry.frames) && !entry.frames.includes('b');
  }
  return false;
}

/** All forms of the verbs given in their base form. */
export const formsOf = (bases: readonly string[]): ReadonlySet<string> =>
  new Set(bases.flatMap((base) => [...inflect(base)]));
