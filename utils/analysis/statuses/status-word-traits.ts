import { FIRST_PERSON, SECOND_PERSON, SUBORDINATE_CLAUSE_WORDS } from '../lang/en/discourse.ts';
import {
  BEFORE_INFINITIVE,
  EVALUATIVE_ADJECTIVES,
  HEDGES,
  IMPERSONAL,
  JUDGING_WORDS,
  URGING_WORDS,
} from '../lang/en/modality.ts';
import { type Tokens, WordColumn, wordMarks } from '../tokens/index.ts';

/** Properties of a single word that rules for statuses go by, a bit each. */
export const STATUS_TRAIT = {
  hedge: 1,
  /** Foretells with an infinitive behind it. */
  beforeInfinitive: 1 << 1,
  /** Tells behind "it is" or the like. */
  impersonal: 1 << 2,
  /** Hangs a clause on another. */
  subordinating: 1 << 3,
  that: 1 << 4,
  straightQuote: 1 << 5,
  openingQuote: 1 << 6,
  closingQuote: 1 << 7,
  /** A word of judgement by itself. */
  judging: 1 << 8,
  /** Makes a judgement of the adjective or adverb behind it. */
  grading: 1 << 9,
  gerund: 1 << 10,
  firstPerson: 1 << 11,
  secondPerson: 1 << 12,
  urging: 1 << 13,
  /** A form of "be" that may be an auxiliary. */
  being: 1 << 14,
  capital: 1 << 15,
} as const;

const traits = wordMarks([
  [STATUS_TRAIT.hedge, HEDGES.keys()],
  [STATUS_TRAIT.beforeInfinitive, BEFORE_INFINITIVE.keys()],
  [STATUS_TRAIT.impersonal, IMPERSONAL.keys()],
  [STATUS_TRAIT.subordinating, SUBORDINATE_CLAUSE_WORDS],
  [STATUS_TRAIT.that, ['that']],
  [STATUS_TRAIT.straightQuote, ['"']],
  [STATUS_TRAIT.openingQuote, ['“', '``']],
  [STATUS_TRAIT.closingQuote, ['”', "''"]],
  [STATUS_TRAIT.judging, EVALUATIVE_ADJECTIVES],
  [STATUS_TRAIT.judging, JUDGING_WORDS],
  [STATUS_TRAIT.grading, ['most', 'least', 'too', 'so']],
  [STATUS_TRAIT.firstPerson, FIRST_PERSON],
  [STATUS_TRAIT.secondPerson, SECOND_PERSON],
  [STATUS_TRAIT.urging, URGING_WORDS],
  [STATUS_TRAIT.being, ['is', 'are', 'was', 'were', 'be', 'been', "'s", '’s']],
]);

/** The traits of each word. */
export const statusWordTraits = new WordColumn(
  (printed, lower) =>
    (traits.get(lower) ?? 0) |
    (lower.endsWith('ing') ? STATUS_TRAIT.gerund : 0) |
    (/^\p{Lu}/u.test(printed) ? STATUS_TRAIT.capital : 0),
);

/** Tokens with the bits of `STATUS_TRAIT` for each. */
export interface StatusTokens extends Tokens {
  readonly statusTraits: Int32Array;
}

export const statusTokens = (tokens: Tokens): StatusTokens => ({
  ...tokens,
  statusTraits: statusWordTraits.ofTokens(tokens),
});
