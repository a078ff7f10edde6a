import { SUBORDINATE_CLAUSE_WORDS } from '../lang/en/discourse.ts';
import { BEFORE_INFINITIVE, HEDGES, IMPERSONAL } from '../lang/en/modality.ts';
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
]);

/** The traits of each word. */
export const statusWordTraits = new WordColumn((_, lower) => traits.get(lower) ?? 0);

/** Tokens with the bits of `STATUS_TRAIT` for each. */
export interface StatusTokens extends Tokens {
  readonly statusTraits: Int32Array;
}

export const statusTokens = (tokens: Tokens): StatusTokens => ({
  ...tokens,
  statusTraits: statusWordTraits.ofTokens(tokens),
});
