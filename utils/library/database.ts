import Dexie, { type DexieOptions, type EntityTable, type Table } from 'dexie';
import type { Analysis } from '../model/analysis.ts';
import type { ArticleRecord, HighlightRecord, Tombstone } from '../model/records.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';

/** An article as it is stored: `latest` is when it or one of its highlights last changed, for the order of the library. */
export type StoredArticle = ArticleRecord & { latest: string };

/** What a saved article holds beside its record, in a store of its own so that lists need not read it. */
export interface ContentRow {
  key: string;
  analysis: Analysis;
  /** False where only the passages that the analysis points at were kept of the text. */
  wholeText: boolean;
}

/** A deleted record, kept for a day to be brought back. */
export interface TrashRow {
  id: string;
  deleted: string;
  highlight?: HighlightRecord;
  content?: ContentRow;
  savedAt?: string;
}

/** A part of an import that has been handed over but not yet taken in. */
export interface StagingRow {
  batch: string;
  part: number;
  highlights: HighlightRecord[];
  articles: ArticleRecord[];
  contents: ContentRow[];
  tombstones: Tombstone[];
}

export interface CounterRow {
  /** `journal` is the last change that was told to the replica; the others count highlights, for the reminder of a backup. */
  name: 'made' | 'at-backup' | 'at-reminder' | 'journal';
  value: number;
}

export type LibraryDatabase = Dexie & {
  highlights: EntityTable<HighlightRecord, 'id'>;
  articles: EntityTable<StoredArticle, 'key'>;
  contents: EntityTable<ContentRow, 'key'>;
  tombstones: EntityTable<Tombstone, 'id'>;
  trash: EntityTable<TrashRow, 'id'>;
  staging: Table<StagingRow, [string, number]>;
  counters: EntityTable<CounterRow, 'name'>;
};

export const DATABASE = 'library';

/**
 * The library's database, opened at first use. A transaction is complete only when it is on the disk ("strict"):
 * what was confirmed outlives the machine's going out.
 */
export function openDatabase(
  options: DexieOptions = {},
  { name = DATABASE, migrations = MIGRATIONS }: { name?: string; migrations?: readonly Migration[] } = {},
): LibraryDatabase {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict', ...options });
  for (const { version, stores, upgrade } of migrations) {
    const step = database.version(version).stores(stores);
    if (upgrade) step.upgrade(upgrade);
  }
  return database as LibraryDatabase;
}

/** Dexie multiplies its versions by ten to leave room between them. */
const PER_VERSION = 10;

/**
 * True where the open database bears a higher version than this Sidelight knows: a newer one made it. Dexie opens it all
 * the same; what this one would write might lack what the newer one needs.
 */
export function isFromNewerVersion(database: LibraryDatabase): boolean {
  const known = Math.max(...MIGRATIONS.map(({ version }) => version)) * PER_VERSION;
  return database.isOpen() && database.backendDB().version > known;
}
