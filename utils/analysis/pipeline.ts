import type { ArticleDocument } from '../article/article-document.ts';
import { ANALYSIS_SCHEMA, type Analysis, type Skipped } from './analysis.ts';
import type { Annotator, Layer, Layers, Tools } from './annotator.ts';
import { attributionAnnotator } from './attributions/index.ts';
import { createBudget } from './budget.ts';
import { checkAnnotator } from './checks/index.ts';
import { entityAnnotator } from './entities/index.ts';
import { factAnnotator } from './facts/index.ts';
import { figureAnnotator } from './figures/index.ts';
import type { Resources } from './resources.ts';
import { timelineAnnotator } from './timeline/index.ts';
import { timexAnnotator } from './timex/index.ts';
import { posAnnotator, tokenAnnotator } from './tokens/index.ts';
import { topicAnnotator } from './topics/index.ts';

/** The whole analysis on one page: who runs, in which order. Each says what it needs and what it adds. */
export const ANNOTATORS: readonly Annotator<Layer, Layer>[] = [
  tokenAnnotator,
  posAnnotator,
  timexAnnotator,
  entityAnnotator,
  figureAnnotator,
  attributionAnnotator,
  timelineAnnotator,
  topicAnnotator,
  factAnnotator,
  checkAnnotator,
] as readonly Annotator<Layer, Layer>[];

/** Work units that each annotator may spend: a floor, and so many for each character of the text. */
const BUDGET_FLOOR = 200_000;
const BUDGET_PER_CHARACTER = 4;
/**
 * Past this length the budget grows no more, so that one article cannot hold the worker for long. Prose costs less than
 * half of the budget: it is read to its end up to more than twice this length, some 200,000 words.
 */
const BUDGET_CHARACTERS = 500_000;

const unitsForLength = (_: string, characters: number): number =>
  BUDGET_FLOOR + BUDGET_PER_CHARACTER * Math.min(characters, BUDGET_CHARACTERS);

export interface AnalyseOptions {
  /** Stops the analysis between two steps; `analyse` then rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Awaited between steps, to let a worker answer others. */
  pause?: () => Promise<void>;
  annotators?: readonly Annotator<Layer, Layer>[];
  /** Work units that an annotator may spend on a text of so many characters. */
  unitsFor?: (annotator: string, characters: number) => number;
  /** Hears how far it is, from 0 to 1, after each annotator. */
  onProgress?: (done: number) => void;
}

const emptyLayers = (): Omit<Layers, 'tokens' | 'sentences'> => ({
  entities: [],
  topics: [],
  keyphrases: [],
  figures: [],
  timexes: [],
  timeline: [],
  attributions: [],
  keyFacts: [],
  checks: [],
});

function whySkipped(annotator: Annotator, language: string, resources: Resources): Skipped['reason'] | null {
  const primary = language.toLowerCase().split('-')[0] ?? '';
  if (primary && annotator.languages && !annotator.languages.includes(primary)) return 'language';
  return annotator.unavailable?.(resources) ?? null;
}

/**
 * Everything that Sidelight knows of one article: a pure function of the article and the model files.
 * @throws the signal's reason when aborted; no text makes it throw.
 */
export async function analyse(
  article: ArticleDocument,
  resources: Resources,
  { signal, pause, annotators = ANNOTATORS, unitsFor = unitsForLength, onProgress }: AnalyseOptions = {},
): Promise<Analysis> {
  const layers = emptyLayers() as Layers;
  const skipped: Skipped[] = [];
  for (const [index, annotator] of annotators.entries()) {
    const reason = whySkipped(annotator, article.language, resources);
    const tools: Tools = { resources, budget: createBudget(unitsFor(annotator.name, article.text.length)) };
    if (reason) {
      skipped.push({ annotator: annotator.name, reason });
      if (reason === 'language') Object.assign(layers, annotator.elsewhere?.(article, layers, tools));
      continue;
    }
    const steps = annotator.steps(article, layers, tools);
    let step = steps.next();
    for (; !step.done; step = steps.next()) {
      await pause?.();
      signal?.throwIfAborted();
    }
    Object.assign(layers, step.value);
    if (tools.budget.exhausted) skipped.push({ annotator: annotator.name, reason: 'budget' });
    onProgress?.((index + 1) / annotators.length);
    await pause?.();
    signal?.throwIfAborted();
  }
  const { tokens: _tokens, sentences: _sentences, ...found } = layers;
  return { schema: ANALYSIS_SCHEMA, article, ...found, skipped };
}
