import * as fw from '../lang/en/closed-classes.ts';
import { PERSONAL_PRONOUNS } from '../lang/en/discourse.ts';
import { FEMALE_WORDS, MALE_WORDS } from '../lang/en/gender-words.ts';
import { LINKING_VERBS } from '../lang/en/light-verbs.ts';
import { WordColumn, wordMarks } from '../tokens/index.ts';
import { cuesOf, formsOf } from './cue-lexicon.ts';
import { CLOSED_CLASSES, type SyntacticClass } from './syntactic-classes.ts';

/** Traits of a single word for the search for speakers and contents: a bit each, above the bits of its closed class. */
export const SPEECH_TRAIT = {
  /** A form of a verb that brings in what is said. */
  verbCue: 1 << 5,
  /** One that brings in a quotation. */
  quotes: 1 << 6,
  /** One that brings in a clause or a quotation. */
  tells: 1 << 7,
  nounCue: 1 << 8,
  adjectiveCue: 1 << 9,
  according: 1 << 10,
  colon: 1 << 11,
  be: 1 << 12,
  /** Joins an adjective to its subject. */
  linking: 1 << 13,
  article: 1 << 14,
  pronounOfOwner: 1 << 15,
  time: 1 << 16,
  title: 1 << 17,
  preposition: 1 << 18,
  /** A preposition that looks like a gerund. */
  participlePreposition: 1 << 19,
  showing: 1 << 20,
  document: 1 << 21,
  capital: 1 << 22,
  female: 1 << 23,
  male: 1 << 24,
  /** A pronoun of one person. */
  personal: 1 << 25,
} as const;

/** Words that bring in what somebody says, or say who does; without one a sentence attributes nothing. */
export const CUES =
  SPEECH_TRAIT.verbCue | SPEECH_TRAIT.nounCue | SPEECH_TRAIT.adjectiveCue | SPEECH_TRAIT.according;

const CLASS = 0b11111;

/** The closed class of a word, or `W.other` for one of an open class. */
export const closedClassIn = (traits: number): SyntacticClass => (traits & CLASS) as SyntacticClass;

const listed = wordMarks([
  ...[...CLOSED_CLASSES].map(([word, wordClass]) => [wordClass, [word]] as const),
  [SPEECH_TRAIT.according, ['according', 'per']],
  [SPEECH_TRAIT.colon, [':']],
  [SPEECH_TRAIT.be | SPEECH_TRAIT.linking, fw.BE_FORMS],
  [SPEECH_TRAIT.linking, formsOf(LINKING_VERBS)],
  [SPEECH_TRAIT.article, ['a', 'an', 'the']],
  [SPEECH_TRAIT.pronounOfOwner, fw.POSSESSIVES],
  [SPEECH_TRAIT.time, fw.TIME_NOUNS],
  [SPEECH_TRAIT.title, fw.TITLES],
  [SPEECH_TRAIT.preposition, fw.PREPOSITIONS],
  [SPEECH_TRAIT.participlePreposition, fw.PARTICIPLE_PREPOSITIONS],
  [SPEECH_TRAIT.showing, fw.SHOWING],
  [SPEECH_TRAIT.document, fw.DOCUMENTS],
  [SPEECH_TRAIT.female, FEMALE_WORDS],
  [SPEECH_TRAIT.male, MALE_WORDS],
  [SPEECH_TRAIT.personal, PERSONAL_PRONOUNS],
]);

const A = 0x41;
const Z = 0x5a;
const ASCII = 0x80;

function beginsWithCapital(printed: string): boolean {
  const code = printed.charCodeAt(0);
  if (code < ASCII) return code >= A && code <= Z;
  return printed[0] !== printed[0]?.toLowerCase();
}

function traitsOf(printed: string, lower: string): number {
  let traits = listed.get(lower) ?? 0;
  const cues = cuesOf(lower);
  if (cues?.verb) {
    const { frames } = cues.verb;
    traits |= SPEECH_TRAIT.verbCue;
    if (frames.includes('q')) traits |= SPEECH_TRAIT.quotes | SPEECH_TRAIT.tells;
    else if (frames.includes('c')) traits |= SPEECH_TRAIT.tells;
  }
  if (cues?.noun) traits |= SPEECH_TRAIT.nounCue;
  if (cues?.adjective) traits |= SPEECH_TRAIT.adjectiveCue;
  return beginsWithCapital(printed) ? traits | SPEECH_TRAIT.capital : traits;
}

/** The traits of each word. */
export const speechTraits = new WordColumn(traitsOf);
