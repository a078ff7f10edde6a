import {
  CALENDAR_WORDS,
  FIRST_PERSON,
  IMPERSONAL_PRONOUNS,
  MODAL_VERBS,
  MONEY_OR_SHARE_WORDS,
  PERSONAL_PRONOUNS,
  SAYING_FORMS,
  SECOND_PERSON,
  SELF_SUFFICIENT_PRONOUNS,
  STOP_WORDS,
  SUPERLATIVES,
  TIME_AFTER_DEMONSTRATIVE,
} from '../lang/en/discourse.ts';
import { WordColumn, wordMarks } from '../tokens/index.ts';

/** Properties of a single word that rules for facts go by, a bit each. */
export const FACT_TRAIT = {
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
  superlative: 1 << 12,
} as const;

const traits = wordMarks([
  [FACT_TRAIT.stop, STOP_WORDS],
  [FACT_TRAIT.moneyOrShare, MONEY_OR_SHARE_WORDS],
  [FACT_TRAIT.calendar, CALENDAR_WORDS],
  [FACT_TRAIT.firstPerson, FIRST_PERSON],
  [FACT_TRAIT.secondPerson, SECOND_PERSON],
  [FACT_TRAIT.reporting, SAYING_FORMS],
  [FACT_TRAIT.modal, MODAL_VERBS],
  [FACT_TRAIT.openingBracket, ['(']],
  [FACT_TRAIT.onePerson, PERSONAL_PRONOUNS],
  [FACT_TRAIT.things, IMPERSONAL_PRONOUNS],
  [FACT_TRAIT.pointInTime, TIME_AFTER_DEMONSTRATIVE],
  [FACT_TRAIT.somebody, SELF_SUFFICIENT_PRONOUNS],
  [FACT_TRAIT.superlative, SUPERLATIVES],
]);

/** The traits of each word. */
export const factWordTraits = new WordColumn((_, lower) => traits.get(lower) ?? 0);
