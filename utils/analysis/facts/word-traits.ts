import {
  CALENDAR_WORDS,
  FIRST_PERSON,
  REPORTING_VERBS,
  SECOND_PERSON,
  STOP_WORDS,
  TIME_AFTER_DEMONSTRATIVE,
} from '../lang/en/discourse.ts';
import { BEFORE_INFINITIVE, HEDGES, IMPERSONAL } from '../lang/en/modality.ts';
import { WordColumn, wordMarks } from '../tokens/index.ts';

/** What a word by itself tells those who weigh sentences, a bit each. */
export const TRAIT = {
  /** Says nothing of what a text is about. */
  stop: 1,
  moneyOrShare: 1 << 1,
  calendar: 1 << 2,
  firstPerson: 1 << 3,
  secondPerson: 1 << 4,
  reporting: 1 << 5,
  modal: 1 << 6,
  openingBracket: 1 << 7,
  /** A pronoun of the third person, for a person. */
  onePerson: 1 << 8,
  /** One for things or for several. */
  things: 1 << 9,
  /** "Week", "Monday": a point in time, which leans on nothing. */
  pointInTime: 1 << 10,
  /** A pronoun that stands for a person by itself. */
  somebody: 1 << 11,
  hedge: 1 << 12,
  /** Foretells with an infinitive behind it. */
  beforeInfinitive: 1 << 13,
  /** Tells behind "it is" or the like. */
  impersonal: 1 << 14,
  /** Hangs a clause on another. */
  subordinating: 1 << 15,
  that: 1 << 16,
  to: 1 << 17,
  straightQuote: 1 << 18,
  openingQuote: 1 << 19,
  closingQuote: 1 << 20,
} as const;

const MODALS = ['will', 'would', 'could', 'may', 'might', 'should', 'must', 'can', "'ll", '’ll'];
const SUBORDINATING =
  'who which because although though while whereas if unless when where whether so since as after before until';

const traits = wordMarks([
  [TRAIT.stop, STOP_WORDS],
  [TRAIT.moneyOrShare, ['$', '€', '£', '¥', '%', 'percent', 'million', 'billion', 'trillion']],
  [TRAIT.calendar, CALENDAR_WORDS],
  [TRAIT.firstPerson, FIRST_PERSON],
  [TRAIT.secondPerson, SECOND_PERSON],
  [TRAIT.reporting, REPORTING_VERBS],
  [TRAIT.modal, MODALS],
  [TRAIT.openingBracket, ['(']],
  [TRAIT.onePerson, ['he', 'she', 'him', 'his', 'her', 'hers', 'himself', 'herself']],
  [TRAIT.things, ['they', 'them', 'their', 'theirs', 'it', 'its']],
  [TRAIT.pointInTime, TIME_AFTER_DEMONSTRATIVE],
  [TRAIT.somebody, ['i', 'you', 'we', 'who']],
  [TRAIT.hedge, HEDGES.keys()],
  [TRAIT.beforeInfinitive, BEFORE_INFINITIVE.keys()],
  [TRAIT.impersonal, IMPERSONAL.keys()],
  [TRAIT.subordinating, SUBORDINATING.split(' ')],
  [TRAIT.that, ['that']],
  [TRAIT.to, ['to']],
  [TRAIT.straightQuote, ['"']],
  [TRAIT.openingQuote, ['“', '``']],
  [TRAIT.closingQuote, ['”', "''"]],
]);

/** The traits of each word. */
export const wordTraits = new WordColumn((_, lower) => traits.get(lower) ?? 0);
