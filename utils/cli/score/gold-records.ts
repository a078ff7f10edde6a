import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { analyse } from '../../analysis/pipeline.ts';
import { articleFromText } from '../../article/article-from-text.ts';
import type { Analysis } from '../../model/analysis.ts';
import { loadResources } from '../shared/load-resources.ts';

const CORPORA = new URL('../../../tests/corpora/', import.meta.url);

/** A gold text; every other field is the corpus' own. */
export interface GoldText {
  id: string;
  text: string;
  title?: string;
  publishedAt?: string;
}

/** The path of a file of `tests/corpora`. */
export const corpusPath = (name: string): string => fileURLToPath(new URL(name, CORPORA));

/** Reads a file of `tests/corpora`, one JSON object a line. */
export function readGold<T extends GoldText>(name: string): T[] {
  const lines = readFileSync(corpusPath(name), 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as T);
}

const resources = loadResources();

/** Analyses a gold text as `npm run analyze` does. */
export function analyseGold({ text, title, publishedAt }: GoldText): Promise<Analysis> {
  const metadata = { ...(title && { title }), ...(publishedAt && { publishedAt }) };
  return analyse(articleFromText(text, metadata), resources);
}
