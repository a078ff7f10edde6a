import type {
  ArticleRecord,
  CaseRecord,
  HighlightRecord,
  NameRecord,
  Tombstone,
} from '../../model/records.ts';
import type { ContentRow, CounterRow, LibraryDatabase } from '../database.ts';
import { emptySnapshot, type LibrarySnapshot } from '../library-snapshot.ts';
import { isReadableCase } from '../readable.ts';
import type { Mutation } from './mutation-log.ts';
import { type ReplicaHead, type ReplicaStorage, SHARDS, type ShardRows, shardOf } from './replica-storage.ts';

/** Journal entries before they are folded into the shards. */
const COMPACT_AFTER = 400;
/** Changes in one journal entry: an import of 50,000 highlights is some hundred entries of about 500 kB. */
const PER_ENTRY = 500;

/** Everything that the replica holds, and how many of its values were damaged. */
export interface ReplicaCopy {
  snapshot: LibrarySnapshot;
  counters: CounterRow[];
  damaged: number;
}

const rowsOf = (rows: ShardRows, store: string): Record<string, object> => {
  rows[store] ??= {};
  return rows[store];
};

/** Cuts the changes of one transaction into journal entries. */
export function journalEntriesOf(mutations: readonly Mutation[], before: number): Map<number, Mutation[]> {
  const entries = new Map<number, Mutation[]>();
  for (let at = 0; at < mutations.length; at += PER_ENTRY)
    entries.set(before + 1 + entries.size, mutations.slice(at, at + PER_ENTRY));
  return entries;
}

/**
 * Everything in the library that the replica holds, read in one transaction with the last entry that it includes. A
 * library from before there was a copy gets its first number, so that its loss can be detected.
 */
async function readLibrary(database: LibraryDatabase) {
  const { highlights, articles, contents, tombstones, counters, cases, names } = database;
  const tables = [highlights, articles, contents, tombstones, counters, cases, names];
  return database.transaction('rw', tables, async () => {
    const rows = await counters.toArray();
    const last = rows.find(({ name }) => name === 'journal')?.value ?? 1;
    await counters.put({ name: 'journal', value: last });
    return {
      last,
      highlights: await highlights.toArray(),
      articles: await articles.toArray(),
      contents: await contents.toCollection().primaryKeys(),
      tombstones: await tombstones.toArray(),
      cases: await cases.toArray(),
      names: await names.toArray(),
      counters: rows.filter(({ name }) => name !== 'journal'),
    };
  });
}

/**
 * A second copy of the library beside IndexedDB. A browser that finds its database damaged deletes it without notice;
 * the replica's head detects that, and its content restores what was confirmed.
 */
