import { hashTable } from '../hash-table.ts';
import { DamagedModel, openModelFile } from '../model-file.ts';
import { FEATURE_VERSION } from './entity-features.ts';
import { type FeatureWeights, packWeights } from './feature-weights.ts';
import { type Lexicon, LISTS } from './lexicon.ts';
import { TAG_NAMES, TAGS } from './name-tags.ts';

/** The weights of the tagger and the lists it reads: views of the model file's bytes, save what is read most. */
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
  version: 1,
  sections: [
    'header',
    'phraseKeys',
    'phraseLists',
    'wordKeys',
    'wordClusters',
    'featureKeys',
    'featureSizes',
    'tags',
    'weights',
    'transitions',
  ],
} as const;
type EntityModelSection = (typeof ENTITY_MODEL_FORMAT.sections)[number];

/**
 * Reads a model file.
 * @throws DamagedModel where the bytes are not a model of this version.
 */
export function parseEntityModel(bytes: ArrayBuffer): EntityModel {
  const file = openModelFile<EntityModelSection>(bytes, ENTITY_MODEL_FORMAT);
  const header = JSON.parse(file.text('header')) as EntityModelHeader;
  if (
    header.features !== FEATURE_VERSION ||
    header.tags.join() !== TAG_NAMES.join() ||
    header.lists.join() !== LISTS.join()
  )
    throw new DamagedModel('the model was trained for another version of the tagger');

  const weights = file.bytes('weights');
  return {
    lexicon: {
      phrases: hashTable(file.uint32s('phraseKeys')),
      lists: file.uint32s('phraseLists'),
      words: hashTable(file.uint32s('wordKeys')),
      clusters: file.uint16s('wordClusters'),
    },
    weights: packWeights({
      keys: file.uint32s('featureKeys'),
      sizes: file.bytes('featureSizes'),
      tags: file.bytes('tags'),
      weights: new Int8Array(bytes, weights.byteOffset, weights.length),
    }),
    scale: header.scale,
    transitions: new Float32Array(bytes, file.startOf('transitions'), TAGS * TAGS),
    header,
  };
}
