import type { ArticleDocument } from '../../model/article-document.ts';
import { float64s } from '../arrays.ts';
import { finished, type Steps } from '../steps.ts';
import type { TokenLayer } from '../tokens/index.ts';
import { fillCentrality } from './centrality-features.ts';
import { type ContentWords, contentWords } from './content-words.ts';
import { fillExpectation } from './expectation.ts';
import { type FactLayer, factLayer } from './fact-layer.ts';
import { FACT_FEATURES } from './feature-names.ts';
import { fillPosition } from './position-features.ts';
import { wordChances, wordFeatures } from './word-model.ts';
import { fillWording } from './wording-features.ts';

export { FACT_FEATURES, type FactFeature } from './feature-names.ts';

/** Sentences that may be shown as facts, with their features. */
export interface FactCandidates {
  /** Indices into `sentences`, in order. */
  readonly sentences: readonly number[];
  /** `FEATURES.length` numbers for each candidate. */
  readonly features: Float64Array;
  readonly content: ContentWords;
  /** `WORD_FEATURES.length` numbers for each content word. */
  readonly words: Float64Array;
}

/** `describeInSteps` at one go. */
export const describeCandidates = (
  article: ArticleDocument,
  layer: TokenLayer,
  candidates: readonly number[],
  wordCoefficients: readonly number[],
): FactCandidates =>
  finished(describeCandidatesInSteps(article, factLayer(layer), candidates, wordCoefficients));

/**
 * Looks at each candidate (an index into `layer.sentences`); linear in the length of the text.
 * `wordCoefficients` are those of the word model.
 */
export function* describeCandidatesInSteps(
  article: ArticleDocument,
  layer: FactLayer,
  candidates: readonly number[],
  wordCoefficients: readonly number[],
): Steps<FactCandidates> {
  const content = contentWords(layer.tokens, layer.sentences);
  yield;
  const words = wordFeatures(layer, candidates, content);
  yield;
  const features = float64s(candidates.length * FACT_FEATURES.length);
  fillPosition(article, layer, candidates, features);
  yield;
  fillCentrality(article, layer, candidates, content, features);
  yield;
  fillExpectation(layer, candidates, content, wordChances(words, wordCoefficients), features);
  yield;
  yield* fillWording(layer, candidates, features);
  return { sentences: candidates, features, content, words };
}
