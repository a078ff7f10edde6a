import type { IndexableType, Table } from 'dexie';

/**
 * Rows under keys of which many may not be there. A table that is small beside them is read as a whole: a request for each
 * key would take longer.
 */
export async function rowsUnder<T, K extends IndexableType, I>(
  table: Table<T, K, I>,
  keys: readonly K[],
): Promise<T[]> {
  if (keys.length === 0) return [];
  const count = await table.count();
  if (count === 0) return [];
  if (count > keys.length) return (await table.bulkGet([...keys])).filter((row) => row !== undefined);
  const wanted = new Set(keys);
  const keyOf = table.schema.primKey.keyPath as keyof T;
  return (await table.toArray()).filter((row) => wanted.has(row[keyOf] as never));
}
