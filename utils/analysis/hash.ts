/** Hashes of words and of word sequences: 32 bits, the same at training time and in the browser. */

/** Murmur3's finaliser: spreads every input bit over the whole word. */
export function avalanche(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** FNV-1a over UTF-16 code units from `from` to `to`, digits folded into one. Never 0, which marks an empty slot. */
export function hashWord(word: string, from = 0, to = word.length): number {
  let h = 0x811c9dc5;
  for (let i = from; i < to; i++) {
    const code = word.charCodeAt(i);
    h = Math.imul(h ^ (code >= 48 && code <= 57 ? 48 : code), 0x01000193);
  }
  return avalanche(h) || 1;
}

/** A hash of a sequence, from the hash of all but its last member and of the last. Never 0. */
export function extendHash(sequence: number, next: number): number {
  return avalanche(Math.imul(sequence, 0x9e3779b1) + next) || 1;
}

/** FNV-1a over 32-bit words: what tells a damaged file. */
export function checksum(words: Uint32Array): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) h = Math.imul(h ^ (words[i] as number), 0x01000193);
  return avalanche(h);
}