export function createReplica(database: LibraryDatabase, storage: ReplicaStorage) {
  let head: ReplicaHead = { first: 1, last: 0 };
  /** True where the copy may miss changes; it is made again at the next upkeep. */
  let stale = false;
  /** True until the storage was read: what it holds is unknown so far, and nothing is written over it. */
  let unread = true;
  let appending: Promise<unknown> = Promise.resolve();
  let maintaining: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = appending.then(work);
    appending = done.catch(() => {});
    return done;
  };
  const maintain = (work: () => Promise<void>): Promise<void> => {
    const done = maintaining.then(work).catch(() => {
      stale = true;
    });
    maintaining = done;
    return done;
  };

  /** The shards hold everything up to `last` now: its entries are no longer needed. */
  const moveFirst = async (last: number): Promise<void> => {
    const { first } = head;
    await inTurn(async () => {
      head = { first: last + 1, last: Math.max(head.last, last) };
      await storage.setHead(head);
    });
    await storage.removeEntries(first, last);
  };

  /** Folds the journal into the shards. A kill at any step leaves entries that can be folded in again. */
  const compact = () =>
    maintain(async () => {
      const { first, last } = head;
      if (last - first + 1 < COMPACT_AFTER) return;
      const mutations = (await storage.entries(first, last)).flatMap((entry) => entry ?? []);
      if (mutations.some(([, key]) => key === null)) return rebuild();
      const touched = new Map<number, ShardRows>();
      const contents = new Map<string, object | null>();
      const numbers = [
        ...new Set(mutations.flatMap(([store, key]) => (store === 'contents' ? [] : shardOf(store, key!)))),
      ];
      const known = await storage.shards(numbers);
      for (const [at, number] of numbers.entries()) touched.set(number, known[at] ?? {});
      for (const [store, key, row] of mutations) {
        if (store === 'contents') contents.set(key!, row);
        else {
          const rows = rowsOf(touched.get(shardOf(store, key!))!, store);
          if (row) rows[key!] = row;
          else delete rows[key!];
        }
      }
      for (const [key, row] of contents) if (row) await storage.putContent(key, row);
      await storage.putShards(touched);
      await storage.removeContents([...contents].filter(([, row]) => !row).map(([key]) => key));
      await moveFirst(last);
    });

  /** Makes the shards again from IndexedDB. Entries go on being appended meanwhile, and the old ones stay until the end. */
  const rebuild = async (): Promise<void> => {
    stale = false;
    const copy = await readLibrary(database);
    const shards = new Map<number, ShardRows>(Array.from({ length: SHARDS }, (_, at) => [at, {}]));
    const put = (store: string, key: string, row: object) => {
      rowsOf(shards.get(shardOf(store, key))!, store)[key] = row;
    };
    for (const row of copy.highlights) put('highlights', row.id, row);
    for (const row of copy.articles) put('articles', row.key, row);
    for (const row of copy.tombstones) put('tombstones', row.id, row);
    for (const row of copy.cases) put('cases', row.id, row);
    for (const row of copy.names) put('names', row.id, row);
    for (const row of copy.counters) put('counters', row.name, row);
    for (const key of copy.contents) {
      const row = await database.contents.get(key);
      if (row) await storage.putContent(key, row);
    }
    await storage.putShards(shards);
    await moveFirst(copy.last);
  };

  return {
    /** The last change that the copy holds. */
    last: (): number => head.last,

    /** True where there is a copy that a library can be restored from. */
    exists: async (): Promise<boolean> => ((await storage.head().catch(() => null))?.last ?? 0) > 0,

    /** True until the copy was read. */
    isUnread: (): boolean => unread,

    /**
     * Reads the head.
     * @returns whether IndexedDB is behind what was once confirmed: it was lost, emptied, or put back to an older state.
     */
    async open(): Promise<boolean> {
      let stored: ReplicaHead | null;
      try {
        stored = await storage.head();
      } catch {
        // A storage that cannot be read must not keep the library from working.
        return false;
      }
      unread = false;
      const last = (await database.counters.get('journal'))?.value ?? 0;
      if (stored) head = stored;
      // No head: a library from before there was a copy, or a copy that was lost.
      stale = stored ? last !== head.last : (await database.articles.count()) > 0;
      return last < head.last;
    },

    /** Adds the changes of one transaction, numbered `before + 1` on. A failure makes the copy stale, nothing else. */
    append: (mutations: readonly Mutation[], before: number): Promise<void> =>
      inTurn(async () => {
        const entries = journalEntriesOf(mutations, before);
        const last = before + entries.size;
        if (unread) stale = true;
        if (unread || last <= head.last) return;
        // Entries between the head and these are of changes that were never confirmed: the worker was killed before.
        const next = { ...head, last };
        try {
          await storage.append(entries, next);
          head = next;
        } catch {
          stale = true;
        }
      }),

    /** The copy lacks something: it is made again at the next upkeep. */
    markStale(): void {
      stale = true;
    },

    /** Brings the copy up to date, or tidies it. Resolves when that is done; never rejects. */
    async tidy(): Promise<void> {
      if (unread) return;
      if (stale) await maintain(rebuild);
      else await compact();
    },

    /** Everything that the copy holds. */
    async read(): Promise<ReplicaCopy> {
      const stores = new Map<string, Map<string, object>>();
      const store = (name: string): Map<string, object> => {
        const known = stores.get(name) ?? new Map();
        stores.set(name, known);
        return known;
      };
      let damaged = 0;
      for (const rows of await storage.shards(Array.from({ length: SHARDS }, (_, at) => at))) {
        if (rows === null) damaged++;
        for (const [name, entries] of Object.entries(rows ?? {}))
          for (const [key, row] of Object.entries(entries)) store(name).set(key, row);
      }
      const entries = await storage.entries(head.first, head.last);
      damaged += entries.filter((entry) => entry === null).length;
      const gone = new Set<string>();
      for (const [name, key, row] of entries.flatMap((entry) => entry ?? [])) {
        if (key === null) store(name).clear();
        else if (row) store(name).set(key, row);
        else store(name).delete(key);
        if (name === 'contents' && key !== null && !row) gone.add(key);
        else if (name === 'contents' && key !== null) gone.delete(key);
      }
      const articles = [...store('articles').values()] as (ArticleRecord & { latest?: string })[];
      const missing = articles.flatMap(({ key, savedAt }) =>
        savedAt !== null && !gone.has(key) && !store('contents').has(key) ? key : [],
      );
      for (const [at, row] of (await storage.contents(missing)).entries()) {
        if (row) store('contents').set(missing[at]!, row);
        else damaged++;
      }
      const snapshot: LibrarySnapshot = {
        ...emptySnapshot(),
        highlights: [...store('highlights').values()] as HighlightRecord[],
        articles: articles.map(({ latest: _, ...article }) => article),
        contents: [...store('contents').values()] as ContentRow[],
        tombstones: [...store('tombstones').values()] as Tombstone[],
        cases: ([...store('cases').values()] as CaseRecord[]).filter(isReadableCase),
        names: [...store('names').values()] as NameRecord[],
      };
      return { snapshot, counters: [...store('counters').values()] as CounterRow[], damaged };
    },
  };
}
