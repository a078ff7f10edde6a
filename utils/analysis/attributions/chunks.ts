import { uint8s } from '../arrays.ts';
import type { Sentence, Tokens } from '../tokens/index.ts';
import { type Chunk, type ChunkType, plainChunk } from './chunk.ts';
import type { ClauseWords } from './clause-words.ts';
import { OPENS_NOUN_PHRASE, readNounPhrase } from './noun-phrases.ts';
import { OPENS_VERB_GROUP, readVerbGroup } from './verb-groups.ts';
import { W } from './word-classes.ts';

const PLAIN: Readonly<Record<number, ChunkType>> = {
  [W.preposition]: 'preposition',
  [W.conjunction]: 'conjunction',
  [W.subordinator]: 'subordinator',
  [W.wh]: 'wh',
  [W.that]: 'that',
  [W.adverb]: 'adverb',
  [W.comma]: 'comma',
  [W.colon]: 'colon',
  [W.dash]: 'dash',
  [W.semicolon]: 'semicolon',
  [W.stop]: 'stop',
  [W.to]: 'preposition',
};
const LONGEST_PARENTHESIS = 20;

/** What the chunker needs to know of a text. */
export interface ChunkInput {
  readonly tokens: Tokens;
  /** Of each token. */
  readonly traits: Int32Array;
  readonly classes: Uint8Array;
  /** For each token: the free quotation that it stands in, or -1. */
  readonly quotationOf: Int32Array;
}

/** Cuts the sentences of a text into chunks, one by one. */
export class Chunker {
  readonly #text: ChunkInput;
  readonly #words: ClauseWords;

  constructor(text: ChunkInput) {
    const { tokens, traits, classes, quotationOf } = text;
    const outside = uint8s(classes.length);
    for (let i = 0; i < classes.length; i++)
      outside[i] = quotationOf[i] === -1 ? (classes[i] as number) : W.stop;
    this.#text = text;
    this.#words = { tokens, traits, classes: outside, endToken: 0 };
  }

  /** The chunks of a sentence. Short parentheses and the marks of quotations inside a clause are passed over. */
  chunksOf({ firstToken, endToken }: Sentence): Chunk[] {
    const words = this.#words;
    words.endToken = endToken;
    const chunks: Chunk[] = [];
    for (let i = firstToken; i < endToken; ) {
      if (this.#text.quotationOf[i] !== -1) {
        const chunk = this.#quotation(i);
        chunks.push(chunk);
        i = chunk.end;
        continue;
      }
      const wordClass = words.classes[i] as number;
      if (wordClass === W.quote || wordClass === W.closing || this.#isInnerDot(i)) {
        i++;
        continue;
      }
      if (wordClass === W.opening) {
        i = this.#parenthesisEnd(i, firstToken);
        continue;
      }
      const chunk =
        (OPENS_VERB_GROUP[wordClass] ? readVerbGroup(words, i) : null) ??
        (OPENS_NOUN_PHRASE[wordClass] ? readNounPhrase(words, i) : null) ??
        plainChunk(PLAIN[wordClass] ?? 'other', i, i + 1, i);
      chunks.push(chunk);
      i = chunk.end;
    }
    return chunks;
  }

  /** The dot of an abbreviation: the sentence goes on behind it. */
  #isInnerDot(at: number): boolean {
    const { tokens, classes } = this.#text;
    if (tokens.lower[at] !== '.' || at + 1 >= this.#words.endToken) return false;
    const after = classes[at + 1];
    return after !== W.quote && after !== W.closing && after !== W.stop;
  }

  #quotation(at: number): Chunk {
    const { quotationOf } = this.#text;
    const quotation = quotationOf[at] as number;
    let end = at;
    while (end < this.#words.endToken && quotationOf[end] === quotation) end++;
    return plainChunk('quotation', at, end, at, quotation);
  }

  /** Behind a short parenthesis, or else behind the mark that opens one. */
  #parenthesisEnd(at: number, firstToken: number): number {
    if (at > firstToken) {
      const last = Math.min(this.#words.endToken, at + LONGEST_PARENTHESIS);
      for (let end = at + 1; end < last; end++) if (this.#text.classes[end] === W.closing) return end + 1;
    }
    return at + 1;
  }
}
