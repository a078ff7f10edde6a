import { type RemoteEntry, SyncError, type SyncTransport } from './transport.ts';

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

/** The error that the File System API means. */
function folderError(error: unknown, path: string): SyncError {
  switch (nameOf(error)) {
    case 'NotAllowedError':
    case 'SecurityError':
      return new SyncError('folder', path);
    case 'QuotaExceededError':
      return new SyncError('full', path);
    case 'NoModificationAllowedError':
      return new SyncError('locked', path);
    default:
      return new SyncError('not-found', path);
  }
}

/** Files in a folder that the reader chose, which another program may carry elsewhere. */
export function createFolderTransport(root: FileSystemDirectoryHandle): SyncTransport {
  const folderAt = async (path: string, create = false): Promise<FileSystemDirectoryHandle> => {
    let at = root;
    for (const part of path.split('/').filter(Boolean)) at = await at.getDirectoryHandle(part, { create });
    return at;
  };
  const split = (path: string): [folder: string, name: string] => {
    const at = path.lastIndexOf('/');
    return [path.slice(0, Math.max(0, at)), path.slice(at + 1)];
  };
  const attempt = async <T>(path: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw folderError(error, path);
    }
  };
  const orNull = async <T>(path: string, work: () => Promise<T>): Promise<T | null> => {
    try {
      return await work();
    } catch (error) {
      if (/^(?:NotFound|TypeMismatch)Error$/.test(nameOf(error))) return null;
      throw folderError(error, path);
    }
  };
  return {
    list: (path) =>
      orNull(path, async () => {
        const entries: RemoteEntry[] = [];
        for await (const [name, handle] of (await folderAt(path)).entries())
          entries.push({ name, folder: handle.kind === 'directory', bytes: null });
        return entries;
      }),
    get: (path) =>
      orNull(path, async () => {
        const [folder, name] = split(path);
        const file = await (await (await folderAt(folder)).getFileHandle(name)).getFile();
        return new Uint8Array(await file.arrayBuffer());
      }),
    put: (path, bytes) =>
      attempt(path, async () => {
        const [folder, name] = split(path);
        const handle = await (await folderAt(folder)).getFileHandle(name, { create: true });
        // Written beside the file and put in its place when it is closed: no reader sees half of it.
        const stream = await handle.createWritable();
        await stream.write(bytes);
        await stream.close();
      }),
    delete: async (path) => {
      await orNull(path, async () => {
        const [folder, name] = split(path);
        await (await folderAt(folder)).removeEntry(name, { recursive: true });
      });
    },
    makeFolder: (path) =>
      attempt(path, async () => {
        const [folder, name] = split(path);
        await (await folderAt(folder)).getDirectoryHandle(name, { create: true });
      }),
  };
}
