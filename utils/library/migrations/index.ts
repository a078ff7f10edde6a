import { records } from './001-records.ts';
import { syncTables } from './002-sync.ts';
import { caseTables } from './003-cases.ts';
import { outboxNumbers } from './004-outbox-numbers.ts';
import type { Migration } from './migration.ts';

/** Every step of the database's shape, in order. A step that has been released is never edited: another follows it. */
export const MIGRATIONS: readonly Migration[] = [records, syncTables, caseTables, outboxNumbers];
