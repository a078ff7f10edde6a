import type { ArticleText } from '../../model/article-document.ts';
import { float64s } from '../arrays.ts';
import { finished, type Steps } from '../steps.ts';
import { fillCentrality } from './centrality-features.ts';
import { fillCompared } from './compared-features.ts';
import { type ContentLayers, fillContent } from './content-features.ts';
import { type ContentWords, contentWords } from './content-words.ts';
import type { FactLayer } from './fact-layer.ts';
import { FACT_FEATURES } from './feature-names.ts';
import { fillOpening } from './opening-features.ts';
import { fillPosition } from './position-features.ts';
import { fillTitle } from './title-features.ts';
import { fillWording } from './wording-features.ts';

export { FACT_FEATURES, type FactFeature } from './feature-names.ts';

/** Sentences that may be shown as facts, with their features. */
export interface FactCandidates {
  /** Indices into `sentences`, in order. */
  readonly sentences: readonly number[];
  /** `FACT_FEATURES.length` numbers for each candidate. */
  readonly features: Float64Array;
  readonly content: ContentWords;
}

/** An article as the ranker reads it. */
export interface FactArticle {
  readonly article: Pick<ArticleText, 'title' | 'text' | 'blocks'>;
  readonly layer: FactLayer;
  readonly content: ContentLayers;
  /** Indices of the candidates into `layer.sentences`. */
  readonly candidates: readonly number[];
}

/** `describeCandidatesInSteps` at one go. */
export const describeCandidates = (given: FactArticle): FactCandidates =>
  finished(describeCandidatesInSteps(given));

/**
 * Fills the features of each candidate; linear in the length of the text but for sorting the candidates.
 */
export function* describeCandidatesInSteps({
  article,
  layer,
  content: found,
  candidates,
}: FactArticle): Steps<FactCandidates> {
  const content = yield* contentWords(layer.tokens, layer.sentences);
  yield;
  const features = float64s(candidates.length * FACT_FEATURES.length);
  fillPosition(article, layer, candidates, features);
  yield;
  fillTitle(article, layer, candidates, content, features);
  yield;
  fillCentrality(layer, candidates, content, features);
  yield;
  yield* fillContent(found, layer.sentences, candidates, features);
  yield;
  yield* fillWording(article.text, layer, candidates, features);
  fillOpening(layer, candidates, features);
  yield;
  fillCompared(candidates.length, features);
  return { sentences: candidates, features, content };
}
