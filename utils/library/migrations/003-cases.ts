import type { Migration } from './migration.ts';

/** Cases, and the reader's words on names. */
export const caseTables: Migration = {
  version: 3,
  stores: { cases: 'id, name', names: 'id' },
};
