import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
};

/** A page made by the test itself. */
export interface MadePage {
  body: string | Uint8Array;
  type?: string;
}

/** The path below the folder that is asked for, or null where the address has a broken escape, as pages of a hostile make do. */
function pathOf(url: string): string | null {
  try {
    return normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname)).replace(/^[\\/]+/, '');
  } catch {
    return null;
  }
}

/** Serves a folder, and pages made on the way, on this machine alone, at a port of the system's choosing. */
export async function serveFiles(
  folder: string,
  made: Readonly<Record<string, MadePage | (() => MadePage)>> = {},
): Promise<{ origin: string; close(): Promise<void> }> {
  const server: Server = createServer(async ({ url = '/' }, response) => {
    const path = pathOf(url);
    const page = path === null ? undefined : made[path];
    if (page) {
      const { body, type = TYPES['.html'] as string } = typeof page === 'function' ? page() : page;
      response.writeHead(200, { 'content-type': type }).end(body);
      return;
    }
    try {
      if (path === null || path.startsWith('..')) throw new Error('outside the folder');
      const body = await readFile(join(folder, path));
      response
        .writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' })
        .end(body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not here');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
