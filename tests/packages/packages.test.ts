import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';

const OUTPUT = fileURLToPath(new URL('../../.output/', import.meta.url));
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const archive = (part: string) => unzipSync(readFileSync(`${OUTPUT}sidelight-${version}-${part}.zip`));

/** The files under a folder by their path there. */
function filesOf(folder: string): Map<string, Buffer> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return new Map(paths.map((path) => [path.split(sep).join('/'), readFileSync(join(folder, path))]));
}

/** Paths that one of two sets of files lacks, or has otherwise. */
function differences(a: Map<string, Uint8Array>, b: Map<string, Uint8Array>): string[] {
  const paths = new Set([...a.keys(), ...b.keys()]);
  return [...paths].filter((path) => Buffer.compare(a.get(path) ?? Buffer.of(), b.get(path) ?? Buffer.of()));
}

describe.each(['chrome', 'firefox'])('the package for %s', (browser) => {
  test('holds the build and nothing else', () => {
    const packed = new Map(Object.entries(archive(browser)).filter(([path]) => !path.endsWith('/')));
    expect(differences(packed, filesOf(`${OUTPUT}${browser}-mv3`))).toEqual([]);
  });

  test('says under which licences what ships in it stands', () => {
    const notice = Buffer.from(archive(browser)['LICENSES.txt'] ?? '').toString();
    for (const name of ['@mozilla/readability', 'preact', 'wxt', 'zod'])
      expect(notice).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\((?:MIT|Apache-2\\.0)\\)$`, 'm'));
    expect(notice).toContain('The model files');
  });
});

describe('the archive of sources', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-sources-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('builds by the words of its README to the very same files', () => {
    for (const [path, bytes] of Object.entries(archive('sources'))) {
      if (path.endsWith('/')) continue;
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    const commands = /^## The packages\n[\s\S]*?```sh\n([^`]*)```/m.exec(readme)?.[1]?.trim();
    expect(commands).toMatch(/^npm ci/);
    // The test runner's own mode would get into the bundles.
    const { NODE_ENV: _mode, ...env } = process.env;
    const { status, stderr } = spawnSync(commands ?? '', {
      cwd: folder,
      encoding: 'utf8',
      shell: true,
      // The packages are those of the lock file; a cache that has them may give them.
      env: { ...env, npm_config_prefer_offline: 'true', npm_config_audit: 'false' },
    });
    expect(status, stderr).toBe(0);
    for (const build of ['chrome-mv3', 'firefox-mv3'])
      expect(differences(filesOf(join(folder, '.output', build)), filesOf(`${OUTPUT}${build}`))).toEqual([]);
  });
});
