import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';

/** A regular expression as it stands in a source file. */
export interface RegexLiteral {
  readonly file: string;
  readonly pattern: string;
  readonly flags: string;
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

/** Every regular expression that stands in a tree of syntax. */
function* literalsIn(node: unknown, file: string): Generator<RegexLiteral> {
  if (Array.isArray(node)) for (const each of node) yield* literalsIn(each, file);
  else if (typeof node === 'object' && node !== null) {
    const { regex } = node as { regex?: { pattern: string; flags: string } };
    if (regex) yield { file, ...regex };
    for (const value of Object.values(node)) yield* literalsIn(value, file);
  }
}

/** Every regular expression in the sources of some folders. */
export const regexLiterals = (folders: readonly string[]): RegexLiteral[] =>
  folders
    .flatMap(sourcesIn)
    .flatMap((file) => [...literalsIn(parseSync(file, readFileSync(file, 'utf8')).program, file)]);
