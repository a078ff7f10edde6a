/**
 * Typed arrays of zeros for the length of one analysis, cut from blocks that several share. Chromium takes some
 * microseconds for a buffer, however small, and an analysis needs hundreds of arrays; a view takes next to nothing. No place
 * is given out twice. Data kept longer than an analysis has a buffer of its own, so that it does not hold on to a whole block.
 *
 * With a buffer for each array the analysis took 0.98, 1.04 and 1.06 times as long, in three runs of
 * `npm run bench -- --against REF`, 40 articles each.
 */

/** Bytes of a block. */
const BLOCK = 1 << 17;
/** Arrays of more bytes have a buffer of their own, so that the ends of blocks are not wasted. */
const LARGE = BLOCK >> 2;
/** Every array begins at a multiple of this number of bytes, the size of the largest number. */
const ALIGNMENT = 8;

let block = new ArrayBuffer(BLOCK);
let used = 0;

/** Makes room for `bytes` in `block` and returns the offset. */
function place(bytes: number): number {
  if (used + bytes > BLOCK) {
    block = new ArrayBuffer(BLOCK);
    used = 0;
  }
  const at = used;
  used += (bytes + ALIGNMENT - 1) & -ALIGNMENT;
  return at;
}

export function uint8s(length: number): Uint8Array<ArrayBuffer> {
  if (length > LARGE) return new Uint8Array(length);
  const at = place(length);
  return new Uint8Array(block, at, length);
}

export function uint16s(length: number): Uint16Array<ArrayBuffer> {
  if (2 * length > LARGE) return new Uint16Array(length);
  const at = place(2 * length);
  return new Uint16Array(block, at, length);
}

export function int16s(length: number): Int16Array<ArrayBuffer> {
  if (2 * length > LARGE) return new Int16Array(length);
  const at = place(2 * length);
  return new Int16Array(block, at, length);
}

export function uint32s(length: number): Uint32Array<ArrayBuffer> {
  if (4 * length > LARGE) return new Uint32Array(length);
  const at = place(4 * length);
  return new Uint32Array(block, at, length);
}

export function int32s(length: number): Int32Array<ArrayBuffer> {
  if (4 * length > LARGE) return new Int32Array(length);
  const at = place(4 * length);
  return new Int32Array(block, at, length);
}

export function float32s(length: number): Float32Array<ArrayBuffer> {
  if (4 * length > LARGE) return new Float32Array(length);
  const at = place(4 * length);
  return new Float32Array(block, at, length);
}

export function float64s(length: number): Float64Array<ArrayBuffer> {
  if (8 * length > LARGE) return new Float64Array(length);
  const at = place(8 * length);
  return new Float64Array(block, at, length);
}

/** An array of the given numbers. */
export function int32sOf(numbers: readonly number[]): Int32Array<ArrayBuffer> {
  const array = int32s(numbers.length);
  for (let i = 0; i < numbers.length; i++) array[i] = numbers[i] as number;
  return array;
}

/** An array of the given numbers, none below 0. */
export function uint32sOf(numbers: readonly number[]): Uint32Array<ArrayBuffer> {
  const array = uint32s(numbers.length);
  for (let i = 0; i < numbers.length; i++) array[i] = numbers[i] as number;
  return array;
}
