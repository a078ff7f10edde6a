export type ChunkType =
  | 'noun' // a base noun phrase, without what follows its head
  | 'time' // "Monday", "last week"
  | 'verb' // a verb group: auxiliaries, negation, adverbs and one main verb
  | 'adjective'
  | 'preposition'
  | 'conjunction'
  | 'subordinator'
  | 'wh'
  | 'that'
  | 'adverb'
  | 'comma'
  | 'colon'
  | 'dash'
  | 'semicolon'
  | 'quotation' // a free quotation, or as much of it as stands in this sentence
  | 'stop'
  | 'other';

/** Abney's chunks (Parsing by Chunks, 1991): the flat pieces that clauses are made of. */
export interface Chunk {
  readonly type: ChunkType;
  /** Tokens, half-open. */
  readonly start: number;
  readonly end: number;
  /** The token that gives the chunk its sense: the last noun, the main verb. */
  readonly head: number;
  /** Of verb groups; null for others. */
  readonly form: 'finite' | 'infinitive' | 'gerund' | 'participle' | null;
  readonly passive: boolean;
  readonly negated: boolean;
  /** Of quotations: the index that the caller gave; -1 for others. */
  readonly quotation: number;
}

/** A chunk that is no verb group. */
export const plainChunk = (
  type: ChunkType,
  start: number,
  end: number,
  head: number,
  quotation = -1,
): Chunk => ({
  type,
  start,
  end,
  head,
  form: null,
  passive: false,
  negated: false,
  quotation,
});
