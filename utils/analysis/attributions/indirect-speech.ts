import { type Clause, chunkAt, traitsAt, typeAt } from './clause.ts';
import { Collector } from './collector.ts';
import type { Found } from './found.ts';
import { readAdjective, readNoun } from './noun-cues.ts';
import { readPostposed } from './postposed-cues.ts';
import { readNested, readVerb } from './verb-cues.ts';
import { TRAIT } from './word-traits.ts';

/** Attributions of indirect speech, thought and intention in one sentence, in the order of their cues. */
export function findIndirectSpeech(clause: Clause): Found[] {
  const collector = new Collector(clause);
  // Cues behind what is said come first: they claim the clauses before them, and with those the cues inside.
  readPostposed(collector);
  for (let at = 0; at < clause.chunks.length; at++) {
    const type = typeAt(clause, at);
    if (collector.covers(at)) {
      if (type === 'verb') readNested(collector, at);
    } else if (type === 'verb') {
      const traits = traitsAt(clause, at);
      const linking =
        traits & TRAIT.linking || (traits & TRAIT.adjectiveCue && chunkAt(clause, at)?.passive === true);
      if (!linking || !readAdjective(collector, at)) readVerb(collector, at);
    } else if (type === 'noun') readNoun(collector, at);
  }
  return collector.found();
}
