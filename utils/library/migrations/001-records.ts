import type { Migration } from './migration.ts';

/** Highlights, articles and what they hold, tombstones, what was just deleted, imports under way, and counters. */
export const records: Migration = {
  version: 1,
  stores: {
    highlights: 'id, articleKey, created',
    articles: 'key, *keys, latest',
    contents: 'key',
    tombstones: 'id',
    trash: 'id, deleted',
    staging: '[batch+part], batch',
    counters: 'name',
  },
};
