import { SOURCE_FEATURES } from '../../../analysis/sources/source-features.ts';
import { solve } from '../facts/cholesky.ts';
import type { SourceExample } from './source-examples.ts';

/** Ridge penalty; from 1.5 to 5 the cross-validated figures differ by chance. */
const PENALTY = 2;
/** Rounds of Newton's method; the coefficients have settled well before. */
const ROUNDS = 12;
const HIGHEST = 30;

/**
 * Coefficients of the choice among a sentence's attributions and none: multinomial logistic regression with a ridge penalty, by Newton's
 * method. Where several candidates name the reader's source, each counts as far as the model believes it (Cour, Sapp and Taskar,
 * "Learning from partial labels", 2011). Sentences whose source no candidate names teach nothing.
 */
export function learnSourceCoefficients(examples: readonly SourceExample[]): number[] {
  const width = SOURCE_FEATURES.length;
  const usable = examples.filter(
    ({ features, right, sourced }) => features.length > 0 && (!sourced || right.includes(true)),
  );
  const coefficients = new Float64Array(width);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = coefficients.map((value) => -PENALTY * value);
    const hessian = new Float64Array(width * width);
    for (let i = 0; i < width; i++) hessian[i * width + i] = PENALTY;
    for (const { features, right, sourced } of usable) addExample(features, right, sourced);
    solve(hessian, gradient).forEach((step, i) => {
      (coefficients[i] as number) += step;
    });

    function addExample(
      rows: readonly Float64Array[],
      isRight: readonly boolean[],
      isSourced: boolean,
    ): void {
      const powers = rows.map((row) =>
        Math.exp(
          Math.min(
            HIGHEST,
            row.reduce((sum, value, i) => sum + value * (coefficients[i] as number), 0),
          ),
        ),
      );
      const all = 1 + powers.reduce((sum, value) => sum + value, 0);
      const chances = powers.map((value) => value / all);
      const believed = chances.reduce((sum, chance, place) => sum + (isRight[place] ? chance : 0), 0);
      const expected = new Float64Array(width);
      rows.forEach((row, place) => {
        row.forEach((value, i) => {
          (expected[i] as number) += (chances[place] as number) * value;
        });
      });
      rows.forEach((row, place) => {
        const chance = chances[place] as number;
        const target = isSourced && isRight[place] ? chance / Math.max(Number.EPSILON, believed) : 0;
        for (let i = 0; i < width; i++) {
          const value = row[i] as number;
          if (value === 0) continue;
          (gradient[i] as number) += (target - chance) * value;
          for (let j = 0; j < width; j++)
            (hessian[i * width + j] as number) +=
              chance * value * ((row[j] as number) - (expected[j] as number));
        }
      });
    }
  }
  return [...coefficients];
}
