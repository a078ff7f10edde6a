import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
    environment: 'node',
    setupFiles: ['tests/unit/property-seed.ts'],
    // Property tests and the first load of a model take their time on a busy machine.
    testTimeout: 60_000,
    css: { modules: { classNameStrategy: 'non-scoped' } },
  },
});
