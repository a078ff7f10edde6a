import { documentContext } from '../../../analysis/entities/document-context.ts';
import { FeatureReader } from '../../../analysis/entities/entity-features.ts';
import { type Lexicon, lookUp } from '../../../analysis/entities/lexicon.ts';
import { nameStretches } from '../../../analysis/entities/name-stretches.ts';
import { wordsOfText } from './cut-words.ts';
import type { Record } from './entity-corpus.ts';
import { allowedInStretches } from './gold-tags.ts';

/** Stretches to learn from: for each word its features, and the tags that the corpus allows it, as bits. */
export interface Examples {
  /** Where each stretch begins, in words; one more than there are stretches. */
  readonly stretches: number[];
  /** Where each word's features begin; one more than there are words. */
  readonly offsets: number[];
  /** Where each word's identity features end, which come first. */
  readonly identity: number[];
  readonly features: number[];
  readonly allowed: number[];
  /** How much each stretch counts. */
  readonly weight: number[];
}

export const noExamples = (): Examples => ({
  stretches: [0],
  offsets: [0],
  identity: [],
  features: [],
  allowed: [],
  weight: [],
});

/** Adds the stretches of one record. */
export function addExamples(examples: Examples, record: Record, weight: number, lexicon: Lexicon): void {
  const words = wordsOfText(record.text);
  const stretches = nameStretches(words);
  const evidence = { words, lookup: lookUp(words, lexicon), context: documentContext(words) };
  const reader = new FeatureReader(evidence);
  for (const { from, to, allowed } of allowedInStretches(words, stretches, record, lexicon)) {
    if (!allowed) continue;
    for (let i = from; i < to; i++) {
      reader.read(i, from, to);
      examples.identity.push(examples.features.length + reader.identityCount);
      for (let f = 0; f < reader.count; f++) examples.features.push(reader.features[f] as number);
      examples.offsets.push(examples.features.length);
      examples.allowed.push(allowed[i - from] as number);
    }
    examples.stretches.push(examples.allowed.length);
    examples.weight.push(weight);
  }
}
