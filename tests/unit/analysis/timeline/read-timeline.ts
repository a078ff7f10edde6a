import { readFileSync } from 'node:fs';
import { createBudget } from '../../../../utils/analysis/budget.ts';
import { NO_MODELS } from '../../../../utils/analysis/resources.ts';
import { timelineAnnotator } from '../../../../utils/analysis/timeline/index.ts';
import { timexAnnotator } from '../../../../utils/analysis/timex/index.ts';
import { posAnnotator, tokenAnnotator } from '../../../../utils/analysis/tokens/index.ts';
import { articleFromText } from '../../../../utils/article/article-from-text.ts';
import type { TimelineEntry } from '../../../../utils/model/analysis.ts';

const bytes = readFileSync('public/models/pos.bin');
const pos = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;

/** The timeline of a text, seen from Wednesday, June 17, 2026 unless told otherwise. */
export function timelineOf(text: string, publishedAt: string | null = '2026-06-17'): TimelineEntry[] {
  const article = articleFromText(text, publishedAt ? { publishedAt } : {});
  const tools = { resources: { models: { ...NO_MODELS.models, pos } }, budget: createBudget(Infinity) };
  const layers = { attributions: [] } as Record<string, unknown>;
  for (const annotator of [tokenAnnotator, posAnnotator, timexAnnotator, timelineAnnotator]) {
    Object.assign(layers, annotator.annotate(article, layers as never, tools));
  }
  return layers.timeline as TimelineEntry[];
}
