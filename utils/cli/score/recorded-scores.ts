import type { Score } from './scorer.ts';

/** Points by which a value may fall below the recorded one: about one answer of the smallest set. */
export const MARGIN = 1;

type Measured = Pick<Score, 'name' | 'measure' | 'value' | 'of'>;

/** A table for a terminal: measure, gold answers, value, recorded value. */
export function scoreTable(scores: readonly Measured[], recorded: Readonly<Record<string, number>>): string {
  const width = Math.max(0, ...scores.map(({ name }) => name.length));
  return scores
    .map(({ name, measure, value, of }) =>
      [
        name.padEnd(width),
        value.toFixed(1).padStart(6),
        `(recorded ${recorded[name]?.toFixed(1) ?? 'never'})`.padEnd(17),
        `${of}`.padStart(5),
        ` ${measure}`,
      ].join(' '),
    )
    .join('\n');
}

/** One line for each value that is not recorded or lies more than `MARGIN` points below the recorded one. */
export function judge(scores: readonly Measured[], recorded: Readonly<Record<string, number>>): string[] {
  return scores.flatMap(({ name, value }) => {
    const before = recorded[name];
    if (before === undefined) return [`${name} has no recorded value: run "npm run score -- --record"`];
    if (value >= before - MARGIN) return [];
    return [
      `${name} fell from ${before.toFixed(1)} to ${value.toFixed(1)}: see "npm run score -- --errors 20"`,
    ];
  });
}
