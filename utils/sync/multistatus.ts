import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { type RemoteEntry, SyncError } from './transport.ts';

/** Elements below `parent` with a local name, whatever prefix the server has chosen. */
const named = (parent: XmlElement, name: string): XmlElement[] =>
  parent.children.filter(
    (child): child is XmlElement => child instanceof XmlElement && child.name.replace(/^.*:/, '') === name,
  );

const below = (parent: XmlElement, ...[name, ...others]: string[]): XmlElement | undefined => {
  const [found] = named(parent, name!);
  return found && others.length > 0 ? below(found, ...others) : found;
};

/** Properties that the server has: those under a `propstat` of success. */
const properties = (response: XmlElement): XmlElement[] =>
  named(response, 'propstat')
    .filter((propstat) => /\b2\d\d\b/.test(below(propstat, 'status')?.text ?? '200'))
    .flatMap((propstat) => named(propstat, 'prop'));

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** A path without its slash at the end, and without the host that some servers write. */
const pathOf = (href: string, base: string): string => {
  try {
    return decoded(new URL(href.trim(), base).pathname).replace(/\/+$/, '');
  } catch {
    return '';
  }
};

/**
 * Entries of a folder, from the answer to a PROPFIND (RFC 4918, section 13). The folder itself is left out, and so is
 * whatever lies elsewhere.
 * @throws SyncError: `not-webdav` for another document
 */
export function parseMultistatus(xml: string, folder: string): RemoteEntry[] {
  let root: XmlElement | null;
  try {
    root = parseXml(xml.replace(/^\uFEFF/, '').trim(), { ignoreUndefinedEntities: true }).root;
  } catch {
    throw new SyncError('not-webdav', 'XML');
  }
  if (root?.name.replace(/^.*:/, '') !== 'multistatus') throw new SyncError('not-webdav', 'XML');
  const own = pathOf(folder, folder);
  return named(root, 'response').flatMap((response) => {
    const path = pathOf(below(response, 'href')?.text ?? '', folder);
    const name = path.slice(path.lastIndexOf('/') + 1);
    const parent = path.slice(0, path.lastIndexOf('/'));
    if (!name || path === own || parent.toLowerCase() !== own.toLowerCase()) return [];
    const props = properties(response);
    const length = props.map((prop) => below(prop, 'getcontentlength')?.text).find(Boolean);
    const bytes = length === undefined ? Number.NaN : Number.parseInt(length, 10);
    return [
      {
        name,
        folder: props.some((prop) => below(prop, 'resourcetype', 'collection') !== undefined),
        bytes: Number.isNaN(bytes) ? null : bytes,
      },
    ];
  });
}
