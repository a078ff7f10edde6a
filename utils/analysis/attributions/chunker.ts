import { uint8s } from '../arrays.ts';
import type { Sentence, Tokens } from '../tokens/index.ts';
import { type Chunk, type ChunkType, plainChunk } from './chunk.ts';
import type { ChunkerTokens } from './chunker-tokens.ts';
import { OPENS_NOUN_PHRASE, readNounChunk } from './noun-chunks.ts';
import { SYNTACTIC_CLASS } from './syntactic-classes.ts';
import { OPENS_VERB_GROUP, readVerbChunk } from './verb-chunks.ts';

const PLAIN: Readonly<Record<number, ChunkType>> = {
  [SYNTACTIC_CLASS.preposition]: 'preposition',
  [SYNTACTIC_CLASS.conjunction]: 'conjunction',
  [SYNTACTIC_CLASS.subordinator]: 'subordinator',
  [SYNTACTIC_CLASS.wh]: 'wh',
  [SYNTACTIC_CLASS.that]: 'that',
  [SYNTACTIC_CLASS.adverb]: 'adverb',
  [SYNTACTIC_CLASS.comma]: 'comma',
  [SYNTACTIC_CLASS.colon]: 'colon',
  [SYNTACTIC_CLASS.dash]: 'dash',
  [SYNTACTIC_CLASS.semicolon]: 'semicolon',
  [SYNTACTIC_CLASS.stop]: 'stop',
  [SYNTACTIC_CLASS.to]: 'preposition',
};
const LONGEST_PARENTHESIS = 20;

/** Input of the chunker. */
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
  readonly #words: ChunkerTokens;

  constructor(text: ChunkInput) {
    const { tokens, traits, classes, quotationOf } = text;
    const outside = uint8s(classes.length);
    for (let i = 0; i < classes.length; i++)
      outside[i] = quotationOf[i] === -1 ? (classes[i] as number) : SYNTACTIC_CLASS.stop;
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
      if (
        wordClass === SYNTACTIC_CLASS.quote ||
        wordClass === SYNTACTIC_CLASS.closing ||
        this.#isInnerDot(i)
      ) {
        i++;
        continue;
      }
      if (wordClass === SYNTACTIC_CLASS.opening) {
        i = this.#parenthesisEnd(i, firstToken);
        continue;
      }
      const chunk =
        (OPENS_VERB_GROUP[wordClass] ? readVerbChunk(words, i) : null) ??
        (OPENS_NOUN_PHRASE[wordClass] ? readNounChunk(words, i) : null) ??
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
    return (
      after !== SYNTACTIC_CLASS.quote && after !== SYNTACTIC_CLASS.closing && after !== SYNTACTIC_CLASS.stop
    );
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
      for (let end = at + 1; end < last; end++)
        if (this.#text.classes[end] === SYNTACTIC_CLASS.closing) return end + 1;
    }
    return at + 1;
  }
}
