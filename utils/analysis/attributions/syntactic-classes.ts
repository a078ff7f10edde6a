import * as fw from '../lang/en/closed-classes.ts';
import { POS } from '../tokens/index.ts';

/** The class of a token as clause analysis reads it: closed classes by their lists, open ones by part of speech. */
export const SYNTACTIC_CLASS = {
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
const FINAL_CLASS = SYNTACTIC_CLASS.stop;
export type SyntacticClass = (typeof SYNTACTIC_CLASS)[keyof typeof SYNTACTIC_CLASS];

const PUNCTUATION: readonly (readonly [string, SyntacticClass])[] = [
  [',', SYNTACTIC_CLASS.comma],
  [':', SYNTACTIC_CLASS.colon],
  [';', SYNTACTIC_CLASS.semicolon],
  ['.', SYNTACTIC_CLASS.stop],
  ['!', SYNTACTIC_CLASS.stop],
  ['?', SYNTACTIC_CLASS.stop],
  ['…', SYNTACTIC_CLASS.stop],
  ['-', SYNTACTIC_CLASS.dash],
  ['–', SYNTACTIC_CLASS.dash],
  ['—', SYNTACTIC_CLASS.dash],
  ['--', SYNTACTIC_CLASS.dash],
  ['(', SYNTACTIC_CLASS.opening],
  ['[', SYNTACTIC_CLASS.opening],
  [')', SYNTACTIC_CLASS.closing],
  [']', SYNTACTIC_CLASS.closing],
  ['"', SYNTACTIC_CLASS.quote],
  ['“', SYNTACTIC_CLASS.quote],
  ['”', SYNTACTIC_CLASS.quote],
  ["''", SYNTACTIC_CLASS.quote],
  ['``', SYNTACTIC_CLASS.quote],
  ['«', SYNTACTIC_CLASS.quote],
  ['»', SYNTACTIC_CLASS.quote],
  ["'", SYNTACTIC_CLASS.quote],
  ['’', SYNTACTIC_CLASS.quote],
  ['‘', SYNTACTIC_CLASS.quote],
];

const CLOSED = new Map<string, SyntacticClass>();
const fill = (list: ReadonlySet<string>, wordClass: SyntacticClass): void => {
  for (const word of list) if (!CLOSED.has(word)) CLOSED.set(word, wordClass);
};
fill(fw.MODALS, SYNTACTIC_CLASS.modal);
fill(fw.BE_FORMS, SYNTACTIC_CLASS.auxiliary);
fill(fw.HAVE_FORMS, SYNTACTIC_CLASS.auxiliary);
fill(fw.DO_FORMS, SYNTACTIC_CLASS.auxiliary);
fill(fw.NEGATIONS, SYNTACTIC_CLASS.negation);
fill(fw.POSSESSIVES, SYNTACTIC_CLASS.possessive);
fill(fw.SUBJECT_PRONOUNS, SYNTACTIC_CLASS.pronoun);
fill(fw.OBJECT_PRONOUNS, SYNTACTIC_CLASS.pronoun);
fill(fw.INDEFINITE_PRONOUNS, SYNTACTIC_CLASS.pronoun);
fill(fw.CONJUNCTIONS, SYNTACTIC_CLASS.conjunction);
fill(fw.SUBORDINATORS, SYNTACTIC_CLASS.subordinator);
fill(fw.WH_WORDS, SYNTACTIC_CLASS.wh);
fill(fw.DETERMINERS, SYNTACTIC_CLASS.determiner);
CLOSED.set('that', SYNTACTIC_CLASS.that);
CLOSED.set('to', SYNTACTIC_CLASS.to);

for (const mark of ["n't", 'n’t']) CLOSED.set(mark, SYNTACTIC_CLASS.negation);
for (const mark of ["'s", '’s']) CLOSED.set(mark, SYNTACTIC_CLASS.possessive);

/** Lists that the part of speech may overrule ("before", "since", "still", "like"). */
const SOFT = new Map<string, SyntacticClass>();
for (const word of fw.PREPOSITIONS) SOFT.set(word, SYNTACTIC_CLASS.preposition);
for (const word of fw.ADVERBS) if (!SOFT.has(word)) SOFT.set(word, SYNTACTIC_CLASS.adverb);

const BY_POS: Readonly<Record<(typeof POS)[number], SyntacticClass>> = {
  X: SYNTACTIC_CLASS.other,
  ADJ: SYNTACTIC_CLASS.adjective,
  ADP: SYNTACTIC_CLASS.preposition,
  ADV: SYNTACTIC_CLASS.adverb,
  AUX: SYNTACTIC_CLASS.auxiliary,
  CCONJ: SYNTACTIC_CLASS.conjunction,
  DET: SYNTACTIC_CLASS.determiner,
  INTJ: SYNTACTIC_CLASS.other,
  NOUN: SYNTACTIC_CLASS.noun,
  NUM: SYNTACTIC_CLASS.number,
  PART: SYNTACTIC_CLASS.adverb,
  PRON: SYNTACTIC_CLASS.pronoun,
  PROPN: SYNTACTIC_CLASS.name,
  PUNCT: SYNTACTIC_CLASS.other,
  SCONJ: SYNTACTIC_CLASS.subordinator,
  SYM: SYNTACTIC_CLASS.noun,
  VERB: SYNTACTIC_CLASS.verb,
};
/** By the codes of `Tokens.pos`. */
export const CLASS_OF_POS: readonly SyntacticClass[] = POS.map((tag) => BY_POS[tag]);

/** The marks and the words of closed classes, each with its class, whatever its tag. */
export const CLOSED_CLASSES: ReadonlyMap<string, SyntacticClass> = new Map([...CLOSED, ...PUNCTUATION]);

/** For a text without tags: prepositions and adverbs that other words may look like. */
export const likelyClass = (lower: string): SyntacticClass | undefined => SOFT.get(lower);

/** A set of classes as a table, for one look-up a token. */
export const classSet = (...classes: SyntacticClass[]): Uint8Array => {
  const table = new Uint8Array(FINAL_CLASS + 1);
  for (const each of classes) table[each] = 1;
  return table;
};
