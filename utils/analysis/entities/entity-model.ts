import { hashTable } from '../hash-table.ts';
import { DamagedModel, openModelFile } from '../model-file.ts';
import { FEATURE_VERSION } from './entity-features.ts';
import type { FeatureWeights } from './feature-weights.ts';
import { type Lexicon, LISTS } from './lexicon.ts';
import { TAG_NAMES, TAGS } from './name-tags.ts';

/** The weights of the tagger and the lists it reads: views of the model file's bytes. */
export interface EntityModel {
  readonly lexicon: Lexicon;
  readonly weights: FeatureWeights;
  /** Score that a weight of 1 adds. */
  readonly scale: number;
  /** `TAGS` by `TAGS`, row by row: from which tag, to which. */
  readonly transitions: Float32Array;
  readonly header: EntityModelHeader;
}

/** Description of the model in its file. */
export interface EntityModelHeader {
  readonly tags: readonly string[];
  readonly lists: readonly string[];
  readonly features: number;
  /** Hash of how the tokeniser cut a sample when the model was trained. */
  readonly tokens: number;
  readonly scale: number;
}

/** "SLNE", little-endian. */
export const ENTITY_MODEL_MAGIC = 0x454e4c53;

/** Sections of an entity model's file. */
export const ENTITY_MODEL_FORMAT = {
  kind: 'entity model',
  magic: ENTITY_MODEL_MAGIC,
  version: 2,
  sections: [
    'header',
    'phraseKeys',
    'phraseLists',
    'wordKeys',
    'wordClusters',
    'weightTable',
    'weightRows',
    'weightList',
    'transitions',
  ],
} as const;
type EntityModelSection = (typeof ENTITY_MODEL_FORMAT.sections)[number];

/**
 * Reads a model file.
 * @throws DamagedModel where the bytes are not a model of this version.
 */
export function parseEntityModel(bytes: ArrayBuffer, isChecked = false): EntityModel {
  const file = openModelFile<EntityModelSection>(bytes, ENTITY_MODEL_FORMAT, isChecked);
  const header = JSON.parse(file.text('header')) as EntityModelHeader;
  if (
    header.features !== FEATURE_VERSION ||
    header.tags.join() !== TAG_NAMES.join() ||
    header.lists.join() !== LISTS.join()
  )
    throw new DamagedModel('the model was trained for another version of the tagger');

  return {
    lexicon: {
      phrases: hashTable(file.uint32s('phraseKeys')),
      lists: file.uint32s('phraseLists'),
      words: hashTable(file.uint32s('wordKeys')),
      clusters: file.uint16s('wordClusters'),
    },
    weights: {
      table: file.int32s('weightTable'),
      rows: file.int8s('weightRows'),
      list: file.int16s('weightList'),
    },
    scale: header.scale,
    transitions: new Float32Array(bytes, file.startOf('transitions'), TAGS * TAGS),
    header,
  };
}
