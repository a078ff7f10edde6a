import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from 'scslre';
import { parseSync } from 'vite';
import { expect, it } from 'vitest';

const FOLDERS = ['components', 'entrypoints', 'utils'];

interface Literal {
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
function* literalsIn(node: unknown, file: string): Generator<Literal> {
  if (Array.isArray(node)) for (const each of node) yield* literalsIn(each, file);
  else if (typeof node === 'object' && node !== null) {
    const { regex } = node as { regex?: { pattern: string; flags: string } };
    if (regex) yield { file, ...regex };
    for (const value of Object.values(node)) yield* literalsIn(value, file);
  }
}

const literals = FOLDERS.flatMap(sourcesIn).flatMap((file) => [
  ...literalsIn(parseSync(file, readFileSync(file, 'utf8')).program, file),
]);

/** Patterns that make a search go back over what it has read: one quantifier inside another, or two that can trade characters. */
const backtracksOf = ({ pattern, flags }: Literal): string[] =>
  analyse({ source: pattern, flags }).reports.flatMap((report) =>
    report.type === 'Move' && !report.exponential ? [] : `${report.type}: /${pattern}/${flags}`,
  );

it('finds the regular expressions of the sources', () => {
  expect(literals.length).toBeGreaterThan(300);
});

it.each([
  ['/(a+)+b/', { pattern: '(a+)+b', flags: '' }],
  ['/^a*\\s*a*b/', { pattern: '^a*\\s*a*b', flags: '' }],
])('sees that %s goes back', (_shown, literal) => {
  expect(backtracksOf({ file: '', ...literal })).not.toEqual([]);
});

it('has no regular expression that goes back over what it has read', () => {
  expect(literals.flatMap((literal) => backtracksOf(literal).map((why) => `${literal.file} ${why}`))).toEqual(
    [],
  );
});
