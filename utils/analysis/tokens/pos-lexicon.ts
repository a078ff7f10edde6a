import { NO_WORD, ROLES, shapeOf, type WordShape, wordRows } from './pos-features.ts';
import { COLUMNS, type PosModel } from './pos-model.ts';
import { KIND } from './token-buffer.ts';
import { POS, type Tokens } from './tokens.ts';

/** Words that are remembered from one article to the next. */
const CAPACITY = 8192;

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
 * What the tagger works out of a word by itself: its certain tag, and the sums of its weights in each role. Kept for the
 * words of earlier articles, since most of an article's words are those of the last; what is kept never changes a tag.
 */
export class PosLexicon {
  readonly #model: PosModel;
  #numbers = new Map<string, number>();
  #ready = new Uint8Array(0);
  readonly #rows: number[] = [];
  shapes: WordShape[] = [];
  /** The tag that needs no weighing, or 0. */
  certain: number[] = [];
  /** `COLUMNS` numbers for each role of each word. */
  sums = new Int16Array(0);

  constructor(model: PosModel) {
    this.#model = model;
    this.#clear(CAPACITY);
  }

  #clear(capacity: number): void {
    this.#numbers = new Map();
    this.shapes = [NO_WORD];
    this.certain = [0];
    this.sums = new Int16Array(capacity * ROLES * COLUMNS);
    this.#ready = new Uint8Array(capacity * ROLES);
  }

  /** A number for each of `tokens.words`; 0 is "no word". Numbers hold until the next call. */
  enter(tokens: Tokens): Uint32Array {
    const { words, length } = tokens;
    if (this.shapes.length + words.length > this.#ready.length / ROLES)
      this.#clear(Math.max(CAPACITY, words.length + 1));
    const numbers = new Uint32Array(words.length);
    for (let token = 0; token < length; token++) {
      const word = tokens.word[token] as number;
      if (numbers[word] !== 0) continue;
      const printed = words[word] as string;
      let number = this.#numbers.get(printed);
      if (number === undefined) {
        number = this.shapes.length;
        const kind = tokens.kind[token] as number;
        const lower = tokens.lower[token] as string;
        this.shapes.push(shapeOf(printed, lower, kind));
        this.certain.push(tagOfKind(kind, lower) || this.#model.certain.get(printed) || 0);
        this.#numbers.set(printed, number);
      }
      numbers[word] = number;
    }
    return numbers;
  }

  /** Where the sums of a word in a role begin in `sums`. */
  sumsAt(number: number, role: number): number {
    const slot = number * ROLES + role;
    const at = slot * COLUMNS;
    if (this.#ready[slot] === 0) this.#sum(number, role, at);
    return at;
  }

  #sum(number: number, role: number, at: number): void {
    const { weights } = this.#model;
    this.#ready[number * ROLES + role] = 1;
    this.#rows.length = 0;
    wordRows(role, this.shapes[number] as WordShape, this.#rows);
    for (const row of this.#rows) {
      const from = row * COLUMNS;
      for (let c = 0; c < COLUMNS; c++) (this.sums[at + c] as number) += weights[from + c] as number;
    }
  }
}

const lexicons = new WeakMap<PosModel, PosLexicon>();

/** The lexicon that goes with a model. */
export function lexiconOf(model: PosModel): PosLexicon {
  let lexicon = lexicons.get(model);
  if (!lexicon) {
    lexicon = new PosLexicon(model);
    lexicons.set(model, lexicon);
  }
  return lexicon;
}
