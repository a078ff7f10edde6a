import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One marked text of `CORPUS_DIR` (its README says what the fields hold). */
export interface Record {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly { start: number; end: number; label: string; sourceLabel: string }[];
  readonly annotated?: readonly { start: number; end: number }[];
  readonly split: 'train' | 'dev';
  readonly labels: readonly string[];
  readonly licence?: string;
}

/** Files that the project's own licence lets weights ship from, and how much a text of each counts. */
export const SOURCES: readonly { name: string; weight: number }[] = [
  { name: 'gum', weight: 1 },
  { name: 'wikigold', weight: 1 },
  { name: 'meantime', weight: 1 },
  { name: 'crossner', weight: 0.5 },
  { name: 'wnut17', weight: 0.5 },
  { name: 'btc', weight: 0.5 },
];

/** Files that the report measures on. */
export const DEV_SOURCES = ['gum', 'meantime', 'wikigold', 'uner-pud'] as const;

/** All records of a source; share-alike texts are left out of the train split. */
export function readSource(folder: string, name: string, split: 'train' | 'dev'): Record[] {
  const lines = gunzipSync(readFileSync(join(folder, `${name}.jsonl.gz`)))
    .toString('utf8')
    .split('\n')
    .filter(Boolean);
  return lines
    .map((line) => JSON.parse(line) as Record)
    .filter((record) => record.split === split)
    .filter(({ licence }) => split === 'dev' || !licence?.includes('SA'));
}
