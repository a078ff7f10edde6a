import { hashWord } from '../hash.ts';
import { slotOf } from '../hash-table.ts';
import {
  ACTING_VERBS,
  ACTOR_AUXILIARIES,
  COMPANY_ENDS,
  ENUMERATION_JOINTS,
  EXIT_COINAGE,
  LEGAL_FORMS,
  ORGANISATION_HEADS,
  PREFIXED_FAMILY_NAME,
  PRESS_WORDS,
} from '../lang/en/name-words.ts';
import { NATION_ADJECTIVES } from '../lang/en/nation-adjectives.ts';
import { type Lexicon, listBit } from './lexicon.ts';
import type { NameMention } from './mentions.ts';
import type { NameType } from './name-tags.ts';
import { CASING, type Words } from './tagger-words.ts';

const COMPANY = listBit('company') | listBit('organisation');
const PERSONAL = listBit('surname') | listBit('given-name');
const NOTHING_ELSE = PERSONAL | listBit('person');

/** Capitals inside a word, before which and after which letters are small or the word ends: "DataForge", "BrightAI". */
const CAMEL = /^\p{Lu}\p{Ll}+\p{Lu}/u;

const LONGEST_JOINT = 2;

/**
 * Mends the type of names that the tagger was unsure of by what else is known of them: a name of no kind (MISC) that acts and
 * is a family name is a person's; one that ends like a company's, or is a known company and is written "DataForge" or stands in
 * an enumeration of organisations, is a company's; and no person without a known name is written "DataForge".
 */
export function withEvidence(
  mentions: readonly NameMention[],
  words: Words,
  lexicon: Lexicon,
): NameMention[] {
  const families = familiesOf(mentions, words);
  return mentions.map((mention, i) => {
    const { type: tagged, firstWord, endWord } = mention;
    const single = endWord - firstWord === 1;
    if (tagged === 'PERSON' && single && families.has(words.text[firstWord] as string)) return mention;
    const beside = isJoined(mentions[i - 1], mention, words) || isJoined(mention, mentions[i + 1], words);
    const type = mended(mention, beside, words, lexicon);
    return type === mention.type ? mention : { ...mention, type };
  });
}

/** The last words of people's names in full: "DeSanto" beside "Ava DeSanto" is no company for its capitals. */
function familiesOf(mentions: readonly NameMention[], words: Words): ReadonlySet<string> {
  const families = new Set<string>();
  for (const { type, firstWord, endWord } of mentions) {
    if (type === 'PERSON' && endWord - firstWord > 1) families.add(words.text[endWord - 1] as string);
  }
  return families;
}

/** Whether the two stand in one enumeration, and one of them is an organisation. */
function isJoined(a: NameMention | undefined, b: NameMention | undefined, words: Words): boolean {
  if (!a || !b || (a.type !== 'ORG' && b.type !== 'ORG')) return false;
  const gap = b.firstWord - a.endWord;
  if (gap < 1 || gap > LONGEST_JOINT) return false;
  for (let i = a.endWord; i < b.firstWord; i++)
    if (!ENUMERATION_JOINTS.has(words.text[i] as string)) return false;
  return true;
}

/** Types that make no entity, or about which the tagger is seldom right when lists disagree. */
const UNSURE: ReadonlySet<NameType> = new Set(['MISC', 'PERSON', 'PRODUCT', 'WORK_OF_ART']);

function mended(
  { type, firstWord, endWord }: NameMention,
  beside: boolean,
  words: Words,
  lexicon: Lexicon,
): NameType {
  if (isOrganisation({ type, firstWord, endWord }, words)) return 'ORG';
  if (isPeople({ type, firstWord, endWord }, words)) return 'NORP';
  if (endWord - firstWord === 1 && EXIT_COINAGE.test(words.text[firstWord] as string)) return 'EVENT';
  if (!UNSURE.has(type)) return type;
  const last = endWord - 1;
  const known = listsOf(words.hash[last] as number, lexicon);
  const surface = words.text[last] as string;
  const single = last === firstWord;
  const company = (known & COMPANY) !== 0 && (known & PERSONAL) === 0;
  if (single && company && beside) return 'ORG';
  if (
    single &&
    words.casing[last] === CASING.mixed &&
    CAMEL.test(surface) &&
    !PREFIXED_FAMILY_NAME.test(surface)
  ) {
    if (type === 'PERSON')
      return (known & PERSONAL) === 0 && !endsPersonally(surface, lexicon) ? 'ORG' : type;
    return type === 'MISC' && (company || acts(words, endWord)) ? 'ORG' : type;
  }
  if (!single && COMPANY_ENDS.has(surface.toLowerCase())) return 'ORG';
  if (type !== 'MISC') return type;
  const personal = (known & PERSONAL) !== 0 && (known & ~NOTHING_ELSE) === 0;
  if (endWord - firstWord <= 3 && personal && acts(words, endWord)) return 'PERSON';
  return type;
}

/** Whether the last word says so: "Nordbit S.p.A.", "Norhaven Stock Exchange", "Seafarers' Federation". */
function isOrganisation(
  { type, firstWord, endWord }: Pick<NameMention, 'type' | 'firstWord' | 'endWord'>,
  { text }: Words,
): boolean {
  if (type === 'ORG' || endWord - firstWord < 2) return false;
  const last = text[endWord - 1] === '.' ? endWord - 2 : endWord - 1;
  if (last <= firstWord) return false;
  const head = (text[last] as string).toLowerCase().replaceAll('.', '');
  if (LEGAL_FORMS.has(head)) return true;
  if (type === 'WORK_OF_ART') return PRESS_WORDS.has(head);
  if (type === 'EVENT') return false;
  if (head === 'exchange') return text[last - 1] === 'Stock';
  return ORGANISATION_HEADS.has(head);
}

/** Whether an organisation's or a person's name is that of a people: "Turkish", "African Americans", "Indigenous Peoples". */
function isPeople(
  { type, firstWord, endWord }: Pick<NameMention, 'type' | 'firstWord' | 'endWord'>,
  { text }: Words,
): boolean {
  if (type !== 'ORG' && type !== 'PERSON') return false;
  const last = (text[endWord - 1] as string).toLowerCase();
  return endWord - firstWord === 1 ? NATION_ADJECTIVES.has(last) : last === 'peoples' || last === 'americans';
}

function listsOf(hash: number, { phrases, lists }: Lexicon): number {
  const slot = slotOf(phrases, hash);
  return slot < 0 ? 0 : (lists[slot] as number);
}

/** Whether the part from the last capital on is somebody's name: "JeanPaul". */
function endsPersonally(surface: string, lexicon: Lexicon): boolean {
  const tail = /\p{Lu}\p{Ll}+$/u.exec(surface);
  return tail !== null && (listsOf(hashWord(tail[0].toLowerCase()), lexicon) & PERSONAL) !== 0;
}

/** Whether what follows makes the name before it one who acts: "said", "is hiring". */
function acts(words: Words, at: number): boolean {
  if (at >= words.length) return false;
  const next = words.text[at] as string;
  if (ACTING_VERBS.has(next)) return true;
  const after = words.text[at + 1] ?? '';
  return ACTOR_AUXILIARIES.has(next) && after.length > 4 && after.endsWith('ing');
}
