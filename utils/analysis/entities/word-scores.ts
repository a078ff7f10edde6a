import type { Vocabulary } from '../tokens/index.ts';
import { addWeights } from './feature-weights.ts';
import { type FeatureReader, PART } from './features.ts';
import { TAGS } from './labels.ts';
import type { EntityModel } from './model.ts';

/** Where a word stands from the word that is scored: `PART`s, and the distance. */
const ROLES = [
  { part: PART.own, offset: 0 },
  { part: PART.before, offset: -1 },
  { part: PART.after, offset: 1 },
  { part: PART.before2, offset: -2 },
  { part: PART.after2, offset: 2 },
] as const;
const ROW = ROLES.length * TAGS;
const LEAST_CAPACITY = 2048;

/**
 * What the words of a vocabulary add to the scores of a word, each by itself, in each role. Kept from one article to the
 * next, since most of an article's words are those of the last; sums of whole numbers are the same in any order.
 */
export class WordScores {
  readonly #model: EntityModel;
  #vocabulary: Vocabulary | null = null;
  #rows = new Int16Array(0);
  #ready = new Uint8Array(0);
  readonly #sums = new Int32Array(TAGS);

  constructor(model: EntityModel) {
    this.#model = model;
  }

  /** Gets ready for the words of an article. */
  enter(vocabulary: Vocabulary): void {
    const size = vocabulary.words.length;
    const isNew = vocabulary !== this.#vocabulary;
    if (!isNew && size * ROLES.length <= this.#ready.length) return;
    const capacity = Math.max(LEAST_CAPACITY, 2 * size);
    const rows = new Int16Array(capacity * ROW);
    const ready = new Uint8Array(capacity * ROLES.length);
    if (!isNew) {
      rows.set(this.#rows);
      ready.set(this.#ready);
    }
    this.#vocabulary = vocabulary;
    this.#rows = rows;
    this.#ready = ready;
  }

  /** Adds to `sums` what word `i` and each word near it say by themselves. `numbers` are those of the article's words. */
  addTo(
    sums: Int32Array,
    reader: FeatureReader,
    numbers: Uint32Array,
    i: number,
    stretch: { from: number; to: number },
  ): void {
    const rows = this.#rows;
    for (let role = 0; role < ROLES.length; role++) {
      const { offset } = ROLES[role] as (typeof ROLES)[number];
      const number = offset === 0 ? reader.likeOf(i) : (numbers[i + offset] ?? 0);
      if (this.#ready[number * ROLES.length + role] === 0) this.#fill(number, role, reader, i, stretch);
      const at = number * ROW + role * TAGS;
      for (let tag = 0; tag < TAGS; tag++) (sums[tag] as number) += rows[at + tag] as number;
    }
  }

  #fill(
    number: number,
    role: number,
    reader: FeatureReader,
    i: number,
    { from, to }: { from: number; to: number },
  ): void {
    reader.read(i, from, to, (ROLES[role] as (typeof ROLES)[number]).part);
    this.#sums.fill(0);
    addWeights(this.#model.weights, reader.features, reader.count, this.#sums);
    this.#rows.set(this.#sums, number * ROW + role * TAGS);
    this.#ready[number * ROLES.length + role] = 1;
  }
}

const kept = new WeakMap<EntityModel, WordScores>();

/** The word scores that go with a model. */
export function wordScoresOf(model: EntityModel): WordScores {
  let scores = kept.get(model);
  if (!scores) {
    scores = new WordScores(model);
    kept.set(model, scores);
  }
  return scores;
}
