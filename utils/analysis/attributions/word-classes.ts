import * as fw from '../lang/en/closed-classes.ts';
import { POS } from '../tokens/index.ts';

/** The class of a token as clause analysis reads it: closed classes by their lists, open ones by part of speech. */
export const W = {
  other: 0,
  noun: 1,
  name: 2,
  pronoun: 3,
  possessive: 4,
  determiner: 5,
  adjective: 6,
  number: 7,
  preposition: 8,
  to: 9,
  conjunction: 10,
  subordinator: 11,
  wh: 12,
  that: 13,
  auxiliary: 14,
  modal: 15,
  negation: 16,
  adverb: 17,
  verb: 18,
  gerund: 19,
  comma: 20,
  colon: 21,
  dash: 22,
  semicolon: 23,
  opening: 24,
  closing: 25,
  quote: 26,
  stop: 27,
} as const;
const FINAL_CLASS = W.stop;
export type WordClass = (typeof W)[keyof typeof W];

const PUNCTUATION: readonly (readonly [string, WordClass])[] = [
  [',', W.comma],
  [':', W.colon],
  [';', W.semicolon],
  ['.', W.stop],
  ['!', W.stop],
  ['?', W.stop],
  ['…', W.stop],
  ['-', W.dash],
  ['–', W.dash],
  ['—', W.dash],
  ['--', W.dash],
  ['(', W.opening],
  ['[', W.opening],
  [')', W.closing],
  [']', W.closing],
  ['"', W.quote],
  ['“', W.quote],
  ['”', W.quote],
  ["''", W.quote],
  ['``', W.quote],
  ['«', W.quote],
  ['»', W.quote],
  ["'", W.quote],
  ['’', W.quote],
  ['‘', W.quote],
];

const CLOSED = new Map<string, WordClass>();
const fill = (list: ReadonlySet<string>, wordClass: WordClass): void => {
  for (const word of list) if (!CLOSED.has(word)) CLOSED.set(word, wordClass);
};
fill(fw.MODALS, W.modal);
fill(fw.BE_FORMS, W.auxiliary);
fill(fw.HAVE_FORMS, W.auxiliary);
fill(fw.DO_FORMS, W.auxiliary);
fill(fw.NEGATIONS, W.negation);
fill(fw.POSSESSIVES, W.possessive);
fill(fw.SUBJECT_PRONOUNS, W.pronoun);
fill(fw.OBJECT_PRONOUNS, W.pronoun);
fill(fw.INDEFINITE_PRONOUNS, W.pronoun);
fill(fw.CONJUNCTIONS, W.conjunction);
fill(fw.SUBORDINATORS, W.subordinator);
fill(fw.WH_WORDS, W.wh);
fill(fw.DETERMINERS, W.determiner);
CLOSED.set('that', W.that);
CLOSED.set('to', W.to);

for (const mark of ["n't", 'n’t']) CLOSED.set(mark, W.negation);
for (const mark of ["'s", '’s']) CLOSED.set(mark, W.possessive);

/** Lists that the part of speech may overrule ("before", "since", "still", "like"). */
const SOFT = new Map<string, WordClass>();
for (const word of fw.PREPOSITIONS) SOFT.set(word, W.preposition);
for (const word of fw.ADVERBS) if (!SOFT.has(word)) SOFT.set(word, W.adverb);

const BY_POS: Readonly<Record<(typeof POS)[number], WordClass>> = {
  X: W.other,
  ADJ: W.adjective,
  ADP: W.preposition,
  ADV: W.adverb,
  AUX: W.auxiliary,
  CCONJ: W.conjunction,
  DET: W.determiner,
  INTJ: W.other,
  NOUN: W.noun,
  NUM: W.number,
  PART: W.adverb,
  PRON: W.pronoun,
  PROPN: W.name,
  PUNCT: W.other,
  SCONJ: W.subordinator,
  SYM: W.noun,
  VERB: W.verb,
};
/** By the codes of `Tokens.pos`. */
export const CLASS_OF_POS: readonly WordClass[] = POS.map((tag) => BY_POS[tag]);

/** The marks and the words of closed classes, each with its class, whatever its tag. */
export const CLOSED_CLASSES: ReadonlyMap<string, WordClass> = new Map([...CLOSED, ...PUNCTUATION]);

/** For a text without tags: prepositions and adverbs that other words may look like. */
export const likelyClass = (lower: string): WordClass | undefined => SOFT.get(lower);

/** A set of classes as a table, for one look-up a token. */
export const classSet = (...classes: WordClass[]): Uint8Array => {
  const table = new Uint8Array(FINAL_CLASS + 1);
  for (const each of classes) table[each] = 1;
  return table;
};
