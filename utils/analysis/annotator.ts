import type { Analysis, Skipped } from '../model/analysis.ts';
import type { ArticleDocument, ArticleText } from '../model/article-document.ts';
import type { Budget } from './budget.ts';
import type { Resources } from './resources.ts';
import { finished, type Steps } from './steps.ts';
import type { TokenLayer } from './tokens/tokens.ts';

/** The layers that annotators build up. */
export interface Layers
  extends TokenLayer,
    Pick<
      Analysis,
      | 'entities'
      | 'topics'
      | 'keyphrases'
      | 'figures'
      | 'timexes'
      | 'timeline'
      | 'attributions'
      | 'speakers'
      | 'unquoted'
      | 'keyFacts'
      | 'checks'
      | 'genre'
    > {}
export type Layer = keyof Layers;

/** Layers without a finding, before any annotator ran. */
export const emptyLayers = (): Omit<Layers, 'tokens' | 'sentences'> => ({
  entities: [],
  topics: [],
  keyphrases: [],
  figures: [],
  timexes: [],
  timeline: [],
  attributions: [],
  speakers: [],
  unquoted: [],
  keyFacts: [],
  checks: [],
  genre: null,
});

/** The tools that every annotator gets beside the layers that it requires. */
export interface Tools {
  readonly resources: Resources;
  /** Counts the annotator's work; an annotator that gets `false` from `spend` returns what it has so far. */
  readonly budget: Budget;
}

/**
 * One step of the pipeline: a pure function of the article, or of its text and headline, and of the layers it requires.
 * It touches no DOM, no browser API, no clock and no network, and it never throws for any text.
 */
export interface Annotator<
  R extends Layer = Layer,
  A extends Layer = Layer,
  /** The part of an article that it reads. */
  D extends ArticleText = ArticleDocument,
> {
  readonly name: string;
  readonly requires: readonly R[];
  readonly assigns: readonly A[];
  /** Primary language subtags that it knows; absent where it works on any language. */
  readonly languages?: readonly string[];
  /** Why it cannot run with these resources, or null. */
  readonly unavailable?: (resources: Resources) => Skipped['reason'] | null;
  /** The work in steps none of which takes long; it goes on for as long as it is asked to. */
  steps(article: D, layers: Pick<Layers, R>, tools: Tools): Steps<Pick<Layers, A>>;
  /** All steps at one go. */
  annotate(article: D, layers: Pick<Layers, R>, tools: Tools): Pick<Layers, A>;
  /** Findings that hold in a language that it does not know; done in place of `annotate` there, and still told as left out. */
  elsewhere?(article: D, layers: Pick<Layers, R>, tools: Tools): Pick<Layers, A>;
}

/** Keeps the literal layer names, so that `steps` sees only what was declared. */
export function defineAnnotator<
  const R extends Layer,
  const A extends Layer,
  D extends ArticleText = ArticleDocument,
>(annotator: Omit<Annotator<R, A, D>, 'annotate'>): Annotator<R, A, D> {
  return {
    ...annotator,
    annotate: (article, layers, tools) => finished(annotator.steps(article, layers, tools)),
  };
}
