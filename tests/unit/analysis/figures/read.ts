import { createBudget } from '../../../../utils/analysis/budget.ts';
import { figureAnnotator } from '../../../../utils/analysis/figures/index.ts';
import { analyse } from '../../../../utils/analysis/pipeline.ts';
import { NO_MODELS } from '../../../../utils/analysis/resources.ts';
import { tokenAnnotator } from '../../../../utils/analysis/tokens/index.ts';
import { articleFromText, type TextMetadata } from '../../../../utils/article/article-from-text.ts';
import { loadResources } from '../../../../utils/cli/shared/load-resources.ts';
import type { Figure, Timex } from '../../../../utils/model/analysis.ts';

/** The figures of a plain text, found without any model. */
export function figuresOf(text: string, metadata: TextMetadata = {}, timexes: Timex[] = []): Figure[] {
  const article = articleFromText(text, metadata);
  const tools = { resources: NO_MODELS, budget: createBudget(Number.POSITIVE_INFINITY) };
  const layers = tokenAnnotator.annotate(article, {}, tools);
  return figureAnnotator.annotate(article, { ...layers, timexes, entities: [] }, tools).figures;
}

/** One line a figure: "words = value unit", a range as "low..high", a change before it. */
export function linesOf(text: string, metadata: TextMetadata = {}): string[] {
  return figuresOf(text, metadata).map((figure) => lineOf(text, figure));
}

function lineOf(text: string, { start, end, value, low, high, change, unit }: Figure): string {
  const size = value === null ? `${low}..${high}` : String(value);
  const sign = change === '=' ? '' : `${change} `;
  return `${text.slice(start, end)} = ${sign}${size}${unit.code ? ` ${unit.code}` : ''}`;
}

const resources = loadResources();

/** The lines of `linesOf`, found with all models. */
export async function modelLinesOf(text: string, metadata: TextMetadata = {}): Promise<string[]> {
  const { figures } = await analyse(articleFromText(text, { language: 'en', ...metadata }), resources);
  return figures.map((figure) => lineOf(text, figure));
}
