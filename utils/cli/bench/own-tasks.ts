import type { Annotator, Layer } from '../../analysis/annotator.ts';
import { ANNOTATORS, analyse } from '../../analysis/pipeline.ts';
import { articleFromText } from '../../article/article-from-text.ts';
import { loadResources } from '../shared/load-resources.ts';
import type { Task } from './stopwatch.ts';

type Step = Annotator<Layer, Layer>;

const resources = loadResources();
const PUBLISHED = '2026-01-15';
const articleOf = (text: string) => articleFromText(text, { language: 'en', publishedAt: PUBLISHED });

/** The whole analysis of a text. */
export const analysis: Task = (text) => analyse(articleOf(text), resources);

/** The analysis with the annotator of a layer and those that it builds upon, and no others. */
export function upTo(layer: Layer): Task {
  const wanted = new Set<Step>();
  const add = (name: Layer) => {
    for (const step of ANNOTATORS) {
      if (!step.assigns.includes(name) || wanted.has(step)) continue;
      wanted.add(step);
      step.requires.forEach(add);
    }
  };
  add(layer);
  const annotators = ANNOTATORS.filter((step) => wanted.has(step));
  return (text) => analyse(articleOf(text), resources, { annotators });
}

/** Milliseconds of each annotator on a text. */
export async function perAnnotator(text: string): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  const annotators = ANNOTATORS.map(
    (step): Step => ({
      ...step,
      *steps(article, layers, tools) {
        const startedAt = performance.now();
        const found = yield* step.steps(article, layers, tools);
        times.set(step.name, performance.now() - startedAt);
        return found;
      },
    }),
  );
  await analyse(articleOf(text), resources, { annotators });
  return times;
}

/** Milliseconds of the longest work on a text between two moments at which others may go first. */
export async function longestAnalysisTask(text: string): Promise<number> {
  let longest = 0;
  let startedAt = performance.now();
  const pause = async () => {
    longest = Math.max(longest, performance.now() - startedAt);
    startedAt = performance.now();
  };
  await analyse(articleOf(text), resources, { pause });
  return longest;
}
