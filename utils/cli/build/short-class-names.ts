import { createHash } from 'node:crypto';
import { relative } from 'node:path';

/** How much of a file's hash sets its classes apart: with some hundred files two alike are rare, and a build refuses them. */
const DIGITS = 3;

/**
 * Names for the classes of CSS modules: the module's own name and a few digits of its file's, since each stands in a script
 * that goes into a page. Throws where two files would share their digits.
 */
export function shortClassNames(root: string): (name: string, file: string) => string {
  const owners = new Map<string, string>();
  return (name, file) => {
    const path = relative(root, file.replace(/\?.*$/, '')).replaceAll('\\', '/');
    const digits = createHash('sha256').update(path).digest('base64url').slice(0, DIGITS);
    const owner = owners.get(digits) ?? path;
    if (owner !== path) throw new Error(`${owner} and ${path} share "${digits}": take more digits`);
    owners.set(digits, path);
    return `${name}-${digits}`;
  };
}
