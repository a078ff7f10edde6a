import { LIGHT_VERBS } from '../lang/en/light-verbs.ts';
import type { AttributionCollector } from './attribution-collector.ts';
import type { Chunk } from './chunk.ts';
import {
  type ChunkedSentence,
  chunkAt,
  headWordAt,
  isFiniteAt,
  rangeOf,
  skipAdverbs,
  type TokenRange,
  traitsAt,
  typeAt,
} from './chunked-sentence.ts';
import { contentAfter } from './content-span.ts';
import { adjectiveCue, formsOf, nounCue } from './cue-lexicon.ts';
import { SPEECH_TRAIT } from './speech-traits.ts';
import { findSubject } from './subject.ts';

const LIGHT = formsOf(LIGHT_VERBS);
const POSSESSIVE = /^(?:my|his|her|their|our|its|your)$/;
const GENITIVE = /^(?:['’]s|['’])$/;

/** "his claim that …", "expressed concern about …": a noun that says what kind of speech or thought it is. */
export function readNoun(collector: AttributionCollector, at: number): void {
  const { clause } = collector;
  const chunk = chunkAt(clause, at);
  const entry = traitsAt(clause, at) & SPEECH_TRAIT.nounCue ? nounCue(headWordAt(clause, at)) : null;
  if (!chunk || !entry || isFiniteAt(clause, at + 1)) return;
  const content = contentAfter(clause, at + 1, entry);
  if (!content) return;
  const source = possessor(clause, at) ?? lightSubject(clause, at);
  if (source) collector.keep(at, source, { start: chunk.head, end: chunk.head + 1 }, content, entry);
}

/** "is confident that …", "was critical of …"; false where the verb at `at` joins no such adjective. */
export function readAdjective(collector: AttributionCollector, at: number): boolean {
  const { clause } = collector;
  const head = chunkAt(clause, at)?.passive ? at : skipAdverbs(clause, at + 1);
  if ((traitsAt(clause, head) & SPEECH_TRAIT.adjectiveCue) === 0) return false;
  const entry = adjectiveCue(headWordAt(clause, head));
  const type = typeAt(clause, head);
  if (!entry || (head !== at && type !== 'adjective' && type !== 'verb')) return false;
  const content = contentAfter(clause, head + 1, entry);
  if (!content) return false;
  collector.keep(at, findSubject(clause, at), rangeOf(clause, at, head + 1), content, entry);
  return true;
}

/** Who stands in the genitive before the head of a noun phrase: "Lee's", "his". */
function possessor(clause: ChunkedSentence, at: number): TokenRange | null {
  const chunk = chunkAt(clause, at) as Chunk;
  const { lower } = clause.tokens;
  if (POSSESSIVE.test(lower[chunk.start] as string)) return { start: chunk.start, end: chunk.start + 1 };
  for (let j = chunk.head - 1; j > chunk.start; j--) {
    if (GENITIVE.test(lower[j] as string)) return { start: chunk.start, end: j };
  }
  return null;
}

function lightSubject(clause: ChunkedSentence, at: number): TokenRange | null {
  const verb = chunkAt(clause, at - 1);
  if (verb?.type !== 'verb' || verb.passive || !LIGHT.has(headWordAt(clause, at - 1))) return null;
  return findSubject(clause, at - 1);
}
