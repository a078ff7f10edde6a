import type { Figure } from '../../model/analysis.ts';
import type { ArticleDocument } from '../../model/article-document.ts';

/** How much a kind of unit tells a reader, from 0 to 1. */
const KIND_WEIGHT: Readonly<Record<Figure['unit']['kind'], number>> = {
  currency: 1,
  percent: 0.9,
  count: 0.7,
  measure: 0.6,
  none: 0.35,
  duration: 0.35,
};

const WEIGHTS = { title: 0.3, lead: 0.2, repeats: 0.15, kind: 0.2, size: 0.1, subject: 0.05 } as const;

const sizeOf = ({ value, high }: Figure): number => Math.abs(value ?? high ?? 0);

/** A figure's place by size among those of its unit, from 0 (smallest) to 1. */
function ranksBySize(figures: readonly Figure[]): number[] {
  const byUnit = new Map<string, number[]>();
  figures.forEach(({ unit }, index) => {
    const key = unit.kind === 'count' ? '#' : unit.code;
    const group = byUnit.get(key);
    if (group) group.push(index);
    else byUnit.set(key, [index]);
  });
  const ranks = new Array<number>(figures.length).fill(0);
  for (const group of byUnit.values()) {
    group.sort((a, b) => sizeOf(figures[a] as Figure) - sizeOf(figures[b] as Figure));
    group.forEach((index, rank) => {
      ranks[index] = group.length > 1 ? rank / (group.length - 1) : 0.5;
    });
  }
  return ranks;
}

/**
 * How much the article is about each figure, from 0 to 1: whether the headline has it, how early it stands, how often it is
 * said again, what it measures and how large it is among its kind. Small numbers in words ("one of", "two") weigh little.
 */
export function withSalience(figures: readonly Figure[], article: ArticleDocument): Figure[] {
  const { text, title } = article;
  const ranks = ranksBySize(figures);
  const repeats = new Map<number, number>();
  for (const { sameAs } of figures)
    if (sameAs !== undefined) repeats.set(sameAs, (repeats.get(sameAs) ?? 0) + 1);
  const headings = article.blocks.filter(({ type }) => type === 'heading');
  let heading = 0;
  const own = figures.map((figure, index) => {
    const { start, end, unit, of } = figure;
    while (heading < headings.length && (headings[heading]?.end ?? 0) <= start) heading++;
    const isHeading = (headings[heading]?.start ?? Number.POSITIVE_INFINITY) <= start;
    const isInTitle = isHeading || (title.length > 0 && title.includes(text.slice(start, end)));
    const place = text.length > 0 ? start / text.length : 0;
    const isSmallWord = unit.kind !== 'currency' && unit.kind !== 'percent' && sizeOf(figure) <= 3;
    const score =
      WEIGHTS.title * Number(isInTitle) +
      WEIGHTS.lead * (1 - place) +
      WEIGHTS.repeats * Math.min(1, (repeats.get(index) ?? 0) / 2) +
      WEIGHTS.kind * KIND_WEIGHT[unit.kind] +
      WEIGHTS.size * (ranks[index] as number) +
      WEIGHTS.subject * Number(of !== null);
    return isSmallWord ? score / 3 : score;
  });
  // A repeat stands for its first mention: views that merge them show the higher.
  const best = [...own];
  figures.forEach(({ sameAs }, index) => {
    if (sameAs !== undefined) best[sameAs] = Math.max(best[sameAs] as number, own[index] as number);
  });
  return figures.map((figure, index) => ({
    ...figure,
    salience: round(best[figure.sameAs ?? index] as number),
  }));
}

const round = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;
