import { LIGHT_VERBS } from '../lang/en/light-verbs.ts';
import {
  type ChunkedSentence,
  chunkAt,
  firstWordAt,
  headWordAt,
  isFiniteAt,
  nounPhraseEnd,
  rangeOf,
  traitsAt,
  typeAt,
  verbCueAt,
} from './chunked-sentence.ts';
import { formsOf } from './cue-lexicon.ts';
import type { Speech } from './direct-speech.ts';
import { sourcePlausibility } from './source-plausibility.ts';
import { SPEECH_TRAIT } from './speech-traits.ts';
import { findSubject } from './subject.ts';

const CARRYING = new Set([...formsOf(LIGHT_VERBS), 'have', 'has', 'had']);

/**
 * Who is about to speak: a sentence with a full stop whose main verb is one of speech, or carries a noun for speech, before a quotation
 * without words of its own that say who speaks ("Lee explained the choice. “It was …”", "Lee had a statement on Monday. “It is …”").
 */
export function statementLead(clause: ChunkedSentence): Speech | null {
  const last = clause.chunks.length - 1;
  if (typeAt(clause, last) !== 'stop' || headWordAt(clause, last) === '?') return null;
  for (let j = last - 1; j > 0; j--) {
    if (typeAt(clause, j) === 'quotation') return null;
    if (!isFiniteAt(clause, j) || chunkAt(clause, j)?.passive || isSubordinate(clause, j)) continue;
    if (!bringsSpeech(clause, j)) continue;
    const source = findSubject(clause, j);
    if (!source || sourcePlausibility(clause.tokens, source) !== 'sure') return null;
    return { source, cue: rangeOf(clause, j, j + 1), entry: verbCueAt(clause, j) };
  }
  return null;
}

/** A verb of saying, or one with a noun for what is said as its object. */
function bringsSpeech(clause: ChunkedSentence, at: number): boolean {
  const frames = verbCueAt(clause, at)?.frames ?? '';
  if (/[qp]/.test(frames)) return true;
  if (!CARRYING.has(headWordAt(clause, at)) || typeAt(clause, at + 1) !== 'noun') return false;
  // "offered this insight", "had the following to say"
  if (/^(?:this|these)$/.test(firstWordAt(clause, at + 1))) return true;
  for (let j = at + 1; j < nounPhraseEnd(clause, at + 1); j++)
    if (traitsAt(clause, j) & SPEECH_TRAIT.nounCue) return true;
  return false;
}

/** A verb whose clause hangs on another: behind "who", "that", "how", "when". */
function isSubordinate(clause: ChunkedSentence, at: number): boolean {
  for (let j = at - 1; j > 0 && j >= at - 3; j--) {
    const type = typeAt(clause, j);
    if (type === 'wh' || type === 'that' || type === 'subordinator') return true;
    if (type === 'comma' || type === 'verb') return false;
  }
  return false;
}
