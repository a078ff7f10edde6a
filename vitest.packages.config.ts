import { defineConfig } from 'vitest/config';

/** What the stores get, checked on the packages that `npm run zip` made. */
export default defineConfig({
  test: {
    include: ['tests/packages/**/*.test.ts'],
    environment: 'node',
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
});
