import { BE_FORMS } from '../lang/en/closed-classes.ts';
import { LINKING_VERBS } from '../lang/en/light-verbs.ts';
import { type Clause, typeAt, wordAt } from './clause.ts';
import { Collector } from './collector.ts';
import { adjectiveCue, formsOf } from './cue-lexicon.ts';
import type { Found } from './found.ts';
import { readAdjective, readNoun } from './noun-cues.ts';
import { readPostposed } from './postposed-cues.ts';
import { readNested, readVerb } from './verb-cues.ts';

const LINKING = formsOf(LINKING_VERBS);

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
      const word = wordAt(clause, at);
      const linking =
        BE_FORMS.has(word) ||
        LINKING.has(word) ||
        (clause.chunks[at]?.passive && adjectiveCue(word) !== undefined);
      if (!linking || !readAdjective(collector, at)) readVerb(collector, at);
    } else if (type === 'noun') readNoun(collector, at);
  }
  return collector.found();
}
