import type { AttributionCollector } from './attribution-collector.ts';
import {
  type ChunkedSentence,
  chunkAt,
  firstWordAt,
  hasFiniteVerb,
  headWordAt,
  isFiniteAt,
  nounPhraseEnd,
  rangeOf,
  skipAdverbs,
  type TokenRange,
  traitsAt,
  typeAt,
  verbCueAt,
} from './chunked-sentence.ts';
import { contentAfter, contentEnd, startsClause } from './content-span.ts';
import type { CueEntry } from './cue-lexicon.ts';
import { sourcePlausibility } from './source-plausibility.ts';
import { SPEECH_TRAIT } from './speech-traits.ts';
import { findSubject, firstChunkOf, nounPhraseStart, subjectAfter } from './subject.ts';

const ACCORDING: CueEntry = {
  word: 'according to',
  status: 'reported',
  frames: 'c',
  prepositions: new Set(),
};
/** Chunks of a content without a known verb before "officials said". */
const LEAST_CHUNKS = 4;
/** Words that can follow the verb where the content comes before it. */
const CLOSING = new Set(['stop', 'comma', 'end', 'preposition', 'dash']);

/** Cues behind or inside what is said: "The budget is late, officials said.", "As officials said, …", "according to". */
export function readPostposed(collector: AttributionCollector): void {
  const { clause } = collector;
  for (let at = 0; at < clause.chunks.length; at++) {
    const traits = traitsAt(clause, at);
    if (isPer(clause, at)) readSetOff(collector, at, at + 1, ACCORDING);
    if ((traits & (SPEECH_TRAIT.tells | SPEECH_TRAIT.according)) === 0) continue;
    if (isFiniteAt(clause, at)) {
      const entry = traits & SPEECH_TRAIT.tells ? verbCueAt(clause, at) : null;
      if (entry && !chunkAt(clause, at)?.passive) readVerb(collector, at, entry);
    } else if (headWordAt(clause, at) === 'according') {
      const to = headWordAt(clause, at + 1) === 'to' ? at + 2 : at + 1;
      readSetOff(collector, at, to, ACCORDING);
    } else if (
      traits & SPEECH_TRAIT.tells &&
      firstWordAt(clause, at - 1) === 'as' &&
      firstWordAt(clause, at + 1) === 'by'
    ) {
      const entry = verbCueAt(clause, at);
      if (entry) readSetOff(collector, at - 1, at + 2, entry);
    }
  }
}

/** ", per the Journal." behind what is said. */
function isPer(clause: ChunkedSentence, at: number): boolean {
  if (headWordAt(clause, at) !== 'per' || typeAt(clause, at - 1) !== 'comma') return false;
  const after = typeAt(clause, nounPhraseEnd(clause, at + 1));
  // "per person" counts; who says so has an article or a name.
  const opening = clause.tokens.text[chunkAt(clause, at + 1)?.start as number] ?? '';
  return (
    typeAt(clause, at + 1) === 'noun' &&
    /^(?:the|an?|\p{Lu}.*)$/u.test(opening) &&
    (after === 'stop' || after === 'end') &&
    sourcePlausibility(clause.tokens, rangeOf(clause, at + 1, at + 2)) === 'sure'
  );
}

function readVerb(collector: AttributionCollector, at: number, entry: CueEntry): void {
  const { clause } = collector;
  const hearer = entry.frames.includes('h') && typeAt(clause, at + 1) === 'noun';
  const next = skipAdverbs(clause, hearer ? nounPhraseEnd(clause, at + 1) : at + 1);
  const after = typeAt(clause, next);
  // "Ann Lee, a rival, said ferries were late": what follows is said, and no speaker.
  const inverted = typeAt(clause, at - 1) === 'comma' && !hearer ? invertedSubject(clause, at) : null;
  if (!inverted && (!CLOSING.has(after) || contentAfter(clause, at + 1, entry))) return;
  const speaker = inverted ? { source: inverted, first: at } : speakerBefore(clause, at);
  if (!speaker) return;
  const { source, first } = speaker;
  const cue = rangeOf(clause, at, at + 1);
  const asClause = headWordAt(clause, first - 1) === 'as';
  const comma = asClause ? firstComma(clause, at + 1) : -1;
  if (comma !== -1 && hasFiniteVerb(clause, comma + 1, clause.chunks.length)) {
    collector.keep(at, source, cue, { from: comma + 1, to: contentEnd(clause, comma + 1, 'clause') }, entry);
    return;
  }
  const mark = typeAt(clause, asClause ? first - 2 : first - 1);
  if (mark !== 'comma' && (asClause || mark !== 'dash')) return;
  const end = asClause ? first - 2 : first - 1;
  const parenthetical = after === 'comma' && hasFiniteVerb(clause, next + 1, clause.chunks.length);
  if (end <= 0 || collector.covers(end - 1) || typeAt(clause, end - 1) === 'quotation') return;
  const closes = entry.frames.includes('q') && (after === 'stop' || after === 'end');
  if (!hasFiniteVerb(clause, 0, end) && !parenthetical && !(closes && end >= LEAST_CHUNKS)) return;
  const from = clauseStart(clause, end);
  if (from >= end) return;
  const goesOn = parenthetical && typeAt(clause, next + 1) !== 'conjunction';
  const to = goesOn ? contentEnd(clause, next + 1, 'clause') : end;
  collector.keep(at, source, cue, { from, to }, entry, { from, to: end });
}

