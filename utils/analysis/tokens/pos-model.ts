import { bucketed, HashedWords } from '../hashed-words.ts';
import { assembleModelFile, bytesOf, DamagedModel, openModelFile } from '../model-file.ts';
import { ROWS } from './pos-features.ts';
import { POS } from './tokens.ts';

/** Tags that weights are kept for: all but `X`, so that a column is a tag's code less one. */
export const COLUMNS = POS.length - 1;

/** `public/models/pos.bin`: its tables as they are read. */
const POS_MODEL_FORMAT = {
  kind: 'model of parts of speech',
  /** "SLPT", little-endian. */
  magic: 0x54504c53,
  version: 2,
  /** The certain words with their buckets, by word its tag's code, and the weights. */
  sections: ['words', 'bucketStarts', 'bucketFirsts', 'wordTags', 'weights'],
} as const;
type PosSection = (typeof POS_MODEL_FORMAT.sections)[number];

export interface PosModel {
  /** `ROWS` × `COLUMNS`, row by row. */
  readonly weights: Int8Array;
  /** The code of the tag that a word as printed always has; 0 for one of many tags. */
  certainTag(word: string): number;
}

/** A model as it is learned. */
export interface LearnedPosModel {
  readonly weights: Int8Array;
  /** Words as printed that always have the same tag, and its code. */
  readonly certain: ReadonlyMap<string, number>;
}

/**
 * Reads a model file.
 * @throws DamagedModel where the bytes are not a model of this version.
 */
export function parsePosModel(bytes: ArrayBuffer, isChecked = false): PosModel {
  const file = openModelFile<PosSection>(bytes, POS_MODEL_FORMAT, isChecked);
  const weights = file.int8s('weights');
  if (weights.length !== ROWS * COLUMNS) throw new DamagedModel('the weights are of another tagger');
  const words = new HashedWords(
    file.text('words'),
    file.uint32s('bucketStarts'),
    file.uint16s('bucketFirsts'),
  );
  const tags = file.bytes('wordTags');
  return { weights, certainTag: (word) => tags[words.indexOf(word)] ?? 0 };
}

/** Writes a model as `pos.bin`. */
export function writePosModel({ weights, certain }: LearnedPosModel): ArrayBuffer {
  const { ordered, starts, firsts } = bucketed([...certain.keys()].sort());
  return assembleModelFile(POS_MODEL_FORMAT, {
    words: new TextEncoder().encode(ordered.join(' ')),
    bucketStarts: bytesOf(starts),
    bucketFirsts: bytesOf(firsts),
    wordTags: Uint8Array.from(ordered, (word) => certain.get(word) as number),
    weights: bytesOf(weights),
  });
}
