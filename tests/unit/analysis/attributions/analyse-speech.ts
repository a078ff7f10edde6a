import type { Layers } from '../../../../utils/analysis/annotator.ts';
import { attributionAnnotator } from '../../../../utils/analysis/attributions/index.ts';
import { createBudget } from '../../../../utils/analysis/budget.ts';
import { posAnnotator, tokenLayer } from '../../../../utils/analysis/tokens/index.ts';
import { articleFromText } from '../../../../utils/article/article-from-text.ts';
import { loadResources } from '../../../../utils/cli/shared/load-resources.ts';

const resources = loadResources();

/** Tokens, sentences and attributions of a text. */
export function analyseSpeech(
  text: string,
  entities: Layers['entities'] = [],
  units = Number.POSITIVE_INFINITY,
) {
  const article = articleFromText(text);
  const tools = { resources, budget: createBudget(units) };
  const layer = tokenLayer(text, article.blocks);
  const tagged = {
    ...layer,
    ...posAnnotator.annotate(article, layer, { resources, budget: createBudget(Number.POSITIVE_INFINITY) }),
  };
  return { article, ...tagged, ...attributionAnnotator.annotate(article, { ...tagged, entities }, tools) };
}

/** Every attribution as "source | cue | content", the source "-" where there is none. */
export function said(text: string): string[] {
  const slice = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return analyseSpeech(text).attributions.map(
    ({ source, cue, content }) => `${source ? slice(source) : '-'} | ${slice(cue)} | ${slice(content)}`,
  );
}
