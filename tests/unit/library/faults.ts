import type { DBCore, DBCoreTable, Middleware } from 'dexie';
import type { LibraryDatabase } from '../../../utils/library/database.ts';

const STEPS = ['mutate', 'get', 'getMany', 'query', 'openCursor', 'count'] as const;

/** Calls `before` ahead of every step that reaches the database; what it throws fails that step. */
export function beforeEachStep(
  database: LibraryDatabase,
  before: (step: (typeof STEPS)[number], table: string) => void,
): void {
  const watched = (table: DBCoreTable): DBCoreTable => {
    const own = { ...table };
    for (const step of STEPS) {
      own[step] = ((request: never) => {
        try {
          before(step, table.name);
        } catch (error) {
          return Promise.reject(error);
        }
        return (table[step] as (request: never) => Promise<unknown>)(request);
      }) as never;
    }
    return own;
  };
  const middleware: Middleware<DBCore> = {
    stack: 'dbcore',
    name: 'faults',
    create: (core) => ({ ...core, table: (name) => watched(core.table(name)) }),
  };
  database.use(middleware);
}

/** All that is stored, by table. */
export async function stored(database: LibraryDatabase): Promise<Record<string, unknown[]>> {
  const tables = await Promise.all(
    database.tables.map(async (table) => [table.name, await table.toArray()] as const),
  );
  return Object.fromEntries(tables);
}
