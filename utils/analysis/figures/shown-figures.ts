import type { Figure } from '../../model/analysis.ts';

/** Below this chance that a reader wants it, a figure of an article is not shown: "one of the chapters", "two things". */
export const LEAST_SALIENCE = 0.35;
/** UTF-16 units of text; a shorter text keeps every figure. */
const SHORTEST_ARTICLE = 1500;

/**
 * The figures of an article that a reader may want, with `sameAs` recounted among them; all figures where the text is
 * short. Checks and facts look at every figure. Time is linear in figures.
 */
export function shownFigures(figures: readonly Figure[], text: string): Figure[] {
  if (text.length < SHORTEST_ARTICLE) return [...figures];
  const places = new Map<number, number>();
  const shown: Figure[] = [];
  figures.forEach((figure, index) => {
    // A repeat has the salience of its first mention, so both stay or go.
    if (figure.salience < LEAST_SALIENCE) return;
    places.set(index, shown.length);
    const first = figure.sameAs === undefined ? undefined : places.get(figure.sameAs);
    const { sameAs: _, ...rest } = figure;
    shown.push(first === undefined ? rest : { ...rest, sameAs: first });
  });
  return shown;
}
