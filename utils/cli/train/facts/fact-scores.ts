import type { FactExample } from './fact-examples.ts';

/** How well the facts shown first tell what readers noted down, in percent. */
export interface FactScores {
  /** Weights told by the first three and seven sentences, against those of the best choice of as many. */
  readonly at3: number;
  readonly at7: number;
  /** The mean of both. */
  readonly facts: number;
  /** Of seven sentences, those that tell nothing wanted, and those that are not the article's own. */
  readonly idle: number;
  readonly junk: number;
}

const STEPS = [3, 7] as const;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Scores choices: for each example places in its candidates, best first. */
export function scoreChoices(
  examples: readonly FactExample[],
  choices: readonly (readonly number[])[],
): FactScores {
  const [at3, at7] = STEPS.map((count) => {
    let gain = 0;
    let best = 0;
    for (const [i, { groups, weights }] of examples.entries()) {
      const told = new Set((choices[i] ?? []).slice(0, count).map((place) => groups[place] as number));
      gain += sum([...told].map((group) => weights[group] ?? 0));
      best += sum([...weights].sort((a, b) => b - a).slice(0, count));
    }
    return (100 * gain) / best;
  }) as [number, number];
  const shown = examples.flatMap((example, i) =>
    (choices[i] ?? []).slice(0, 7).map((place) => ({ example, place })),
  );
  const share = (wrong: (example: FactExample, place: number) => boolean): number =>
    (100 * shown.filter(({ example, place }) => wrong(example, place)).length) / Math.max(1, shown.length);
  return {
    at3,
    at7,
    facts: (at3 + at7) / 2,
    idle: share(({ groups }, place) => (groups[place] as number) < 0),
    junk: share(({ junk }, place) => junk[place] === true),
  };
}
