import { MIGRATIONS } from './migrations/index.ts';

/** Name of the library's database in IndexedDB. */
export const DATABASE = 'library';

/** Dexie multiplies its versions by ten to leave room between them. */
const PER_VERSION = 10;

/** Version of the database in IndexedDB once all migrations known here have run. */
export const KNOWN_VERSION = Math.max(...MIGRATIONS.map(({ version }) => version)) * PER_VERSION;
