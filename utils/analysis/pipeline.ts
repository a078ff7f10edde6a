import type { Analysis, Skipped } from '../model/analysis.ts';
import { ANALYSIS_SCHEMA } from '../model/analysis-version.ts';
import type { ArticleDocument, ArticleText } from '../model/article-document.ts';
import { type Annotator, emptyLayers, type Layer, type Layers, type Tools } from './annotator.ts';
import { attributionAnnotator } from './attributions/index.ts';
import { createBudget } from './budget.ts';
import { checkAnnotator } from './checks/index.ts';
import { entityAnnotator } from './entities/index.ts';
import { factAnnotator } from './facts/index.ts';
import { figureAnnotator, shownFigures } from './figures/index.ts';
import { genreAnnotator } from './genre/index.ts';
import type { Resources } from './resources.ts';
import { speakerAnnotator } from './speakers/index.ts';
import { timelineAnnotator } from './timeline/index.ts';
import { timexAnnotator } from './timex/index.ts';
import { posAnnotator, tokenAnnotator } from './tokens/index.ts';
import { topicAnnotator } from './topics/index.ts';

/** The annotators that go by an article's text and headline alone: they can begin while its page is read for the rest. */
const OF_THE_TEXT: readonly Annotator<Layer, Layer, ArticleText>[] = [
  tokenAnnotator,
  posAnnotator,
  entityAnnotator,
  attributionAnnotator,
  speakerAnnotator,
  topicAnnotator,
] as readonly Annotator<Layer, Layer, ArticleText>[];

/** Those that go by the day of publication, the authors or the like, too. */
const OF_THE_WHOLE: readonly Annotator<Layer, Layer>[] = [
  timexAnnotator,
  figureAnnotator,
  timelineAnnotator,
  genreAnnotator,
  factAnnotator,
  checkAnnotator,
] as readonly Annotator<Layer, Layer>[];

/** The whole analysis on one page: who runs, in which order. Each says what it needs and what it adds. */
export const ANNOTATORS: readonly Annotator<Layer, Layer>[] = [...OF_THE_TEXT, ...OF_THE_WHOLE];

/** Work units that each annotator may spend: a floor, and a number for each character of the text. */
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
  /** Work units that an annotator may spend on a text of `characters`. */
  unitsFor?: (annotator: string, characters: number) => number;
  /** Hears how far it is, from 0 to 1, after each annotator. */
  onProgress?: (done: number) => void;
  /** The analysis started with this article's text; of another text it is left alone. */
  started?: StartedAnalysis | null;
}

/** The findings of annotators so far, and those that were left out. */
interface Found {
  layers: Layers;
  skipped: Skipped[];
}

/** An analysis that was started before all of its article was known. */
export interface StartedAnalysis {
  readonly article: ArticleText;
  /** Rejects when it was called off. */
  readonly found: Promise<Found>;
}

function whySkipped<A extends ArticleText>(
  annotator: Annotator<Layer, Layer, A>,
  language: string,
  resources: Resources,
): Skipped['reason'] | null {
  const primary = language.toLowerCase().split('-')[0] ?? '';
  if (primary && annotator.languages && !annotator.languages.includes(primary)) return 'language';
  return annotator.unavailable?.(resources) ?? null;
}

/** Has `annotators` add to what was found, one after the other. */
async function annotate<A extends ArticleText>(
  article: A,
  resources: Resources,
  annotators: readonly Annotator<Layer, Layer, A>[],
  { layers, skipped }: Found,
  { signal, pause, unitsFor = unitsForLength }: AnalyseOptions,
  onDone: (count: number) => void = () => {},
): Promise<Found> {
  // A wait lets others go first or call the analysis off; without either it would only take time.
  const canPause = pause !== undefined || signal !== undefined;
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
      if (canPause) await pause?.();
      signal?.throwIfAborted();
    }
    Object.assign(layers, step.value);
    if (tools.budget.exhausted) skipped.push({ annotator: annotator.name, reason: 'budget' });
    onDone(index + 1);
    if (canPause) await pause?.();
    signal?.throwIfAborted();
  }
  return { layers, skipped };
}

const nothingYet = (): Found => ({ layers: emptyLayers() as Layers, skipped: [] });

/** Begins with an article of which the text and the headline are known. */
export function startAnalysis(
  article: ArticleText,
  resources: Resources,
  options: Pick<AnalyseOptions, 'signal' | 'pause' | 'unitsFor'> = {},
): StartedAnalysis {
  const found = annotate(article, resources, OF_THE_TEXT, nothingYet(), options);
  // Its consumer hears why it ended; there may be none.
  found.catch(() => {});
  return { article, found };
}

/** As short as a text can be that every annotator of texts goes into. */
const SPECIMEN: ArticleText = {
  title: 'A',
  language: 'en',
  url: '',
  keywords: [],
  text: 'A.',
  blocks: [{ type: 'paragraph', start: 0, end: 2 }],
};

/**
 * Does what only the first analysis has to do, as opening the models: for the time in which an article is awaited. Nothing
 * that is found later depends on it.
 * @returns true where every model is there and whole
 */
export async function prepare(
  resources: Resources,
  options: Pick<AnalyseOptions, 'pause'>,
): Promise<boolean> {
  return (await startAnalysis(SPECIMEN, resources, options).found).skipped.length === 0;
}

const isSame = (a: ArticleText, b: ArticleText): boolean =>
  a.text === b.text &&
  a.title === b.title &&
  a.language === b.language &&
  a.url === b.url &&
  a.keywords.join('\n') === b.keywords.join('\n') &&
  a.blocks.length === b.blocks.length &&
  a.blocks.every(({ type, start, end }, i) => {
    const other = b.blocks[i];
    return type === other?.type && start === other.start && end === other.end;
  });

/**
 * Everything that Sidelight knows of one article: a pure function of the article and the model files.
 * @throws the signal's reason when aborted; no text makes it throw.
 */
export async function analyse(
  article: ArticleDocument,
  resources: Resources,
  options: AnalyseOptions = {},
): Promise<Analysis> {
  const { annotators = ANNOTATORS, onProgress, started, signal } = options;
  const ahead =
    started && annotators === ANNOTATORS && isSame(started.article, article) ? await started.found : null;
  signal?.throwIfAborted();
  const [left, before] = ahead ? [OF_THE_WHOLE, OF_THE_TEXT.length] : [annotators, 0];
  const found = await annotate(article, resources, left, ahead ?? nothingYet(), options, (count) =>
    onProgress?.((before + count) / annotators.length),
  );
  const { tokens: _tokens, sentences: _sentences, ...layers } = found.layers;
  const figures = shownFigures(layers.figures, article.text);
  return { schema: ANALYSIS_SCHEMA, article, ...layers, figures, skipped: found.skipped };
}
