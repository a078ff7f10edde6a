import type { Migration } from './migration.ts';

/** The sync's own rows: what it has to send, other devices, its state, files of saved articles, recovery points. */
export const syncTables: Migration = {
  version: 2,
  stores: {
    outbox: 'key',
    peers: 'device',
    syncState: 'name',
    textFiles: 'key',
    recoveryPoints: '++id',
  },
};
