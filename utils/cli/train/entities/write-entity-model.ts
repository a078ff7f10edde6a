import { FEATURE_VERSION } from '../../../analysis/entities/entity-features.ts';
import { ENTITY_MODEL_FORMAT, type EntityModelHeader } from '../../../analysis/entities/entity-model.ts';
import { type Lexicon, LISTS } from '../../../analysis/entities/lexicon.ts';
import { TAG_NAMES, TAGS } from '../../../analysis/entities/name-tags.ts';
import { hashTable, layOut } from '../../../analysis/hash-table.ts';
import { assembleModelFile, bytesOf } from '../../../analysis/model-file.ts';
import type { CrfWeights } from './crf.ts';
import { type KeptFeature, packWeights } from './pack-weights.ts';

/** Lists and clusters by key, before they are laid out in tables. */
export interface LexiconParts {
  readonly phrases: ReadonlyMap<number, number>;
  readonly words: ReadonlyMap<number, number>;
}

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
  const kept: KeptFeature[] = [];
  crf.keys.forEach((key, f) => {
    const weights = new Map<number, number>();
    for (let t = 0; t < TAGS; t++) {
      const weight = Math.max(-127, Math.min(127, Math.round((crf.weights[f * TAGS + t] as number) / scale)));
      if (Math.abs(weight) * scale >= LEAST_WEIGHT) weights.set(t, weight);
    }
    if (weights.size > 0) kept.push({ key, weights });
  });
  const packed = packWeights(kept);
  const header: EntityModelHeader = {
    tags: TAG_NAMES,
    lists: LISTS,
    features: FEATURE_VERSION,
    tokens,
    scale,
  };
  return assembleModelFile(ENTITY_MODEL_FORMAT, {
    header: new TextEncoder().encode(JSON.stringify(header)),
    phraseKeys: bytesOf(lexicon.phraseTable),
    phraseLists: bytesOf(lexicon.lists),
    wordKeys: bytesOf(lexicon.wordTable),
    wordClusters: bytesOf(lexicon.clusters),
    weightTable: bytesOf(packed.table),
    weightRows: bytesOf(packed.rows),
    weightList: bytesOf(packed.list),
    transitions: bytesOf(crf.transitions),
  });
}
