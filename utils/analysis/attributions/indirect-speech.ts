import { AttributionCollector } from './attribution-collector.ts';
import { type ChunkedSentence, chunkAt, traitsAt, typeAt } from './chunked-sentence.ts';
import { readAdjective, readNoun } from './noun-cues.ts';
import { readPostposed } from './postposed-cues.ts';
import { SPEECH_TRAIT } from './speech-traits.ts';
import type { TokenAttribution } from './token-attribution.ts';
import { readNested, readVerb } from './verb-cues.ts';

/** Attributions of indirect speech, thought and intention in one sentence, in the order of their cues. */
export function findIndirectSpeech(clause: ChunkedSentence): TokenAttribution[] {
  const collector = new AttributionCollector(clause);
  // Cues behind what is said come first: they claim the clauses before them, and with those the cues inside.
  readPostposed(collector);
  for (let at = 0; at < clause.chunks.length; at++) {
    const type = typeAt(clause, at);
    if (collector.isCue(at)) continue;
    if (collector.covers(at)) {
      if (type === 'verb') readNested(collector, at);
    } else if (type === 'verb') {
      const traits = traitsAt(clause, at);
      const linking =
        traits & SPEECH_TRAIT.linking ||
        (traits & SPEECH_TRAIT.adjectiveCue && chunkAt(clause, at)?.passive === true);
      if (!linking || !readAdjective(collector, at)) readVerb(collector, at);
    } else if (type === 'noun') readNoun(collector, at);
  }
  return collector.found();
}
