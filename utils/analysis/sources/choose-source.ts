import type { Attribution } from '../../model/analysis.ts';
import { isTelling, type StatusTokens } from '../statuses/index.ts';
import type { Sentence } from '../tokens/index.ts';
import learned from './chooser.generated.json' with { type: 'json' };
import { describeSource, SOURCE_FEATURES } from './source-features.ts';

/** Score, in log odds against the article speaking for itself, that a source must pass. */
export const LEAST_SOURCE_SCORE = -0.5;

/** Numbers by which a source is chosen, one for each of `SOURCE_FEATURES`. */
export type SourceCoefficients = readonly number[];

const byName: Readonly<Record<string, number>> = learned.coefficients;
const COEFFICIENTS: SourceCoefficients = SOURCE_FEATURES.map((name) => byName[name] ?? 0);

/** A sentence whose source is asked for. */
export interface SourceQuestion {
  readonly sentence: Sentence;
  readonly tokens: StatusTokens;
  readonly attributions: readonly Attribution[];
  /** The attribution that speaks for most of the sentence by rule, as an index, or null. */
  readonly governing: number | null;
}

/** Attributions that may tell who says a sentence, as indices, and the features of each. */
export interface SourceCandidates {
  readonly indices: readonly number[];
  readonly features: readonly Float64Array[];
}

/** The attributions with a source that reach into a sentence. Time is linear in the attributions. */
export function sourceCandidates({
  sentence,
  tokens,
  attributions,
  governing,
}: SourceQuestion): SourceCandidates {
  const reaches = ({ start, end }: { start: number; end: number }): boolean =>
    start < sentence.end && sentence.start < end;
  const indices: number[] = [];
  attributions.forEach(({ source, cue, content }, index) => {
    if (source && (reaches(content) || reaches(cue))) indices.push(index);
  });
  const tellers = indices.filter((index) => isTelling(attributions[index] as Attribution, tokens)).length;
  const all = { indices, attributions, tellers };
  return {
    indices,
    features: indices.map((index) => describeSource(index, all, governing, sentence, tokens)),
  };
}

/** Log odds of a candidate by its features. */
export const sourceScore = (features: Float64Array, coefficients: SourceCoefficients): number =>
  features.reduce((sum, value, i) => sum + value * (coefficients[i] as number), 0);

/**
 * The attribution that tells who says a sentence, as an index into `attributions`; null where the article speaks: a multinomial
 * regression over the attributions that reach into the sentence and none, so that a source worth naming in a part of a sentence is
 * named, and somebody who only plans, asks or learns something is not.
 */
export function chooseSource(question: SourceQuestion): number | null {
  const { indices, features } = sourceCandidates(question);
  let best: number | null = null;
  let most = LEAST_SOURCE_SCORE;
  features.forEach((each, place) => {
    const score = sourceScore(each, COEFFICIENTS);
    if (score <= most) return;
    most = score;
    best = indices[place] as number;
  });
  return best;
}
