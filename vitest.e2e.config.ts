import { defineConfig } from 'vitest/config';

/** Journeys in real browsers, one browser at a time: they share the screen and two of them would share a slow machine. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 90_000,
    // A browser that lost a click on a busy machine gets one more try; the report names the test.
    retry: 1,
  },
});
