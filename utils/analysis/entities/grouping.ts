import type { Entity } from '../../model/analysis.ts';
import { COUNTRY_ALIASES, STORM_WORDS } from '../lang/en/name-words.ts';
import { finished, type Steps } from '../steps.ts';
import { labelOf } from './entity-label.ts';
import { kinGender, titleGender } from './kin.ts';
import type { NameMention } from './mentions.ts';
import {
  isAcronymOf,
  type NameForm,
  type NameForms,
  nameForms,
  personParts,
  sameGiven,
} from './name-form.ts';
import type { NameType } from './name-tags.ts';
import { linkOrganisations } from './organisation-names.ts';
import { fullest, type Spelling } from './spelling.ts';

/** One thing named: the mentions in the order of the text. */
export interface NameGroup {
  readonly name: string;
  readonly label: Entity['label'];
  readonly mentions: readonly NameMention[];
  /** The tagger’s confidence in the kind, from 0 to 1; null where rules alone decided it. */
  readonly confidence: number | null;
}

/** Gathers the mentions of each thing: spellings first, then short forms under full ones. Needs the mentions in text order. */
export const groupMentions = (...given: Parameters<typeof groupMentionsInSteps>): NameGroup[] =>
  finished(groupMentionsInSteps(...given));

/** `groupMentions` in steps. */
export function* groupMentionsInSteps(
  mentions: readonly NameMention[],
  text: string,
  forms = nameForms(),
): Steps<NameGroup[]> {
  const spellings = new Map<string, Spelling>();
  for (const mention of mentions) {
    const form = forms(text.slice(mention.start, mention.end));
    if (form.key === '') continue;
    const alias =
      mention.type === 'LOC' || mention.type === 'ORG' ? COUNTRY_ALIASES.get(form.key) : undefined;
    const key = `${mention.type} ${alias ?? form.key}`;
    const spelling = spellings.get(key);
    if (spelling) spelling.mentions.push(mention);
    else spellings.set(key, { form, type: mention.type, mentions: [mention], host: null });
  }
  yield;
  const all = [...spellings.values()];
  const divided = linkPersons(
    all.filter(({ type }) => type === 'PERSON'),
    text,
  );
  yield;
  linkOrganisations(all.filter(({ type }) => type === 'ORG'));
  yield;
  linkAcronyms(all, text);
  linkStorms(all);
  yield;
  return gather(all, divided, text, forms);
}

/** Namesakes beyond this many are not told apart further: keeps a list of ten thousand Smiths linear. */
const MOST_NAMESAKES = 16;

/**
 * Puts people's short names under full ones. A family name that two people share goes to the one whom the article is
 * about, or else, mention by mention, to the one named last before it: those mentions are returned by their host.
 */
function linkPersons(persons: readonly Spelling[], text: string): Map<Spelling, NameMention[]> {
  const divided = new Map<Spelling, NameMention[]>();
  const byWord = new Map<string, Spelling[]>();
  const index = (word: string, spelling: Spelling): void => {
    const list = byWord.get(word);
    if (list && list.length >= MOST_NAMESAKES) return;
    if (list) list.push(spelling);
    else byWord.set(word, [spelling]);
  };
  const longestFirst = persons.toSorted((a, b) => b.form.words.length - a.form.words.length);
  for (const spelling of longestFirst) {
    const { given, family, suffix } = personParts(spelling.form);
    const namesakes = byWord.get(family) ?? [];
    if (given !== '') {
      const same = namesakes.filter(({ form }) => {
        const other = personParts(form);
        return (
          other.family === family &&
          other.suffix === suffix &&
          other.given !== '' &&
          sameGiven(given, other.given)
        );
      });
      // "J. Smith" with both John and Jane Smith about stays alone.
      if (same.length === 1) spelling.host = same[0] as Spelling;
      else if (same.length === 0 && endings(spelling, namesakes).length > 0) {
        link(spelling, endings(spelling, namesakes), divided);
      } else {
        index(family, spelling);
        if (given !== family) index(given, spelling);
      }
      continue;
    }
    const hosts = [...new Set(namesakes)];
    const families = hosts.filter(({ form }) => personParts(form).family === family);
    const candidates = families.length > 0 ? families : hosts;
    linkFamily(spelling, candidates, divided, text);
  }
  return divided;
}

