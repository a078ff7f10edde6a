import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { articleFromText } from '../../../article/article-from-text.ts';
import type { Entity } from '../../../model/analysis.ts';
import type { ArticleDocument } from '../../../model/article-document.ts';

interface GoldName {
  name: string;
  aliases?: string[];
  label: 'PERSON' | 'ORG' | 'PLACE' | 'OTHER';
  /** 2 belongs into a panel of names, 1 is fine there, 0 unwanted. */
  w: number;
}

interface Line {
  url: string;
  title: string;
  text: string;
  publishedAt: string;
  entities: GoldName[];
}

/** A name that was found: its features, and how much a reader wants it (0, 1, 2); 0 for a wrong kind and for one told already. */
export interface NameItem {
  readonly features: Float64Array;
  readonly wanted: number;
}

export interface NameExample {
  /** The publisher, by the last two labels of the host. */
  readonly publisher: string;
  readonly items: readonly NameItem[];
  /** How many gold names belong into the panel. */
  readonly wanted: number;
}

const KINDS: Partial<Record<Entity['label'], GoldName['label']>> = {
  PERSON: 'PERSON',
  ORG: 'ORG',
  GPE: 'PLACE',
  LOC: 'PLACE',
  FAC: 'PLACE',
};

const fold = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^ ?the /, '')
    .trim();

function itemsOf(entities: readonly Entity[], rows: readonly Float64Array[], line: Line): NameItem[] {
  const taken = new Set<GoldName>();
  return entities.map((entity, i) => {
    const own = new Set([
      fold(entity.name),
      ...entity.mentions.map(({ start, end }) => fold(line.text.slice(start, end))),
    ]);
    const gold = line.entities.find(
      (each) => each.w > 0 && [each.name, ...(each.aliases ?? [])].some((name) => own.has(fold(name))),
    );
    const isRight = gold !== undefined && !taken.has(gold) && gold.label === (KINDS[entity.label] ?? 'OTHER');
    if (isRight) taken.add(gold);
    return { features: rows[i] as Float64Array, wanted: isRight ? gold.w : 0 };
  });
}

/** The articles of a gold file with the names that `namesOf` finds in each, and a row of features for each name. */
export function readNameExamples(
  path: string,
  namesOf: (article: ArticleDocument) => { entities: readonly Entity[]; rows: readonly Float64Array[] },
): NameExample[] {
  const lines = gunzipSync(readFileSync(path)).toString().trim().split('\n');
  return lines.map((each) => {
    const line = JSON.parse(each) as Line;
    const { url, title, text, publishedAt } = line;
    const { entities, rows } = namesOf(articleFromText(text, { url, title, publishedAt, language: 'en' }));
    return {
      publisher: new URL(url).hostname.split('.').slice(-2).join('.'),
      items: itemsOf(entities, rows, line),
      wanted: line.entities.filter(({ w }) => w === 2).length,
    };
  });
}
