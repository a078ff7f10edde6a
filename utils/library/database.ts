import Dexie, { type DexieOptions, type EntityTable, type Table } from 'dexie';
import type { Analysis } from '../model/analysis.ts';
import type { ArticleRecord, HighlightRecord, Tombstone } from '../model/records.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';

/** An article as it is stored: `latest` is when it or one of its highlights last changed, for the order of the library. */
export type StoredArticle = ArticleRecord & { latest: string };

/** A saved article's analysis and text, in a store of its own so that lists need not read them. */
export interface ContentRow {
  key: string;
  analysis: Analysis;
  /** False where only the passages that the analysis points at were kept of the text. */
  wholeText: boolean;
}

/** A deleted record, kept for a day for an undo. */
export interface TrashRow {
  id: string;
  deleted: string;
  highlight?: HighlightRecord;
  content?: ContentRow;
  savedAt?: string;
}

/** A staged part of an import that is not committed yet. */
interface StagingRow {
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

const DATABASE = 'library';

/**
 * The library's database, opened at first use. A transaction is complete only when it is on the disk ("strict"), so
 * that confirmed changes survive a power failure.
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
 * True where a newer Sidelight made the open database: its version is above the one known here. Dexie opens it all the
 * same, but rows written here might lack what the newer version needs.
 */
export function isFromNewerVersion(database: LibraryDatabase): boolean {
  const known = Math.max(...MIGRATIONS.map(({ version }) => version)) * PER_VERSION;
  return database.isOpen() && database.backendDB().version > known;
}
