import type { Transaction } from 'dexie';

/** One step of the database's shape: its stores and indexes, and what becomes of the rows that are there. */
export interface Migration {
  version: number;
  /** As Dexie has it: key first, `*` for an index of many values; null removes a store. */
  stores: Record<string, string | null>;
  upgrade?(transaction: Transaction): Promise<void>;
}
