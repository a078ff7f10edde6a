/** FNV-1a over UTF-16 units, with a last stir (Murmur3) so that near names lie far apart. */
function hash(name: string, seed: number): number {
  let at = 0x811c9dc5 ^ seed;
  for (let i = 0; i < name.length; i++) at = Math.imul(at ^ name.charCodeAt(i), 0x01000193);
  at = Math.imul(at ^ (at >>> 16), 0x85ebca6b);
  at = Math.imul(at ^ (at >>> 13), 0xc2b2ae35);
  return (at ^ (at >>> 16)) >>> 0;
}

/**
 * An id made from a name, the same on every machine: what comes from elsewhere without an id of ours gets the same one
 * at each import. It is a UUID of version 8 (RFC 9562: made by a rule of one's own).
 */
export function derivedId(name: string): string {
  const hex = [0x9e37, 0x79b9, 0x7f4a, 0x7c15]
    .map((seed) => hash(`${seed}${name}`, seed).toString(16).padStart(8, '0'))
    .join('');
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
