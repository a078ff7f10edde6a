import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/** The names of files and exports, the words of comments, and the truth of the READMEs. */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = ['entrypoints', 'components', 'utils', 'tests'];

const paths = SOURCES.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
    (name) => `${folder}/${name.split(sep).join('/')}`,
  ),
);
const files = paths
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
const self = 'tests/house-style.test.ts';

/** Values that occur under more than one key, with their keys. */
function repeated(pairs: readonly (readonly [name: string, place: string])[]): string[] {
  const places = new Map<string, Set<string>>();
  for (const [name, place] of pairs) places.set(name, (places.get(name) ?? new Set()).add(place));
  return [...places].filter(([, at]) => at.size > 1).map(([name, at]) => `${name}: ${[...at].join(', ')}`);
}

const stem = (path: string): string => basename(path).replace(/\.(?:d\.)?tsx?$/, '');

describe('file names', () => {
  test('occur once, but for index, main and tests', () => {
    const sources = files.filter(
      ({ path }) => !path.startsWith('tests/unit/') && !/^tests\/e2e\//.test(path),
    );
    const named = sources
      .filter(({ path }) => !['index', 'main'].includes(stem(path)))
      .map(({ path }) => [stem(path), path] as const);
    expect(named.length).toBeGreaterThan(300);
    expect(repeated(named)).toEqual([]);
  });

  test('are found twice where they stand twice', () => {
    expect(
      repeated([
        ['a', 'x/a.ts'],
        ['a', 'y/a.ts'],
        ['b', 'x/b.ts'],
      ]),
    ).toEqual(['a: x/a.ts, y/a.ts']);
  });
});

const EXPORT = /^export (?:async )?(?:const|let|function\*?|class|interface|type|enum) (\w+)/gm;

describe('exported names', () => {
  test('have one meaning: no two files of the product export the same one', () => {
    const product = files.filter(({ path }) => !path.startsWith('tests/'));
    const named = product.flatMap(({ path, text }) =>
      [...text.matchAll(EXPORT)].map(([, name]) => [name as string, path] as const),
    );
    expect(named.length).toBeGreaterThan(800);
    expect(repeated(named)).toEqual([]);
  });
});

/** Words that this codebase used in place of a term of the field, or that no English-speaking engineer writes. */
const RETIRED_NAMES = /^(?:desk|whole|said|begun|keeper|wishes?|ways-in|head-start|worker-side|intake)$/;
const RETIRED_WORDS = /\b(?:anew|lest|nobody|aught|naught|thereof|whereof|so many)\b/i;

const checked = files.filter(({ path }) => path !== self);

const comments = ({ text }: { text: string }): string[] =>
  text.match(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/ .*$/gm) ?? [];

describe('words', () => {
  test('of file names are terms of the field', () => {
    expect(checked.map(({ path }) => path).filter((path) => RETIRED_NAMES.test(stem(path)))).toEqual([]);
  });

  test('of comments are those of an English-speaking engineer', () => {
    expect(checked.length).toBeGreaterThan(200);
    const found = checked.flatMap((file) =>
      comments(file)
        .map((comment) => RETIRED_WORDS.exec(comment.replace(/["“'‘`].*?["”'’`]/g, ''))?.[0])
        .filter((word) => word !== undefined)
        .map((word) => `${file.path}: ${word}`),
    );
    expect(found).toEqual([]);
  });

  test('that begin a doc comment say the thing, not "What"', () => {
    expect(checked.length).toBeGreaterThan(200);
    const found = checked.flatMap((file) =>
      comments(file)
        .filter((comment) => /^\/\*\*\s*(?:\*\s*)?What\b/.test(comment))
        .map((comment) => `${file.path}: ${comment.slice(0, 60)}`),
    );
    expect(found).toEqual([]);
  });
});

const readmes = ['README.md', ...paths.filter((path) => path.endsWith('README.md'))];

describe('what a README names', () => {
  test.each(readmes)('%s: every path exists', (readme) => {
    const text = readFileSync(join(ROOT, readme), 'utf8');
    const links = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, link]) =>
      join(dirname(readme), link as string),
    );
    const quoted = [...text.matchAll(/`((?:entrypoints|components|utils|public|tests)\/[^`\s<>*{}]*)`/g)].map(
      ([, path]) => (path as string).replace(/#.*$/, ''),
    );
    expect([...links, ...quoted].filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  test.each(readmes)('%s: every npm script exists', (readme) => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const text = readFileSync(join(ROOT, readme), 'utf8');
    const named = [...text.matchAll(/npm run (?:--silent )?([a-z][\w:-]*)/g)].map(
      ([, name]) => name as string,
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
