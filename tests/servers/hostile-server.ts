import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One way in which servers fail. */
export type Mood =
  | 'kind'
  | 'digest'
  | 'redirect'
  | 'html'
  | 'full'
  | 'locked-once'
  | 'busy-once'
  | 'busy-long'
  | 'conflict'
  | 'drops-once'
  | 'truncates'
  | 'lies-about-lengths'
  | 'lists-late'
  | 'shouts'
  | 'no-lengths'
  | 'silent'
  | 'broken-xml';

export interface HostileServer {
  address: string;
  files: Map<string, Buffer>;
  folders: Set<string>;
  requests: number;
  /** Fails this way from now on. */
  beIn: (mood: Mood) => void;
  stop: () => Promise<void>;
}

const body = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

/** A WebDAV server that ignores every condition and lock, and fails as it is told. */
export async function startHostileServer(): Promise<HostileServer> {
  const state = {
    files: new Map<string, Buffer>(),
    folders: new Set(['']),
    mood: 'kind' as Mood,
    requests: 0,
  };
  let listed = new Map<string, string[]>();
  let failed = false;

  const children = (folder: string): string[] =>
    [...state.folders, ...state.files.keys()].filter(
      (path) => path && path.slice(0, Math.max(0, path.lastIndexOf('/'))) === folder,
    );

  const multistatus = (folder: string): string => {
    // What a list shows is what it showed before: new files come with the one after.
    const now = children(folder);
    const shown = state.mood === 'lists-late' ? (listed.get(folder) ?? []) : now;
    listed = new Map([...listed, [folder, now]]);
    const name = (path: string) => (state.mood === 'shouts' ? path.toUpperCase() : path);
    const entry = (path: string) => {
      const bytes = state.files.get(path);
      const length =
        state.mood === 'no-lengths' ? '' : `<x:getcontentlength>${bytes?.length}</x:getcontentlength>`;
      const type = bytes ? '<x:resourcetype/>' : '<x:resourcetype><x:collection/></x:resourcetype>';
      return `<x:response><x:href>/dav/${name(path)}${bytes ? '' : '/'}</x:href><x:propstat>
        <x:prop>${type}${bytes ? length : ''}</x:prop><x:status>HTTP/1.1 200 OK</x:status></x:propstat></x:response>`;
    };
    return `<?xml version="1.0"?><x:multistatus xmlns:x="DAV:">${[folder, ...shown].map(entry).join('')}</x:multistatus>`;
  };

  const refuse = (response: ServerResponse): boolean => {
    const say = (status: number, headers: Record<string, string> = {}, text = ''): true => {
      response.writeHead(status, headers).end(text);
      return true;
    };
    const once = (work: () => true): boolean => {
      if (failed) return false;
      failed = true;
      return work();
    };
    switch (state.mood) {
      case 'digest':
        return say(401, { 'www-authenticate': 'Digest realm="x", nonce="y"' });
      case 'redirect':
        return say(301, { location: 'https://elsewhere.example/dav/' });
      case 'html':
        return say(200, { 'content-type': 'text/html' }, '<!doctype html><form>Log in<input></form>');
      case 'locked-once':
        return once(() => say(423));
      case 'busy-once':
        return once(() => say(429, { 'retry-after': '0' }));
      case 'busy-long':
        return say(503, { 'retry-after': '3600' });
      case 'conflict':
        return say(409);
      case 'drops-once':
        return once(() => {
          response.destroy();
          return true;
        });
      case 'silent':
        return true;
      default:
        return false;
    }
  };

  const server = createServer(async (request, response) => {
    state.requests++;
    const content = await body(request);
    if (refuse(response)) return;
    const path = decodeURIComponent(
      (request.url ?? '').replace(/^\/dav\//, '').replace(/\/$/, ''),
    ).toLowerCase();
    const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    switch (request.method) {
      case 'PROPFIND':
        if (!state.folders.has(path)) return response.writeHead(404).end();
        response.writeHead(207, { 'content-type': 'application/xml' });
        return response.end(state.mood === 'broken-xml' ? '<a><b></a>' : multistatus(path));
      case 'GET': {
        const file = state.files.get(path);
        if (!file) return response.writeHead(404).end();
        const lies = state.mood === 'lies-about-lengths';
        response.writeHead(200, { 'content-length': file.length + (lies ? 10 : 0) });
        if (lies) response.write(file, () => response.destroy());
        else response.end(file);
        return;
      }
      case 'PUT':
        if (state.mood === 'full') return response.writeHead(507).end();
        if (!state.folders.has(parent)) return response.writeHead(409).end();
        state.files.set(path, state.mood === 'truncates' ? content.subarray(0, content.length / 2) : content);
        return response.writeHead(201).end();
      case 'DELETE':
        for (const known of [...state.files.keys()])
          if (known === path || known.startsWith(`${path}/`)) state.files.delete(known);
        for (const known of [...state.folders])
          if (known === path || known.startsWith(`${path}/`)) state.folders.delete(known);
        return response.writeHead(204).end();
      case 'MKCOL':
        if (state.folders.has(path)) return response.writeHead(405).end();
        state.folders.add(path);
        return response.writeHead(201).end();
      default:
        return response.writeHead(501).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(state, {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/dav/`,
    beIn(mood: Mood): void {
      state.mood = mood;
      failed = false;
    },
    stop: async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}