/** The fuller names that end in the two words of a short one: a family name may be of two ("Vega Marsh" of "Ida Vega Marsh"). */
const endings = ({ form }: Spelling, namesakes: readonly Spelling[]): readonly Spelling[] =>
  namesakes.filter(
    (full) => full.form.words.length > form.words.length && full.form.key.endsWith(` ${form.key}`),
  );

/**
 * Links a bare family name. Those introduced as kin of a namesake ("Scott Hollen and his wife, Carla Hollen") go by it behind
 * a title of their gender alone; all other mentions are the namesake's.
 */
function linkFamily(
  spelling: Spelling,
  candidates: readonly Spelling[],
  divided: Map<Spelling, NameMention[]>,
  text: string,
): void {
  const kin = candidates.filter((candidate) => kinGender(candidate, text) !== null);
  const heads = candidates.filter((candidate) => !kin.includes(candidate));
  if (kin.length === 0 || heads.length === 0) {
    link(spelling, candidates, divided);
    return;
  }
  const [relative] = kin;
  const gender = kin.length === 1 && relative ? kinGender(relative, text) : null;
  const theirs = spelling.mentions.filter(
    ({ start }) => gender !== null && titleGender(text, start) === gender,
  );
  if (relative && theirs.length > 0) {
    const others = spelling.mentions.filter((mention) => !theirs.includes(mention));
    spelling.mentions.splice(0, spelling.mentions.length, ...others);
    divided.set(relative, [...(divided.get(relative) ?? []), ...theirs]);
  }
  link(spelling, heads, divided);
}

/** Puts a short name under the one candidate that it can mean, or gives each mention its own. */
function link(
  spelling: Spelling,
  candidates: readonly Spelling[],
  divided: Map<Spelling, NameMention[]>,
): void {
  const [only] = candidates;
  const host = candidates.length === 1 ? only : dominant(candidates);
  if (host) spelling.host = host;
  else if (candidates.length > 1) divide(spelling, candidates, divided);
}

/** Ratio of full mentions to any namesake's from which a person is meant by the bare family name. */
const DOMINANT = 3;

/** The one of `candidates` whom the article is plainly about, if any. */
function dominant(candidates: readonly Spelling[]): Spelling | null {
  const [first, second] = candidates.toSorted((a, b) => b.mentions.length - a.mentions.length);
  return first && second && first.mentions.length >= DOMINANT * second.mentions.length ? first : null;
}

/** Gives each mention to the candidate that was named last before it, or to the first named. */
function divide(
  spelling: Spelling,
  candidates: readonly Spelling[],
  divided: Map<Spelling, NameMention[]>,
): void {
  const named = candidates
    .flatMap((host) => host.mentions.map(({ start }) => ({ start, host })))
    .sort((a, b) => a.start - b.start);
  let next = 0;
  let current = (named[0] as { host: Spelling }).host;
  for (const mention of spelling.mentions.splice(0)) {
    while (next < named.length && (named[next] as { start: number }).start < mention.start) {
      current = (named[next++] as { host: Spelling }).host;
    }
    const mine = divided.get(current);
    if (mine) mine.push(mention);
    else divided.set(current, [mention]);
  }
}

/** Puts "Ciarán" under "Storm Ciarán". */
function linkStorms(all: readonly Spelling[]): void {
  const storms = new Map<string, Spelling>();
  for (const spelling of all) {
    const [first, name] = spelling.form.words;
    if (spelling.type === 'EVENT' && name && STORM_WORDS.has(first as string)) storms.set(name, spelling);
  }
  for (const short of all) {
    const host = short.type === 'EVENT' ? storms.get(short.form.key) : undefined;
    if (host && host !== short) short.host = host;
  }
}

