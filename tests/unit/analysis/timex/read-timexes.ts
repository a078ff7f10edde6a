import { readFileSync } from 'node:fs';
import { createBudget } from '../../../../utils/analysis/budget.ts';
import { NO_MODELS } from '../../../../utils/analysis/resources.ts';
import { timexAnnotator } from '../../../../utils/analysis/timex/index.ts';
import { posAnnotator, tokenAnnotator } from '../../../../utils/analysis/tokens/index.ts';
import type { TokenLayer } from '../../../../utils/analysis/tokens/tokens.ts';
import { articleFromText } from '../../../../utils/article/article-from-text.ts';
import type { Timex } from '../../../../utils/model/analysis.ts';

const bytes = readFileSync('public/models/pos.bin');
const pos = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;

/** The time expressions of a text, seen from Wednesday, June 17, 2026 unless told otherwise. */
export function timexesOf(
  text: string,
  publishedAt: string | null = '2026-06-17',
  units = Infinity,
  modifiedAt: string | null = null,
): Timex[] {
  const article = { ...articleFromText(text, publishedAt ? { publishedAt } : {}), modifiedAt };
  const tools = { resources: { models: { ...NO_MODELS.models, pos } }, budget: createBudget(Infinity) };
  const layers = tokenAnnotator.annotate(article, {}, tools) as TokenLayer;
  const tagged = { ...layers, ...posAnnotator.annotate(article, layers, tools) };
  return timexAnnotator.annotate(article, tagged, { ...tools, budget: createBudget(units) }).timexes;
}

/** The same as "words = value", by which a whole table reads at a glance. */
export const readTimexes = (text: string, publishedAt?: string | null): string[] =>
  timexesOf(text, publishedAt).map(({ start, end, value }) => `${text.slice(start, end)} = ${value}`);
