import type { FactStatus } from '../../model/analysis.ts';
import { inflect, withS } from '../lang/en/inflection.ts';
import { REPORTING_ADJECTIVES } from '../lang/en/reporting-adjectives.ts';
import { REPORTING_NOUNS } from '../lang/en/reporting-nouns.ts';
import { REPORTING_VERBS } from '../lang/en/reporting-verbs.ts';

/** A cue word, the contents that it can introduce, and how firm it makes them. */
export interface CueEntry {
  readonly word: string;
  readonly status: FactStatus;
  /** See `ReportingVerbs` for the letters. */
  readonly frames: string;
  readonly prepositions: ReadonlySet<string>;
}

/** Contents that a form introduces as a verb, as a noun and as an adjective. */
export interface Cues {
  verb: CueEntry | null;
  noun: CueEntry | null;
  adjective: CueEntry | null;
}

const cues = new Map<string, Cues>();

const merged = (known: CueEntry, entry: CueEntry): CueEntry => ({
  ...known,
  frames: [...new Set(known.frames + entry.frames)].join(''),
  prepositions: new Set([...known.prepositions, ...entry.prepositions]),
});

function addEntry(kind: keyof Cues, forms: Iterable<string>, entry: CueEntry): void {
  for (const form of forms) {
    let known = cues.get(form);
    if (!known) {
      known = { verb: null, noun: null, adjective: null };
      cues.set(form, known);
    }
    const before = known[kind];
    known[kind] = before ? merged(before, entry) : entry;
  }
}

function parse(entry: string, status: FactStatus, frames: string): CueEntry {
  const [word, prepositions] = entry.split('/') as [string, string?];
  return { word, status, frames, prepositions: new Set(prepositions?.split(',')) };
}
const entries = (list: string): string[] => list.trim().split(/\s+/);

for (const { status, frames, verbs: list } of REPORTING_VERBS) {
  for (const each of entries(list)) {
    const entry = parse(each, status, frames);
    addEntry('verb', inflect(entry.word), entry);
  }
}

for (const { status, frames, nouns: list } of REPORTING_NOUNS) {
  for (const each of entries(list)) {
    const entry = parse(each, status, frames);
    addEntry('noun', [entry.word, withS(entry.word)], entry);
  }
}

for (const { status, frames, adjectives: list } of REPORTING_ADJECTIVES) {
  for (const each of entries(list)) {
    const entry = parse(each, status, frames);
    addEntry('adjective', [entry.word], entry);
  }
}

/** Contents that the word of this form introduces; words are in lower case. */
export const cuesOf = (word: string): Cues | undefined => cues.get(word);
export const verbCue = (word: string): CueEntry | null => cues.get(word)?.verb ?? null;
export const nounCue = (word: string): CueEntry | null => cues.get(word)?.noun ?? null;
export const adjectiveCue = (word: string): CueEntry | null => cues.get(word)?.adjective ?? null;

/**
 * How firm the words of a cue make what they bring in. To praise or refuse a thing is an act that the article states; to believe
 * or argue makes what is believed an opinion. Null where
 * they hold none that is known ("had this to say", a colon).
 */
export function cueStatus(words: readonly string[], isNoun = false): FactStatus | null {
  if (words[0] === 'according') return 'reported';
  for (let i = words.length - 1; i >= 0; i--) {
    const found = cues.get(words[i] as string);
    const entry = isNoun ? null : (found?.verb ?? found?.adjective);
    if (entry) return /[cq]/.test(entry.frames) || entry.status !== 'opinion' ? entry.status : 'stated';
    const noun = found?.noun;
    if (noun) return noun.status === 'opinion' || noun.status === 'forecast' ? 'stated' : noun.status;
  }
  return null;
}

/** True for a cue that says that something is so ("said", "found that"), rather than asking, urging or judging. */
export function tellsThat(words: readonly string[]): boolean {
  for (let i = words.length - 1; i >= 0; i--) {
    const entry = verbCue(words[i] as string);
    if (entry) return /[cq]/.test(entry.frames) && !entry.frames.includes('b');
  }
  return false;
}

/** All forms of the verbs given in their base form. */
export const formsOf = (bases: readonly string[]): ReadonlySet<string> =>
  new Set(bases.flatMap((base) => [...inflect(base)]));
