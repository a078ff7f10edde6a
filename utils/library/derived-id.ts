import { avalanche, FNV_OFFSET, fnv1a } from '../analysis/hash.ts';

/** FNV-1a, then Murmur3's finaliser so that similar names get dissimilar ids. */
const hash = (name: string, seed: number): number =>
  avalanche(fnv1a(name, 0, name.length, FNV_OFFSET ^ seed));

/**
 * An id derived from a name, the same on every machine: records of other programs get the same id at each import. It is
 * a UUID of version 8 (RFC 9562: made by a rule of one's own).
 */
export function derivedId(name: string): string {
  const hex = [0x9e37, 0x79b9, 0x7f4a, 0x7c15]
    .map((seed) => hash(`${seed}${name}`, seed).toString(16).padStart(8, '0'))
    .join('');
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
