import {
  MOST_WORD_ROWS,
  NO_WORD,
  ROLES,
  TAG_ROWS,
  tagRows,
  type WordShape,
  wordRows,
  wordShape,
} from './pos-features.ts';
import { COLUMNS, type PosModel } from './pos-model.ts';
import { KIND } from './token-buffer.ts';
import { POS, type Tokens } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

const LEAST_CAPACITY = 4096;

const code = Object.fromEntries(POS.map((tag, index) => [tag, index])) as Record<
  (typeof POS)[number],
  number
>;

/** The tag that follows from what a token looks like, or 0 where the words must tell. */
export function tagOfKind(kind: number, lower: string): number {
  if (kind === KIND.PUNCTUATION) return code.PUNCT;
  if (kind === KIND.SYMBOL) return code.SYM;
  if (kind === KIND.ADDRESS) return lower.startsWith('@') ? code.PROPN : code.SYM;
  if (kind !== KIND.NUMBER) return 0;
  const last = lower.charCodeAt(lower.length - 1);
  if (last < 0x61 || last > 0x7a) return code.NUM;
  return lower.endsWith('0s') ? code.NOUN : code.ADJ;
}

/**
 * Results of the tagger for a word by itself: its certain tag, and the sums of its weights in each role. Kept for the
 * words of a vocabulary, by their numbers there; what is kept never changes a tag.
 */
export class PosLexicon {
  readonly #model: PosModel;
  #vocabulary: Vocabulary | null = null;
  #ready = new Uint8Array(0);
  readonly #rows = new Int32Array(MOST_WORD_ROWS);
  shapes: (WordShape | undefined)[] = [];
  /** The tag that needs no weighing, or 0. */
  certain = new Uint8Array(0);
  /** `COLUMNS` numbers for each role of each word. */
  sums = new Int16Array(0);

  /** `COLUMNS` sums of the rows of each two tags before a word, the nearer one first; `tagSumsAt` says where. */
  readonly tagSums = new Int16Array((POS.length + 1) ** 2 * COLUMNS);

  constructor(model: PosModel) {
    this.#model = model;
    const rows = new Int32Array(TAG_ROWS);
    for (let tag1 = 0; tag1 <= POS.length; tag1++) {
      for (let tag2 = 0; tag2 <= POS.length; tag2++) {
        tagRows(tag1, tag2, rows);
        const at = tagSumsAt(tag1, tag2);
        for (const row of rows) this.#addRow(row, this.tagSums, at);
      }
    }
  }

  /** Gets ready for the words of a text. */
  enter({ vocabulary, words, lowers, numbers, word, kind, length }: Tokens): void {
    if (vocabulary !== this.#vocabulary) {
      this.#vocabulary = vocabulary;
      this.shapes = [NO_WORD];
      this.#grow(vocabulary.words.length, false);
    } else if (vocabulary.words.length > this.certain.length) this.#grow(vocabulary.words.length, true);
    const { shapes, certain } = this;
    for (let token = 0; token < length; token++) {
      const index = word[token] as number;
      const number = numbers[index] as number;
      if (shapes[number] !== undefined) continue;
      const printed = words[index] as string;
      const lower = lowers[index] as string;
      shapes[number] = wordShape(printed, lower, kind[token] as number);
      certain[number] = tagOfKind(kind[token] as number, lower) || this.#model.certainTag(printed);
    }
  }

  #grow(size: number, keep: boolean): void {
    const capacity = Math.max(LEAST_CAPACITY, 2 * size);
    const sums = new Int16Array(capacity * ROLES * COLUMNS);
    const ready = new Uint8Array(capacity * ROLES);
    const certain = new Uint8Array(capacity);
    if (keep) {
      sums.set(this.sums);
      ready.set(this.#ready);
      certain.set(this.certain);
    }
    this.sums = sums;
    this.#ready = ready;
    this.certain = certain;
  }

  /** Where the sums of a word in a role begin in `sums`. */
  sumsAt(number: number, role: number): number {
    const slot = number * ROLES + role;
    const at = slot * COLUMNS;
    if (this.#ready[slot] === 0) this.#sum(number, role, at);
    return at;
  }

  #sum(number: number, role: number, at: number): void {
    this.#ready[number * ROLES + role] = 1;
    const count = wordRows(role, this.shapes[number] as WordShape, this.#rows);
    for (let i = 0; i < count; i++) this.#addRow(this.#rows[i] as number, this.sums, at);
  }

  #addRow(row: number, sums: Int16Array, at: number): void {
    const { weights } = this.#model;
    const from = row * COLUMNS;
    for (let c = 0; c < COLUMNS; c++) (sums[at + c] as number) += weights[from + c] as number;
  }
}

/** Where the sums of two tags before a word begin in `tagSums`. */
export const tagSumsAt = (tag1: number, tag2: number): number => (tag1 * (POS.length + 1) + tag2) * COLUMNS;

const lexicons = new WeakMap<PosModel, PosLexicon>();

/** The lexicon that goes with a model. */
export function posLexiconOf(model: PosModel): PosLexicon {
  let lexicon = lexicons.get(model);
  if (!lexicon) {
    lexicon = new PosLexicon(model);
    lexicons.set(model, lexicon);
  }
  return lexicon;
}
