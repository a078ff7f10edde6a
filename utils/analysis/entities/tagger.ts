import { float32s, int32s, uint8s } from '../arrays.ts';
import type { Budget } from '../budget.ts';
import type { Steps } from '../steps.ts';
import { addVotes } from './document-consistency.ts';
import type { DocumentContext } from './document-context.ts';
import { FeatureReader, PART, type TaggerInput } from './entity-features.ts';
import type { EntityModel } from './entity-model.ts';
import { addWeights } from './feature-weights.ts';
import { kindConfidence } from './kind-confidence.ts';
import { lookUp } from './lexicon.ts';
import { nameStretches, type Stretches } from './name-stretches.ts';
import { isInside, nameTypeOf, OUTSIDE, TAGS } from './name-tags.ts';
import type { Words } from './tagger-words.ts';
import { bestTags } from './viterbi.ts';
import { wordScoresOf } from './word-scores.ts';

/** Work units that a word of a stretch costs. */
const COST = 8;

/** A row of `TAGS` scores for each word of each stretch, one stretch after the other; shorter where the budget ran out. */
function* scoreStretches(
  { words, lookup, context }: TaggerInput,
  stretches: Stretches,
  model: EntityModel,
  budget: Budget,
): Steps<Float32Array> {
  const { weights, scale } = model;
  const sums = int32s(TAGS);
  const single = wordScoresOf(model);
  single.enter(words.vocabulary);
  let total = 0;
  for (let s = 0; s < stretches.from.length; s++) {
    total += (stretches.to[s] as number) - (stretches.from[s] as number);
  }
  const scores = float32s(total * TAGS);
  const reader = new FeatureReader({ words, lookup, context });
  let at = 0;
  for (let s = 0; s < stretches.from.length; s++) {
    const from = stretches.from[s] as number;
    const to = stretches.to[s] as number;
    if (!budget.spend(COST * (to - from))) return scores.subarray(0, at);
    if (budget.isPauseDue()) yield;
    for (let i = from; i < to; i++, at += TAGS) {
      sums.fill(0);
      single.addTo(sums, reader, words.number, i, { from, to });
      reader.read(i, from, to, PART.rest);
      addWeights(weights, reader.features, reader.count, sums);
      for (let tag = 0; tag < TAGS; tag++) scores[at + tag] = (sums[tag] as number) * scale;
    }
  }
  return scores;
}

/** An article's words as the tagger read them. */
export interface TaggedWords {
  /** A tag for each word. */
  readonly tags: Uint8Array;
  /** For the first word of each name the confidence in its type, from 0 to 1. */
  readonly confidence: Float32Array;
}

/** The best tags under `scores`; words without scores stay outside. */
function decode(
  stretches: Stretches,
  scores: Float32Array,
  transitions: Float32Array,
  length: number,
): TaggedWords {
  const tags = uint8s(length);
  const confidence = float32s(length);
  let at = 0;
  for (let s = 0; s < stretches.from.length && at < scores.length; s++) {
    const from = stretches.from[s] as number;
    const size = (stretches.to[s] as number) - from;
    const row = at / TAGS;
    bestTags(scores, row, size, transitions, tags, from);
    for (let i = 0; i < size; i++) {
      const tag = tags[from + i] as number;
      if (tag === OUTSIDE || isInside(tag)) continue;
      let end = i + 1;
      while (end < size && isInside(tags[from + end] as number)) end++;
      confidence[from + i] = kindConfidence(scores, row + i, row + end, nameTypeOf(tag));
    }
    at += size * TAGS;
  }
  return { tags, confidence };
}

/**
 * A tag for each word: a linear-chain conditional random field over stretches of name-like words. The occurrences of a word
 * share their scores before the best tags are sought.
 */
export function* tagWords(
  words: Words,
  context: DocumentContext,
  model: EntityModel,
  budget: Budget,
): Steps<TaggedWords> {
  const stretches = nameStretches(words);
  yield;
  const evidence = { words, lookup: lookUp(words, model.lexicon), context };
  yield;
  const scores = yield* scoreStretches(evidence, stretches, model, budget);
  yield* addVotes(words, context, stretches, scores);
  yield;
  return decode(stretches, scores, model.transitions, words.length);
}
