import { createHash } from 'node:crypto';
import { relative } from 'node:path';

/** How much of a file's hash sets its classes apart: with some hundred files two alike are rare, and a build refuses them. */
const DIGITS = 3;

/** The letters of a count, from "a" for 0: "z" is followed by "ba". */
const lettersOf = (count: number): string =>
  [...count.toString(26)].map((digit) => (Number.parseInt(digit, 26) + 10).toString(36)).join('');

/**
 * Names for the classes of CSS modules: a letter for each of a file's, in their order, and a few digits of the file's hash, since
 * each stands in a script that goes into a page. A file's classes are thus named alike by every build of it. Throws where two
 * files would share their digits.
 */
export function shortClassNames(root: string): (name: string, file: string) => string {
  const owners = new Map<string, string>();
  const known = new Map<string, string[]>();
  return (name, file) => {
    const path = relative(root, file.replace(/\?.*$/, '')).replaceAll('\\', '/');
    const digits = createHash('sha256').update(path).digest('base64url').slice(0, DIGITS);
    const owner = owners.get(digits) ?? path;
    if (owner !== path) throw new Error(`${owner} and ${path} share "${digits}": take more digits`);
    owners.set(digits, path);
    const names = known.get(path) ?? [];
    known.set(path, names);
    if (!names.includes(name)) names.push(name);
    return lettersOf(names.indexOf(name)) + digits;
  };
}
