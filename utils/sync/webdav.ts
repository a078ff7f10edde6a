import { parseMultistatus } from './multistatus.ts';
import { folderUrl } from './server-address.ts';
import { type RemoteEntry, SyncError, type SyncTransport } from './transport.ts';

export interface WebdavAccount {
  /** Address of a folder, with or without a slash at its end. */
  address: string;
  user: string;
  password: string;
}

export interface WebdavOptions {
  fetch?: typeof fetch;
  /** Milliseconds without an answer before a request is given up. */
  timeout?: number;
  pause?: (milliseconds: number) => Promise<void>;
}

/** A slow phone line takes some 40 s for a file of 1 MB. */
const TIMEOUT_MS = 90_000;
/** Tries of a request that the server cannot take at the moment, or whose connection broke. */
const TRIES = 3;
const PAUSE_MS = 1_000;
/** Longest time that a request waits for a server that says when to come back; the next sync is soon enough otherwise. */
const LONGEST_PAUSE_MS = 10_000;

const PROPFIND = `<?xml version="1.0" encoding="utf-8"?>
<d:propfind xmlns:d="DAV:"><d:prop><d:resourcetype/><d:getcontentlength/></d:prop></d:propfind>`;

const basic = ({ user, password }: WebdavAccount): string => {
  const bytes = new TextEncoder().encode(`${user}:${password}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
};

const seconds = (header: string | null): number | null => {
  if (!header) return null;
  const count = Number(header);
  const wait = Number.isFinite(count) ? count : (Date.parse(header) - Date.now()) / 1_000;
  return Number.isFinite(wait) ? Math.max(0, Math.ceil(wait)) : null;
};

/** The error that an answer means, or null for one that is fine. */
function errorOf(response: Response, path: string): SyncError | null {
  const { status, type, headers } = response;
  if (type === 'opaqueredirect' || (status >= 300 && status < 400))
    return new SyncError('redirect', headers.get('location') ?? '');
  if (response.ok) return null;
  switch (status) {
    case 401: {
      const wanted = headers.get('www-authenticate') ?? '';
      const digest = /\bdigest\b/i.test(wanted) && !/\bbasic\b/i.test(wanted);
      return new SyncError(digest ? 'digest' : 'unauthorized');
    }
    case 403:
      return new SyncError('forbidden', path);
    case 404:
    case 409:
    case 410:
      return new SyncError('not-found', path);
    case 405:
    case 501:
      return new SyncError('not-webdav', String(status));
    case 413:
    case 507:
      return new SyncError('full');
    case 423:
      return new SyncError('locked', path);
    case 429:
    case 503:
      return new SyncError('busy', String(seconds(headers.get('retry-after')) ?? ''));
    default:
      return new SyncError('server', String(status));
  }
}

const isHtml = (response: Response): boolean =>
  /^text\/html\b/i.test(response.headers.get('content-type') ?? '');

/** True where the same request may succeed in a moment. */
const mayPass = ({ reason, detail }: SyncError): boolean =>
  reason === 'unreachable' ||
  reason === 'locked' ||
  reason === 'busy' ||
  (reason === 'server' && /^5/.test(detail));

/** Files on a WebDAV server (RFC 4918), by plain requests. No request leans on a condition or a lock. */
export function createWebdav(
  account: WebdavAccount,
  {
    fetch: send = (input, init) => fetch(input, init),
    timeout = TIMEOUT_MS,
    pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  }: WebdavOptions = {},
): SyncTransport {
  const root = folderUrl(account.address);
  const urlOf = (path: string, folder = false): string =>
    new URL(path.split('/').map(encodeURIComponent).join('/') + (folder && path ? '/' : ''), root).href;

  const once = async <T>(
    method: string,
    url: string,
    path: string,
    init: RequestInit,
    read: (response: Response) => Promise<T>,
  ): Promise<T> => {
    const signal = AbortSignal.timeout(timeout);
    try {
      const response = await send(url, {
        ...init,
        method,
        signal,
        headers: { ...(account.user && { Authorization: basic(account) }), ...init.headers },
        credentials: 'omit',
        redirect: 'manual',
        cache: 'no-store',
      });
      return await read(response);
    } catch (error) {
      if (error instanceof SyncError) throw error;
      throw new SyncError('unreachable', error instanceof Error ? error.message : path);
    }
  };

  const request: typeof once = async (...args) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await once(...args);
      } catch (error) {
        if (!(error instanceof SyncError) || !mayPass(error) || attempt === TRIES) throw error;
        const wait =
          error.reason === 'busy' && error.detail ? Number(error.detail) * 1_000 : PAUSE_MS * attempt;
        if (wait > LONGEST_PAUSE_MS) throw error;
        await pause(wait);
      }
    }
  };

  const drained = async (response: Response, path: string, passes: readonly number[] = []): Promise<void> => {
    await response.body?.cancel();
    const error = passes.includes(response.status) ? null : errorOf(response, path);
    if (error) throw error;
  };

  return {
    list: (folder) =>
      request(
        'PROPFIND',
        urlOf(folder, true),
        folder,
        { body: PROPFIND, headers: { Depth: '1', 'Content-Type': 'application/xml; charset=utf-8' } },
        async (response): Promise<RemoteEntry[] | null> => {
          if (response.status === 404) return null;
          const error = errorOf(response, folder);
          if (error) throw error;
          if (response.status !== 207 || isHtml(response))
            throw new SyncError('not-webdav', String(response.status));
          return parseMultistatus(await response.text(), urlOf(folder, true));
        },
      ),
    get: (path) =>
      request('GET', urlOf(path), path, {}, async (response) => {
        if (response.status === 404 || response.status === 410) {
          await response.body?.cancel();
          return null;
        }
        const error = errorOf(response, path);
        if (error) throw error;
        // No file of ours is HTML: a page of a login, or of a hotel.
        if (isHtml(response)) throw new SyncError('not-webdav', String(response.status));
        return new Uint8Array(await response.arrayBuffer());
      }),
    put: (path, bytes) =>
      request(
        'PUT',
        urlOf(path),
        path,
        { body: bytes, headers: { 'Content-Type': 'application/octet-stream' } },
        async (response) => {
          if (response.ok && isHtml(response) && response.status === 200) {
            const text = await response.text();
            if (/<form\b|<input\b/i.test(text)) throw new SyncError('not-webdav', '200');
            return;
          }
          await drained(response, path);
        },
      ),
    async delete(path) {
      const once = (url: string) =>
        request('DELETE', url, path, {}, (response) => drained(response, path, [404, 410]));
      try {
        await once(urlOf(path));
      } catch (error) {
        // nginx deletes a folder only by its name with a slash.
        if (!(error instanceof SyncError) || error.reason !== 'not-found') throw error;
        await once(urlOf(path, true));
      }
    },
    makeFolder: (path) =>
      // 405: it is there (RFC 4918, 9.3.1); some servers redirect to the folder that is there.
      request('MKCOL', urlOf(path, true), path, {}, (response) => drained(response, path, [405, 301])),
  };
}
