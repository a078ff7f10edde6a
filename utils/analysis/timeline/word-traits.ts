import { UNDATED_ADVERBS } from '../lang/en/event-words.ts';
import { WordColumn, wordMarks } from '../tokens/index.ts';

/** What a word by itself tells those who look for events, a bit each. */
export const TRAIT = {
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

const LINKS =
  'when while after before as because although though if unless until since whereas that which who whose where whether once';

const traits = wordMarks([
  [TRAIT.link, LINKS.split(' ')],
  [TRAIT.that, ['that']],
  [TRAIT.to, ['to']],
  [TRAIT.comma, [',']],
  [TRAIT.hardBreak, [';', ':', '—', '–', '(', ')', '“', '”', '"', '``', "''"]],
  [TRAIT.openingQuote, ['“', '"', '``']],
  [TRAIT.closingQuote, ['”', '"', "''"]],
  [TRAIT.undated, UNDATED_ADVERBS],
]);

/** The traits of each word. */
export const wordTraits = new WordColumn((_, lower) => traits.get(lower) ?? 0);
