import { SyncError } from './transport.ts';

/** The folder's address with a slash at its end. @throws SyncError: `not-found` for no address */
export function folderUrl(address: string): URL {
  try {
    const url = new URL(address.trim());
    if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new TypeError();
    url.search = '';
    url.hash = '';
    url.username = '';
    url.password = '';
    if (!url.pathname.endsWith('/')) url.pathname += '/';
    return url;
  } catch {
    throw new SyncError('not-found', address);
  }
}

/** The match pattern of a server's origin; patterns name no port. @throws SyncError: `not-found` */
export const originPattern = (address: string): string => {
  const { protocol, hostname } = folderUrl(address);
  return `${protocol}//${hostname}/*`;
};
