import { checksum } from './hash.ts';

/**
 * A model file, little-endian: magic, version, a checksum of all that follows, a byte length for each section, then the
 * sections, each at a multiple of four bytes. Tables are laid out as they are read, so that a file costs no time to index.
 */
export interface ModelFormat<S extends string> {
  /** The file's name in errors: "entity model". */
  readonly kind: string;
  /** Four letters as a 32-bit number. */
  readonly magic: number;
  readonly version: number;
  /** The sections in their order. */
  readonly sections: readonly S[];
}

/** A model file that is cut short, altered, or of another version than this code. */
export class DamagedModel extends Error {
  override name = 'DamagedModel';
}

/** The sections of a file, as views of its bytes. */
export interface ModelSections<S extends string> {
  bytes(section: S): Uint8Array<ArrayBuffer>;
  /** The section as numbers with a sign. */
  int8s(section: S): Int8Array<ArrayBuffer>;
  int16s(section: S): Int16Array<ArrayBuffer>;
  int32s(section: S): Int32Array<ArrayBuffer>;
  /** The section as 16-bit numbers without sign. */
  uint16s(section: S): Uint16Array<ArrayBuffer>;
  /** The section as 32-bit numbers without sign. */
  uint32s(section: S): Uint32Array<ArrayBuffer>;
  /** The section as UTF-8. */
  text(section: S): string;
  /** Where the section begins, in bytes. */
  startOf(section: S): number;
}

const preambleWords = ({ sections }: ModelFormat<string>): number => 3 + sections.length;

/**
 * Opens a model file. The checksum of one that is checked already is not looked at.
 * @throws DamagedModel where the bytes are no file of this format.
 */
export function openModelFile<S extends string>(
  buffer: ArrayBuffer,
  format: ModelFormat<S>,
  isChecked = false,
): ModelSections<S> {
  const preamble = preambleWords(format);
  if (buffer.byteLength % 4 !== 0 || buffer.byteLength < 4 * preamble)
    throw new DamagedModel('the file is cut short');
  const all = new Uint32Array(buffer);
  if (all[0] !== format.magic) throw new DamagedModel(`the file is no ${format.kind}`);
  if (all[1] !== format.version)
    throw new DamagedModel(`the file has format ${all[1]}, not ${format.version}`);
  if (!isChecked && all[2] !== checksum(all.subarray(3))) throw new DamagedModel('the checksum is wrong');
  const places = {} as Record<S, { at: number; size: number }>;
  let at = 4 * preamble;
  format.sections.forEach((section, i) => {
    const size = all[3 + i] as number;
    places[section] = { at, size };
    at += (size + 3) & ~3;
  });
  if (at !== buffer.byteLength) throw new DamagedModel('the sections do not fill the file');
  const bytes = (section: S) => new Uint8Array(buffer, places[section].at, places[section].size);
  return {
    bytes,
    int8s: (section) => new Int8Array(buffer, places[section].at, places[section].size),
    int16s: (section) => new Int16Array(buffer, places[section].at, places[section].size >> 1),
    int32s: (section) => new Int32Array(buffer, places[section].at, places[section].size >> 2),
    uint16s: (section) => new Uint16Array(buffer, places[section].at, places[section].size >> 1),
    uint32s: (section) => new Uint32Array(buffer, places[section].at, places[section].size >> 2),
    text: (section) => new TextDecoder().decode(bytes(section)),
    startOf: (section) => places[section].at,
  };
}

/** An array's numbers as bytes, for a part of a model file. */
export const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** Puts a model file together from its parts; the inverse of `openModelFile`. */
export function assembleModelFile<S extends string>(
  format: ModelFormat<S>,
  parts: Readonly<Record<S, Uint8Array>>,
): ArrayBuffer {
  const preamble = preambleWords(format);
  let size = 4 * preamble;
  for (const section of format.sections) size += (parts[section].length + 3) & ~3;
  const buffer = new ArrayBuffer(size);
  const words = new Uint32Array(buffer);
  const target = new Uint8Array(buffer);
  let at = 4 * preamble;
  format.sections.forEach((section, i) => {
    words[3 + i] = parts[section].length;
    target.set(parts[section], at);
    at += (parts[section].length + 3) & ~3;
  });
  words[0] = format.magic;
  words[1] = format.version;
  words[2] = checksum(words.subarray(3));
  return buffer;
}
