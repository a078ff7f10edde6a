import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { noticeOf, packageOf } from '../../../../utils/cli/build/licence-notices.ts';

const root = mkdtempSync(join(tmpdir(), 'sidelight-notices-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function packed(name: string, files: Record<string, string>) {
  const folder = join(root, 'node_modules', name);
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return { name, folder };
}

describe('the package of a bundled module', () => {
  test('is the innermost one, scope and all', () => {
    expect(packageOf('/a/node_modules/one/node_modules/@b/two/x.js?v=1', '/a')).toEqual({
      name: '@b/two',
      folder: '/a/node_modules/one/node_modules/@b/two',
    });
  });

  test("is the bundler's where the bundler added it", () => {
    expect(packageOf('\0vite/preload-helper.js', '/a')?.name).toBe('vite');
  });

  test("is none for the project's own files", () => {
    expect(packageOf('/a/utils/format/intl.ts', '/a')).toBeNull();
    expect(packageOf('virtual:wxt-background', '/a')).toBeNull();
  });
});

describe('the notice of licences', () => {
  const one = packed('one', {
    'package.json': '{"version":"1.2.3","license":"MIT"}',
    LICENSE: 'MIT License, by One',
  });
  const two = packed('two', { 'package.json': '{"version":"2.0.0","license":"ISC","author":"Ann"}' });

  test('names each package once, with its version and its terms', () => {
    const notice = noticeOf([two, one, one], 'Own terms', 'Model terms');
    expect(notice.match(/^one 1\.2\.3 \(MIT\)$/gm)).toHaveLength(1);
    expect(notice).toContain('MIT License, by One');
    expect(notice.indexOf('one 1.2.3')).toBeLessThan(notice.indexOf('two 2.0.0'));
  });

  test("says who holds the rights where a package has no file of its own, and holds Sidelight's and the models' terms", () => {
    const notice = noticeOf([two], 'Own terms', 'Model terms');
    for (const words of ['ISC, by Ann', 'Own terms', 'Model terms']) expect(notice).toContain(words);
  });

  test('is not made for a package without a licence', () => {
    const none = packed('none', { 'package.json': '{"version":"1.0.0"}' });
    expect(() => noticeOf([none], '', '')).toThrow('none ships');
  });
});
