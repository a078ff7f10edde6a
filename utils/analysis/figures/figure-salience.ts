import type { Figure } from '../../model/analysis.ts';
import type { ArticleDocument } from '../../model/article-document.ts';
import type { Steps } from '../steps.ts';
import { describeFigures, FIGURE_FEATURES, type FigureTraits } from './figure-features.ts';
import learned from './figure-salience.generated.json' with { type: 'json' };

/** The weight of each trait, and what is added to all. */
export interface SalienceModel {
  readonly weights: Readonly<Record<string, number>>;
  readonly bias: number;
}

/** The weighted sum of a figure's traits. */
export function figureScore(traits: FigureTraits, { weights, bias }: SalienceModel): number {
  let sum = bias;
  for (const name of FIGURE_FEATURES) sum += (weights[name] ?? 0) * traits[name];
  return sum;
}

/**
 * How much a reader wants each figure in a panel of key figures, from 0 to 1: a logistic model of unit, size, title, place,
 * subject and wording. Its coefficients are learned by `npm run train:figures`.
 */
export function* withSalience(figures: readonly Figure[], article: ArticleDocument): Steps<Figure[]> {
  if (figures.length === 0) return [];
  const traits = yield* describeFigures(figures, article);
  const own = traits.map((each) => 1 / (1 + Math.exp(-figureScore(each, learned))));
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

const round = (value: number): number => Math.round(value * 1e4) / 1e4;
