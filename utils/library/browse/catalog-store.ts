import Dexie, { type Table } from 'dexie';
import { isCatalog, type SearchCatalog } from './search-catalog.ts';

/** Name of the database: made of the library's records alone, and made again from them whenever it is missing. */
const NAME = 'library-search';
const KEY = 'catalog';

/** The stored catalog of the search. No method fails: what cannot be read or written is made again another time. */
export interface CatalogStore {
  read(): Promise<SearchCatalog | null>;
  write(catalog: SearchCatalog): Promise<void>;
  /** Removes it: after a deletion it would still hold the deleted words. */
  clear(): Promise<void>;
}

/** The store in a database of its own, so that neither backups nor the library's second copy carry it. */
export function createCatalogStore(name = NAME): CatalogStore {
  const database = new Dexie(name) as Dexie & { catalogs: Table<unknown, string> };
  database.version(1).stores({ catalogs: '' });
  const attempt = <T>(work: () => PromiseLike<T>, otherwise: T): Promise<T> =>
    Promise.resolve()
      .then(work)
      .catch(() => otherwise);
  return {
    read: () =>
      attempt(async () => {
        const stored = await database.catalogs.get(KEY);
        return isCatalog(stored) ? stored : null;
      }, null),
    write: (catalog) =>
      attempt(async () => {
        await database.catalogs.put(catalog, KEY);
      }, undefined),
    clear: () => attempt(() => database.catalogs.clear(), undefined),
  };
}
