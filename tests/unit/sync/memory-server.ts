import { type RemoteEntry, SyncError, type SyncTransport } from '../../../utils/sync/transport.ts';

/** A killed device: nothing of it runs on. */
export class Killed extends Error {}

/** Files of a server, and the number of requests that it has answered. */
export interface MemoryServer {
  files: Map<string, Uint8Array<ArrayBuffer>>;
  folders: Set<string>;
  requests: number;
  log: string[];
}

export const newServer = (): MemoryServer => ({
  files: new Map(),
  folders: new Set(['']),
  requests: 0,
  log: [],
});

/** Faults of a connection, each asked at every request. */
export interface Faults {
  /** Kills the device before or after the request reached the server. */
  kill?: () => 'before' | 'after' | null;
  /** Fails the request with this error. */
  fail?: (verb: string, path: string) => SyncError | null;
  /** Cuts off what is written. */
  truncate?: (path: string) => boolean;
}

const parent = (path: string): string => path.split('/').slice(0, -1).join('/');

/** A connection to a server in memory. */
export function connect(server: MemoryServer, { kill, fail, truncate }: Faults = {}): SyncTransport {
  const request = async <T>(verb: string, path: string, work: () => T): Promise<T> => {
    server.requests++;
    server.log.push(`${verb} ${path}`);
    const when = kill?.() ?? null;
    if (when === 'before') throw new Killed();
    const failure = fail?.(verb, path);
    if (failure) throw failure;
    const result = work();
    if (when === 'after') throw new Killed();
    return result;
  };
  return {
    list: (folder) =>
      request('LIST', folder, () => {
        if (!server.folders.has(folder)) return null;
        const entries: RemoteEntry[] = [];
        for (const path of server.folders)
          if (path && parent(path) === folder)
            entries.push({ name: path.split('/').at(-1)!, folder: true, bytes: null });
        for (const [path, bytes] of server.files)
          if (parent(path) === folder)
            entries.push({ name: path.split('/').at(-1)!, folder: false, bytes: bytes.length });
        return entries;
      }),
    get: (path) => request('GET', path, () => server.files.get(path) ?? null),
    put: (path, bytes) =>
      request('PUT', path, () => {
        if (!server.folders.has(parent(path))) throw new SyncError('not-found', path);
        server.files.set(path, truncate?.(path) ? bytes.slice(0, bytes.length / 2) : bytes);
      }),
    delete: (path) =>
      request('DELETE', path, () => {
        for (const known of [...server.files.keys()])
          if (known === path || known.startsWith(`${path}/`)) server.files.delete(known);
        for (const known of [...server.folders])
          if (known === path || known.startsWith(`${path}/`)) server.folders.delete(known);
      }),
    makeFolder: (path) =>
      request('MKCOL', path, () => {
        if (!server.folders.has(parent(path))) throw new SyncError('not-found', path);
        server.folders.add(path);
      }),
  };
}
