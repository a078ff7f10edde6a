import type { Vocabulary } from '../tokens/index.ts';
import { type FeatureReader, PART } from './entity-features.ts';
import type { EntityModel } from './entity-model.ts';
import { addWeights } from './feature-weights.ts';
import { TAGS } from './name-tags.ts';

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
 * Scores that the words of a vocabulary add to a word's, each by itself, in each role. Kept from one article to the
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
    const own = this.#rowOf(reader.likeOf(i), 0, reader, i, stretch);
    const before = this.#rowOf(numbers[i - 1] ?? 0, 1, reader, i, stretch);
    const after = this.#rowOf(numbers[i + 1] ?? 0, 2, reader, i, stretch);
    const before2 = this.#rowOf(numbers[i - 2] ?? 0, 3, reader, i, stretch);
    const after2 = this.#rowOf(numbers[i + 2] ?? 0, 4, reader, i, stretch);
    for (let tag = 0; tag < TAGS; tag++) {
      (sums[tag] as number) +=
        (rows[own + tag] as number) +
        (rows[before + tag] as number) +
        (rows[after + tag] as number) +
        (rows[before2 + tag] as number) +
        (rows[after2 + tag] as number);
    }
  }

  /** Where the row of a word in a role is. */
  #rowOf(
    number: number,
    role: number,
    reader: FeatureReader,
    i: number,
    stretch: { from: number; to: number },
  ): number {
    if (this.#ready[number * ROLES.length + role] === 0) this.#fill(number, role, reader, i, stretch);
    return number * ROW + role * TAGS;
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
