import Dexie, { type DexieOptions, type EntityTable, type Table } from 'dexie';
import type { Analysis } from '../model/analysis.ts';
import type { ArticleRecord, CaseRecord, HighlightRecord, NameRecord, Tombstone } from '../model/records.ts';
import { DATABASE, KNOWN_VERSION } from './database-version.ts';
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
  /** Words on an article that was kept for them alone. */
  body?: ArticleRecord['body'];
}

/** A staged part of an import that is not committed yet. */
interface StagingRow {
  batch: string;
  part: number;
  highlights: HighlightRecord[];
  articles: ArticleRecord[];
  contents: ContentRow[];
  tombstones: Tombstone[];
  cases: CaseRecord[];
  names: NameRecord[];
}

export interface CounterRow {
  /** `journal` is the last change that was told to the replica; the others count highlights, for the reminder of a backup. */
  name: 'made' | 'at-backup' | 'at-reminder' | 'journal';
  value: number;
}

/** A record with a change that other devices lack, or may lack. */
export interface OutboxRow {
  /** `highlight:`, `article:`, `saving:`, `content:`, `case:` or `name:` and the record's key. */
  key: string;
  /** The publication that has the change; 0 for none, -n while the nth is being made. */
  n: number;
}

/** Another device of the sync. */
export interface PeerRow {
  device: string;
  /** The last of its publications that was merged here. */
  cursor: number;
  /** Parts of a base that were merged, of a base that was not merged to its end. */
  base?: { n: number; done: number };
  /** Last publication of this device that it has merged. */
  seen: number;
  /** Display name, and when it last wrote; empty before its manifest was read. */
  name: string;
  at: string;
}

/** State of the sync by name: `device` is this device's id, the others are the sync's own. */
export interface SyncStateRow {
  name: 'device' | 'own' | 'settings';
  value: unknown;
}

/** The file with a saved article's text and analysis; `have` is false while it is only on the server. */
export interface TextFileRow {
  key: string;
  name: string;
  at: string;
  have: boolean;
}

/** A copy of the library from before something that could have lost records. */
export interface RecoveryPointRow {
  id?: number;
  made: string;
  reason: string;
  highlights: number;
  articles: number;
  /** A library export, compressed by gzip. */
  file: Uint8Array<ArrayBuffer>;
}

export type LibraryDatabase = Dexie & {
  highlights: EntityTable<HighlightRecord, 'id'>;
  articles: EntityTable<StoredArticle, 'key'>;
  contents: EntityTable<ContentRow, 'key'>;
  tombstones: EntityTable<Tombstone, 'id'>;
  trash: EntityTable<TrashRow, 'id'>;
  staging: Table<StagingRow, [string, number]>;
  counters: EntityTable<CounterRow, 'name'>;
  outbox: EntityTable<OutboxRow, 'key'>;
  peers: EntityTable<PeerRow, 'device'>;
  syncState: EntityTable<SyncStateRow, 'name'>;
  textFiles: EntityTable<TextFileRow, 'key'>;
  recoveryPoints: EntityTable<RecoveryPointRow, 'id'>;
  cases: EntityTable<CaseRecord, 'id'>;
  names: EntityTable<NameRecord, 'id'>;
};

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

/**
 * True where a newer Sidelight made the open database: its version is above the one known here. Dexie opens it all the
 * same, but rows written here might lack what the newer version needs.
 */
export const isFromNewerVersion = (database: LibraryDatabase): boolean =>
  database.isOpen() && database.backendDB().version > KNOWN_VERSION;
