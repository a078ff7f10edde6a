import { expect, test } from 'vitest';
import { playWithBrowsers } from '../../utils/cli/sync-rounds/with-browsers.ts';

// A short run; `npm run sync-rounds` takes as many rounds as there is time for.
test('Chromium, Firefox and a worker of another clock have the same in the end, and all that they confirmed', async () => {
  const totals = await playWithBrowsers(3);
  expect(totals).toMatchObject({ losses: [], unequal: 0, kills: 3 });
  expect(totals.edits).toBeGreaterThan(0);
}, 240_000);
