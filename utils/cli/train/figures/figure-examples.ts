import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describeFigures, FIGURE_FEATURES } from '../../../analysis/figures/figure-features.ts';
import { finished } from '../../../analysis/steps.ts';
import { articleFromText } from '../../../article/article-from-text.ts';
import type { Figure } from '../../../model/analysis.ts';
import type { ArticleDocument, Span } from '../../../model/article-document.ts';

interface GoldFigure {
  s: number;
  also?: number[];
  value?: number;
  low?: number;
  high?: number;
  /** 2 belongs into a panel of key figures, 1 is fine there, 0 unwanted. */
  w: number;
}

interface Line {
  url: string;
  title: string;
  text: string;
  publishedAt: string;
  sentences: Span[];
  figures: GoldFigure[];
}

/** A figure with its repeats: the traits of each mention, and how much a reader wants it (0, 1, 2). */
export interface FigureItem {
  readonly mentions: readonly Float64Array[];
  readonly wanted: number;
  /** Index of the gold figure that it is, or −1. */
  readonly gold: number;
}

export interface FigureExample {
  /** The publisher, by the last two labels of the host. */
  readonly publisher: string;
  readonly items: readonly FigureItem[];
  /** How many gold figures belong into the panel. */
  readonly wanted: number;
}

interface Ends {
  value?: number | null | undefined;
  low?: number | undefined;
  high?: number | undefined;
}

const endsOf = ({ value, low, high }: Ends): [number, number] =>
  value === null || value === undefined ? [low ?? high ?? 0, high ?? low ?? 0] : [value, value];
const isNear = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b));

function isFigure(figure: Figure, gold: GoldFigure, sentences: readonly Span[]): boolean {
  const stands = [gold.s, ...(gold.also ?? [])].some((index) => {
    const span = sentences[index];
    return span !== undefined && span.start < figure.end && figure.start < span.end;
  });
  const [a, b] = [endsOf(figure), endsOf(gold)];
  return stands && isNear(a[0], b[0]) && isNear(a[1], b[1]);
}

function itemsOf(figures: readonly Figure[], article: ArticleDocument, line: Line): FigureItem[] {
  const traits = finished(describeFigures(figures, article)).map((each) =>
    Float64Array.from(FIGURE_FEATURES, (name) => each[name]),
  );
  const groups = new Map<number, number[]>();
  figures.forEach(({ sameAs }, index) => {
    groups.set(sameAs ?? index, [...(groups.get(sameAs ?? index) ?? []), index]);
  });
  const taken = new Set<number>();
  return [...groups.values()].map((group) => {
    const isOne = (gold: GoldFigure): boolean =>
      group.some((index) => isFigure(figures[index] as Figure, gold, line.sentences));
    const gold = line.figures.findIndex((each) => each.w > 0 && isOne(each));
    const isNew = gold >= 0 && !taken.has(gold);
    if (isNew) taken.add(gold);
    return {
      mentions: group.map((index) => traits[index] as Float64Array),
      wanted: isNew ? (line.figures[gold] as GoldFigure).w : 0,
      gold: isNew ? gold : -1,
    };
  });
}

/** The articles of a gold file with the figures that `figuresOf` finds in each. */
export async function readFigureExamples(
  path: string,
  figuresOf: (article: ArticleDocument) => Promise<readonly Figure[]>,
): Promise<FigureExample[]> {
  const lines = gunzipSync(readFileSync(path)).toString().trim().split('\n');
  const examples: FigureExample[] = [];
  for (const each of lines) {
    const line = JSON.parse(each) as Line;
    const { url, title, text, publishedAt } = line;
    const article = articleFromText(text, { url, title, publishedAt, language: 'en' });
    examples.push({
      publisher: new URL(url).hostname.split('.').slice(-2).join('.'),
      items: itemsOf(await figuresOf(article), article, line),
      wanted: line.figures.filter(({ w }) => w === 2).length,
    });
  }
  return examples;
}
