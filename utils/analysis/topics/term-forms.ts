import { avalanche } from '../hash.ts';
import { type HashTable, hashTable, slotOf } from '../hash-table.ts';
import { HashedWords } from '../hashed-words.ts';
import type { ModelSections } from '../model-file.ts';

/** A meaning of a term: a topic and how strongly it speaks for it, 0 to 1. */
export interface Sense {
  readonly topic: number;
  readonly strength: number;
}

/** A term, all its forms together. */
export interface Term {
  readonly senses: readonly Sense[];
}

/** Casing that a word of a form asks of the text: any, a capital at its beginning, or the very same capitals. */
export const [ANY_CASE, CAPITAL, AS_PRINTED] = [0, 1, 2];

/** A form with capitals, each of which must be met by a capital in the text. */
export interface CasedForm {
  readonly words: readonly string[];
  /** Casing that each word asks for. */
  readonly casing: readonly number[];
  readonly term: Term;
  /** True for one capitalised word: its capital proves nothing at the start of a sentence or in a title. */
  readonly lone: boolean;
}

/** The sections of a topic model's file that a `FormTree` is read from. */
export const FORM_SECTIONS = [
  /** The words of all forms in lower case, bucket by bucket, parted by spaces; a word's number is its place from 1. */
  'words',
  /** Where each bucket begins, in UTF-16 code units, and how many words come before. */
  'bucketStarts',
  'bucketFirsts',
  /** By word the node that it leads to from the root, 0 for none; 16 bits. */
  'roots',
  /** A hash table of `stepKey`s, and beside it the node that each leads to; 16 bits. */
  'stepKeys',
  'stepNodes',
  /** By node 1 where some word leads on from it. */
  'leads',
  /** By node one more than the term with a form without capitals that ends there, 0 for none; 16 bits. */
  'plain',
  /** By node one more than the first of its lines in `casedForms`, 0 for none; by line its node and its term. 16 bits each. */
  'casedFirst',
  'casedNodes',
  'casedTerms',
  /** A line for each form with capitals, those of one node together, those with more capitals first. */
  'casedForms',
  /** By term the line of its meaning, 16 bits; a line is `topic:strength,…`, a strength out of `FULL_STRENGTH`. */
  'termMeanings',
  'meanings',
] as const;
export type FormSection = (typeof FORM_SECTIONS)[number];

const FULL_STRENGTH = 20;
/** More than the words that terms are made of. */
export const WORDS = 1 << 15;

/** The key of the step that a word takes from a node, both from 1: no two steps have one key. */
export const stepKey = (node: number, word: number): number => avalanche(node * WORDS + word);

const CLITIC = /['’]s$/;

/** The words of a line as the tokeniser cuts them: "women's rights" is women, 's, rights. */
export function splitClitics(words: string[]): string[] {
  if (!words.some((word) => word.endsWith('s') && CLITIC.test(word))) return words;
  return words.flatMap((word) => {
    const clitic = CLITIC.exec(word);
    return clitic && clitic.index > 0 ? [word.slice(0, clitic.index), "'s"] : [word];
  });
}

/**
 * The forms of all terms as a tree of words, words and nodes by number; the root is node 0. Its tables are read as the file
 * has them, terms and forms with capitals at their first use: an article needs few of them.
 */
export class FormTree {
  readonly #words: HashedWords;
  readonly #roots: Uint16Array;
  readonly #steps: HashTable;
  readonly #stepNodes: Uint16Array;
  readonly #leads: Uint8Array;
  readonly #plain: Uint16Array;
  readonly #casedFirst: Uint16Array;
  readonly #casedNodes: Uint16Array;
  readonly #casedTerms: Uint16Array;
  readonly #casedForms: readonly string[];
  readonly #termMeanings: Uint16Array;
  readonly #meanings: readonly string[];
  /** Forms and terms read before, by node and by term. */
  readonly #cased: (readonly CasedForm[] | undefined)[] = [];
  readonly #terms: (Term | undefined)[] = [];

  constructor(file: ModelSections<FormSection>) {
    this.#words = new HashedWords(
      file.text('words'),
      file.uint32s('bucketStarts'),
      file.uint16s('bucketFirsts'),
    );
    this.#roots = file.uint16s('roots');
    this.#steps = hashTable(file.uint32s('stepKeys'));
    this.#stepNodes = file.uint16s('stepNodes');
    this.#leads = file.bytes('leads');
    this.#plain = file.uint16s('plain');
    this.#casedFirst = file.uint16s('casedFirst');
    this.#casedNodes = file.uint16s('casedNodes');
    this.#casedTerms = file.uint16s('casedTerms');
    this.#casedForms = file.text('casedForms').split('\n');
    this.#termMeanings = file.uint16s('termMeanings');
    this.#meanings = file.text('meanings').split('\n');
  }

  /** The number of a word in lower case, 0 for one that no form has. */
  numberOf(lower: string): number {
    return this.#words.indexOf(lower === '’s' ? "'s" : lower) + 1;
  }

  /** The node that a word leads to from the root, 0 for none. */
  first(word: number): number {
    return this.#roots[word] as number;
  }

  /** The node that a word leads to from a node, 0 for none. */
  next(node: number, word: number): number {
    if (word === 0 || this.#leads[node] === 0) return 0;
    const slot = slotOf(this.#steps, stepKey(node, word));
    return slot < 0 ? 0 : (this.#stepNodes[slot] as number);
  }

  /** The term with a form without capitals that ends at a node. */
  plainAt(node: number): Term | null {
    const term = this.#plain[node] as number;
    return term === 0 ? null : this.#termOf(term - 1);
  }

  /** The forms with capitals that end at a node, those with more capitals first; null for none. */
  casedAt(node: number): readonly CasedForm[] | null {
    const line = this.#casedFirst[node] as number;
    return line === 0 ? null : (this.#cased[node] ?? this.#readCased(node, line - 1));
  }

  #readCased(node: number, firstLine: number): readonly CasedForm[] {
    const forms: CasedForm[] = [];
    for (let line = firstLine; this.#casedNodes[line] === node; line++) {
      const words = (this.#casedForms[line] as string).split(' ');
      forms.push(casedForm(words, this.#termOf(this.#casedTerms[line] as number)));
    }
    this.#cased[node] = forms;
    return forms;
  }

  #termOf(number: number): Term {
    const known = this.#terms[number];
    if (known) return known;
    const meaning = this.#meanings[this.#termMeanings[number] as number] as string;
    const senses = meaning.split(',').map((pair): Sense => {
      const [topic, strength] = pair.split(':');
      return { topic: Number(topic), strength: Number(strength) / FULL_STRENGTH };
    });
    const term = { senses };
    this.#terms[number] = term;
    return term;
  }
}

const isUpper = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase();

function casedForm(words: readonly string[], term: Term): CasedForm {
  const casing = words.map((word) => {
    if (word === word.toLowerCase()) return ANY_CASE;
    return word.length > 1 && isUpper(word) ? AS_PRINTED : CAPITAL;
  });
  return { words, casing, term, lone: words.length === 1 && casing[0] !== AS_PRINTED };
}
