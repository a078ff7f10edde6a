import { PRICING_VERBS, RESEARCHERS, SPEECH_ACT_VERBS } from '../lang/en/reporting-verbs.ts';
import { POS } from '../tokens/index.ts';
import type { AttributionCollector } from './attribution-collector.ts';
import {
  type ChunkedSentence,
  chunkAt,
  formAt,
  hasFiniteVerb,
  headWordAt,
  nounPhraseEnd,
  rangeOf,
  skipAdverbs,
  type TokenRange,
  traitsAt,
  typeAt,
  verbCueAt,
} from './chunked-sentence.ts';
import { type Content, contentAfter, contentEnd, startsClause } from './content-span.ts';
import type { CueEntry } from './cue-lexicon.ts';
import { SPEECH_TRAIT } from './speech-traits.ts';
import { findSubject, firstChunkOf } from './subject.ts';

const NOUN = POS.indexOf('NOUN');
const ADJECTIVE = POS.indexOf('ADJ');
const NUMERAL = POS.indexOf('NUM');
/** Chunks between a passive verb and its "by". */
const FARTHEST_AGENT = 4;

/** A verb of saying, thinking, wanting or showing, with what follows it. */
export function readVerb(collector: AttributionCollector, at: number): void {
  const { clause } = collector;
  const chunk = chunkAt(clause, at);
  const entry = verbCueAt(clause, at);
  if (!entry) return;
  if (chunk?.passive) {
    readPassive(collector, at, entry);
    return;
  }
  if (chunk?.form === 'participle') return;
  const source = collector.speakerBefore(at) ?? findSubject(clause, at);
  if (source && isRelative(clause, source, at)) return;
  if (source && isAdjectiveBeforeNoun(clause, source, at)) return;
  if (!source && chunk?.form === 'infinitive') return;
  const shows =
    source !== null &&
    (traitsAt(clause, at) & SPEECH_TRAIT.showing) !== 0 &&
    (isDocument(clause, source) || isResearcher(clause, source));
  const content = contentAfter(clause, at + 1, shows ? { ...entry, frames: `${entry.frames}o` } : entry);
  if (content && !isPrice(clause, content, entry))
    collector.keep(at, source, rangeOf(clause, at, at + 1), content, entry);
}

/** "asks three euros" */
function isPrice(clause: ChunkedSentence, { from, to }: Content, { word }: CueEntry): boolean {
  if (!PRICING_VERBS.has(word) || hasFiniteVerb(clause, from, to)) return false;
  const { tokens } = clause;
  const first = chunkAt(clause, from)?.start as number;
  return tokens.pos[first] === NUMERAL || /^[$€£¥]/.test(tokens.text[first] as string);
}

/** "The story Northgate tells its staff is …": a clause that describes the noun right before its subject. */
function isRelative(clause: ChunkedSentence, source: TokenRange, at: number): boolean {
  const first = firstChunkOf(clause, source, at);
  return (
    typeAt(clause, first) === 'noun' &&
    typeAt(clause, first - 1) === 'noun' &&
    chunkAt(clause, first - 1)?.end === source.start
  );
}

/** "False claims that …": an adjective before a plural that looks like a verb. */
function isAdjectiveBeforeNoun(
  { tokens, traits, chunks }: ChunkedSentence,
  { start, end }: TokenRange,
  at: number,
): boolean {
  const head = chunks[at]?.head as number;
  const isNoun =
    ((traits[head] as number) & SPEECH_TRAIT.nounCue) !== 0 && (tokens.lower[head] as string).endsWith('s');
  return (
    isNoun &&
    end - start === 1 &&
    end === head &&
    (tokens.pos[head] === NOUN || tokens.pos[start] === ADJECTIVE)
  );
}

/** "Researchers found a tool": what they found is a finding. */
function isResearcher({ tokens }: ChunkedSentence, { start, end }: TokenRange): boolean {
  for (let i = start; i < end; i++) if (RESEARCHERS.has(tokens.lower[i] as string)) return true;
  return false;
}

/** A poll shows a thing, where a person would have to say that it is so. */
function isDocument({ traits }: ChunkedSentence, { start, end }: TokenRange): boolean {
  for (let i = start; i < end; i++) if ((traits[i] as number) & SPEECH_TRAIT.document) return true;
  return false;
}

/**
 * A second source inside what somebody says: "Lee said the minister had told her that …". Only where the words leave no doubt:
 * a verb of saying with "that" behind it and a subject of its own.
 */
export function readNested(collector: AttributionCollector, at: number): void {
  const { clause } = collector;
  const chunk = chunkAt(clause, at);
  const entry = verbCueAt(clause, at);
  if (!entry || chunk?.form !== 'finite' || chunk.passive || chunk.negated) return;
  if (!entry.frames.includes('q') || entry.status === 'opinion' || entry.status === 'forecast') return;
  const content = contentAfter(clause, at + 1, entry);
  if (
    !content ||
    !(typeAt(clause, content.from) === 'that' || (entry.word === 'say' && startsClause(clause, content.from)))
  )
    return;
  const source = findSubject(clause, at);
  if (!source || typeAt(clause, at - 1) !== 'noun') return;
  const to = Math.min(content.to, collector.endAround(at));
  collector.keep(at, source, rangeOf(clause, at, at + 1), { from: content.from, to }, entry);
}

function byAgent(clause: ChunkedSentence, at: number): TokenRange | null {
  for (let j = at + 1; j <= at + FARTHEST_AGENT; j++) {
    const type = typeAt(clause, j);
    if (type === 'comma' || type === 'verb' || type === 'stop' || type === 'end') return null;
    if (headWordAt(clause, j) === 'by' && typeAt(clause, j + 1) === 'noun')
      return rangeOf(clause, j + 1, nounPhraseEnd(clause, j + 1));
  }
  return null;
}

/** "was found by", "was read by": an agent that does something; one that says something goes with verbs that take a thing said. */
const agentSpeaks = ({ word, frames }: CueEntry): boolean =>
  SPEECH_ACT_VERBS.has(word) || (frames.includes('q') && /[ohbn]/.test(frames));

/** "it was reported that …", "he is expected to …", "the bill was criticized by …" */
function readPassive(collector: AttributionCollector, at: number, entry: CueEntry): void {
  const { clause } = collector;
  const agent = byAgent(clause, at);
  const cue = rangeOf(clause, at, at + 1);
  const next = skipAdverbs(clause, at + 1);
  const told = entry.frames.includes('h');
  if (told || (entry.frames.includes('c') && typeAt(clause, next) === 'that')) {
    const content = contentAfter(clause, at + 1, { ...entry, frames: entry.frames.replace('h', '') });
    if (content) collector.keep(at, agent, cue, content, entry);
    return;
  }
  const subject = findSubject(clause, at);
  if (!subject) return;
  const infinitive = formAt(clause, next) === 'infinitive' && /[cib]/.test(entry.frames);
  const completed =
    infinitive ||
    (agent && agentSpeaks(entry)) ||
    entry.prepositions.has(headWordAt(clause, next)) ||
    headWordAt(clause, next) === 'as';
  if (!completed) return;
  const from = firstChunkOf(clause, subject, at);
  collector.keep(
    at,
    agent && agentSpeaks(entry) ? agent : null,
    cue,
    { from, to: contentEnd(clause, at + 1, infinitive ? 'clause' : 'phrase') },
    entry,
  );
}
