import { fnv1a } from '../../analysis/hash.ts';
import type { Mutation } from './mutation-log.ts';

/** The part of `storage.local` that the replica lives in. */
export interface ReplicaArea {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** The replica's state, written in one step with each change of it. */
export interface ReplicaHead {
  /** The first journal entry that no shard holds yet. */
  first: number;
  /** The last journal entry: what IndexedDB must have reached at the least. */
  last: number;
}

/** A shard's rows by store and key. */
export type ShardRows = Record<string, Record<string, object>>;

const PREFIX = 'library-replica';
const HEAD = `${PREFIX}.head`;
const entryKey = (sequence: number): string => `${PREFIX}.journal.${sequence}`;
const shardKey = (shard: number): string => `${PREFIX}.shard.${shard}`;
const contentKey = (key: string): string => `${PREFIX}.content.${key}`;

/** Shards for highlights, articles and deletions: of 50,000 highlights each holds about 100, some 100 kB. */
export const SHARDS = 512;
/** Keys read in one call: some 10 MB of a large library. */
const BATCH = 64;
/** Journal entries written in one call: some 4 MB of an import. */
const ENTRIES_AT_ONCE = 8;

/** FNV-1a over UTF-16 units, eight hexadecimal digits. */
const checksum = (text: string): string => (fnv1a(text) >>> 0).toString(16).padStart(8, '0');

const HASH_DIGITS = 8;

/** The shard of a record, by its store and key. */
export const shardOf = (store: string, key: string): number =>
  Number.parseInt(checksum(`${store}\n${key}`), 16) % SHARDS;

/** A value as JSON behind its checksum. Text, since `storage.local` takes no lone surrogates and JSON escapes them. */
const encode = (value: unknown): string => {
  const json = JSON.stringify(value);
  return checksum(json) + json;
};

/** Undefined where nothing is stored; null where it is damaged. */
function decode<T>(stored: unknown): T | null | undefined {
  if (stored === undefined) return undefined;
  if (typeof stored !== 'string') return null;
  const json = stored.slice(HASH_DIGITS);
  return checksum(json) === stored.slice(0, HASH_DIGITS) ? (JSON.parse(json) as T) : null;
}

function* batches<T>(list: readonly T[]): Generator<T[]> {
  for (let at = 0; at < list.length; at += BATCH) yield list.slice(at, at + BATCH);
}

/**
 * The library's second copy in `storage.local`, which is another kind of store than IndexedDB: a journal of changes,
 * and shards that hold the state before it. Each value has a checksum; damaged ones are passed over and counted.
 */
export function createReplicaStorage(area: ReplicaArea) {
  const readMany = async <T>(keys: readonly string[]): Promise<(T | null | undefined)[]> => {
    const found: (T | null | undefined)[] = [];
    for (const batch of batches(keys)) {
      const stored = await area.get(batch);
      for (const key of batch) found.push(decode<T>(stored[key]));
    }
    return found;
  };

  return {
    /** Null where there is no replica yet, or its head is damaged. */
    head: async (): Promise<ReplicaHead | null> => (await readMany<ReplicaHead>([HEAD]))[0] ?? null,

    /**
     * Appends entries and moves the head with the last of them, so that a kill in between leaves entries beyond the
     * head.
     */
    append: async (entries: ReadonlyMap<number, readonly Mutation[]>, head: ReplicaHead): Promise<void> => {
      const items = [...entries].map(([at, mutations]): [string, string] => [
        entryKey(at),
        encode(mutations),
      ]);
      while (items.length > ENTRIES_AT_ONCE)
        await area.set(Object.fromEntries(items.splice(0, ENTRIES_AT_ONCE)));
      await area.set({ ...Object.fromEntries(items), [HEAD]: encode(head) });
    },

    setHead: (head: ReplicaHead): Promise<void> => area.set({ [HEAD]: encode(head) }),

    /** Entries in order; null for a damaged or missing one. */
    entries: async (first: number, last: number): Promise<(Mutation[] | null)[]> => {
      const keys = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => entryKey(first + at));
      return (await readMany<Mutation[]>(keys)).map((entry) => entry ?? null);
    },

    removeEntries: async (first: number, last: number): Promise<void> => {
      const keys = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => entryKey(first + at));
      for (const batch of batches(keys)) await area.remove(batch);
    },

    shards: (numbers: readonly number[]): Promise<(ShardRows | null | undefined)[]> =>
      readMany<ShardRows>(numbers.map(shardKey)),

    /** Writes shards in batches; an empty one is removed. */
    putShards: async (shards: ReadonlyMap<number, ShardRows>): Promise<void> => {
      const isEmpty = (rows: ShardRows) =>
        Object.values(rows).every((store) => Object.keys(store).length === 0);
      for (const batch of batches([...shards])) {
        const full = batch.filter(([, rows]) => !isEmpty(rows));
        await area.set(Object.fromEntries(full.map(([at, rows]) => [shardKey(at), encode(rows)])));
        await area.remove(batch.filter(([, rows]) => isEmpty(rows)).map(([at]) => shardKey(at)));
      }
    },

    contents: (keys: readonly string[]): Promise<(object | null | undefined)[]> =>
      readMany<object>(keys.map(contentKey)),

    putContent: (key: string, row: object): Promise<void> => area.set({ [contentKey(key)]: encode(row) }),

    removeContents: async (keys: readonly string[]): Promise<void> => {
      for (const batch of batches(keys)) await area.remove(batch.map(contentKey));
    },
  };
}
export type ReplicaStorage = ReturnType<typeof createReplicaStorage>;
