import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RecordingProxy {
  /** For `LaunchOptions.proxy`. */
  address: string;
  /** Requests so far, in order: "GET http://host/path", or "CONNECT host:443" for an encrypted one. */
  requests: string[];
  close(): Promise<void>;
}

/**
 * A proxy on this machine that records every request of a browser. Those to `host` are answered by the server at `origin`;
 * all others, and every encrypted one, are recorded and refused.
 */
export async function openRecordingProxy(host: string, origin: string): Promise<RecordingProxy> {
  const requests: string[] = [];
  const record = ({ method, url }: IncomingMessage): void => void requests.push(`${method} ${url}`);
  const server: Server = createServer((asked, answer) => {
    record(asked);
    const target = asked.url ?? '';
    if (!URL.canParse(target) || new URL(target).host !== host) {
      answer.writeHead(502).end();
      return;
    }
    const { pathname, search } = new URL(target);
    const passed = request(`${origin}${pathname}${search}`, { method: asked.method }, (found) => {
      answer.writeHead(found.statusCode ?? 502, found.headers);
      found.pipe(answer);
    });
    passed.on('error', () => answer.writeHead(502).end());
    asked.pipe(passed);
  });
  server.on('connect', (asked, socket) => {
    record(asked);
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
