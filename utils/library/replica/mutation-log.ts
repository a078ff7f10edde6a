import type { DBCore, DBCoreMutateRequest, DBCoreTable, Middleware } from 'dexie';
import type { LibraryDatabase } from '../database.ts';

/** Stores whose rows the replica holds. The trash is left out: an undo is a convenience of a day. */
const REPLICATED = [
  'highlights',
  'articles',
  'contents',
  'tombstones',
  'counters',
  'cases',
  'names',
] as const;
type ReplicatedStore = (typeof REPLICATED)[number];

/** One changed row, or null for one that is gone; a null key empties the store. */
export type Mutation = [store: ReplicatedStore, key: string | null, row: object | null];

const isReplicated = (name: string): name is ReplicatedStore => REPLICATED.some((store) => store === name);

/** The counter that numbers the changes is none itself. */
const JOURNAL = 'journal';

/** IndexedDB's range over everything, as DBCore writes it. */
const WHOLE_RANGE = 3;

function mutationsOf(store: ReplicatedStore, table: DBCoreTable, request: DBCoreMutateRequest): Mutation[] {
  switch (request.type) {
    case 'add':
    case 'put':
      return request.values.map((row, at) => [
        store,
        String(request.keys?.[at] ?? table.schema.primaryKey.extractKey?.(row)),
        row,
      ]);
    case 'delete':
      return request.keys.map((key) => [store, String(key), null]);
    case 'deleteRange':
      if ((request.range.type as number) === WHOLE_RANGE) return [[store, null, null]];
      throw new Error(`a range of ${store} is deleted by its keys, so that the replica hears of them`);
  }
}

export interface MutationLog {
  /** Changes made so far in a transaction, in order. */
  of(transaction: object): Mutation[];
}

/** Records the changes of each transaction on the replicated stores. Call it before the database is opened. */
export function recordMutations(database: LibraryDatabase): MutationLog {
  const log = new WeakMap<object, Mutation[]>();
  const watched = (table: DBCoreTable): DBCoreTable => {
    const { name } = table;
    if (!isReplicated(name)) return table;
    return {
      ...table,
      mutate: async (request) => {
        const mutations = mutationsOf(name, table, request).filter(([, key]) => key !== JOURNAL);
        const answer = await table.mutate(request);
        const known = log.get(request.trans) ?? [];
        log.set(request.trans, known);
        for (const mutation of mutations) known.push(mutation);
        return answer;
      },
    };
  };
  const middleware: Middleware<DBCore> = {
    stack: 'dbcore',
    name: 'mutation-log',
    create: (core) => ({ ...core, table: (name) => watched(core.table(name)) }),
  };
  database.use(middleware);
  return { of: (transaction) => log.get(transaction) ?? [] };
}
