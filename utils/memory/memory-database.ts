import Dexie, { type DexieOptions, type EntityTable } from 'dexie';
import type { LookupRow } from '../wikipedia/name-lookup.ts';
import type { LeanArticle } from './lean-article.ts';
import { countTerms, type TermCount } from './term-counts.ts';

/** Why an article is remembered: the library holds it, or the reader lets everything that is analysed be remembered. */
export type MemorySource = 'library' | 'analysed';

/** All that a remembered article is found by. All indexes are keys of this row, so that none outlives it. */
export interface MemoryRow {
  /** Counts down: the newest article has the smallest, and an index gives the newest first. */
  id: number;
  /** The page, by `pageKey`. */
  key: string;
  /** All keys of the page, its own among them. */
  keys: string[];
  url: string;
  title: string;
  siteName: string;
  /** ISO 8601 date or date-time, or null. */
  publishedAt: string | null;
  /** When it was first and last read: ISO moments in UTC. */
  firstSeen: string;
  lastSeen: string;
  /** The visit before the last one, or null. */
  seenBefore: string | null;
  source: MemorySource;
  names: string[];
  topics: string[];
  phrases: string[];
  /** Stems of its title, its names, its facts and the reader's quotes: what it is searched by. */
  words: string[];
  shingles: number[];
}

/** The lean forms of an article, apart from the row, which lists read. */
export interface MemoryDetails {
  id: number;
  now: LeanArticle;
  /** As it was at the visit before, where it has changed since then. */
  before?: { seen: string; lean: LeanArticle };
  /** As the library keeps it, where it was saved. */
  saved?: LeanArticle;
}

/** The reader's word on two articles' bearers of one name. */
export interface IdentityDecision {
  /** `NAME\nKEY\nKEY`, the keys in order. */
  id: string;
  name: string;
  /** Keys of the two articles. */
  articles: [string, string];
  same: boolean;
  /** When it was said; absent in words of an older version. */
  at?: string;
}

export type MemoryDatabase = Dexie & {
  articles: EntityTable<MemoryRow, 'id'>;
  details: EntityTable<MemoryDetails, 'id'>;
  identities: EntityTable<IdentityDecision, 'id'>;
  counts: EntityTable<TermCount, 'term'>;
  /** Answers of Wikipedia, by what was asked. */
  lookups: EntityTable<LookupRow, 'id'>;
};

/**
 * The database of what was read, apart from the library's: it is derived, and neither copied nor synchronised. Dexie's
 * multi-entry indexes are one inverted index for each kind of key.
 */
export function openMemory(options: DexieOptions = {}): MemoryDatabase {
  const database = new Dexie('memory', options);
  database.version(2).stores({
    articles:
      'id, &key, *keys, source, lastSeen, publishedAt, *names, *topics, *phrases, *figures, *words, *shingles',
    details: 'id',
    identities: 'id, name, *articles',
    lookups: 'id, at',
  });
  database
    .version(3)
    .stores({
      articles: 'id, &key, *keys, source, [source+lastSeen], *names, *topics, *phrases, *words, *shingles',
      counts: 'term',
    })
    .upgrade(async (step) => {
      const rows: MemoryRow[] = await step.table('articles').toArray();
      await step.table('counts').bulkPut(countTerms(rows));
    });
  return database as MemoryDatabase;
}
