import type { Sentence, Tokens } from '../tokens/index.ts';
import type { Chunk, ChunkType } from './chunk.ts';
import { type CueEntry, verbCue } from './cue-lexicon.ts';
import { SPEECH_TRAIT } from './speech-traits.ts';

/** One sentence in chunks, and the questions that the rules ask of it. Positions are indices into `chunks`. */
export interface ChunkedSentence {
  readonly tokens: Tokens;
  /** Of each token of the text. */
  readonly traits: Int32Array;
  readonly sentence: Sentence;
  readonly chunks: readonly Chunk[];
}

/** Half-open range of tokens. */
export interface TokenRange {
  readonly start: number;
  readonly end: number;
}

export const chunkAt = ({ chunks }: ChunkedSentence, at: number): Chunk | undefined =>
  at >= 0 && at < chunks.length ? chunks[at] : undefined;

export const typeAt = ({ chunks }: ChunkedSentence, at: number): ChunkType | 'end' =>
  at >= 0 && at < chunks.length ? (chunks[at] as Chunk).type : 'end';

export const formAt = ({ chunks }: ChunkedSentence, at: number): Chunk['form'] =>
  at >= 0 && at < chunks.length ? (chunks[at] as Chunk).form : null;

/** The head word of a chunk in lower case; empty outside the sentence. */
export const headWordAt = ({ chunks, tokens }: ChunkedSentence, at: number): string =>
  at >= 0 && at < chunks.length ? (tokens.lower[(chunks[at] as Chunk).head] as string) : '';

/** Traits of a chunk's head word by itself, regardless of the sentence around it. */
export const traitsAt = ({ chunks, traits }: ChunkedSentence, at: number): number =>
  at >= 0 && at < chunks.length ? (traits[(chunks[at] as Chunk).head] as number) : 0;

/** Contents that a chunk's head word can introduce as a verb. */
export const verbCueAt = (clause: ChunkedSentence, at: number): CueEntry | null =>
  traitsAt(clause, at) & SPEECH_TRAIT.verbCue ? verbCue(headWordAt(clause, at)) : null;

/** The first word of a chunk in lower case. */
export const firstWordAt = ({ chunks, tokens }: ChunkedSentence, at: number): string =>
  at >= 0 && at < chunks.length ? (tokens.lower[(chunks[at] as Chunk).start] as string) : '';

export const isFiniteAt = ({ chunks }: ChunkedSentence, at: number): boolean =>
  at >= 0 && at < chunks.length && (chunks[at] as Chunk).form === 'finite';

/** The tokens of the chunks from `from` up to, not including, `to`. */
export const rangeOf = ({ chunks }: ChunkedSentence, from: number, to: number): TokenRange => ({
  start: (chunks[from] as Chunk).start,
  end: (chunks[to - 1] as Chunk).end,
});

/** Past adverbs and points in time. */
export function skipAdverbs(clause: ChunkedSentence, at: number): number {
  let j = at;
  for (;;) {
    const type = typeAt(clause, j);
    if (type === 'adverb' || type === 'time') j++;
    else if (type === 'preposition' && typeAt(clause, j + 1) === 'time') j += 2;
    else return j;
  }
}

/** Where a noun phrase that begins at `at` ends, with the prepositional phrases that follow it ("the head of the agency in Ohio"). */
export function nounPhraseEnd(clause: ChunkedSentence, at: number, asSubject = false): number {
  let j = at + 1;
  for (;;) {
    const next = typeAt(clause, j + 1);
    if (typeAt(clause, j) === 'preposition' && (next === 'noun' || next === 'time')) j += 2;
    else if (
      typeAt(clause, j) === 'conjunction' &&
      next === 'noun' &&
      (asSubject || typeAt(clause, j + 2) !== 'verb')
    )
      j += 2;
    else return j;
  }
}

/** True where a finite verb stands between two chunks. */
export function hasFiniteVerb(clause: ChunkedSentence, from: number, to: number): boolean {
  for (let j = from; j < to; j++) if (isFiniteAt(clause, j)) return true;
  return false;
}
