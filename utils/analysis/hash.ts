/** Hashes of words and of word sequences: 32 bits, the same at training time and in the browser. */

/** FNV-1a's 32-bit offset basis: the hash of an empty text. */
export const FNV_OFFSET = 0x811c9dc5;

/** One step of FNV-1a, 32 bits with a sign. https://datatracker.ietf.org/doc/html/rfc9923 */
const fnv1aStep = (hash: number, value: number): number => Math.imul(hash ^ value, 0x01000193);

/** FNV-1a over the UTF-16 code units of `text` from `start` to `end`, 32 bits with a sign. */
export function fnv1a(text: string, start = 0, end = text.length, seed: number = FNV_OFFSET): number {
  let hash = seed | 0;
  for (let i = start; i < end; i++) hash = fnv1aStep(hash, text.charCodeAt(i));
  return hash;
}

/** FNV-1a over bytes or 32-bit words, 32 bits with a sign. */
export function fnv1aOfNumbers(numbers: Uint8Array | Uint32Array): number {
  let hash = FNV_OFFSET | 0;
  for (let i = 0; i < numbers.length; i++) hash = fnv1aStep(hash, numbers[i] as number);
  return hash;
}

/** Murmur3's finaliser: spreads every input bit over the 32 bits of the result. */
export function avalanche(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** FNV-1a over UTF-16 code units from `from` to `to`, digits folded into one. Never 0, which marks an empty slot. */
export function hashWord(word: string, from = 0, to = word.length): number {
  let hash = FNV_OFFSET;
  for (let i = from; i < to; i++) {
    const code = word.charCodeAt(i);
    hash = fnv1aStep(hash, code >= 48 && code <= 57 ? 48 : code);
  }
  return avalanche(hash) || 1;
}

/** A hash of a sequence, from the hash of all but its last member and of the last. Never 0. */
export function extendHash(sequence: number, next: number): number {
  return avalanche(Math.imul(sequence, 0x9e3779b1) + next) || 1;
}

/** The checksum of a model file. */
export function checksum(words: Uint32Array): number {
  return avalanche(fnv1aOfNumbers(words));
}
