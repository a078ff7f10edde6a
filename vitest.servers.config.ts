import { defineConfig } from 'vitest/config';

/** The sync against WebDAV servers that are installed here. */
export default defineConfig({
  test: {
    include: ['tests/servers/**/*.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 30_000,
  },
});
