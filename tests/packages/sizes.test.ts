import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { meets } from '../../utils/cli/bench/bench-rows.ts';
import { sizeRows } from '../../utils/cli/bench/size-rows.ts';

describe.each(['chrome-mv3', 'firefox-mv3'])('the bytes of %s', (name) => {
  const build = fileURLToPath(new URL(`../../.output/${name}`, import.meta.url));
  const rows = sizeRows(build) ?? [];

  test('stay within what each script of a page may have, and nothing goes where nobody asked', () => {
    const over = rows.filter((row) => !meets(row)).map((row) => `${row.name}: ${row.value} of ${row.bar}`);
    expect(over).toEqual([]);
  });

  test('are held for every script that goes into a page, and for the one that a sleeping worker starts with', () => {
    const { background } = JSON.parse(readFileSync(`${build}/manifest.json`, 'utf8'));
    const worker = background.service_worker ?? background.scripts[0];
    const scripts = rows.filter(({ name }) => /^(?!worker-)[^/]+\.js, gzipped$/.test(name));
    expect(scripts.map(({ name }) => name)).toEqual(
      expect.arrayContaining([`${worker}, gzipped`, 'reader.js, gzipped']),
    );
    expect(scripts.filter(({ bar }) => bar === undefined)).toEqual([]);
  });
});
