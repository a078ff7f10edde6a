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

/** Places in the record of a word: its shape, its certain tag, and the roles that its sums are known for. */
export const RECORD = {
  word: 0,
  suffix2: 1,
  suffix3: 2,
  suffix4: 3,
  shape: 4,
  certain: 5,
  ready: 6,
} as const;
/** Numbers of a record: half a line of the processor's cache. */
export const RECORD_SIZE = 8;
/** The certain tag of a word that the text must tell about; 0 is that of a word not met yet. */
export const UNCERTAIN = -1;

/**
 * Results of the tagger for a word by itself: its certain tag, and the sums of its weights in each role. Kept for the
 * words of a vocabulary, by their numbers there; what is kept never changes a tag.
 */
export class PosLexicon {
  readonly #model: PosModel;
  #vocabulary: Vocabulary | null = null;
  readonly #rows = new Int32Array(MOST_WORD_ROWS);
  /** `RECORD_SIZE` numbers for each word. */
  records = new Int32Array(0);
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
        this.#addUp(rows, TAG_ROWS, this.tagSums, tagSumsAt(tag1, tag2));
      }
    }
  }

  /** Gets ready for the words of a text. */
  enter({ vocabulary, words, lowers, numbers, word, kind, length }: Tokens): void {
    if (vocabulary !== this.#vocabulary) {
      this.#vocabulary = vocabulary;
      this.#grow(vocabulary.words.length, false);
      this.#setShape(0, NO_WORD);
    } else if (vocabulary.words.length * RECORD_SIZE > this.records.length)
      this.#grow(vocabulary.words.length, true);
    const { records } = this;
    for (let token = 0; token < length; token++) {
      const index = word[token] as number;
      const number = numbers[index] as number;
      const at = number * RECORD_SIZE;
      if (records[at + RECORD.certain] !== 0) continue;
      const printed = words[index] as string;
      const lower = lowers[index] as string;
      this.#setShape(at, wordShape(printed, lower, kind[token] as number));
      records[at + RECORD.certain] =
        tagOfKind(kind[token] as number, lower) || this.#model.certainTag(printed) || UNCERTAIN;
    }
  }

  #setShape(at: number, { word, suffix2, suffix3, suffix4, shape }: WordShape): void {
    const { records } = this;
    records[at + RECORD.word] = word;
    records[at + RECORD.suffix2] = suffix2;
    records[at + RECORD.suffix3] = suffix3;
    records[at + RECORD.suffix4] = suffix4;
    records[at + RECORD.shape] = shape;
  }

  #grow(size: number, keep: boolean): void {
    const capacity = Math.max(LEAST_CAPACITY, 2 * size);
    const sums = new Int16Array(capacity * ROLES * COLUMNS);
    const records = new Int32Array(capacity * RECORD_SIZE);
    if (keep) {
      sums.set(this.sums);
      records.set(this.records);
    }
    this.sums = sums;
    this.records = records;
  }

  /** Where the sums of a word in a role begin in `sums`. */
  sumsAt(number: number, role: number): number {
    const at = (number * ROLES + role) * COLUMNS;
    const record = number * RECORD_SIZE;
    if (((this.records[record + RECORD.ready] as number) & (1 << role)) === 0) this.#sum(record, role, at);
    return at;
  }

  #sum(record: number, role: number, at: number): void {
    const { records } = this;
    const rows = this.#rows;
    (records[record + RECORD.ready] as number) |= 1 << role;
    const count = wordRows(
      role,
      {
        word: records[record + RECORD.word] as number,
        suffix2: records[record + RECORD.suffix2] as number,
        suffix3: records[record + RECORD.suffix3] as number,
        suffix4: records[record + RECORD.suffix4] as number,
        shape: records[record + RECORD.shape] as number,
      },
      rows,
    );
    this.#addUp(rows, count, this.sums, at);
  }

  /**
   * Writes the sums of the first `count` of `rows` to `sums`. The first weight of each row is read before the second of any, so that
   * the processor waits for memory once rather than for each.
   */
  #addUp(rows: Int32Array, count: number, sums: Int16Array, at: number): void {
    const { weights } = this.#model;
    for (let c = 0; c < COLUMNS; c++) {
      let sum = 0;
      for (let i = 0; i < count; i++) sum += weights[(rows[i] as number) * COLUMNS + c] as number;
      sums[at + c] = sum;
    }
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
