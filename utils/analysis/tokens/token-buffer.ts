/** What a token looks like, in `Tokens.kind`. */
export const KIND = {
  /** A word, name or acronym ("U.S.", "US-based"). */
  WORD: 0,
  /** Figures: "8,000", "1.6", "2nd", "1990s". */
  NUMBER: 1,
  /** "'s", "n't", "'re" cut from the word before. */
  CLITIC: 2,
  PUNCTUATION: 3,
  /** Currency and other signs, emoji. */
  SYMBOL: 4,
  /** A web or e-mail address, a @handle, a #hashtag. */
  ADDRESS: 5,
} as const;

const grown = (array: Uint32Array): Uint32Array => {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
};

/**
 * Collects tokens of one text. Equal words share one string and one number, so that work for a word
 * (lower case, features, look-ups) is done once however often it occurs.
 */
export class TokenBuffer {
  length = 0;
  start: Uint32Array;
  end: Uint32Array;
  /** Index into `words`. */
  word: Uint32Array;
  kind: Uint8Array;
  readonly words: string[] = [];
  readonly #text: string;
  // Open addressing: a slot holds the number of a word plus one.
  #slots = new Int32Array(1024);
  readonly #hashes: number[] = [];

  constructor(text: string) {
    this.#text = text;
    const room = Math.max(64, text.length >> 2);
    this.start = new Uint32Array(room);
    this.end = new Uint32Array(room);
    this.word = new Uint32Array(room);
    this.kind = new Uint8Array(room);
  }

  push(start: number, end: number, kind: number): void {
    if (this.length === this.start.length) this.#grow();
    this.start[this.length] = start;
    this.end[this.length] = end;
    this.kind[this.length] = kind;
    this.word[this.length] = this.#intern(start, end);
    this.length += 1;
  }

  #intern(start: number, end: number): number {
    const text = this.#text;
    let hash = 0x811c9dc5;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    const mask = this.#slots.length - 1;
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const found = (this.#slots[slot] as number) - 1;
      if (found < 0) {
        this.#slots[slot] = this.words.length + 1;
        this.#hashes.push(hash);
        this.words.push(text.slice(start, end));
        if (this.words.length * 2 > this.#slots.length) this.#rehash();
        return this.words.length - 1;
      }
      if (this.#hashes[found] === hash && this.#equals(this.words[found] as string, start, end)) return found;
    }
  }

  #equals(word: string, start: number, end: number): boolean {
    if (word.length !== end - start) return false;
    for (let i = 0; i < word.length; i++) {
      if (word.charCodeAt(i) !== this.#text.charCodeAt(start + i)) return false;
    }
    return true;
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    this.#hashes.forEach((hash, word) => {
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = word + 1;
    });
    this.#slots = slots;
  }

  #grow(): void {
    this.start = grown(this.start);
    this.end = grown(this.end);
    this.word = grown(this.word);
    const kind = new Uint8Array(this.kind.length * 2);
    kind.set(this.kind);
    this.kind = kind;
  }
}
