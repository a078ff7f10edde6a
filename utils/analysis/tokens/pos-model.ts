import { fnv1aOfNumbers } from '../hash.ts';
import { ROWS, TABLE_BITS } from './pos-features.ts';
import { POS } from './tokens.ts';

/** Tags that weights are kept for: all but `X`, so that a column is a tag's code less one. */
export const COLUMNS = POS.length - 1;

export interface PosModel {
  /** `ROWS` × `COLUMNS`, row by row. */
  readonly weights: Int8Array;
  /** Words as printed that always have the same tag, and its code. */
  readonly certain: ReadonlyMap<string, number>;
}

/*
 * pos.bin, little-endian: "SLPT", u8 version, u8 table bits, u16 unused, u32 check sum of all that follows,
 * u32 bytes of the dictionary, the dictionary (UTF-8: for each tag in order a line of words), then the rows
 * that have weights: varint distance from the row before, u16 mask of columns, an i8 for each column in the mask.
 */
const MAGIC = 0x54504c53;
const VERSION = 1;
const HEADER = 16;

/** A damaged file has another sum. */
const checkSum = (bytes: Uint8Array): number => fnv1aOfNumbers(bytes) >>> 0;

/** Reads `pos.bin`; null for bytes that are not that. */
export function decodePosModel(buffer: ArrayBuffer): PosModel | null {
  if (buffer.byteLength < HEADER) return null;
  const view = new DataView(buffer);
  const bytes = new Uint8Array(buffer);
  if (view.getUint32(0, true) !== MAGIC || bytes[4] !== VERSION || bytes[5] !== TABLE_BITS) return null;
  if (view.getUint32(8, true) !== checkSum(bytes.subarray(12))) return null;
  const dictionaryEnd = HEADER + view.getUint32(12, true);
  const certain = new Map<string, number>();
  const lines = new TextDecoder().decode(bytes.subarray(HEADER, dictionaryEnd)).split('\n');
  for (const [code, line] of lines.entries()) {
    for (const word of line.split(' ')) if (word) certain.set(word, code);
  }
  const weights = new Int8Array(ROWS * COLUMNS);
  let row = 0;
  let at = dictionaryEnd;
  while (at < bytes.length) {
    let shift = 0;
    let byte: number;
    let distance = 0;
    do {
      byte = bytes[at++] as number;
      distance |= (byte & 127) << shift;
      shift += 7;
    } while (byte >= 128);
    row += distance;
    const mask = view.getUint16(at, true);
    at += 2;
    for (let column = 0; column < COLUMNS; column++) {
      if (mask & (1 << column)) weights[row * COLUMNS + column] = view.getInt8(at++);
    }
  }
  return { weights, certain };
}

/** Writes a model as `pos.bin`. */
export function encodePosModel({ weights, certain }: PosModel): ArrayBuffer {
  const lines = POS.map((_, code) => [...certain].filter(([, tag]) => tag === code).map(([word]) => word));
  const dictionary = new TextEncoder().encode(lines.map((words) => words.sort().join(' ')).join('\n'));
  const out: number[] = [];
  let last = 0;
  for (let row = 0; row < ROWS; row++) {
    let mask = 0;
    const values: number[] = [];
    for (let column = 0; column < COLUMNS; column++) {
      const weight = weights[row * COLUMNS + column] as number;
      if (weight === 0) continue;
      mask |= 1 << column;
      values.push(weight & 255);
    }
    if (mask === 0) continue;
    let distance = row - last;
    last = row;
    for (; distance >= 128; distance >>>= 7) out.push((distance & 127) | 128);
    out.push(distance, mask & 255, mask >>> 8, ...values);
  }
  const bytes = new Uint8Array(HEADER + dictionary.length + out.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  bytes[4] = VERSION;
  bytes[5] = TABLE_BITS;
  view.setUint32(12, dictionary.length, true);
  bytes.set(dictionary, HEADER);
  bytes.set(out, HEADER + dictionary.length);
  view.setUint32(8, checkSum(bytes.subarray(12)), true);
  return bytes.buffer;
}

const decoded = new WeakMap<ArrayBuffer, PosModel | null>();

/** As `decodePosModel`, read once for each buffer. */
export function posModelOf(buffer: ArrayBuffer): PosModel | null {
  let model = decoded.get(buffer);
  if (model === undefined) {
    model = decodePosModel(buffer);
    decoded.set(buffer, model);
  }
  return model;
}
