import { CLAUSE_LINKS, UNDATED_ADVERBS } from '../lang/en/event-words.ts';
import { WordColumn, wordMarks } from '../tokens/index.ts';

/** Properties of single words that decide about clauses and events, a bit each. */
export const EVENT_TRAIT = {
  /** Hangs a clause on another. */
  link: 1,
  that: 1 << 1,
  to: 1 << 2,
  comma: 1 << 3,
  /** A sign behind which a clause begins. */
  hardBreak: 1 << 4,
  openingQuote: 1 << 5,
  closingQuote: 1 << 6,
  /** Puts an event at no time that could be told. */
  undated: 1 << 7,
} as const;

const traits = wordMarks([
  [EVENT_TRAIT.link, CLAUSE_LINKS],
  [EVENT_TRAIT.that, ['that']],
  [EVENT_TRAIT.to, ['to']],
  [EVENT_TRAIT.comma, [',']],
  [EVENT_TRAIT.hardBreak, [';', ':', '—', '–', '(', ')', '“', '”', '"', '``', "''"]],
  [EVENT_TRAIT.openingQuote, ['“', '"', '``']],
  [EVENT_TRAIT.closingQuote, ['”', '"', "''"]],
  [EVENT_TRAIT.undated, UNDATED_ADVERBS],
]);

/** The traits of each word. */
export const eventWordTraits = new WordColumn((_, lower) => traits.get(lower) ?? 0);
