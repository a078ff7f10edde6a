import type { Migration } from './migration.ts';

/** Marks of what has to be sent are found by their number: a library that one device alone syncs has one for each record. */
export const outboxNumbers: Migration = { version: 4, stores: { outbox: 'key, n' } };
