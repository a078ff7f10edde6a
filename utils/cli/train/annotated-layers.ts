import type { Annotator, Layer, Layers } from '../../analysis/annotator.ts';
import { ANNOTATORS, analyse } from '../../analysis/pipeline.ts';
import type { Resources } from '../../analysis/resources.ts';
import type { ArticleDocument } from '../../model/article-document.ts';

/** Runs the annotators that `wanted` names, in the pipeline's order, and gives their layers. */
export async function layersOf(
  article: ArticleDocument,
  resources: Resources,
  wanted: (annotator: string) => boolean,
): Promise<Layers> {
  let found: Layers | null = null;
  const keep: Annotator<Layer, Layer> = {
    name: 'keep',
    requires: [],
    assigns: [],
    // biome-ignore lint/correctness/useYield: an annotator's work is a generator.
    *steps(_article, layers) {
      found = layers as Layers;
      return {} as Layers;
    },
    annotate: () => ({}) as Layers,
  };
  const before = ANNOTATORS.filter(({ name }) => wanted(name));
  await analyse(article, resources, { annotators: [...before, keep] });
  return found as unknown as Layers;
}