/** "The ferries were late, said Ann Lee": who speaks behind the verb; null where a clause begins there or nothing that can speak. */
function invertedSubject(clause: ChunkedSentence, at: number): TokenRange | null {
  const subject = subjectAfter(clause, at);
  if (!subject || sourcePlausibility(clause.tokens, subject) !== 'sure') return null;
  return !startsClause(clause, at + 1) || hasMainVerb(clause, at - 1) ? subject : null;
}

/** A finite verb before `end` that belongs to no relative clause. */
function hasMainVerb(clause: ChunkedSentence, end: number): boolean {
  for (let j = 0; j < end; j++) {
    const before = typeAt(clause, j - 1);
    if (isFiniteAt(clause, j) && before !== 'wh' && before !== 'that' && before !== 'comma') return true;
  }
  return false;
}

/** The noun phrase right before the verb, or before an apposition, and the chunk that it begins with. */
function speakerBefore(clause: ChunkedSentence, at: number): { source: TokenRange; first: number } | null {
  if (typeAt(clause, at - 1) === 'comma') {
    const source = findSubject(clause, at);
    return source && { source, first: firstChunkOf(clause, source, at) };
  }
  if (typeAt(clause, at - 1) !== 'noun') return null;
  let first = nounPhraseStart(clause, at - 1);
  // ", zoo officials said": a noun that the tagger took for a verb.
  if (isFiniteAt(clause, first - 1) && typeAt(clause, first - 2) === 'comma') first--;
  return { source: rangeOf(clause, first, at), first };
}

function firstComma(clause: ChunkedSentence, from: number): number {
  for (let j = from; j < clause.chunks.length; j++) if (typeAt(clause, j) === 'comma') return j;
  return -1;
}

/** Where the clause that ends before `end` begins: after a quotation, a semicolon or an opening conjunction. */
function clauseStart(clause: ChunkedSentence, end: number): number {
  let from = typeAt(clause, 0) === 'conjunction' ? 1 : 0;
  for (let j = end - 1; j >= 0; j--) {
    const type = typeAt(clause, j);
    if (type === 'quotation' || type === 'semicolon') {
      from = j + 1;
      break;
    }
  }
  while (typeAt(clause, from) === 'comma') from++;
  return from;
}

/** "according to Lee", "as reported by the Post": a source set off from what is said before or behind it. */
function readSetOff(collector: AttributionCollector, at: number, speaker: number, entry: CueEntry): void {
  const { clause } = collector;
  if (typeAt(clause, speaker) !== 'noun') return;
  const end = sourceEnd(clause, speaker);
  const source = rangeOf(clause, speaker, end);
  const cue = rangeOf(clause, at, speaker);
  if (hasFiniteVerb(clause, 0, at)) {
    const to = typeAt(clause, at - 1) === 'comma' ? at - 1 : at;
    const from = Math.max(clauseStart(clause, to), openedDash(clause, to, end));
    if (from < to && typeAt(clause, to - 1) !== 'quotation')
      collector.keep(at, source, cue, { from, to }, entry);
    return;
  }
  const comma = firstComma(clause, end);
  if (comma === -1) return;
  const content = { from: comma + 1, to: contentEnd(clause, comma + 1, 'clause') };
  collector.keep(at, source, cue, content, entry);
}

/** "Vell — the largest port, according to the agency — closed": behind the dash that opens a remark which ends behind `end`; 0 where none does. */
function openedDash(clause: ChunkedSentence, before: number, end: number): number {
  if (typeAt(clause, end) !== 'dash') return 0;
  for (let j = before - 1; j > 0; j--) if (typeAt(clause, j) === 'dash') return j + 1;
  return 0;
}

/** The noun phrase after "according to", with the participles that belong to it ("emails seen by the paper"). */
function sourceEnd(clause: ChunkedSentence, at: number): number {
  let end = nounPhraseEnd(clause, at);
  // "a study Monday in Nature"
  if (
    typeAt(clause, end) === 'time' &&
    typeAt(clause, end + 1) === 'preposition' &&
    typeAt(clause, end + 2) === 'noun'
  )
    end = nounPhraseEnd(clause, end + 2);
  while (typeAt(clause, end) === 'verb' && !isFiniteAt(clause, end)) {
    end =
      typeAt(clause, end + 1) === 'preposition' && typeAt(clause, end + 2) === 'noun'
        ? nounPhraseEnd(clause, end + 2)
        : end + 1;
  }
  return end;
}
