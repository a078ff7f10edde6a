import type { ArticleDocument } from '../../article/article-document.ts';
import { float64s } from '../arrays.ts';
import { finished, type Steps } from '../steps.ts';
import type { TokenLayer } from '../tokens/index.ts';
import { fillCentrality } from './centrality.ts';
import { type ContentWords, contentWords } from './content-words.ts';
import { fillExpectation } from './expectation.ts';
import { fillPlace } from './place.ts';
import { wordChances, wordFeatures } from './word-model.ts';
import { fillWording } from './wording.ts';

/** What the ranker looks at, in the order of its coefficients. Each is about 0 to 1. */
export const FEATURES = [
  // place.ts
  'first',
  'second',
  'third',
  'place',
  'depth',
  'log-place',
  'opens-paragraph',
  'early-paragraph',
  'after-heading',
  'end',
  'list-item',
  // centrality.ts
  'frequency',
  'centroid',
  'lead-overlap',
  'title-overlap',
  'new-words',
  'main-name',
  // expectation.ts
  'expected-words',
  'expected-share',
  'expected-overlap',
  'likely-words',
  'expected-pairs',
  // wording.ts
  'length',
  'length-squared',
  'short',
  'long',
  'names',
  'figures',
  'money-or-share',
  'calendar',
  'quoted',
  'opens-quote',
  'reporting',
  'first-person',
  'second-person',
  'leaning',
  'demonstrative',
  'connective',
  'mid-quotation',
  'call',
  'question',
  'brackets',
  'past',
  'present',
  'modal',
  'verbless',
  'dateline',
] as const;
export type Feature = (typeof FEATURES)[number];

/** Writes one feature of the sentence at hand. */
export type Write = (feature: Feature, value: number) => void;

const columns = new Map<Feature, number>(FEATURES.map((name, column) => [name, column]));

/** What is known of the sentences that may be shown as facts. */
export interface Candidates {
  /** Indices into `sentences`, in order. */
  readonly sentences: readonly number[];
  /** `FEATURES.length` numbers for each candidate. */
  readonly features: Float64Array;
  readonly content: ContentWords;
  /** `WORD_FEATURES.length` numbers for each content word. */
  readonly words: Float64Array;
}

/** `describeInSteps` at one go. */
export const describe = (...args: Parameters<typeof describeInSteps>): Candidates =>
  finished(describeInSteps(...args));

/**
 * Looks at each candidate (an index into `layer.sentences`); linear in the length of the text.
 * `wordCoefficients` are those of the word model.
 */
export function* describeInSteps(
  article: ArticleDocument,
  layer: TokenLayer,
  candidates: readonly number[],
  wordCoefficients: readonly number[],
): Steps<Candidates> {
  const content = contentWords(layer.tokens, layer.sentences);
  yield;
  const words = wordFeatures(layer, candidates, content);
  yield;
  const features = float64s(candidates.length * FEATURES.length);
  const writerOf =
    (candidate: number): Write =>
    (feature, value) => {
      features[candidate * FEATURES.length + (columns.get(feature) as number)] = value;
    };
  const writers = candidates.map((_, candidate) => writerOf(candidate));
  fillPlace(article, layer, candidates, writers);
  yield;
  fillCentrality(article, layer, candidates, content, writers);
  yield;
  fillExpectation(layer, candidates, content, wordChances(words, wordCoefficients), writers);
  yield;
  yield* fillWording(layer, candidates, writers);
  return { sentences: candidates, features, content, words };
}
