import { type FeatureWeights, packWeights } from './feature-weights.ts';
import { FEATURE_VERSION } from './features.ts';
import { checksum } from './hash.ts';
import { hashTable } from './hash-table.ts';
import { TAG_NAMES, TAGS } from './labels.ts';
import { type Lexicon, LISTS } from './lexicon.ts';

/** The weights of the tagger and the lists it reads: views of the model file's bytes, save what is read most. */
export interface EntityModel {
  readonly lexicon: Lexicon;
  readonly weights: FeatureWeights;
  /** What a weight of 1 adds to a score. */
  readonly scale: number;
  /** `TAGS` by `TAGS`, row by row: from which tag, to which. */
  readonly transitions: Float32Array;
  readonly header: ModelHeader;
}

/** What a model says of itself. */
export interface ModelHeader {
  readonly tags: readonly string[];
  readonly lists: readonly string[];
  readonly features: number;
  /** Hash of how the tokeniser cut a sample when the model was trained. */
  readonly tokens: number;
  readonly scale: number;
}

/** The file's parts in their order; each begins at a multiple of four bytes. */
export const SECTIONS = [
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
] as const;
export type Section = (typeof SECTIONS)[number];

/** "SLNE", little-endian. */
export const MAGIC = 0x454e4c53;
export const FORMAT_VERSION = 1;
/** Magic, version, checksum of what follows, then a byte length for each section. */
export const PREAMBLE_WORDS = 3 + SECTIONS.length;

/** A model file that is cut short, altered, or of another version than this code. */
export class DamagedModel extends Error {
  override name = 'DamagedModel';
}

/**
 * Reads a model file.
 * @throws DamagedModel where the bytes are not a model of this version.
 */
export function parseModel(bytes: ArrayBuffer): EntityModel {
  if (bytes.byteLength % 4 !== 0 || bytes.byteLength < 4 * PREAMBLE_WORDS)
    throw new DamagedModel('the file is cut short');
  const all = new Uint32Array(bytes);
  if (all[0] !== MAGIC) throw new DamagedModel('the file is no entity model');
  if (all[1] !== FORMAT_VERSION)
    throw new DamagedModel(`the file has format ${all[1]}, not ${FORMAT_VERSION}`);
  if (all[2] !== checksum(all.subarray(3))) throw new DamagedModel('the checksum is wrong');
  const parts = {} as Record<Section, { at: number; size: number }>;
  let at = 4 * PREAMBLE_WORDS;
  SECTIONS.forEach((section, i) => {
    const size = all[3 + i] as number;
    parts[section] = { at, size };
    at += (size + 3) & ~3;
  });
  if (at !== bytes.byteLength) throw new DamagedModel('the sections do not fill the file');
  const bytesOf = (section: Section): Uint8Array =>
    new Uint8Array(bytes, parts[section].at, parts[section].size);
  const wordsOf = (section: Section): Uint32Array =>
    new Uint32Array(bytes, parts[section].at, parts[section].size >> 2);

  const header = JSON.parse(new TextDecoder().decode(bytesOf('header'))) as ModelHeader;
  if (
    header.features !== FEATURE_VERSION ||
    header.tags.join() !== TAG_NAMES.join() ||
    header.lists.join() !== LISTS.join()
  )
    throw new DamagedModel('the model was trained for another version of the tagger');

  const { at: clustersAt, size: clustersSize } = parts.wordClusters;
  const { at: transitionsAt } = parts.transitions;
  return {
    lexicon: {
      phrases: hashTable(wordsOf('phraseKeys')),
      lists: wordsOf('phraseLists'),
      words: hashTable(wordsOf('wordKeys')),
      clusters: new Uint16Array(bytes, clustersAt, clustersSize >> 1),
    },
    weights: packWeights({
      keys: wordsOf('featureKeys'),
      sizes: bytesOf('featureSizes'),
      tags: bytesOf('tags'),
      weights: new Int8Array(bytes, parts.weights.at, parts.weights.size),
    }),
    scale: header.scale,
    transitions: new Float32Array(bytes, transitionsAt, TAGS * TAGS),
    header,
  };
}

/** Puts a model file together from its parts; the inverse of `parseModel`. */
export function assembleModel(parts: Readonly<Record<Section, Uint8Array>>): ArrayBuffer {
  let size = 4 * PREAMBLE_WORDS;
  for (const section of SECTIONS) size += (parts[section].length + 3) & ~3;
  const bytes = new ArrayBuffer(size);
  const words = new Uint32Array(bytes);
  const target = new Uint8Array(bytes);
  let at = 4 * PREAMBLE_WORDS;
  SECTIONS.forEach((section, i) => {
    words[3 + i] = parts[section].length;
    target.set(parts[section], at);
    at += (parts[section].length + 3) & ~3;
  });
  words[0] = MAGIC;
  words[1] = FORMAT_VERSION;
  words[2] = checksum(words.subarray(3));
  return bytes;
}
