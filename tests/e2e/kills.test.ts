import { expect, test } from 'vitest';
import { killRounds } from '../../utils/cli/kill/rounds.ts';

// A short run; `npm run kill` takes as many rounds as there is time for.
test.each([
  ['chromium', 4, 2],
  ['firefox', 2, 1],
] as const)(
  'a library in %s that is killed %i times while it writes, and loses its database %i times, has all that it confirmed',
  async (engine, rounds, damaged) => {
    const totals = await killRounds(engine, rounds, damaged);
    expect(totals).toMatchObject({ lost: 0, half: 0, twice: 0, damaged });
    expect(totals.confirmed).toBeGreaterThan(0);
  },
);
