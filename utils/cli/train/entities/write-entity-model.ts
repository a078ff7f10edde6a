import { FEATURE_VERSION } from '../../../analysis/entities/entity-features.ts';
import { ENTITY_MODEL_FORMAT, type EntityModelHeader } from '../../../analysis/entities/entity-model.ts';
import { type Lexicon, LISTS } from '../../../analysis/entities/lexicon.ts';
import { TAG_NAMES, TAGS } from '../../../analysis/entities/name-tags.ts';
import { hashTable, layOut } from '../../../analysis/hash-table.ts';
import { assembleModelFile } from '../../../analysis/model-file.ts';
import type { CrfWeights } from './crf.ts';

/** Lists and clusters by key, before they are laid out in tables. */
export interface LexiconParts {
  readonly phrases: ReadonlyMap<number, number>;
  readonly words: ReadonlyMap<number, number>;
}

const bytes = (array: Uint32Array | Uint16Array | Float32Array | Int8Array): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

/** Lays the two tables of a lexicon out as the model file has them. */
export function layOutLexicon({ phrases, words }: LexiconParts) {
  const phraseKeys = [...phrases.keys()];
  const phraseTable = layOut(phraseKeys);
  const lists = new Uint32Array(phraseTable.table.length);
  phraseKeys.forEach((key, i) => {
    lists[phraseTable.slots[i] as number] = phrases.get(key) as number;
  });
  const wordKeys = [...words.keys()];
  const wordTable = layOut(wordKeys);
  const clusters = new Uint16Array(wordTable.table.length);
  wordKeys.forEach((key, i) => {
    clusters[wordTable.slots[i] as number] = words.get(key) as number;
  });
  return { phraseTable: phraseTable.table, lists, wordTable: wordTable.table, clusters };
}

/** The tables as the tagger reads them. */
export const lexiconFrom = (tables: ReturnType<typeof layOutLexicon>): Lexicon => ({
  phrases: hashTable(tables.phraseTable),
  lists: tables.lists,
  words: hashTable(tables.wordTable),
  clusters: tables.clusters,
});

/** Weights below this decide nothing and would fill half the file. */
const LEAST_WEIGHT = 0.04;

/** The model file: weights in eight bits, features without any weight left out. */
export function writeModel(
  crf: CrfWeights,
  lexicon: ReturnType<typeof layOutLexicon>,
  tokens: number,
): ArrayBuffer {
  let most = 0;
  for (const weight of crf.weights) most = Math.max(most, Math.abs(weight));
  // Few weights are near the largest; clipping those keeps the steps of all others small.
  const scale = Math.min(most, 3) / 127;
  const kept: { key: number; tags: number[]; weights: number[] }[] = [];
  crf.keys.forEach((key, f) => {
    const row: { key: number; tags: number[]; weights: number[] } = { key, tags: [], weights: [] };
    for (let t = 0; t < TAGS; t++) {
      const weight = Math.max(-127, Math.min(127, Math.round((crf.weights[f * TAGS + t] as number) / scale)));
      if (Math.abs(weight) * scale < LEAST_WEIGHT) continue;
      row.tags.push(t);
      row.weights.push(weight);
    }
    if (row.tags.length > 0) kept.push(row);
  });
  const { table, slots } = layOut(kept.map(({ key }) => key));
  const bySlot = new Map(kept.map((row, i) => [slots[i] as number, row]));
  const sizes = new Uint8Array(table.length);
  const tags: number[] = [];
  const weights: number[] = [];
  for (let slot = 0; slot < table.length; slot++) {
    const row = bySlot.get(slot);
    if (!row) continue;
    sizes[slot] = row.tags.length;
    tags.push(...row.tags);
    weights.push(...row.weights);
  }
  const header: EntityModelHeader = {
    tags: TAG_NAMES,
    lists: LISTS,
    features: FEATURE_VERSION,
    tokens,
    scale,
  };
  return assembleModelFile(ENTITY_MODEL_FORMAT, {
    header: new TextEncoder().encode(JSON.stringify(header)),
    phraseKeys: bytes(lexicon.phraseTable),
    phraseLists: bytes(lexicon.lists),
    wordKeys: bytes(lexicon.wordTable),
    wordClusters: bytes(lexicon.clusters),
    featureKeys: bytes(table),
    featureSizes: sizes,
    tags: Uint8Array.from(tags),
    weights: bytes(Int8Array.from(weights)),
    transitions: bytes(crf.transitions),
  });
}
