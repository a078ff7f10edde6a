import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const files = readdirSync('components', { recursive: true, encoding: 'utf8' }).map((name) =>
  join('components', name),
);

const classNames = (css: string): Set<string> =>
  new Set([...css.replace(/\/\*.*?\*\//gs, '').matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name]) => name!));

test('every class that a component names is in its style sheet, and the other way round', () => {
  const named = new Map<string, Set<string>>();
  for (const file of files.filter((name) => name.endsWith('.tsx'))) {
    const code = readFileSync(file, 'utf8');
    for (const [, variable, path] of code.matchAll(/import (\w+) from '(\.[^']+\.module\.css)'/g)) {
      const sheet = join(dirname(file), path!);
      const uses = named.get(sheet) ?? new Set<string>();
      for (const [, name] of code.matchAll(new RegExp(`(?<!/)\\b${variable}\\.(\\w+)`, 'g'))) uses.add(name!);
      named.set(sheet, uses);
    }
  }
  const wrong: string[] = [];
  for (const sheet of files.filter((name) => name.endsWith('.module.css'))) {
    const defined = classNames(readFileSync(sheet, 'utf8'));
    const uses = named.get(sheet) ?? new Set();
    for (const name of uses) if (!defined.has(name)) wrong.push(`${sheet} lacks .${name}`);
    for (const name of defined) if (!uses.has(name)) wrong.push(`${sheet}: .${name} is used by nobody`);
  }
  expect(wrong).toEqual([]);
});

test('colours stand in the tokens alone', () => {
  const colour = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/gi;
  const sheets = files.filter((name) => name.endsWith('.css') && !name.endsWith('tokens.css'));
  const found = sheets.flatMap((sheet) =>
    [...readFileSync(sheet, 'utf8').matchAll(colour)].map(([text]) => `${sheet}: ${text}`),
  );
  expect(found).toEqual([]);
});
