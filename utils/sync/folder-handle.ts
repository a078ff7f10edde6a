import Dexie, { type EntityTable } from 'dexie';

/** The folder that the reader chose, in a database of its own: a page writes it, which never writes the library. */
interface HandleRow {
  name: 'folder';
  handle: FileSystemDirectoryHandle;
}

function openHandles() {
  const database = new Dexie('sync-folder') as Dexie & { handles: EntityTable<HandleRow, 'name'> };
  database.version(1).stores({ handles: 'name' });
  return database;
}

export async function storeFolder(handle: FileSystemDirectoryHandle): Promise<void> {
  const database = openHandles();
  await database.handles.put({ name: 'folder', handle });
  database.close();
}

export async function storedFolder(): Promise<FileSystemDirectoryHandle | null> {
  const database = openHandles();
  const row = await database.handles.get('folder');
  database.close();
  return row?.handle ?? null;
}
