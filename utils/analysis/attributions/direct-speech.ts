import {
  type ChunkedSentence,
  chunkAt,
  isFiniteAt,
  nounPhraseEnd,
  rangeOf,
  skipAdverbs,
  type TokenRange,
  typeAt,
  verbCueAt,
} from './chunked-sentence.ts';
import type { CueEntry } from './cue-lexicon.ts';
import { findSubject, nounPhraseStart, subjectAfter } from './subject.ts';

/** Who says a quotation, and by which words. */
export interface Speech {
  readonly source: TokenRange | null;
  readonly cue: TokenRange;
  readonly entry: CueEntry | null;
}

/** Chunks to look through on either side of a quotation. */
const FARTHEST = 18;
const LONGEST_TRAILING_CUE = 8;

const quotes = (entry: CueEntry | null): entry is CueEntry => entry?.frames.includes('q') ?? false;

/** The words around a quotation that say who speaks: those after it first, then those before it. */
export function speechOf(clause: ChunkedSentence, quotation: number): Speech | null {
  return after(clause, quotation + 1) ?? before(clause, quotation);
}

/** "…," said Ann Lee / Ann Lee, the mayor, said */
function after(clause: ChunkedSentence, at: number): Speech | null {
  let start = at;
  if (typeAt(clause, start) === 'comma' || typeAt(clause, start) === 'dash') start++;
  const last = Math.min(clause.chunks.length, at + FARTHEST);
  for (let j = start; j < last; j++) {
    const type = typeAt(clause, j);
    if (
      type === 'quotation' ||
      type === 'stop' ||
      type === 'semicolon' ||
      type === 'subordinator' ||
      type === 'that'
    )
      return null;
    if (type === 'conjunction' && j === start) return null;
    if (type !== 'verb') continue;
    const entry = verbCueAt(clause, j);
    const chunk = chunkAt(clause, j);
    if (!quotes(entry) || chunk?.passive || (j === start && !isFiniteAt(clause, j))) continue;
    const inverted = j === start ? subjectAfter(clause, j) : null;
    const source = inverted ?? findSubject(clause, j) ?? subjectAfter(clause, j);
    if (!source) return null;
    return { source, cue: rangeOf(clause, j, j + 1), entry };
  }
  return nounAsVerb(clause, start);
}

/** "…," Ann Lee answers: a verb that was read as the head of a noun phrase, since nothing follows it. */
function nounAsVerb(clause: ChunkedSentence, at: number): Speech | null {
  const chunk = chunkAt(clause, at);
  const entry = verbCueAt(clause, at);
  if (chunk?.type !== 'noun' || chunk.head === chunk.start || !quotes(entry)) return null;
  return {
    source: { start: chunk.start, end: chunk.head },
    cue: { start: chunk.head, end: chunk.end },
    entry,
  };
}

/** Ann Lee said, "…" / Ann Lee: "…" */
function before(clause: ChunkedSentence, quotation: number): Speech | null {
  const first = Math.max(0, quotation - FARTHEST);
  for (let j = quotation - 1; j >= first; j--) {
    const type = typeAt(clause, j);
    if (type === 'quotation' || type === 'stop') break;
    if (type !== 'verb') continue;
    const entry = verbCueAt(clause, j);
    const chunk = chunkAt(clause, j);
    if (!quotes(entry) || chunk?.passive || chunk?.form === 'participle') continue;
    const source = findSubject(clause, j) ?? subjectAfter(clause, j);
    return { source, cue: rangeOf(clause, j, j + 1), entry };
  }
  const introduced = typeAt(clause, quotation - 1);
  if (introduced !== 'colon' && introduced !== 'comma' && introduced !== 'dash') return null;
  const name = introduced === 'colon' ? nameBeforeColon(clause, quotation - 1) : null;
  return name ?? lastVerb(clause, quotation - 1);
}

/** A sentence that ends with a colon speaks for the quotation in the next paragraph. */
export function leadIn(clause: ChunkedSentence): Speech | null {
  const colon = clause.chunks.length - 1;
  return typeAt(clause, colon) === 'colon' ? before(clause, colon + 1) : null;
}

/** "… here.” Ann Lee said.": a cue that stands as a sentence of its own behind the quotation. */
export function trailingCue(clause: ChunkedSentence): Speech | null {
  if (clause.chunks.length > LONGEST_TRAILING_CUE || typeAt(clause, 0) !== 'noun') return null;
  const verb = nounPhraseEnd(clause, 0);
  const entry = verbCueAt(clause, verb);
  const next = typeAt(clause, skipAdverbs(clause, verb + 1));
  if (
    !isFiniteAt(clause, verb) ||
    !quotes(entry) ||
    (next !== 'stop' && next !== 'preposition' && next !== 'end')
  )
    return null;
  return { source: rangeOf(clause, 0, verb), cue: rangeOf(clause, verb, verb + 1), entry };
}

/** The last verb before a colon or comma that brings a quotation in: "had this to say:", "reacted with doubt, “…”". */
function lastVerb(clause: ChunkedSentence, before: number): Speech | null {
  for (let j = before - 1; j >= 0; j--) {
    if (typeAt(clause, j) === 'quotation') return null;
    if (!isFiniteAt(clause, j)) continue;
    const source = findSubject(clause, j);
    if (source) return { source, cue: rangeOf(clause, j, j + 1), entry: verbCueAt(clause, j) };
  }
  return null;
}

/** Whether the head of a noun chunk is a name. */
const isCapitalAt = (clause: ChunkedSentence, at: number): boolean =>
  typeAt(clause, at) === 'noun' &&
  /^\p{Lu}/u.test(clause.tokens.text[chunkAt(clause, at)?.head as number] ?? '');

/** Ann Lee: "…" */
function nameBeforeColon(clause: ChunkedSentence, colon: number): Speech | null {
  if (typeAt(clause, colon - 1) !== 'noun') return null;
  let start = nounPhraseStart(clause, colon - 1);
  // "Ann Lee, lawyer:": a label with an apposition.
  if (typeAt(clause, start - 1) === 'comma' && start === 2 && isCapitalAt(clause, 0)) start = 0;
  const capital = isCapitalAt(clause, colon - 1);
  if (!capital && skipAdverbs(clause, 0) < start && typeAt(clause, start - 1) !== 'comma') return null;
  return {
    source: rangeOf(clause, start, start === 0 ? colon : nounPhraseEnd(clause, start)),
    cue: rangeOf(clause, colon, colon + 1),
    entry: null,
  };
}