/** How far behind a full name its acronym in brackets may begin: a blank, a bracket, perhaps a quotation mark. */
const BRACKET = /^[\s]*[([]["“]?$/u;

/** Puts acronyms under the one name that has their initials, or that they follow in brackets. */
function linkAcronyms(all: readonly Spelling[], text: string): void {
  const byInitial = new Map<string, Spelling[]>();
  for (const spelling of all) {
    if (spelling.form.words.length < 2 || spelling.type === 'PERSON') continue;
    const initial = spelling.form.key[0] as string;
    const list = byInitial.get(initial);
    if (list) list.push(spelling);
    else byInitial.set(initial, [spelling]);
  }
  const owners = all
    .flatMap((spelling) => spelling.mentions.map(({ end }) => ({ end, spelling })))
    .sort((a, b) => a.end - b.end);
  const ends = new Map(owners.map(({ end, spelling }) => [end, spelling]));
  for (const short of all) {
    if (!short.form.acronym || short.host) continue;
    const initial = short.form.key[0] as string;
    const hosts = (byInitial.get(initial) ?? []).filter((full) => isAcronymOf(short.form, full.form));
    const defined = definedBy(short, ends, text);
    const tops = [...new Set(hosts.map(fullest))];
    const host =
      defined && (tops.length === 0 || tops.includes(fullest(defined)))
        ? fullest(defined)
        : tops.length === 1
          ? tops[0]
          : null;
    if (host && host !== short && fullest(host) !== short) short.host = host;
  }
}

function definedBy(short: Spelling, ends: ReadonlyMap<number, Spelling>, text: string): Spelling | null {
  for (const { start } of short.mentions) {
    for (let back = 1; back <= 4 && start - back >= 0; back++) {
      const host = ends.get(start - back);
      if (!host || host === short || host.form.words.length < 2) continue;
      if (BRACKET.test(text.slice(start - back, start)) && host.form.key[0] === short.form.key[0])
        return host;
    }
  }
  return null;
}

function gather(
  all: readonly Spelling[],
  divided: ReadonlyMap<Spelling, NameMention[]>,
  text: string,
  forms: NameForms,
): NameGroup[] {
  const groups = new Map<Spelling, { forms: Spelling[]; mentions: NameMention[] }>();
  for (const spelling of all) {
    const top = fullest(spelling);
    const group = groups.get(top) ?? { forms: [], mentions: [] };
    group.forms.push(spelling);
    // One by one: a spread of some hundred thousand mentions overflows the stack.
    for (const mention of spelling.mentions) group.mentions.push(mention);
    for (const mention of divided.get(spelling) ?? []) group.mentions.push(mention);
    groups.set(top, group);
  }
  const found: NameGroup[] = [];
  for (const [top, { mentions }] of groups) {
    const label = labelOf(top.type, top.form.key);
    if (!label || mentions.length === 0) continue;
    mentions.sort((a, b) => a.start - b.start);
    const named = nameOf(top.mentions.length > 0 ? top.mentions : mentions, text, forms);
    found.push({ name: displayName(named), label, mentions, confidence: confidenceOf(mentions, top.type) });
  }
  return found;
}

/** The mean over the mentions that have the type from the tagger. */
function confidenceOf(mentions: readonly NameMention[], type: NameType): number | null {
  let sum = 0;
  let count = 0;
  for (const mention of mentions) {
    if (mention.type !== type || mention.tagged?.type !== type) continue;
    sum += mention.tagged.confidence;
    count++;
  }
  return count > 0 ? sum / count : null;
}

/**
 * The form that stands for all of `mentions`, which are of one spelling or of aliases ("US" and "America"): the one that the
 * text uses most, or the name in full where that is an acronym of it.
 */
function nameOf(mentions: readonly NameMention[], text: string, formOf: NameForms): string {
  const forms = new Map<string, { form: NameForm; surface: string; count: number }>();
  for (const { start, end } of mentions) {
    const surface = text.slice(start, end);
    const form = formOf(surface);
    const known = forms.get(form.key);
    if (!known) forms.set(form.key, { form, surface, count: 1 });
    else {
      known.count++;
      if (isPlainer(surface, known.surface)) known.surface = surface;
    }
  }
  const byCount = [...forms.values()].sort(
    (a, b) => b.count - a.count || b.surface.length - a.surface.length,
  );
  const most = byCount[0] as (typeof byCount)[number];
  return (byCount.find(({ form }) => isAcronymOf(most.form, form)) ?? most).surface;
}

/** Whether `surface` rather than `other`, of the same spelling, is how a name is written: "Kelly", and "KELLY" in a headline. */
function isPlainer(surface: string, other: string): boolean {
  const [own, known] = [capitals(surface), capitals(other)];
  return own === 0 || known === 0 || own === known ? surface.length > other.length : own < known;
}

const capitals = (surface: string): number => surface.match(/\p{Lu}/gu)?.length ?? 0;

/** A name as the reader is shown it: on one line, without "the" and "'s". */
function displayName(surface: string): string {
  return surface
    .replace(/\s+/gu, ' ')
    .replace(/^the (?=\S)/i, '')
    .replace(/['’]s$/i, '');
}
